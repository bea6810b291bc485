/** A house that lives at random: what it has met so far, and how it speaks to its engine. */
import type { CommandMethod, Input, Outcome, QueryMethod } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import type {
  ConsignmentId,
  InvoiceId,
  ItemId,
  LotId,
  NoticeId,
  PartyId,
  ReceiptId,
  SaleId,
} from '#domain/ids.ts';
import { addDays, dayInParis, type IsoDate } from '#domain/time.ts';
import { countedIds } from '#tests/support/counted-ids.ts';
import type { TestEngine } from '#tests/support/open-test-engine.ts';
import { type Chance, chance } from '#tests/support/random.ts';

/** Everything the house has met: acts pick from it, and sometimes pick wrongly. */
export interface Known {
  readonly parties: PartyId[];
  readonly consignments: ConsignmentId[];
  readonly items: ItemId[];
  readonly lots: LotId[];
  readonly sales: SaleId[];
  readonly invoices: InvoiceId[];
  readonly receipts: ReceiptId[];
  readonly notices: NoticeId[];
}

/** One life: a long-lived resource of its test. */
export interface Life {
  readonly chance: Chance;
  readonly known: Known;
  readonly house: TestEngine;
  /** How often each answer was given: `lot.knockDown ok`, `lot.knockDown below_reserve`. */
  readonly told: Map<string, number>;
  readonly today: () => IsoDate;
  /** A day near today, seldom a wrong one. */
  readonly aDay: () => IsoDate;
  /** Now and then a record nobody ever heard of. */
  readonly oneOf: <Id extends string>(from: readonly Id[]) => Id;
  readonly client: () => Client;
  /** Tells a command; now and then the line breaks and the same command is sent again. */
  readonly tell: <M extends CommandMethod>(method: M, input: Input<M>) => Promise<Outcome<M>>;
  readonly restart: () => Promise<void>;
}

/** One thing that may happen in the house. */
export type Act = (life: Life) => Promise<void>;

/** A life from a seed, in a house that is open. */
export async function beginLife(house: TestEngine, seed: number): Promise<Life> {
  const dice = chance(seed);
  const newId = countedIds(`life ${seed}`);
  const told = new Map<string, number>();
  let client = await house.client('owner');
  const today = () => dayInParis(house.now());
  const restart = async () => {
    await house.restart();
    client = await house.client('owner');
  };
  const tell = async <M extends CommandMethod>(method: M, input: Input<M>) => {
    const commandId = newId();
    const outcome = await client.tell(method, input, { commandId });
    const answer = outcome.ok ? 'ok' : outcome.refusal.code;
    told.set(`${method} ${answer}`, (told.get(`${method} ${answer}`) ?? 0) + 1);
    if (dice.onceIn(15)) await sendAgain({ method, input, commandId, outcome });
    return outcome;
  };
  const sendAgain = async <M extends CommandMethod>(sent: Sent<M>) => {
    if (dice.onceIn(6)) await restart();
    if (!sent.outcome.ok) return;
    const before = await client.ask('house.health', {});
    const again = await client.tell(sent.method, sent.input, { commandId: sent.commandId });
    const after = await client.ask('house.health', {});
    if (JSON.stringify(again) !== JSON.stringify(sent.outcome)) {
      throw new Error(`${sent.method} sent again answered otherwise: ${JSON.stringify(again)}`);
    }
    if (after.journalHead !== before.journalHead) throw new Error(`${sent.method} was done twice`);
  };
  return {
    ...{ chance: dice, known: nobody(), house, told, today, tell, restart },
    client: () => client,
    aDay: () => addDays(today(), dice.pick([0, 0, 0, 0, -1, -3, 1, -40])),
    oneOf: <Id extends string>(from: readonly Id[]) =>
      from.length === 0 || dice.onceIn(40) ? (newId() as Id) : dice.pick(from),
  };
}

interface Sent<M extends CommandMethod> {
  readonly method: M;
  readonly input: Input<M>;
  readonly commandId: string;
  readonly outcome: Outcome<M>;
}

function nobody(): Known {
  return {
    ...{ parties: [], consignments: [], items: [], lots: [] },
    ...{ sales: [], invoices: [], receipts: [], notices: [] },
  };
}

/** Questions a screen would ask; what they answer has been checked against the contract. */
export async function lookAround({ client, known, oneOf, chance: dice }: Life): Promise<void> {
  const page = { offset: 0, limit: 20 };
  const saleId = oneOf(known.sales);
  const text = dice.pick(['', 'jeanne', '1', 'DS 19', 'F20', '%']);
  const looks: readonly Look[] = [
    ['party.list', { text, side: dice.pick(['any', 'buyers', 'consignors']), ...page }],
    ['party.get', { partyId: oneOf(known.parties) }],
    ['consignment.list', { consignorId: null, text, mandate: null, ...page }],
    ['consignment.get', { consignmentId: oneOf(known.consignments) }],
    ['lot.list', { saleId: null, where: dice.pick(['any', 'stock', 'lacking']), text, ...page }],
    ['lot.list', { saleId, where: 'any', text, ...page }],
    ['lot.get', { lotId: oneOf(known.lots) }],
    ['lot.availableItems', { consignmentId: null, text, ...page }],
    ['sale.list', page],
    ['sale.get', { saleId }],
    ['paddle.list', { saleId }],
    ['room.desk', { saleId }],
    ['room.lot', { saleId, number: 1 + dice.upTo(12), suffix: '' }],
    ['invoice.preview', { saleId }],
    ['invoice.list', { saleId: null, buyerId: null, state: null, text, ...page }],
    ['invoice.get', { invoiceId: oneOf(known.invoices) }],
    ['statement.preview', { saleId }],
    ['statement.list', { saleId, consignorId: null, ...page }],
    ['document.list', { saleId: null, partyId: null, kind: null, ...page }],
    ['site.preview', { saleId }],
    ['today.agenda', {}],
    ['search.everything', { text, limit: 10 }],
    ['journal.of', { subjectId: oneOf(known.lots), limit: 20 }],
  ];
  const [method, input] = dice.pick(looks);
  await client().ask(method, input);
}

type Look = { [M in QueryMethod]: readonly [M, Input<M>] }[QueryMethod];
