/** Interest on what is paid late: half-year by half-year, at the rate of each (FR-8). */
import { lawOn } from '../law/law.ts';
import { type BasisPoints, basisPoints, type Cents, scale } from '../money/cents.ts';
import { addDays, daysBetween, daysInYear, type IsoDate, isoDate } from '../time.ts';

/** What is owed from a day to another, both counted, and by whom. */
export interface OwedLate {
  readonly principal: Cents;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly debtor: 'professional' | 'consumer';
}

/** The days of one half-year; without a rate and an amount where the law's is not entered yet. */
export interface InterestSlice {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  readonly rate: BasisPoints | null;
  readonly amount: Cents | null;
}

const PROFESSIONAL_MULTIPLE = 3;
const WHOLE = 10_000;

/**
 * The interest on a sum, a slice for each half-year, by the exact day and the days of its year:
 * `principal × rate × days / 365`, or 366 in a leap year. A consumer owes the legal rate (Code
 * civil, 1231-6), a professional three times as much (C. com. L441-10; FR-8). The rate is that of
 * what is owed to a professional, which the house is. Rounded slice by slice, as it is printed.
 */
export function lateInterest(owed: OwedLate): readonly InterestSlice[] {
  const { from, to } = owed;
  if (from > to) return [];
  const [end = to] = [to, endOfHalfYear(from)].toSorted();
  return [slice(owed, end), ...lateInterest({ ...owed, from: addDays(end, 1) })];
}

function slice({ principal, from, debtor }: OwedLate, to: IsoDate): InterestSlice {
  const days = daysBetween(from, to) + 1;
  const { legalInterest } = lawOn(from);
  if (legalInterest === null) return { from, to, days, rate: null, amount: null };
  const multiple = debtor === 'professional' ? PROFESSIONAL_MULTIPLE : 1;
  const rate = basisPoints(legalInterest * multiple);
  const amount = scale(principal, rate * days, WHOLE * daysInYear(from));
  return { from, to, days, rate, amount };
}

function endOfHalfYear(day: IsoDate): IsoDate {
  const year = day.slice(0, 4);
  return isoDate(day.slice(5) <= '06-30' ? `${year}-06-30` : `${year}-12-31`);
}
