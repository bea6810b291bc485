/** The measuring itself, by a clock that the work moves. */
import { expect, test } from 'vitest';
import { type Benchmark, measure } from '#root/scripts/benchmark.ts';
import { benchmarks } from './money.bench.ts';

/** A clock that each call of the work sets forward. */
function benchOf(subjectMs: number, baselineMs: number) {
  let nowMs = 0;
  const wait = (ms: number) => () => {
    nowMs += ms;
  };
  const benchmark: Benchmark = {
    name: 'a / b',
    subject: wait(subjectMs),
    baseline: wait(baselineMs),
    ratioMax: 1,
  };
  return { benchmark, options: { rounds: 3, roundMs: 10, clock: () => nowMs } };
}

test.each([
  { subjectMs: 6, baselineMs: 2, ratio: 3 },
  { subjectMs: 1, baselineMs: 4, ratio: 0.25 },
  { subjectMs: 50, baselineMs: 50, ratio: 1 },
])('work of $subjectMs ms against $baselineMs ms is a ratio of $ratio', async (row) => {
  const { benchmark, options } = benchOf(row.subjectMs, row.baselineMs);
  expect(await measure(benchmark, options)).toEqual(row);
});

test('a pause of the machine is outvoted', async () => {
  const { benchmark, options } = benchOf(4, 2);
  let calls = 0;
  const paused = () => {
    calls += 1;
    void benchmark.subject();
    if (calls === 12) for (let pause = 0; pause < 100; pause += 1) void benchmark.subject();
  };
  const { ratio } = await measure({ ...benchmark, subject: paused }, { ...options, rounds: 5 });
  expect(ratio).toBe(2);
});

test('every benchmark runs both of its sides', async () => {
  for (const { subject, baseline } of benchmarks) {
    await subject();
    await baseline();
  }
});
