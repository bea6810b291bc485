/**
 * `npm run mutate`: changes the program one decision at a time, counts what no test sees.
 *
 *   npm run mutate               every area, each against its own goal
 *   npm run mutate -- domain     the areas whose name holds the word
 *   npm run mutate -- rest db/queries/invoices.ts   some files of an area
 *
 * Ends with a status of 1 where an area is below its goal. It takes an hour or so, not minutes.
 */
import { Stryker } from '@stryker-mutator/core';

type Options = ConstructorParameters<typeof Stryker>[0];

/** A part of the program, the floors that answer for it, and the share of changes they must see. */
interface Area {
  readonly name: string;
  readonly mutate: readonly string[];
  readonly floors: readonly string[];
  readonly goalPercent: number;
}

const AREAS: readonly Area[] = [
  {
    name: 'domain',
    mutate: ['src-shared/domain/**/*.ts'],
    floors: ['unit'],
    goalPercent: 90,
  },
  {
    name: 'rest',
    mutate: [
      'src-main/engine/{commands,facts,imports}/**/*.ts',
      'db/projections/**/*.ts',
      'db/queries/{invoices,statements,states,sales}.ts',
    ],
    floors: ['db', 'engine', 'documents'],
    goalPercent: 80,
  },
];

const [word = '', ...files] = process.argv.slice(2);
const chosen = AREAS.filter(({ name }) => name.includes(word));
if (chosen.length === 0) throw new Error(`No area is called ${word}.`);
for (const area of chosen) {
  console.log(`\n${area.name}: at least ${area.goalPercent} % of the changes must be seen\n`);
  await new Stryker(optionsFor(area)).runMutationTest();
}

function optionsFor({ name, mutate, floors, goalPercent }: Area): Options {
  process.env['ADJUGE_FLOORS'] = floors.join(',');
  return {
    mutate: [...(files.length > 0 ? files : mutate)],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    coverageAnalysis: 'perTest',
    // What runs once as a module loads is seen by every test: an hour for each, and little news.
    ignoreStatic: true,
    // TypeScript 7 has no API, with which the sandbox would rewrite tsconfig.json.
    tsconfigFile: 'none',
    ignorePatterns: ['/out', '/dist', '/docs', '/test-results', '/.cache', '/demo-out'],
    concurrency: 2,
    timeoutMS: 30_000,
    tempDirName: '.cache/mutation',
    reporters: ['clear-text', 'json'],
    jsonReporter: { fileName: `.cache/mutation-${name}.json` },
    clearTextReporter: { allowColor: false, logTests: false },
    thresholds: { high: 100, low: goalPercent, break: goalPercent },
  };
}
