/** Holds the thread that calls until a file is there: the slow work of a test, for as long as it says. */
import { existsSync } from 'node:fs';

const STEP_MS = 2;

export function holdUntil(file: string): void {
  const never = new Int32Array(new SharedArrayBuffer(4));
  while (!existsSync(file)) Atomics.wait(never, 0, 0, STEP_MS);
}
