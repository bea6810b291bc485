/** When a rule is asked: at first, and after each thing that may have happened to what it rests on. */
import { addDays } from '#domain/time.ts';
import { granted, SALE_DAY, sell } from '#tests/support/whole-sale.ts';
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
  'after what it rests on was edited': describeAnew,
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
  'after what it rests on was edited': describeAnew,
  'after the sale was moved to another day': { never: 'a sale that is being held is not moved' },
  'after a result was taken back': soldAndUndone,
  'after the sale was closed and opened again': closedAndReopened,
  'after the engine was started again': ({ house }) => house.restart(),
};

/** What may happen to a sale that was held. */
export const AFTER_THE_SALE: Moments = {
  'at first': async () => {},
  'after what it rests on was edited': describeAnew,
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

/** The lot is written about anew: no rule rests on its words. */
async function describeAnew({ desk, lotId }: World): Promise<void> {
  const owner = await desk();
  const lot = await owner.ask('lot.get', { lotId });
  if (lot === null) throw new Error('the lot exists');
  const text = { ...lot.text, internalNote: 'Relu.' };
  granted(await owner.tell('lot.describe', { lotId, version: lot.version, text }));
}

/** Everything passed, the sale closed; opened again, and the lot's result taken back. */
async function closedAndReopened({ desk, saleId, lotId, otherId }: World): Promise<void> {
  const owner = await desk();
  const { seq: corrects } = granted(await owner.tell('lot.pass', { lotId, lastBid: null }));
  granted(await owner.tell('lot.pass', { lotId: otherId, lastBid: null }));
  granted(await owner.tell('sale.close', { saleId }));
  granted(await owner.tell('sale.reopen', { saleId, pastDay: null }));
  granted(await owner.tell('lot.undoResult', { lotId, corrects }));
}

/** Sold to the rival and taken back: the lot is offered again. */
async function soldAndUndone({ desk, lotId, rival }: World): Promise<void> {
  const owner = await desk();
  const corrects = await sell(owner, { lotId, price: 120, paddle: rival.paddle });
  granted(await owner.tell('lot.undoResult', { lotId, corrects }));
}
