/** The hammer at random, as events: to a paddle, or to somebody who is named afterwards. */
import type { DomainEvent } from '#domain/events/index.ts';
import type { LotId, PlacementId, SaleId } from '#domain/ids.ts';
import { cents } from '#domain/money/cents.ts';
import type { RandomBuyer } from './random-lot.ts';
import type { Fate } from './random-money.ts';

/** Now and then nobody noted the paddle, and the first who is named is the wrong one. */
export function* randomFall(
  { chance, seq }: Fate,
  lot: {
    readonly placementId: PlacementId;
    readonly lotId: LotId;
    readonly saleId: SaleId;
    readonly reserve: number | null;
    readonly hammer: number;
  },
  { paddle, partyId: buyerId }: RandomBuyer,
): Generator<DomainEvent> {
  const { reserve, hammer, ...placed } = lot;
  const underReserve = reserve === null ? null : { reserve: cents(reserve) };
  const fallen = { ...placed, underReserve, hammerPrice: cents(hammer) };
  const named = { ...placed, paddle, buyerId };
  if (!chance.onceIn(5)) return yield { type: 'lot.knocked_down/1', ...fallen, ...named };
  yield { type: 'lot.knocked_down_unattributed/1', ...fallen };
  if (chance.onceIn(2)) {
    yield { type: 'lot.attributed/1', ...named };
    yield { type: 'lot.attribution_undone/1', ...placed, corrects: seq() };
  }
  yield { type: 'lot.attributed/1', ...named };
}
