/** The events of a past sale that a random file tells of. */
import type { DomainEvent } from '#domain/events/index.ts';
import type { HistoryLotId, HistorySaleId, Sha256 } from '#domain/ids.ts';
import { cents } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import type { Chance } from './random.ts';

export interface RandomSource {
  readonly chance: Chance;
  readonly newId: () => string;
  readonly newHash: () => Sha256;
}

/** One of two lots, told and sometimes taken back. */
export function* aPastSale({ chance, newId, newHash }: RandomSource): Generator<DomainEvent> {
  const historySaleId = newId() as HistorySaleId;
  const heldOn = chance.onceIn(2) ? isoDate('2019-05-04') : null;
  const told = { heldOn, profile: 'koller', file: newHash(), seal: newHash() };
  yield { type: 'history.begun/1', historySaleId, ...told };
  const estimates = { lowEstimate: cents(10_000), highEstimate: cents(15_000) };
  const none = { lowEstimate: null, highEstimate: null, outcome: 'not_told', price: null } as const;
  const sold = { ...estimates, outcome: 'with_premium', price: cents(35_000) } as const;
  const lots = [sold, none].map((lot, index) => {
    return { historyLotId: newId() as HistoryLotId, position: index + 1, ...lot, seal: newHash() };
  });
  yield { type: 'history.told/1', historySaleId, lots };
  const rate = { currency: 'CHF', euroMillionths: 931_200 };
  const carried = { kind: 'history', profile: 'koller', file: told.file, rate } as const;
  yield { type: 'import.carried_out/1', ...carried, accepted: lots.length, refusedCount: 0 };
  if (chance.onceIn(3)) yield { type: 'import.reversed/1', historySaleId };
}
