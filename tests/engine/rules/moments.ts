/** When a rule is asked: at first, and after each thing that may have happened to what it rests on. */
import { euros } from '#domain/money/cents.ts';
import { addDays, isoDate } from '#domain/time.ts';
import { becomes, granted, SALE_DAY, sell } from '#tests/support/whole-sale.ts';
import { SOLD_AT, type World } from './world.ts';

export const MOMENTS = [
  'at first',
  'after what it rests on was edited',
  'after the sale was moved to another day',
  'after a result was taken back',
  'after the sale was closed and opened again',
  'after the engine was started again',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** Why something never comes to pass: said, so that nobody has forgotten it. */
export interface Never {
  readonly never: string;
}

export type Moments = Readonly<Record<Moment, ((world: World) => Promise<void>) | Never>>;

/** What may happen to a sale that is still a draft. */
export const IN_PREPARATION: Moments = {
  'at first': async () => {},
  'after what it rests on was edited': editedBeforeTheHammer,
  'after the sale was moved to another day': async ({ desk, saleId }) => {
    const heldOn = addDays(SALE_DAY, 7);
    granted(await (await desk()).tell('sale.reschedule', { saleId, heldOn, pastDay: null }));
  },
  'after a result was taken back': { never: 'a draft sale has no result' },
  'after the sale was closed and opened again': { never: 'a draft sale was never open' },
  'after the engine was started again': ({ house }) => house.restart(),
};

/** What may happen to a sale that is being held. */
export const IN_THE_ROOM: Moments = {
  'at first': async () => {},
  'after what it rests on was edited': editedBeforeTheHammer,
  'after the sale was moved to another day': { never: 'a sale that is being held is not moved' },
  'after a result was taken back': soldAndUndone,
  'after the sale was closed and opened again': closedAndReopened,
  'after the engine was started again': ({ house }) => house.restart(),
};

/** What may happen to a sale that was held. */
export const AFTER_THE_SALE: Moments = {
  'at first': async () => {},
  'after what it rests on was edited': edited,
  'after the sale was moved to another day': { never: 'a sale that was held is not moved' },
  'after a result was taken back': async ({ desk, saleId, lotId, buyer }) => {
    const owner = await desk();
    granted(await owner.tell('sale.reopen', { saleId, pastDay: null }));
    const entries = await owner.ask('journal.of', { subjectId: lotId, limit: 100 });
    const sold = entries.find(({ type }) => type === 'lot.knocked_down/1');
    if (sold === undefined) throw new Error('the lot is sold');
    granted(await owner.tell('lot.undoResult', { lotId, corrects: sold.seq }));
    await sell(owner, { lotId, price: SOLD_AT, paddle: buyer.paddle });
    granted(await owner.tell('sale.close', { saleId }));
  },
  'after the sale was closed and opened again': async ({ desk, saleId }) => {
    const owner = await desk();
    granted(await owner.tell('sale.reopen', { saleId, pastDay: null }));
    granted(await owner.tell('sale.close', { saleId }));
  },
  'after the engine was started again': ({ house }) => house.restart(),
};

/** All that may be edited while the lot is offered: its prices too, up and back as they were. */
async function editedBeforeTheHammer(world: World): Promise<void> {
  const { desk, lotId } = world;
  const owner = await desk();
  for (const [low, high] of [[120, 160] as const, [100, 150] as const]) {
    const estimates = { lowEstimate: euros(low), highEstimate: euros(high) };
    granted(await owner.tell('lot.appraise', { lotId, ...estimates }));
  }
  await edited(world);
}

/** Words, residence, VAT standing, birth date and links are edited, and edited back. */
async function edited({ desk, lotId, consigned: { consignorId }, buyer, rival }: World) {
  const owner = await desk();
  const lot = await owner.ask('lot.get', { lotId });
  if (lot === null) throw new Error('the lot exists');
  const text = { ...lot.text, internalNote: 'Relu.' };
  granted(await owner.tell('lot.describe', { lotId, version: lot.version, text }));
  await becomes(owner, consignorId, { taxResidence: 'abroad', professional: true });
  await becomes(owner, consignorId, { taxResidence: 'france', professional: false });
  await becomes(owner, buyer.partyId, { birthDate: null });
  await becomes(owner, buyer.partyId, { birthDate: isoDate('1961-07-08') });
  const link = { partyId: buyer.partyId, linkedTo: rival.partyId };
  granted(await owner.tell('party.link', link));
  granted(await owner.tell('party.unlink', link));
}

/** Everything passed, the sale closed; opened again, and the results taken back. */
async function closedAndReopened({ desk, saleId, lotId, otherId }: World): Promise<void> {
  const owner = await desk();
  const { seq: corrects } = granted(await owner.tell('lot.pass', { lotId, lastBid: null }));
  const other = granted(await owner.tell('lot.pass', { lotId: otherId, lastBid: null }));
  granted(await owner.tell('sale.close', { saleId }));
  granted(await owner.tell('sale.reopen', { saleId, pastDay: null }));
  granted(await owner.tell('lot.undoResult', { lotId, corrects }));
  granted(await owner.tell('lot.undoResult', { lotId: otherId, corrects: other.seq }));
}

/** Sold to the rival and taken back: the lot is offered again. */
async function soldAndUndone({ desk, lotId, rival }: World): Promise<void> {
  const owner = await desk();
  const corrects = await sell(owner, { lotId, price: 120, paddle: rival.paddle });
  granted(await owner.tell('lot.undoResult', { lotId, corrects }));
}
