/** The three ways a desktop call ends. */
import type { DesktopAnswer } from '#contract/desktop.ts';

/** It was done, and this is its value. */
export function value<T>(done: T): DesktopAnswer<T> {
  return { ok: true, value: done };
}

/** The arguments do not have the agreed shape; `message` says which. */
export function invalid(message: string): DesktopAnswer<never> {
  return { ok: false, error: { kind: 'invalid', message } };
}

/** The caller is not one of our pages. */
export function forbiddenAnswer(): DesktopAnswer<never> {
  return { ok: false, error: { kind: 'forbidden', message: 'this page may not ask that' } };
}

/** Does the work; what the world refuses (a full disk, a folder without permission) is answered. */
export async function attempt<T>(
  work: () => DesktopAnswer<T> | Promise<DesktopAnswer<T>>,
): Promise<DesktopAnswer<T>> {
  try {
    return await work();
  } catch (error) {
    return fault(error instanceof Error ? error.message : String(error));
  }
}

/** The world failed, and this is what it said. */
export function fault(message: string): DesktopAnswer<never> {
  return { ok: false, error: { kind: 'fault', message } };
}
