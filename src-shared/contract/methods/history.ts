/** Past sales that files tell of: looked at, compared with, taken back. */
import { HistoryOutcome } from '#domain/events/history.ts';
import { REVERSE_HISTORY_REFUSALS } from '#domain/history/history.ts';
import { z } from '#shared/zod.ts';
import { command, query } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import { MAY } from '../roles.ts';
import { LotText } from '../texts.ts';
import * as t from '../types.ts';

export const HistorySaleRow = z.strictObject({
  historySaleId: t.HistorySaleId,
  title: z.string(),
  heldOn: t.IsoDate.nullable(),
  /** The layout that the file had. */
  profile: z.string(),
  toldAt: t.Instant,
  lots: z.int(),
  sold: z.int(),
  /** Of the prices as told, with that house's premium in some. */
  priceTotal: t.Total,
});
export type HistorySaleRow = z.output<typeof HistorySaleRow>;

export const HistoryLotRow = z.strictObject({
  historyLotId: t.HistoryLotId,
  historySaleId: t.HistorySaleId,
  saleTitle: z.string(),
  heldOn: t.IsoDate.nullable(),
  /** As printed there. */
  number: z.string(),
  title: z.string(),
  lowEstimate: t.Price.nullable(),
  highEstimate: t.Price.nullable(),
  outcome: HistoryOutcome,
  price: t.Price.nullable(),
});
export type HistoryLotRow = z.output<typeof HistoryLotRow>;

export const historyMethods = {
  'history.sales': query({
    roles: MAY.everyone,
    input: t.Nothing,
    output: z.array(HistorySaleRow).readonly(),
    topics: () => ['history'],
  }),
  'history.lots': query({
    roles: MAY.everyone,
    input: z.strictObject({
      historySaleId: t.HistorySaleId.nullable(),
      text: t.Line,
      ...t.PageAsked,
    }),
    output: t.rowsOf(HistoryLotRow),
    topics: () => ['history'],
  }),
  'history.lot': query({
    roles: MAY.everyone,
    input: z.strictObject({ historyLotId: t.HistoryLotId }),
    output: z.strictObject({ row: HistoryLotRow, text: LotText }).nullable(),
    topics: () => ['history'],
  }),
  /** What lots like this one made elsewhere, or once. */
  'history.comparable': query({
    roles: MAY.everyone,
    input: z.strictObject({ lotId: t.LotId, limit: z.int().min(1).max(50) }),
    output: z.array(HistoryLotRow).readonly(),
    topics: ({ lotId }) => ['history', `lot:${lotId}`],
  }),
  'history.reverse': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ historySaleId: t.HistorySaleId }),
    output: t.Recorded,
    refusal: refusalAmong('history_unknown', ...REVERSE_HISTORY_REFUSALS),
  }),
} as const;
