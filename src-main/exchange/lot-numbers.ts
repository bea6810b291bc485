/** Lot numbers: a figure, a letter that may follow, and the marks a catalogue prints after it. */
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { formatLotNumber, type LotNumber, nextSuffix } from '#domain/sale/lot-number.ts';

export interface ReadLotNumber extends LotNumber {
  /** Signs such as `*` or `†`, which the house that printed them explains in its catalogue. */
  readonly marks: string;
  /** What stood where the suffix is, when it was not a letter: `bis`. */
  readonly rewritten: string;
}

export interface LotNumberRefusal {
  readonly code: 'not_a_lot_number' | 'lot_number_out_of_range';
}

const NUMBER_MAX = 99_999;

/** The French way of numbering a lot between two others, as letters. */
const LATIN: Readonly<Record<string, string>> = { BIS: 'A', TER: 'B', QUATER: 'C' };

const PATTERN =
  /^(?:lot\b\s*)?(?:n[°ºo.]*\s*)?(\d{1,9})[\s.-]{0,3}(bis|ter|quater|[a-z])?\s*([^\p{L}\d\s]*)$/iu;

/** The lot number in a text such as `27`, `27 A`, `478A*`, `Lot n° 27 bis`. */
export function readLotNumber(text: string): Result<ReadLotNumber, LotNumberRefusal> {
  const found = PATTERN.exec(text.trim());
  if (found === null) return refused({ code: 'not_a_lot_number' });
  const [, figures = '', letters = '', marks = ''] = found;
  const number = Number(figures);
  if (number < 1 || number > NUMBER_MAX) return refused({ code: 'lot_number_out_of_range' });
  const written = letters.toUpperCase();
  const latin = LATIN[written];
  return done({
    number,
    suffix: latin ?? written,
    marks,
    rewritten: latin === undefined ? '' : letters,
  });
}

/**
 * For each lot number of a file in order, itself, or where it came before, the same number with the
 * first letter that no other row of the file has; null when there is none left.
 *
 * It depends on nothing but the numbers in their order, those of refused rows too: a file's lots
 * and its results agree.
 */
export function withoutRepeats(
  numbers: readonly (LotNumber | null)[],
): readonly (LotNumber | null)[] {
  const taken = numbers.filter((one) => one !== null);
  const met = new Set<string>();
  return numbers.map((one) => {
    if (one === null) return null;
    const text = formatLotNumber(one);
    if (!met.has(text)) {
      met.add(text);
      return one;
    }
    const free = nextSuffix(one.number, taken);
    if (free !== null) taken.push(free);
    return free;
  });
}
