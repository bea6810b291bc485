/** The steps of `npm test`: what each runs, and how its report is counted. */
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Counted, countPlaywright, countVitest, judge, type Verdict } from './test-counts.ts';

/** How a step went. A static check counts as one test. */
export interface StepResult extends Verdict {
  /** What the step printed and nobody has seen yet; shown when it failed. */
  readonly output: string;
}

export interface TestStep {
  readonly name: string;
  /** Whether it may run beside others: it changes nothing and is not measured. */
  readonly readsOnly: boolean;
  readonly run: () => Promise<StepResult>;
}

interface Ran {
  readonly status: number;
  readonly output: string;
}

const ROOT = join(import.meta.dirname, '..');
const REPORTS = join(ROOT, '.cache', 'test-reports');
/** A step that hangs ends; one on a busy machine does not. */
const STEP_MINUTES_MAX = 40;

const types: TestStep = { name: 'types', readsOnly: true, run: checkTypes };
const lint: TestStep = {
  name: 'lint',
  readsOnly: true,
  run: () => staticCheck(['node_modules/@biomejs/biome/bin/biome', 'check', '--colors=off', '.']),
};
const imports: TestStep = { name: 'imports', readsOnly: true, run: checkImports };
const tidy: TestStep = { name: 'tidy', readsOnly: false, run: () => vitest(['--project', 'tidy']) };
const floors: TestStep = { name: 'vitest', readsOnly: false, run: () => vitest([]) };
const build: TestStep = {
  name: 'build',
  readsOnly: false,
  run: () => staticCheck(['scripts/build.ts']),
};
const e2e: TestStep = { name: 'e2e', readsOnly: false, run: endToEnd };

/** In the order of `npm test`; `tidy` is part of `vitest`, and has a name for `--only` and `check`. */
export const STEPS: readonly TestStep[] = [types, lint, imports, tidy, floors, build, e2e];

/** What CI wants to know first. */
export const CHECK: readonly TestStep[] = [types, lint, imports, tidy];

/** Every tsconfig.json of ours is a project of its own and counts as one check. */
async function checkTypes(): Promise<StepResult> {
  const projects = globSync('{,src-shared/*/,src-renderer/,tests/*/}tsconfig.json', { cwd: ROOT });
  const results: StepResult[] = [];
  for (const project of projects.toSorted()) {
    results.push(await staticCheck(['node_modules/typescript/bin/tsc', '-p', project]));
  }
  return total(results);
}

async function checkImports(): Promise<StepResult> {
  const folders = ['src-shared', 'src-main', 'src-renderer', 'src-site', 'db', 'scripts', 'tests'];
  const present = folders.filter((folder) => existsSync(join(ROOT, folder)));
  const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const config = ['--config', '.dependency-cruiser.cjs'];
  return staticCheck([cruiser, ...config, '--output-type', 'err-long', ...present]);
}

/** The floors below the window, each a vitest project. */
async function vitest(args: readonly string[]): Promise<StepResult> {
  const report = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ran = await node(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], 'shown');
  return resultFrom(report, ran, countVitest);
}

/** The journeys, in a real Electron window and in Chromium against the browser host. */
async function endToEnd(): Promise<StepResult> {
  if (!existsSync(join(ROOT, 'playwright.config.ts'))) {
    return unable('The end-to-end tests have no playwright.config.ts.');
  }
  const report = freshReport('playwright.json');
  const cli = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'];
  const args = [...cli, '--project=electron', '--project=chromium'];
  const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const onLinux = process.platform === 'linux';
  const ran = onLinux
    ? await run(['xvfb-run', '-a', process.execPath, ...args], 'shown', environment)
    : await run([process.execPath, ...args], 'shown', environment);
  if (ran.status === COMMAND_NOT_FOUND) {
    return unable(
      'The end-to-end tests need xvfb-run: install the Debian packages xvfb and xauth.',
    );
  }
  return resultFrom(report, ran, countPlaywright);
}

function resultFrom(report: string, ran: Ran, count: (json: unknown) => Counted): StepResult {
  if (!existsSync(report)) return unable(`The tests left no report (exit status ${ran.status}).`);
  return { ...judge(count(JSON.parse(readFileSync(report, 'utf8'))), ran.status), output: '' };
}

async function staticCheck(args: readonly string[]): Promise<StepResult> {
  const ran = await node(args, 'kept');
  const passed = ran.status === 0 ? 1 : 0;
  return { passed, failed: 1 - passed, output: ran.output, sentences: [] };
}

function total(results: readonly StepResult[]): StepResult {
  return {
    passed: results.reduce((running, result) => running + result.passed, 0),
    failed: results.reduce((running, result) => running + result.failed, 0),
    output: results.map((result) => (result.failed > 0 ? result.output : '')).join(''),
    sentences: results.flatMap((result) => result.sentences),
  };
}

function unable(sentence: string): StepResult {
  return { passed: 0, failed: 1, output: '', sentences: [sentence] };
}

function node(args: readonly string[], output: 'shown' | 'kept'): Promise<Ran> {
  return run([process.execPath, ...args], output, {});
}

const COMMAND_NOT_FOUND = 127;

function run(
  [command = '', ...args]: readonly string[],
  output: 'shown' | 'kept',
  environment: NodeJS.ProcessEnv,
): Promise<Ran> {
  const chunks: string[] = [];
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: [
      'ignore',
      output === 'shown' ? 'inherit' : 'pipe',
      output === 'shown' ? 'inherit' : 'pipe',
    ],
    timeout: STEP_MINUTES_MAX * 60_000,
  });
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: COMMAND_NOT_FOUND, output: error.message }));
    child.on('close', (status, signal) => {
      const late =
        signal === null ? '' : `\nStopped after ${STEP_MINUTES_MAX} minutes (${signal}).\n`;
      resolve({ status: status ?? 1, output: chunks.join('') + late });
    });
  });
}

function freshReport(name: string): string {
  mkdirSync(REPORTS, { recursive: true });
  const report = join(REPORTS, name);
  rmSync(report, { force: true });
  return report;
}
