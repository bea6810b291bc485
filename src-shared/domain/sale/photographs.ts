/** The photographs of a lot: their order, what is decided about them, and what happened to them. */
import { z } from '#shared/zod.ts';
import { type EventsOf, event, type OfType } from '../events/event.ts';
import { LotId, Sha256 } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import { done, type Result, refused } from '../result.ts';
import { firstVersion } from '../versions.ts';
import { isBeforeHammer } from './lot.ts';
import { type Lot, stateOf } from './state.ts';

const ofPhotograph = { lotId: LotId, photograph: Sha256 };

/** Its place among the lot's photographs, from 1: the first one opens the lot. */
const position = z.int().min(1);

export const PHOTOGRAPH_EVENTS = {
  'lot.photographed': firstVersion(
    event('lot.photographed/1', {
      ...ofPhotograph,
      thumbnail: Sha256,
      widthPx: z.int().min(1),
      heightPx: z.int().min(1),
      position,
    }),
  ),
  /** It takes this place, and those between move up or down by one. */
  'lot.photograph_moved': firstVersion(
    event('lot.photograph_moved/1', { ...ofPhotograph, position }),
  ),
  'lot.photograph_removed': firstVersion(event('lot.photograph_removed/1', ofPhotograph)),
};

type PhotographEvent = EventsOf<typeof PHOTOGRAPH_EVENTS>;
type PhotographMoved = OfType<PhotographEvent, 'lot.photograph_moved/1'>;
type PhotographRemoved = OfType<PhotographEvent, 'lot.photograph_removed/1'>;

/** A lot before the hammer, and its photographs in their order: afterwards they are what was shown. */
interface PhotographedLot {
  readonly lot: Lot;
  readonly photographs: readonly Sha256[];
}

/** In order of precedence. */
export const PHOTOGRAPH_REFUSALS = ['photograph_unknown', 'lot_in_room'] as const;
type PhotographRefusal = Refusal<(typeof PHOTOGRAPH_REFUSALS)[number]>;

/** In order of precedence. */
export const REMOVE_PHOTOGRAPH_REFUSALS = [...PHOTOGRAPH_REFUSALS, 'last_photograph'] as const;
type RemovePhotographRefusal = Refusal<(typeof REMOVE_PHOTOGRAPH_REFUSALS)[number]>;

/** Puts a photograph at a place among the others; past the last place it is the last. */
export function movePhotograph(
  shown: PhotographedLot,
  photograph: Sha256,
  place: number,
): Result<PhotographMoved, PhotographRefusal> {
  const refusal = refusalFor(shown, photograph);
  if (refusal !== null) return refused(refusal);
  const last = Math.min(place, shown.photographs.length);
  return done({
    type: 'lot.photograph_moved/1',
    ...{ lotId: shown.lot.lotId, photograph, position: last },
  });
}

/**
 * Takes a photograph out of a lot, but never the last one of a lot that the public sees: offered in
 * an open sale, or published. Those of a lot that was sold or passed are kept (CT-3.1).
 */
export function removePhotograph(
  shown: PhotographedLot,
  photograph: Sha256,
  seen: 'by_the_house' | 'by_the_public',
): Result<PhotographRemoved, RemovePhotographRefusal> {
  const refusal = refusalFor(shown, photograph);
  if (refusal !== null) return refused(refusal);
  const isLast = shown.photographs.length === 1;
  if (isLast && seen === 'by_the_public') return refused({ code: 'last_photograph' });
  return done({ type: 'lot.photograph_removed/1', lotId: shown.lot.lotId, photograph });
}

function refusalFor(
  { lot, photographs }: PhotographedLot,
  photograph: Sha256,
): PhotographRefusal | null {
  if (!photographs.includes(photograph)) return { code: 'photograph_unknown' };
  return isBeforeHammer(lot) ? null : { code: 'lot_in_room', state: stateOf(lot) };
}
