/** Errors that cross from one thread to another, where their classes do not. */
import { asFault, Fault } from './fault.ts';

export interface CrossedFailure {
  readonly fault: { readonly code: string; readonly retryable: boolean } | null;
  readonly error: Error;
}

/** An error as it crosses: what the world refused keeps its code. */
export function crossing(thrown: unknown): CrossedFailure {
  const fault = asFault(thrown);
  return {
    fault: fault === null ? null : { code: fault.code, retryable: fault.retryable },
    error: thrown instanceof Error ? thrown : new Error('not an error was thrown'),
  };
}

/** The error on the other side. */
export function raised({ fault, error }: CrossedFailure): Error {
  return fault === null ? error : new Fault(fault.code, fault.retryable, error);
}
