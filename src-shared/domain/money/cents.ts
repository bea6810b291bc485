/**
 * Amounts of money and rates, as exact integers.
 *
 * An amount is a whole number of euro cents; a rate is a whole number of basis points
 * (1 bp = 0.01 %). No function here returns a fraction, and only `scale` rounds.
 */
import { z } from '#shared/zod.ts';
import { assert } from '../assert.ts';
import { branded } from '../branded.ts';

declare const unit: unique symbol;

/** Euro cents; negative for a credit. */
export type Cents = number & { readonly [unit]: 'cents' };

/** Basis points: 2_000 is 20 %, 2_280 is 22.8 %. */
export type BasisPoints = number & { readonly [unit]: 'basis points' };

/** An amount, as it is stored. */
export const Cents = branded<Cents>(z.int());

/** A rate, as it is stored. */
export const BasisPoints = branded<BasisPoints>(z.int().min(0));

/** No amount that a person types passes ten billion euros; a sum of many may, by far. */
const LARGEST_AMOUNT = 1_000_000_000_000;
const LARGEST_TOTAL = 1_000_000_000_000_000;

/** What is answered: an amount either way, and a sum of prices. */
export const Money = branded<Cents>(z.int().min(-LARGEST_TOTAL).max(LARGEST_TOTAL));
export const Total = branded<Cents>(z.int().min(0).max(LARGEST_TOTAL));
/** What a person types, and whatever has no side: a price, a share of a whole. */
export const Price = branded<Cents>(z.int().min(0).max(LARGEST_AMOUNT));
export const Rate = branded<BasisPoints>(z.int().min(0).max(10_000));

/** A count as an amount; anything but a whole, exact number is a {@link Bug}. */
export function cents(count: number): Cents {
  assert(Number.isSafeInteger(count), `not a whole number of cents: ${count}`);
  return (count === 0 ? 0 : count) as Cents; // -0 prints as "-0.00"; there is only one zero.
}

/** A count as a rate: whole, at least zero, otherwise a {@link Bug}. */
export function basisPoints(count: number): BasisPoints {
  assert(Number.isSafeInteger(count) && count >= 0, `not a rate in basis points: ${count}`);
  return count as BasisPoints;
}

/** Whole euros as cents. */
export function euros(count: number): Cents {
  return cents(count * 100);
}

export const NOTHING: Cents = cents(0);
export const ONE_HUNDRED_PERCENT: BasisPoints = basisPoints(10_000);

/** The sum of the amounts named. */
export function add(...amounts: readonly Cents[]): Cents {
  return sum(amounts);
}

/** The sum of a list of amounts; nothing for none. */
export function sum(amounts: readonly Cents[]): Cents {
  return cents(amounts.reduce((running, amount) => running + amount, 0));
}

/** What is left of `from`; negative where more is taken than there was. */
export function subtract(from: Cents, amount: Cents): Cents {
  return cents(from - amount);
}

/** The amount with its sign turned: a charge as a credit. */
export function negate(amount: Cents): Cents {
  return cents(-amount);
}

/**
 * `amount × numerator / denominator`, to the nearest cent, halves away from zero.
 *
 * Away from zero, not upwards: a credit note must cancel its invoice to the cent, and
 * `Math.round` would send +0.5 and -0.5 different ways. The product may pass 2^53, so it is
 * held in a bigint.
 */
export function scale(amount: Cents, numerator: number, denominator: number): Cents {
  assert(Number.isSafeInteger(numerator), `numerator is not an integer: ${numerator}`);
  assert(Number.isSafeInteger(denominator), `denominator is not an integer: ${denominator}`);
  assert(denominator > 0, `denominator is not positive: ${denominator}`);

  const product = BigInt(amount) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const magnitude = product < 0n ? -product : product;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return cents(Number(product < 0n ? -rounded : rounded));
}

/** The part of an amount that a rate takes, to the nearest cent, halves away from zero. */
export function percentageOf(amount: Cents, rate: BasisPoints): Cents {
  return scale(amount, rate, ONE_HUNDRED_PERCENT);
}
