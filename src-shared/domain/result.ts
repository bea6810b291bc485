/** What a decision answers: an event to record, or a refusal to explain. */

export interface Done<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<R> {
  readonly ok: false;
  readonly refusal: R;
}

export type Result<T, R> = Done<T> | Refused<R>;

/** The rules say yes; usually the event to record. */
export function done<T>(value: T): Done<T> {
  return { ok: true, value };
}

/** The rules say no. The refusal carries data; the words belong to whoever shows it. */
export function refused<const R extends { readonly code: string }>(refusal: R): Refused<R> {
  return { ok: false, refusal };
}
