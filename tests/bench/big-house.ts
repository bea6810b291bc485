/** Houses of any size for benchmarks: a sale told through the contract, then told again and again. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Input } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import { type Connection, open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { append } from '#db/journal.ts';
import { apply } from '#db/projections/index.ts';
import { present } from '#domain/assert.ts';
import type { DomainEvent, EventOf } from '#domain/events/index.ts';
import type { LotId, PartyId, PublicationId, SaleId, Sha256 } from '#domain/ids.ts';
import type { Placement } from '#domain/sale/state.ts';
import { dayInParis, type IsoDate, instantAt } from '#domain/time.ts';
import { copyHouse } from '#tests/support/copied-house.ts';
import { fileOfLots, lotsFrom, resultsFrom, signAndEnter } from '#tests/support/import-files.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { itemText, person, saleText } from '#tests/support/texts.ts';
import { giveBuyer, granted } from '#tests/support/whole-sale.ts';

export interface HouseSize {
  /** Sales that were held, one a day until the last; the last two were published before. */
  readonly sales: number;
  readonly lotsInSale: number;
  readonly buyers: number;
  /** Invoices that are issued and not yet on paper, five lots each: so many in each of two sales. */
  readonly papers: number;
}

export interface BigHouse extends BuiltHouse {
  readonly client: Client;
}

/** A house in its folder, with nobody at work in it. */
export interface BuiltHouse {
  readonly folder: string;
  /** An open sale; half of it has its results. */
  readonly saleId: SaleId;
  /** A lot of it that is still offered. */
  readonly lotId: LotId;
  readonly paddle: number;
  /** A sale that is over, each lot with a photograph. */
  readonly pastSaleId: SaleId;
}

const DAY_MS = 86_400_000;

/** Opens a house here. */
export async function openHere(built: BuiltHouse): Promise<BigHouse> {
  const house = await openTestEngine({
    ...{ folder: built.folder, seed: 'big', unfounded: true },
    opening: instantAt(Date.now()),
  });
  return { ...built, client: await house.client('owner') };
}

/** Makes a house of this size in a folder that goes away with the process. */
export async function buildHouse(size: HouseSize): Promise<BuiltHouse> {
  const before = Date.now() - 60 * DAY_MS;
  const house = await openTestEngine({ seed: 'past', opening: instantAt(before) });
  const { folder } = house;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const past = await holdSale(await house.client('owner'), size);
  await receiveItems(await house.client('owner'), dayInParis(house.now()));
  await house.stop();
  const connection = open(join(folder, 'house.db'));
  recordThen(connection, before, [publicationOf(past.saleId)]);
  recordThen(connection, before, photographs(connection, past));
  copyHouse(connection, size.sales - 1);
  connection.close();
  const today = await openTestEngine({
    ...{ folder, seed: 'today', unfounded: true },
    opening: instantAt(before + DAY_MS),
  });
  const owner = await today.client('owner');
  await issuePapers(owner, size.papers);
  const sale = await openSale(owner, size.lotsInSale);
  await today.stop();
  const halved = open(join(folder, 'house.db'));
  recordThen(halved, before + DAY_MS, everyOtherPassed(halved, sale.saleId));
  rawOf(halved.reading).exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)');
  halved.close();
  return { folder, pastSaleId: past.saleId, ...sale };
}

interface Held {
  readonly saleId: SaleId;
  readonly lotId: LotId;
}

/** A sale of imported lots, then its results, its invoices and its statements, all on paper. */
async function holdSale(owner: Client, size: HouseSize): Promise<Held> {
  const sold = { title: 'Jouets', lots: size.lotsInSale };
  const saleId = await saleOfLots(owner, sold);
  await sellTo(owner, { ...sold, saleId, buyers: size.buyers });
  await settle(owner, saleId);
  granted(await owner.perform('document.renderPending', {}));
  const [lot] = await lotsOf(owner, saleId);
  const { lotId } = present(lot, 'a sale has lots');
  const bytes = await sharp({
    create: { width: 640, height: 480, channels: 3, background: '#888' },
  })
    .jpeg()
    .toBuffer();
  granted(await owner.perform('lot.addPhotograph', { lotId, bytes: bytes.toString('base64') }));
  return { saleId, lotId };
}

/** Items that are in no lot yet. */
async function receiveItems(owner: Client, receivedOn: IsoDate): Promise<void> {
  const text = person({ lastName: 'Déposant' });
  const { partyId: consignorId } = granted(await owner.tell('party.enroll', { text }));
  const items = Array.from({ length: 65 }, (_, index) => {
    return { quantity: 1, text: itemText({ reference: `24${index}` }) };
  });
  granted(await owner.tell('consignment.receive', { consignorId, receivedOn, items }));
}

async function issuePapers(owner: Client, papers: number): Promise<void> {
  if (papers === 0) return;
  for (const title of ['Trains', 'Bateaux']) {
    const sold = { title, lots: 5 * papers };
    const saleId = await saleOfLots(owner, sold);
    await sellTo(owner, { ...sold, saleId, buyers: papers });
    await settle(owner, saleId);
  }
}

async function settle(owner: Client, saleId: SaleId): Promise<void> {
  const { row } = present(await owner.ask('sale.get', { saleId }), 'the sale exists');
  if (row.state === 'open') granted(await owner.tell('sale.close', { saleId }));
  granted(await owner.tell('invoice.issueForSale', { saleId }));
  granted(await owner.tell('statement.issueForSale', { saleId }));
}

async function openSale(owner: Client, lots: number) {
  const saleId = await saleOfLots(owner, { title: 'Poupées', lots });
  const text = person({ lastName: 'Enchérisseur' });
  const { partyId } = granted(await owner.tell('party.enroll', { text }));
  const admitted = { partyId, editionId: '2026-01', channel: 'desk' } as const;
  granted(await owner.tell('party.completeRegistration', admitted));
  const { paddle } = granted(await owner.tell('paddle.give', { saleId, partyId, paddle: null }));
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  const [lot] = await lotsOf(owner, saleId);
  return { saleId, paddle, lotId: present(lot, 'a sale has lots').lotId };
}

async function lotsOf(owner: Client, saleId: SaleId) {
  const page = { saleId, where: 'any', text: '', offset: 0, limit: 1 } as const;
  return (await owner.ask('lot.list', page)).rows;
}

/** Takes so many lots from a file, and enters them in a sale of this title. */
export async function saleOfLots(
  owner: Client,
  { title, lots }: { readonly title: string; readonly lots: number },
): Promise<SaleId> {
  const consignorId = await consignorOf(owner);
  const text = fileOfLots(lots, { what: title });
  granted(await owner.perform('import.file', lotsFrom(text, { consignorId })));
  const { today: heldOn } = await owner.ask('today.agenda', {});
  const { saleId } = granted(
    await owner.tell('sale.create', {
      ...{ heldOn, pastDay: null, kind: 'room' },
      text: saleText({ title }),
    }),
  );
  await signAndEnter(owner, { consignorId, saleId });
  return saleId;
}

async function consignorOf(owner: Client): Promise<PartyId> {
  const text = person({ lastName: 'Déposant' });
  return granted(await owner.tell('party.enroll', { text })).partyId;
}

/** Opens a sale whose every lot these buyers share, by a file of results. */
export async function sellTo(
  owner: Client,
  { saleId, title, lots, buyers }: { saleId: SaleId; title: string; lots: number; buyers: number },
): Promise<void> {
  const paddles: number[] = [];
  for (let index = 0; index < buyers; index += 1) {
    paddles.push((await giveBuyer(owner, saleId, { lastName: `Acheteur ${index}` })).paddle);
  }
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  const rows = Array.from({ length: lots }, (_, index) => {
    return `${index + 1};${title} ${index + 1};120;${paddles[index % buyers]}`;
  });
  const text = ['N° lot;Titre;Adjudication;Paddle', ...rows].join('\r\n');
  granted(await owner.perform('import.results', resultsFrom(text, { saleId })));
}

/** A file of so many lots, to be imported for a consignor. */
export async function importOf(owner: Client, count: number): Promise<Input<'import.file'>> {
  return lotsFrom(fileOfLots(count), { consignorId: await consignorOf(owner) });
}

function publicationOf(saleId: SaleId): EventOf<'publication.made/1'> {
  const publicationId = `${saleId.slice(0, -4)}0000` as PublicationId;
  const manifest = '0'.repeat(64) as Sha256;
  return { type: 'publication.made/1', publicationId, saleId, manifest, lots: 0, media: 0 };
}

/** One photograph, shown by every other lot of the sale too. */
function photographs(connection: Connection, { saleId, lotId }: Held): readonly DomainEvent[] {
  const raw = rawOf(connection.reading);
  const shown = raw
    .prepare<[LotId], { readonly photograph: Sha256; readonly thumbnail: Sha256 }>(
      'SELECT photograph, thumbnail FROM lot_photograph WHERE lot_id = ?',
    )
    .get(lotId);
  const picture = present(shown, 'one lot was photographed');
  const place = { widthPx: 640, heightPx: 480, position: 1 };
  return placedIn(connection, saleId)
    .filter((each) => each.lotId !== lotId)
    .map((each) => ({ type: 'lot.photographed/1', lotId: each.lotId, ...picture, ...place }));
}

function everyOtherPassed(connection: Connection, saleId: SaleId): readonly DomainEvent[] {
  const nobody = { reason: 'no_bid', lastBid: null, lastPaddle: null } as const;
  return placedIn(connection, saleId)
    .filter((_, index) => index % 2 === 1)
    .map((placed) => ({ type: 'lot.passed/1', ...placed, saleId, ...nobody }));
}

type Placed = Pick<Placement, 'placementId' | 'lotId'>;

function placedIn(connection: Connection, saleId: SaleId): readonly Placed[] {
  return rawOf(connection.reading)
    .prepare<[string], Placed>(
      `SELECT placement_id AS placementId, lot_id AS lotId FROM placement
        WHERE sale_id = ? ORDER BY number`,
    )
    .all(saleId);
}

/** Records as the engine does, where a desk would take an hour. */
function recordThen(connection: Connection, ms: number, events: readonly DomainEvent[]): void {
  const at = instantAt(ms);
  const commandId = '00000000-0000-8000-8000-000000000000';
  connection.writing((db) => {
    for (const event of events) {
      const { seq } = append(db, event, { at, deskId: 'desk-1', actorId: 'nobody', commandId });
      apply(db, { seq, at, event });
    }
  });
}
