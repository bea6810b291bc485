/** The rows of a file in slices short enough that nobody waits, each of them done once. */
import { assert } from '#domain/assert.ts';
import type { Result } from '#domain/result.ts';
import { done } from '#domain/result.ts';
import { z } from '#shared/zod.ts';
import type { CommandContext, Steps } from '../context.ts';
import type { PlaceRefusal } from './place.ts';
import type { TakenRows } from './report.ts';

/** A slice that was done: how many rows it had, and what it answered. */
export interface Entered<T> {
  readonly rows: number;
  readonly answer: T;
}

export type Slice = Result<Entered<TakenRows>, PlaceRefusal>;

/** Some rows of a file, under the name of what is done with them. */
interface Part<T> {
  readonly shape: z.ZodType<T>;
  readonly from: number;
  readonly to: number;
}

/** What a slice is entered into, at that moment. */
export interface Now<Place> {
  readonly place: Place;
  readonly command: CommandContext;
  /** Which row of the file the first of the slice is. */
  readonly first: number;
}

/** Enters rows slice by slice, each into the `Place` as it is at that moment; ends where refused. */
export type SlicesOf<Row, Place> = <T>(
  name: string,
  part: Part<T>,
  enter: (rows: readonly Row[], now: Now<Place>) => T,
) => AsyncGenerator<Result<Entered<T>, PlaceRefusal>>;

/**
 * Slices of rows that `read` fetches. A slice that was done before is not even read again. Whatever
 * it rests on is looked at inside its transaction: others may have decided while it was read.
 */
export function slicesOf<Row, Place>({
  steps,
  pace,
  read,
  placeNow,
}: {
  readonly steps: Steps;
  readonly pace: Pace;
  readonly read: (from: number, to: number) => Promise<readonly Row[]>;
  readonly placeNow: (command: CommandContext) => Result<Place, PlaceRefusal>;
}): SlicesOf<Row, Place> {
  return async function* (name, { shape, from: first, to: end }, enter) {
    const Slice = z.object({ to: z.int(), answer: shape });
    let from = first;
    while (from < end) {
      const step = `${name}/${from}`;
      const earlier = steps.answer(step, Slice);
      const to = earlier?.to ?? Math.min(end, from + pace.rows());
      const rows = earlier === null ? await read(from, to) : [];
      assert(earlier !== null || rows.length === to - from, 'a slice is all of its rows');
      const enterNow = (command: CommandContext) => {
        const place = placeNow(command);
        if (!place.ok) return place;
        const now = { place: place.value, command, first: from };
        return done({ to, answer: enter(rows, now) });
      };
      const slice =
        earlier === null
          ? pace.timed(to - from, () => steps.ifAllowed(step, Slice, enterNow))
          : done(earlier);
      if (!slice.ok) return yield slice;
      yield done({ rows: slice.value.to - from, answer: slice.value.answer });
      from = slice.value.to;
    }
  };
}

/** How many rows are entered at a time: as many as took some fifteen milliseconds of late. */
export interface Pace {
  readonly rows: () => number;
  /** Does something with so many rows, and learns how long it takes. */
  readonly timed: <T>(rows: number, act: () => T) => T;
}

const SLICE_MS = 15;
const ROWS_AT_FIRST = 20;
const [ROWS_MIN, ROWS_MAX] = [10, 500];

export function pacing(): Pace {
  let rows = ROWS_AT_FIRST;
  return {
    rows: () => rows,
    timed: (count, act) => {
      const startedMs = performance.now();
      const answer = act();
      const fitting = Math.round((count * SLICE_MS) / (performance.now() - startedMs));
      // One slice that went fast (its rows were refused) is no promise for the next.
      rows = Math.max(ROWS_MIN, Math.min(fitting, rows * 2, ROWS_MAX));
      return answer;
    },
  };
}
