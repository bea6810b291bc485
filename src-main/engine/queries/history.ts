/** Questions about past sales. */
import type { historyMethods } from '#contract/methods/history.ts';
import { comparableTo, historyLotOf, historyLotsWhere, historySales } from '#db/queries/history.ts';
import type { QueriesOf } from '../handler-types.ts';

export const historyQueries: QueriesOf<typeof historyMethods> = {
  'history.sales': (_input, { db }) => historySales(db),
  'history.lots': (filter, { db }) => historyLotsWhere(db, filter),
  'history.comparable': ({ lotId, limit }, { db }) => comparableTo(db, lotId, limit),
  'history.lot': ({ historyLotId }, { db }) => {
    const lot = historyLotOf(db, historyLotId);
    if (lot === null) return null;
    const { number: _, ...text } = lot.text;
    return { row: lot.row, text };
  },
};
