/** The demonstration house in the middle of its coming sale: `room-at-work-house.ts STORE`. */
import { randomUUID } from 'node:crypto';
import { type Client, connect } from '#contract/client.ts';
import type { LotRow } from '#contract/methods/lots.ts';
import { demonstrationOptions } from '#demo/options.ts';
import { present } from '#domain/assert.ts';
import type { SaleId } from '#domain/ids.ts';
import { euros } from '#domain/money/cents.ts';
import { instantAt } from '#domain/time.ts';
import { linkedPorts } from '#engine/ports.ts';
import { startEngine } from '#engine/start.ts';
import { granted } from '#tests/support/whole-sale.ts';

/** What the first lots did: whole euros and paddle, a last bid that won nothing, or `null`. */
const RESULTS = [
  { price: 110, paddle: 3 },
  { price: 95, paddle: 1 },
  { price: 85, paddle: 4 },
  null,
  { price: 70, paddle: 2, consignorAgrees: true },
  { price: 1_450, paddle: 5 },
  'withdrawn',
  { price: 60, paddle: 1 },
] as const;
const PADDLES = 8;
/** Between two results, so that the room has a pace to show. */
const LOT_MS = 48_000;

const folder = present(process.argv[2], 'the folder of the store');
const clock = { ms: Date.now() - RESULTS.length * LOT_MS };
const engine = await startEngine({ folder, ...demonstrationOptions(() => instantAt(clock.ms)) });
const [mine, theirs] = linkedPorts();
engine.serve(theirs, 'tests');
await holdSale(connect(mine, randomUUID));
await engine.close();

async function holdSale(client: Client): Promise<void> {
  granted(await client.perform('house.installDemonstration', {}));
  const staff = await client.ask('session.staff', {});
  const { staffId } = present(
    staff.find(({ role }) => role === 'owner'),
    'the house has an owner',
  );
  granted(await client.tell('session.signIn', { staffId, passcode: null }));
  const { saleId, editionId } = await comingSale(client);
  await givePaddles(client, { saleId, editionId });
  granted(await client.tell('sale.open', { saleId, onAnotherDay: 'brought_forward' }));
  const page = { saleId, where: 'any', text: '', offset: 0, limit: RESULTS.length } as const;
  const { rows } = await client.ask('lot.list', page);
  for (const [index, result] of RESULTS.entries()) {
    clock.ms += LOT_MS;
    await call(client, present(rows[index], 'a lot for each result'), result);
  }
}

async function comingSale(client: Client): Promise<Coming> {
  const { rows } = await client.ask('sale.list', { offset: 0, limit: 10 });
  return present(
    rows.find(({ state }) => state === 'draft'),
    'one sale is to come',
  );
}

interface Coming {
  readonly saleId: SaleId;
  /** The terms that its bidders accept. */
  readonly editionId: string;
}

async function givePaddles(client: Client, { saleId, editionId }: Coming): Promise<void> {
  const page = { text: '', side: 'buyers', offset: 0, limit: 100 } as const;
  const { rows } = await client.ask('party.list', page);
  for (const { partyId } of rows.filter(({ registered }) => registered).slice(0, PADDLES)) {
    const accepted = { partyId, editionId, channel: 'desk' } as const;
    granted(await client.tell('party.completeRegistration', accepted));
    granted(await client.tell('paddle.give', { saleId, partyId, paddle: null }));
  }
}

async function call(
  client: Client,
  { lotId }: LotRow,
  result: (typeof RESULTS)[number],
): Promise<void> {
  if (result === null) {
    granted(await client.tell('lot.pass', { lotId, lastBid: null }));
  } else if (result === 'withdrawn') {
    granted(await client.tell('lot.withdraw', { lotId, reason: 'damaged' }));
  } else {
    const { price, paddle } = result;
    const consignorAgrees = 'consignorAgrees' in result;
    const bid = { lotId, hammerPrice: euros(price), paddle, consignorAgrees };
    granted(await client.tell('lot.knockDown', bid));
  }
}
