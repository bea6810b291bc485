/** Identifiers that a test can foresee. */
import { createHash } from 'node:crypto';

/** Identifiers that are the same in every run: the nth of a seed. */
export function countedIds(seed: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    const hex = createHash('sha256').update(`${seed}:${count}`).digest('hex');
    const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
    return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
  };
}
