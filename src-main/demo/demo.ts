/** `npm run demo -- --out DIR`: a whole sale without a screen, from intake to publication. */
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EngineError } from '#contract/client.ts';
import { Bug } from '#domain/assert.ts';
import { instantAt } from '#domain/time.ts';
import { DemonstrationRefused, openDesk } from './run/desk.ts';
import { StoreNotIntact, walk } from './run/path.ts';
import { footOfTable, headOfTable, openJournal } from './run/report.ts';

const HELP = `npm run demo -- --out DOSSIER

Une vente entière sans écran : dépôts, lots, marteau, bordereaux, décomptes, mise en demeure,
publication. Laisse dans DOSSIER : documents/ (les PDF), store/ (la maison), site/ (le site public).
`;

const EXIT = { done: 0, invalid: 2, refused: 3, world: 4, bug: 5 } as const;

try {
  process.exitCode = await main();
} catch (error) {
  say(`La démonstration s’est arrêtée. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = exitOf(error);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help || values.out === undefined) {
    say(HELP);
    return values.help ? EXIT.done : EXIT.invalid;
  }
  // npm runs scripts in the project's folder: a relative path is meant from where the person stands.
  const folder = resolve(process.env['INIT_CWD'] ?? '.', values.out);
  if (existsSync(join(folder, 'store'))) {
    say(`${folder} contient déjà une démonstration : choisissez un autre dossier.`);
    return EXIT.invalid;
  }
  await run(folder);
  return EXIT.done;
}

async function run(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const desk = await openDesk(join(folder, 'store'), () => instantAt(Date.now()));
  const journal = openJournal(print, () => performance.now());
  print(headOfTable());
  try {
    await walk(desk, journal, folder);
  } finally {
    await desk.close();
  }
  print(footOfTable(journal.steps));
  print(`\nDocuments : ${join(folder, 'documents')}\nMaison    : ${join(folder, 'store')}`);
}

/** As the command line does: 2 invalid, 3 refused by a rule, 4 the world failed, 5 a bug. */
function exitOf(error: unknown): number {
  if (error instanceof DemonstrationRefused) return EXIT.refused;
  if (error instanceof Bug || error instanceof StoreNotIntact) return EXIT.bug;
  if (error instanceof EngineError) return error.error.kind === 'fault' ? EXIT.world : EXIT.bug;
  if (error instanceof TypeError && 'code' in error) return EXIT.invalid;
  return EXIT.world;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
