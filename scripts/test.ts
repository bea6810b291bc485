/**
 * The whole of `npm test`, step by step; the last line counts.
 *
 *   test.ts                    every step, in order
 *   test.ts check              the quick ones: types, lint, import rules, tidy
 *   test.ts --only types,e2e   these
 */
import { styleText } from 'node:util';
import { CHECK, STEPS, type StepResult, type TestStep } from './test-steps.ts';

const chosen = chooseSteps(process.argv.slice(2));
process.exitCode = await runAll(chosen);

async function runAll(steps: readonly TestStep[]): Promise<number> {
  const results: StepResult[] = [];
  // Steps that only read the sources share the cores; the others have the machine to themselves.
  const reading = new Map(
    steps.filter((step) => step.readsOnly).map((step) => [step, timed(step)]),
  );
  for (const step of steps) {
    const { result, seconds } = await (reading.get(step) ?? timed(step));
    report(step, result, seconds);
    results.push(result);
  }
  return conclude(results);
}

async function timed(step: TestStep): Promise<{ result: StepResult; seconds: number }> {
  const start = performance.now();
  const result = await step.run();
  return { result, seconds: (performance.now() - start) / 1000 };
}

function report(step: TestStep, result: StepResult, seconds: number): void {
  const wrong = result.failed > 0 || result.passed === 0;
  if (wrong && result.output !== '') console.log(result.output.trimEnd());
  for (const sentence of result.sentences) console.log(`  ${sentence}`);
  const mark = styleText(wrong ? 'red' : 'green', wrong ? 'failed' : 'passed');
  const counts = `${result.passed} passed, ${result.failed} failed`;
  console.log(`${step.name.padEnd(8)} ${mark}  ${counts}  ${seconds.toFixed(1)} s\n`);
}

/** Prints the last line; answers the exit status. A run without a test is not a success. */
function conclude(results: readonly StepResult[]): number {
  const passed = results.reduce((running, result) => running + result.passed, 0);
  const failed = results.reduce((running, result) => running + result.failed, 0);
  const idle = results.some((result) => result.passed + result.failed === 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || idle || results.length === 0 ? 1 : 0;
}

function chooseSteps(args: readonly string[]): readonly TestStep[] {
  const [first, names = ''] = args;
  if (first === undefined) return STEPS.filter((step) => step.name !== 'tidy');
  if (first === 'check') return CHECK;
  const wanted = first === '--only' ? names.split(',') : [];
  const steps = STEPS.filter((step) => wanted.includes(step.name));
  if (steps.length > 0 && steps.length === wanted.length) return steps;
  const known = STEPS.map((step) => step.name).join(', ');
  console.error(`Usage: test.ts [check | --only STEP[,STEP]]; the steps are ${known}.`);
  process.exit(2);
}
