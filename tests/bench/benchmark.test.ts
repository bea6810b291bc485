/** The measuring itself, by a clock that the work moves. */
import { expect, test } from 'vitest';
import { keeps, measure } from '#root/scripts/benchmark.ts';
import { pairs } from './money.bench.ts';

/** A clock that each call of the work sets forward. */
function benchOf(subjectMs: number, baselineMs: number) {
  let nowMs = 0;
  const wait = (ms: number) => () => {
    nowMs += ms;
  };
  const pair = { subject: wait(subjectMs), baseline: wait(baselineMs) };
  return { pair, options: { rounds: 3, roundMs: 10, clock: () => nowMs } };
}

test.each([
  { subjectMs: 6, baselineMs: 2, ratio: 3 },
  { subjectMs: 1, baselineMs: 4, ratio: 0.25 },
  { subjectMs: 50, baselineMs: 50, ratio: 1 },
])('work of $subjectMs ms against $baselineMs ms is a ratio of $ratio', async (row) => {
  const { pair, options } = benchOf(row.subjectMs, row.baselineMs);
  expect(await measure(pair, options)).toEqual(row);
});

test('a pause of the machine is outvoted', async () => {
  const { pair, options } = benchOf(4, 2);
  let calls = 0;
  const paused = () => {
    calls += 1;
    void pair.subject();
    if (calls === 12) for (let pause = 0; pause < 100; pause += 1) void pair.subject();
  };
  const { ratio } = await measure({ ...pair, subject: paused }, { ...options, rounds: 5 });
  expect(ratio).toBe(2);
});

test.each([
  { goal: { atMost: 50 }, isKept: true },
  { goal: { atMost: 30 }, isKept: false },
  { goal: { ratioAtMost: 2 }, isKept: true },
  { goal: { atMost: 50, ratioAtMost: 1.1 }, isKept: false },
  { goal: { ratioAtLeast: 2 }, isKept: true },
  { goal: { ratioAtLeast: 2.5 }, isKept: false },
])('40 beside 20 keeps $goal: $isKept', ({ goal, isKept }) => {
  expect(keeps({ value: 40, baseline: 20 }, goal)).toBe(isKept);
});

test('every sum is done on both of its sides', () => {
  for (const { subject, baseline } of pairs) {
    subject();
    baseline();
  }
});
