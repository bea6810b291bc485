/** What the runners' reports count as: passed, failed, or left out with a reason. */

export interface Counted {
  readonly passed: number;
  readonly failed: number;
  /** Titles of the tests that did not run. */
  readonly skipped: readonly string[];
}

export interface Verdict {
  readonly passed: number;
  readonly failed: number;
  /** What a person must know besides: why a step could not run, which tests were left out. */
  readonly sentences: readonly string[];
}

/** A set-up that fails skips a whole file: a few names tell which. */
const NAMED_MAX = 5;

/**
 * A skipped test is a failure unless its title names `../shared`, the material that a fresh clone
 * does not have. A runner that ends badly on passed tests has failed as well, and so has one that
 * ran nothing.
 */
export function judge({ passed, failed, skipped }: Counted, status: number): Verdict {
  const silent = skipped.filter((title) => !title.includes('../shared'));
  const excused = skipped.length - silent.length;
  const quiet = failed + silent.length === 0;
  const sentences = [
    ...silent.slice(0, NAMED_MAX).map((title) => `Skipped, which counts as failed: ${title}.`),
    ...(silent.length > NAMED_MAX ? [`And ${silent.length - NAMED_MAX} more, skipped.`] : []),
    ...(excused > 0 ? [`${excused} tests want ../shared, which is not there.`] : []),
    ...(quiet && status !== 0 ? [`The runner ended with status ${status} all the same.`] : []),
    ...(quiet && status === 0 && passed === 0 ? ['No test ran.'] : []),
  ];
  const unexplained = quiet && (status !== 0 || passed === 0) ? 1 : 0;
  return { passed, failed: failed + silent.length + unexplained, sentences };
}

/** A file that broke before its first test counts as one failure. */
export function countVitest(report: unknown): Counted {
  const files = listOf(report, 'testResults');
  const tests = files.flatMap((file) => listOf(file, 'assertionResults'));
  const broken = files.filter(
    (file) => textOf(file, 'status') === 'failed' && listOf(file, 'assertionResults').length === 0,
  );
  const withStatus = (status: string) => tests.filter((test) => textOf(test, 'status') === status);
  return {
    passed: withStatus('passed').length,
    failed: withStatus('failed').length + broken.length,
    skipped: tests
      .filter((test) => !['passed', 'failed'].includes(textOf(test, 'status')))
      .map((test) => textOf(test, 'fullName')),
  };
}

/** A test that passes at the second try has failed: a clerk has one try. */
export function countPlaywright(report: unknown): Counted {
  const specs = specsOf(report).flatMap((spec) =>
    listOf(spec, 'tests').map((test) => ({
      title: textOf(spec, 'title'),
      status: textOf(test, 'status'),
    })),
  );
  const withStatus = (status: string) => specs.filter((spec) => spec.status === status);
  return {
    passed: withStatus('expected').length,
    failed:
      withStatus('unexpected').length +
      withStatus('flaky').length +
      listOf(report, 'errors').length,
    skipped: withStatus('skipped').map(({ title }) => title),
  };
}

function specsOf(suite: unknown): readonly unknown[] {
  return [...listOf(suite, 'specs'), ...listOf(suite, 'suites').flatMap(specsOf)];
}

function fieldOf(json: unknown, name: string): unknown {
  if (typeof json !== 'object' || json === null) return undefined;
  return Object.entries(json).find(([key]) => key === name)?.[1];
}

function textOf(json: unknown, name: string): string {
  const value = fieldOf(json, name);
  return typeof value === 'string' ? value : '';
}

function listOf(json: unknown, name: string): readonly unknown[] {
  const value = fieldOf(json, name);
  return Array.isArray(value) ? value : [];
}
