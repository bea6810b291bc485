/**
 * French law as dated data: figures that no edition of the terms may change, each since its day.
 *
 * The law of a fact is that of its own day: a sale of March is settled by the law of March,
 * whatever has been voted since. Sources: the articles beside each figure.
 */
import { present } from '../assert.ts';
import { type BasisPoints, basisPoints, type Cents, euros } from '../money/cents.ts';
import { type IsoDate, isoDate } from '../time.ts';

/** What the law says on one day. */
export interface Law {
  /** The standard rate of value added tax (CGI 278). */
  readonly vatRate: BasisPoints;
  /** Every rate there is, ascending (CGI 278 to 281 nonies): no document shows another one. */
  readonly vatRates: readonly BasisPoints[];
  /** The flat tax on precious objects, its social levy included (CGI 150 VI to 150 VK; CT-9.14). */
  readonly capitalGains: { readonly rate: BasisPoints; readonly threshold: Cents };
  /** For one debt (Code monétaire et financier D112-3; FR-10). */
  readonly cashLimits: { readonly resident: Cents; readonly nonResidentPrivate: Cents };
  /** What a late professional owes for recovery costs (C. com. D441-5; FR-8). */
  readonly latePaymentFlat: Cents;
  /** How long a seller may wait for his money from the day of the sale (C. com. L321-14; FR-5). */
  readonly payoutMonths: number;
  /** For the seller to ask that a defaulter's lot be put up again (C. com. L321-14; FR-6). */
  readonly reiterationMonths: number;
  /** In years, for a person to bid (C. civ. 414; CT-8.1). */
  readonly legalAge: number;
  /** By the year, on what is owed to a professional; null for a half-year not entered yet (FR-8). */
  readonly legalInterest: BasisPoints | null;
}

/** A figure of the law, and the day it came into force. */
interface Enacted<Figure> {
  readonly since: IsoDate;
  readonly figure: Figure;
}

/** Each figure's history, oldest first; the oldest also stands for the years before it. */
const ENACTED: { readonly [Name in keyof Law]: readonly Enacted<Law[Name]>[] } = {
  vatRate: [since('2014-01-01', basisPoints(2_000))],
  vatRates: [since('2014-01-01', [210, 550, 1_000, 2_000].map(basisPoints))],
  capitalGains: [since('2014-01-01', { rate: basisPoints(650), threshold: euros(5_000) })],
  cashLimits: [
    since('2015-09-01', { resident: euros(1_000), nonResidentPrivate: euros(10_000) }),
    since('2018-10-01', { resident: euros(1_000), nonResidentPrivate: euros(15_000) }),
  ],
  latePaymentFlat: [since('2013-01-01', euros(40))],
  payoutMonths: [since('2011-09-01', 2)],
  reiterationMonths: [since('2011-09-01', 3)],
  legalAge: [since('1974-07-07', 18)],
  legalInterest: [
    since('2011-09-01', null),
    since('2025-01-01', basisPoints(371)),
    since('2025-07-01', basisPoints(276)),
    since('2026-01-01', basisPoints(262)),
    since('2026-07-01', null),
  ],
};

/** The law in force on a day. */
export function lawOn(day: IsoDate): Law {
  return {
    vatRate: inForce(ENACTED.vatRate, day),
    vatRates: inForce(ENACTED.vatRates, day),
    capitalGains: inForce(ENACTED.capitalGains, day),
    cashLimits: inForce(ENACTED.cashLimits, day),
    latePaymentFlat: inForce(ENACTED.latePaymentFlat, day),
    payoutMonths: inForce(ENACTED.payoutMonths, day),
    reiterationMonths: inForce(ENACTED.reiterationMonths, day),
    legalAge: inForce(ENACTED.legalAge, day),
    legalInterest: inForce(ENACTED.legalInterest, day),
  };
}

function since<Figure>(day: string, figure: Figure): Enacted<Figure> {
  return { since: isoDate(day), figure };
}

function inForce<Figure>(history: readonly Enacted<Figure>[], day: IsoDate): Figure {
  const enacted = history.findLast((each) => each.since <= day) ?? history[0];
  return present(enacted, 'every figure of the law has its history').figure;
}
