/** What a bid is admitted by, at whichever door it comes: the room as it is at that moment. */
import type { ReadDb } from '#db/handle.ts';
import { paddlesGiven } from '#db/queries/paddles.ts';
import { editionUnder } from '#db/queries/states.ts';
import type { Room } from '#domain/sale/knock-down.ts';
import type { Placement, Sale } from '#domain/sale/state.ts';
import type { Terms } from '#domain/terms/terms.ts';
import { barredFrom, notAdmitted } from './admission.ts';

interface Bid {
  readonly placement: Placement;
  readonly sale: Sale;
  /** Who bid; null where nobody is named. */
  readonly paddle: number | null;
  /** A bid made before may be of a paddle that was handed back since. */
  readonly made?: 'now' | 'before';
}

/** The room as it is when a paddle bids: whether its holder may is asked at this very moment. */
export function roomOf(db: ReadDb, { placement, sale, paddle, made = 'now' }: Bid): Room {
  const barred = barredFrom(db, placement, sale);
  const given = paddle === null ? undefined : paddlesGiven(db, sale.saleId).get(paddle);
  if (paddle === null || given === undefined) return { sale, holders: new Map(), barred };
  const { partyId, state } = given;
  const isBack = state === 'returned' && made === 'now';
  const back = isBack ? ({ code: 'paddle_returned', paddle } as const) : null;
  const holder = { partyId, problem: back ?? notAdmitted(db, partyId, sale) };
  return { sale, holders: new Map([[paddle, holder]]), barred };
}

/** The terms that a sale is held under. */
export function termsOf(db: ReadDb, sale: Sale): Terms {
  return editionUnder(db, sale).terms;
}
