/** The import rules, each against a violation planted in a tree of its own. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './tree.ts';

/** What each planted file imports, and the rules that must object; an empty list is allowed. */
const PLANTED: readonly [path: string, imports: string, objections: readonly string[]][] = [
  ['src-shared/domain/a.ts', '#contract/target.ts', ['domain-stands-alone']],
  ['src-shared/contract/a.ts', '#db/target.ts', ['contract-knows-domain']],
  ['src-shared/documents/a.ts', '#contract/target.ts', ['documents-know-domain']],
  ['src-main/pages/a.ts', '#contract/target.ts', ['pages-know-documents']],
  ['src-main/exchange/a.ts', '#db/target.ts', ['exchange-knows-domain']],
  ['src-main/publishing/a.ts', '#site/target.ts', ['publishing-knows-the-protocol']],
  ['src-shared/fields/a.ts', '#contract/target.ts', ['fields-know-domain']],
  ['src-shared/publication/a.ts', '#db/target.ts', ['publication-knows-domain']],
  ['db/a.ts', '#engine/target.ts', ['db-knows-the-ground']],
  ['src-main/engine/a.ts', '#host/target.ts', ['engine-drives']],
  ['src-main/host/a.ts', '#db/target.ts', ['host-hosts-the-engine']],
  ['src-main/desktop/a.ts', '#engine/target.ts', ['desktop-is-a-shell']],
  ['src-main/cli/a.ts', '#pages/target.ts', ['cli-works-offline']],
  ['src-main/demo/a.ts', '#db/target.ts', ['demo-speaks-the-contract']],
  ['src-main/program/a.ts', '#db/target.ts', ['program-joins-the-parts']],
  ['src-site/a.ts', '#engine/target.ts', ['site-knows-the-protocol']],
  ['src-renderer/a.tsx', '#engine/target.ts', ['renderer-knows-the-ground']],

  ['src-shared/domain/b.ts', 'hono', ['domain-imports-no-package']],
  ['src-shared/domain/c.ts', 'node:path', ['domain-imports-no-package']],
  ['src-shared/contract/b.ts', 'hono', ['contract-imports-no-package']],
  ['src-shared/publication/b.ts', 'hono', ['publication-imports-no-package']],
  ['src-shared/fields/b.ts', 'hono', ['fields-import-no-package']],
  ['db/b.ts', 'ws', ['db-imports-sqlite-alone']],
  ['src-shared/documents/b.ts', 'hono', ['documents-import-number-words-alone']],
  ['src-main/pages/b.ts', 'hono', ['pages-import-page-makers-alone']],
  ['src-main/exchange/b.ts', 'hono', ['exchange-imports-decoders-alone']],
  ['src-main/publishing/b.ts', 'hono', ['publishing-imports-no-package']],
  ['src-main/desktop/b.ts', 'ws', ['desktop-imports-electron-alone']],
  ['src-main/exchange/c.ts', 'node:fs', ['exchange-is-pure']],
  ['src-shared/documents/c.ts', 'node:fs', ['documents-are-pure']],

  ['src-main/engine/b.ts', 'electron', ['electron-only-in-desktop']],
  ['src-main/engine/c.ts', 'better-sqlite3', ['sql-only-in-db-and-site']],
  ['src-main/engine/d.ts', 'drizzle-orm', ['sql-only-in-db-and-site']],
  ['src-main/engine/e.ts', 'pdfkit', ['pages-only-in-pages']],
  ['src-main/engine/f.ts', 'zod', ['zod-only-without-its-compiler']],
  ['src-main/engine/g.ts', 'iconv-lite', ['decoding-only-in-exchange']],
  ['src-main/engine/h.ts', 'react', ['react-only-in-the-renderer']],
  ['src-renderer/b.ts', 'node:path', ['renderer-has-no-node']],
  ['src-renderer/screens/room/a.tsx', '../sales/b.tsx', ['screens-are-strangers']],
  ['scripts/a.ts', '#tests/target.ts', ['shipped-code-imports-no-test']],
  ['src-main/host/b.ts', './missing.ts', ['imports-resolve']],
  ['src-main/host/c.ts', './d.ts', ['no-cycles']],
  ['src-main/host/d.ts', './c.ts', []], // One report a cycle.

  // What the walls let through.
  ['src-shared/zod.ts', 'zod', []],
  ['src-shared/domain/d.ts', '#shared/zod.ts', []],
  ['db/d.ts', '#contract/target.ts', []],
  ['db/c.ts', 'better-sqlite3', []],
  ['src-site/b.ts', 'better-sqlite3', []],
  ['src-shared/documents/d.ts', 'n2words/fr-FR', []],
  ['src-main/pages/c.ts', 'pdfkit', []],
  ['src-main/pages/d.ts', 'node:fs', []],
  ['src-main/exchange/d.ts', 'csv-parse', []],
  ['src-main/desktop/c.ts', 'electron', []],
  ['src-renderer/c.tsx', 'react', []],
  ['src-renderer/screens/room/c.tsx', './a.tsx', []],
  ['src-renderer/d.tsx', '#domain/target.ts', []],
  ['src-main/engine/i.ts', '#pages/target.ts', []],
  ['tests/a.ts', '#engine/target.ts', []],
];

const TARGETS = ['src-shared/domain', 'src-shared/contract', 'src-main/engine', 'src-main/host']
  .concat(['src-shared/documents', 'src-main/pages', 'src-site', 'db', 'tests'])
  .map((folder) => `${folder}/target.ts`)
  .concat('src-renderer/screens/sales/b.tsx');

const house = mkdtempSync(join(tmpdir(), 'walls-'));
let reported: readonly string[] = [];

beforeAll(() => {
  for (const [path, imports] of PLANTED) plant(path, codeImporting(path, imports));
  for (const path of TARGETS) plant(path, 'export type Target = 1;\nexport const target = 1;\n');
  for (const file of ['.dependency-cruiser.cjs', 'package.json']) {
    cpSync(join(ROOT, file), join(house, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'), 'junction');
  reported = cruise();
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each(PLANTED)('%s importing %s: %j', (path, _imports, objections) => {
  const found = reported.filter((line) => line.startsWith(`${path} `));
  expect(found.toSorted()).toEqual(objections.map((rule) => `${path} ${rule}`));
});

test('every rule has its planted violation, and nothing else is reported', () => {
  const config: { forbidden: readonly { name: string }[] } = createRequire(import.meta.url)(
    join(ROOT, '.dependency-cruiser.cjs'),
  );
  const rules = new Set(config.forbidden.map(({ name }) => name));
  expect(rules).toEqual(new Set(PLANTED.flatMap(([, , objections]) => objections)));
  expect(reported).toHaveLength(PLANTED.flatMap(([, , objections]) => objections).length);
});

/** Each way to name a module, in turn: a type alone crosses a wall as well as a value. */
const WAYS = [
  (from: string) => `import type { Target } from '${from}';\nexport const a: Target = 1;\n`,
  (from: string) => `export { target } from '${from}';\n`,
  (from: string) => `export * from '${from}';\n`,
  (from: string) => `export const load = () => import('${from}');\n`,
  (from: string) => `export type A = import('${from}').Target;\n`,
];

function codeImporting(path: string, imports: string): string {
  const jsx = path.endsWith('x') ? 'export const View = () => <p>a</p>;\n' : '';
  if (!imports.includes('target')) return `import '${imports}';\n${jsx}`;
  const row = PLANTED.findIndex(([planted]) => planted === path);
  const [way = WAYS[0]] = WAYS.slice(row % WAYS.length);
  return `${way?.(imports)}using lock = open();\n${jsx}`;
}

function plant(path: string, text: string): void {
  const file = join(house, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The violations, as `file rule`. */
function cruise(): readonly string[] {
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = ['src-shared', 'src-main', 'src-renderer', 'src-site', 'db', 'scripts', 'tests'];
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const output = execFileSync(process.execPath, [cruiser, ...args], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  const report: {
    summary: { violations: readonly { from: string; rule: { name: string } }[] };
  } = JSON.parse(output);
  return report.summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
}
