/** One amount shared out among several, to the cent. */
import { assert, present } from '../assert.ts';
import { type Cents, cents } from './cents.ts';

/**
 * Shares an amount out by weights, so that the shares add up to it: what rounding down leaves goes,
 * cent by cent, to whom it cost most, and between equals to the first. A credit cancels its debit.
 */
export function allocate(total: Cents, weights: readonly number[]): readonly Cents[] {
  assert(weights.every(isWeight), 'a weight is not a whole number of at least zero');
  const weightTotal = weights.reduce((running, weight) => running + weight, 0);
  assert(Number.isSafeInteger(weightTotal), 'weights are too large');
  assert(weightTotal > 0, 'nothing to share by: all weights are zero');

  const sign = total < 0 ? -1 : 1;
  const divisor = BigInt(weightTotal);
  const exact = weights.map((weight) => BigInt(total * sign) * BigInt(weight));
  const shares = exact.map((value) => Number(value / divisor));
  const handedOut = shares.reduce((running, share) => running + share, 0);
  const neediest = neediestFirst(exact.map((value) => value % divisor));
  for (const index of neediest.slice(0, total * sign - handedOut)) {
    shares[index] = present(shares[index], 'there is a share for each remainder') + 1;
  }
  return shares.map((share) => cents(share * sign));
}

function isWeight(weight: number): boolean {
  return Number.isSafeInteger(weight) && weight >= 0;
}

/** The places of the remainders, largest first; between equals the earlier place. */
function neediestFirst(remainders: readonly bigint[]): readonly number[] {
  return remainders
    .map((remainder, index) => ({ remainder, index }))
    .sort((left, right) => descending(left.remainder, right.remainder) || left.index - right.index)
    .map(({ index }) => index);
}

function descending(left: bigint, right: bigint): number {
  if (left === right) return 0;
  return left > right ? -1 : 1;
}
