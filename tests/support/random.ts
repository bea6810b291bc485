/** Chance from a seed: the same seed, the same house. */

export interface Chance {
  /** A whole number from 0 up to, and not including, `below`. */
  upTo(below: number): number;
  /** One of several; there must be one. */
  pick<T>(from: readonly T[]): T;
  /** True once in `n` times. */
  onceIn(n: number): boolean;
}

/** mulberry32: small, quick, and good enough to be surprised by. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const upTo = (below: number) => next() % below;
  return {
    upTo,
    pick: (from) => {
      const picked = from[upTo(from.length)];
      if (picked === undefined) throw new Error('there is nothing to pick from');
      return picked;
    },
    onceIn: (n) => upTo(n) === 0,
  };
}
