/** The three ways a desktop call ends. */
import type { Answer } from './desktop-api.ts';

/** It was done, and this is its value. */
export function value<T>(done: T): Answer<T> {
  return { ok: true, value: done };
}

/** The arguments do not have the agreed shape; `message` says which. */
export function invalid(message: string): Answer<never> {
  return { ok: false, error: { kind: 'invalid', message } };
}

/** The caller is not one of our pages. */
export function forbidden(): Answer<never> {
  return { ok: false, error: { kind: 'forbidden', message: 'this page may not ask that' } };
}

/** The world failed: a full disk, a folder without permission, no program to open a file. */
export function fault(error: unknown): Answer<never> {
  const message = error instanceof Error ? error.message : String(error);
  return { ok: false, error: { kind: 'fault', message } };
}
