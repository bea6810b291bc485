/** What became of a question: opened only by who says what stands there meanwhile, and after a failure. */
import type { WireError } from '#contract/wire.ts';

export interface Failure {
  readonly error: WireError;
  readonly retry: () => void;
}

export interface Answered<Value> {
  readonly value: Value;
  /** It answers the last input, while the answer to this one is awaited. */
  readonly stale: boolean;
  /** Why it is older than it should be: the newest reading failed. */
  readonly unrenewed: Failure | null;
}

interface Arms<Value, Result> {
  readonly loading: () => Result;
  readonly failed: (failure: Failure) => Result;
  readonly ready: (answer: Answered<Value>) => Result;
}

/** A question to the engine. A screen draws it with `Answer`; none can take what failed for nothing. */
export interface Asked<Value> {
  readonly match: <Result>(arms: Arms<Value, Result>) => Result;
}

export const awaited: Asked<never> = { match: ({ loading }) => loading() };

export function failedWith(failure: Failure): Asked<never> {
  return { match: ({ failed }) => failed(failure) };
}

export function answeredWith<Value>(answer: Answered<Value>): Asked<Value> {
  return { match: ({ ready }) => ready(answer) };
}

/**
 * The value once it is there, else null: for what stands beside the place that draws the failure.
 * `tests/tidy/rules/answers.ts` lists who may, and where that place is.
 */
export function valueBeside<Value>(asked: Asked<Value>): Value | null {
  return asked.match<Value | null>({
    loading: () => null,
    failed: () => null,
    ready: ({ value }) => value,
  });
}

/** The same question, its value in another shape. */
export function mapped<Value, Other>(
  asked: Asked<Value>,
  change: (value: Value) => Other,
): Asked<Other> {
  return asked.match<Asked<Other>>({
    loading: () => awaited,
    failed: failedWith,
    ready: (answer) => answeredWith({ ...answer, value: change(answer.value) }),
  });
}

/** Two questions as one: it is ready when both are, and failed when either is. */
export function together<One, Other>(
  one: Asked<One>,
  other: Asked<Other>,
): Asked<readonly [One, Other]> {
  type Both = Asked<readonly [One, Other]>;
  const afterFirst = (first: Answered<One>): Both =>
    other.match<Both>({
      loading: () => awaited,
      failed: failedWith,
      ready: (second) =>
        answeredWith({
          value: [first.value, second.value],
          stale: first.stale || second.stale,
          unrenewed: first.unrenewed ?? second.unrenewed,
        }),
    });
  const stillAwaited = () => awaited;
  return one.match<Both>({
    loading: () =>
      other.match<Both>({ loading: stillAwaited, failed: failedWith, ready: stillAwaited }),
    failed: failedWith,
    ready: afterFirst,
  });
}
