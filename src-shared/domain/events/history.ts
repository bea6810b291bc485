/** Events about past sales that files tell of. */
import { z } from '#shared/zod.ts';
import { HistoryLotId, HistorySaleId, Sha256 } from '../ids.ts';
import { Cents } from '../money/cents.ts';
import { IsoDate } from '../time.ts';
import { firstVersion } from '../versions.ts';
import { type EventsOf, event, type OfType } from './event.ts';

/** What became of a lot, as told: `with_premium` where the price has that house's premium in it. */
export const HistoryOutcome = z.enum(['hammer', 'with_premium', 'unsold', 'withdrawn', 'not_told']);
export type HistoryOutcome = z.output<typeof HistoryOutcome>;

/** A lot of a past sale; `seal` is that of its number and its words. */
const HistoryLot = z
  .strictObject({
    historyLotId: HistoryLotId,
    /** From 1, in the order of the file. */
    position: z.int().min(1),
    lowEstimate: Cents.nullable(),
    highEstimate: Cents.nullable(),
    outcome: HistoryOutcome,
    price: Cents.nullable(),
    seal: Sha256,
  })
  .readonly();

export const HISTORY_EVENTS = {
  'history.begun': firstVersion(
    event('history.begun/1', {
      historySaleId: HistorySaleId,
      heldOn: IsoDate.nullable(),
      profile: z.string(),
      file: Sha256,
      seal: Sha256,
    }),
  ),
  /** The lots of a slice of the file, together. */
  'history.told': firstVersion(
    event('history.told/1', {
      historySaleId: HistorySaleId,
      lots: z.array(HistoryLot).min(1).readonly(),
    }),
  ),
  /** All that a file told is taken back, as one act. */
  'import.reversed': firstVersion(event('import.reversed/1', { historySaleId: HistorySaleId })),
};

type HistoryEvent = EventsOf<typeof HISTORY_EVENTS>;
export type HistoryTold = OfType<HistoryEvent, 'history.told/1'>;
export type ImportReversed = OfType<HistoryEvent, 'import.reversed/1'>;
