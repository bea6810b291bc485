/** Assertions: how the program notices that it was wrong. */

/** Something that cannot happen did: a fault of the program, never of the person using it. */
export class Bug extends Error {
  override readonly name = 'Bug';
}

/** Stops with a {@link Bug} unless `condition` holds. `why` says what was expected. */
export function assert(condition: boolean, why: string): asserts condition {
  if (!condition) throw new Bug(why);
}

/** Makes a forgotten case a compile error, and a {@link Bug} should it ever run. */
export function assertNever(value: never): never {
  throw new Bug(`a case was forgotten: ${JSON.stringify(value)}`);
}

/** The value, which must be there; `why` says how we know. */
export function present<T>(value: T | null | undefined, why: string): T {
  assert(value !== null && value !== undefined, why);
  return value;
}
