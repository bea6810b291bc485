/**
 * `npm run bench`: measures every `tests/bench/*.bench.ts`, fails where a ratio passes its bound.
 *
 *   npm run bench             all of them
 *   npm run bench -- premium  those whose name holds the word
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Benchmark, measure } from './benchmark.ts';

const ROOT = join(import.meta.dirname, '..');
const [word = ''] = process.argv.slice(2);

const chosen = (await loadAll()).filter(({ name }) => name.includes(word));
let within = 0;
for (const benchmark of chosen) within += (await report(benchmark)) ? 1 : 0;
console.log(`${within} within bounds, ${chosen.length - within} beyond`);
process.exitCode = within === chosen.length && within > 0 ? 0 : 1;

async function loadAll(): Promise<readonly Benchmark[]> {
  const files = globSync('tests/bench/*.bench.ts', { cwd: ROOT }).toSorted();
  const lists: Benchmark[] = [];
  for (const file of files) {
    const module: { readonly benchmarks: readonly Benchmark[] } = await import(
      pathToFileURL(join(ROOT, file)).href
    );
    lists.push(...module.benchmarks);
  }
  return lists;
}

/** Prints one line; answers whether the ratio keeps its bound. */
async function report(benchmark: Benchmark): Promise<boolean> {
  const { subjectMs, baselineMs, ratio } = await measure(benchmark);
  const kept = ratio <= benchmark.ratioMax;
  const times = `${duration(subjectMs)} / ${duration(baselineMs)}`;
  const verdict = kept ? `at most ${benchmark.ratioMax}` : `BEYOND ${benchmark.ratioMax}`;
  console.log(
    `${benchmark.name.padEnd(64)} ×${ratio.toFixed(2).padStart(8)}  ${times}  ${verdict}`,
  );
  return kept;
}

function duration(milliseconds: number): string {
  return milliseconds >= 0.1
    ? `${milliseconds.toFixed(2)} ms`
    : `${(milliseconds * 1000).toFixed(2)} µs`;
}
