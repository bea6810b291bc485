/** How much cash the house may take: for one debt, and from one payer (FR-10). */
import { type Law, lawOn } from '../law/law.ts';
import type { Cents } from '../money/cents.ts';
import { add } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { IsoDate } from '../time.ts';

/** Which limit holds for a person: non-resident only on proof, and acting privately (FR-10). */
export type CashPayer = keyof Law['cashLimits'];

/**
 * Cash that the law counts together: all of one payer's for one sale, with what he left free, or
 * all that came in for what one buyer owes of one sale, whoever brought it.
 */
export interface LinkedCash {
  /** Whoever brought some of it, and whoever owes what it pays. */
  readonly people: readonly CashPayer[];
  readonly received: Cents;
  readonly added: Cents;
}

/**
 * Refuses cash above what may be taken on a day: the lowest limit of the people concerned, so that
 * neither a debt nor a payer is divided to escape it (Code monétaire et financier D112-3; FR-10).
 */
export function cashProblem(
  linked: readonly LinkedCash[],
  day: IsoDate,
): Refusal<'cash_over_limit'> | null {
  for (const { people, received, added } of linked) {
    const limit = limitOf(people, day);
    if (add(received, added) > limit) return { code: 'cash_over_limit', limit, received };
  }
  return null;
}

function limitOf(people: readonly CashPayer[], day: IsoDate): Cents {
  const { cashLimits } = lawOn(day);
  const { resident, nonResidentPrivate } = cashLimits;
  return people.every((each) => each === 'nonResidentPrivate') ? nonResidentPrivate : resident;
}
