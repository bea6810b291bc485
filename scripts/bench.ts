/**
 * `npm run bench`: every line of `tests/bench/*.bench.ts`; fails where a goal is missed.
 *
 *   npm run bench             all of them
 *   npm run bench -- premium  those whose name holds the word
 *   npm run bench -- million  those of a house of a million lots, which takes half an hour to make
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BenchLine, type Goal, keeps, type MeasuredFigures } from './benchmark.ts';

const ROOT = join(import.meta.dirname, '..');
const [word = ''] = process.argv.slice(2);

const MILLION = 'million';
const chosen =
  word === MILLION
    ? await load('tests/bench/million/*.bench.ts')
    : (await load('tests/bench/*.bench.ts')).filter(({ name }) => name.includes(word));
let kept = 0;
for (const line of chosen) kept += (await report(line)) ? 1 : 0;
console.log(`${kept} goals kept, ${chosen.length - kept} missed`);
// A house that was built for the lines may still hold its engine: the table is all there is to say.
process.exit(kept === chosen.length && kept > 0 ? 0 : 1);

async function load(pattern: string): Promise<readonly BenchLine[]> {
  const files = globSync(pattern, { cwd: ROOT }).toSorted();
  const lists: BenchLine[] = [];
  for (const file of files) {
    const module: { readonly lines: readonly BenchLine[] } = await import(
      pathToFileURL(join(ROOT, file)).href
    );
    lists.push(...module.lines);
  }
  return lists;
}

/** Prints one line; answers whether its goal is kept. */
async function report({ name, unit, goal, measure }: BenchLine): Promise<boolean> {
  const figures = await measure();
  const isKept = keeps(figures, goal);
  const { value, baseline } = figures;
  const both = `${figure(value, unit)} / ${figure(baseline, unit)}`;
  const verdict = `${isKept ? '' : 'MISSED: '}${promised(goal, unit)}`;
  console.log(`${name.padEnd(76)} ${times(figures).padStart(10)}  ${both.padEnd(26)} ${verdict}`);
  return isKept;
}

function times({ value, baseline }: MeasuredFigures): string {
  return `×${(value / baseline).toFixed(2)}`;
}

function promised({ atMost, ratioAtMost, ratioAtLeast }: Goal, unit: BenchLine['unit']): string {
  return [
    ...(atMost === undefined ? [] : [`≤ ${atMost} ${unit}`]),
    ...(ratioAtMost === undefined ? [] : [`≤ ×${ratioAtMost}`]),
    ...(ratioAtLeast === undefined ? [] : [`≥ ×${ratioAtLeast}`]),
  ].join(', ');
}

function figure(value: number, unit: BenchLine['unit']): string {
  if (unit === 'ms' && value < 0.1) return `${(value * 1000).toFixed(2)} µs`;
  return `${value.toFixed(unit === 'requests' ? 0 : 2)} ${unit}`;
}
