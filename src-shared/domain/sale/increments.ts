/** The ladder of bids: the amounts an auctioneer calls. */
import { assert, present } from '../assert.ts';
import type { Cents } from '../money/cents.ts';
import { cents } from '../money/cents.ts';
import type { Increment } from '../terms/terms.ts';

/**
 * Why a ladder cannot be climbed, or null. It starts at zero, its rungs rise, its steps are
 * positive, and each rung is reached from the one before by whole steps.
 */
export function ladderProblem(ladder: readonly Increment[]): LadderProblem | null {
  if (ladder[0]?.from !== 0) return 'does_not_start_at_zero';
  if (ladder.some(({ step }) => step <= 0)) return 'step_not_positive';
  const climbs = ladder.map((rung, index) => ({ rung, next: ladder[index + 1] }));
  for (const { rung, next } of climbs) {
    if (next === undefined) continue;
    if (next.from <= rung.from) return 'does_not_rise';
    if ((next.from - rung.from) % rung.step !== 0) return 'rung_between_steps';
  }
  return null;
}

export type LadderProblem =
  | 'does_not_start_at_zero'
  | 'step_not_positive'
  | 'does_not_rise'
  | 'rung_between_steps';

/** Whether an amount is one the ladder offers (CT-4.8). Zero is not a bid. */
export function onLadder(amount: Cents, ladder: readonly Increment[]): boolean {
  return amount > 0 && stepAtOrBelow(amount, ladder) === amount;
}

/** The lowest amount of the ladder above `amount`: what must be bid next. */
export function nextStep(amount: Cents, ladder: readonly Increment[]): Cents {
  const rung = rungOf(amount, ladder);
  return cents(rung.from + (Math.floor((amount - rung.from) / rung.step) + 1) * rung.step);
}

/** The highest amount of the ladder below `amount`; zero where there is none. */
export function stepBelow(amount: Cents, ladder: readonly Increment[]): Cents {
  return amount <= 0 ? cents(0) : stepAtOrBelow(cents(amount - 1), ladder);
}

/** The amount rounded down to the ladder; zero below the first step. */
export function stepAtOrBelow(amount: Cents, ladder: readonly Increment[]): Cents {
  const rung = rungOf(amount, ladder);
  return cents(amount - ((amount - rung.from) % rung.step));
}

/** The step that holds at an amount. */
function rungOf(amount: Cents, ladder: readonly Increment[]): Increment {
  assert(amount >= 0, `not an amount bid: ${amount}`);
  const rung = ladder.findLast(({ from }) => from <= amount);
  return present(rung, 'a published ladder starts at zero');
}
