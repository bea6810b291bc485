/** What `npm test` counts as passed and as failed. */
import { expect, test } from 'vitest';
import { countPlaywright, countVitest, judge } from '#root/scripts/test-counts.ts';

const NONE = { passed: 0, failed: 0, skipped: [] };

test.each`
  what                                     | counted                                           | status | passed | failed
  ${'all passed'}                          | ${{ ...NONE, passed: 3 }}                         | ${0}   | ${3}   | ${0}
  ${'one failed'}                          | ${{ ...NONE, passed: 2, failed: 1 }}              | ${1}   | ${2}   | ${1}
  ${'one skipped without a word'}          | ${{ ...NONE, passed: 2, skipped: ['a'] }}         | ${0}   | ${2}   | ${1}
  ${'one that wants what is not there'}    | ${{ ...NONE, passed: 2, skipped: ['../shared'] }} | ${0}   | ${2}   | ${0}
  ${'a runner that broke on passed tests'} | ${{ ...NONE, passed: 2 }}                         | ${1}   | ${2}   | ${1}
  ${'no test at all'}                      | ${NONE}                                           | ${0}   | ${0}   | ${1}
`('$what: $passed passed, $failed failed', ({ counted, status, passed, failed }) => {
  expect(judge(counted, status)).toMatchObject({ passed, failed });
});

test('a report of vitest counts tests by their status, and broken files', () => {
  const assertionResults = ['passed', 'passed', 'failed', 'pending', 'todo'].map((status) => ({
    status,
    fullName: `a test that is ${status}`,
  }));
  const broken = { status: 'failed', assertionResults: [] };
  expect(countVitest({ testResults: [{ status: 'failed', assertionResults }, broken] })).toEqual({
    passed: 2,
    failed: 2,
    skipped: ['a test that is pending', 'a test that is todo'],
  });
});

test('a report of Playwright counts nested suites, flaky tests as failed, and errors', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const suites = [
    {
      specs: [spec('a', 'expected')],
      suites: [{ specs: [spec('b', 'unexpected'), spec('c', 'flaky'), spec('d', 'skipped')] }],
    },
  ];
  expect(countPlaywright({ suites, errors: [{}] })).toEqual({
    passed: 1,
    failed: 3,
    skipped: ['d'],
  });
});
