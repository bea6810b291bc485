/** How fast slow work goes, and how long it will take. */
import { expect, test } from 'vitest';
import { speedOf } from '#contract/progress.ts';

test.each([
  ['a quarter done in ten seconds', { done: 250, total: 1_000, elapsedMs: 10_000 }, [1_500, 30]],
  ['a part of a second counts whole', { done: 999, total: 1_000, elapsedMs: 10_000 }, [5_994, 1]],
  ['all done', { done: 1_000, total: 1_000, elapsedMs: 10_000 }, [6_000, 0]],
  ['more found than was counted', { done: 12, total: 10, elapsedMs: 60_000 }, [12, 0]],
  ['nobody has counted the whole', { done: 50, total: null, elapsedMs: 30_000 }, [100, null]],
] as const)('%s', (_, progress, [perMinute, remainingSeconds]) => {
  expect(speedOf(progress)).toEqual({ perMinute, remainingSeconds });
});

test.each([
  ['nothing is done yet', { done: 0, total: 10, elapsedMs: 60_000 }],
  ['it has just begun', { done: 5, total: 10, elapsedMs: 1_999 }],
] as const)('no speed is told while %s', (_, progress) => {
  expect(speedOf(progress)).toBeNull();
});
