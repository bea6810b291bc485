/** What the import rules of dependency-cruiser do not see: dead files, types over the desktop's wall. */
import { posix } from 'node:path';
import packageJson from '#root/package.json' with { type: 'json' };
import {
  inFolder,
  isCode,
  isTest,
  lineAt,
  type Rule,
  type Source,
  syntaxOf,
  type Tree,
  visit,
} from '../tree.ts';

/** Started by a person, a process or a tool, and not by an import. */
const ENTRIES: readonly RegExp[] = [
  /^[^/]+\.(ts|cjs)$/,
  /^scripts\/[^/]+$/,
  /^tests\//,
  /^src-main\/cli\/adjuge\.ts$/,
  /^src-main\/demo\/demo\.ts$/,
  /^src-site\/main\.ts$/,
];

/** `#db/` → `db/`, from the one table that Node, TypeScript and Vite read too. */
const ALIASES = Object.entries(packageJson.imports).map(
  ([alias, folder]) => [alias.slice(0, -1), folder.slice('./'.length, -1)] as const,
);

export const noDeadFile: Rule = {
  says: 'every source file is reached from where the program starts',
  look: (tree) => {
    const sources = tree.filter((source) => isCode(source) || source.path.endsWith('.html'));
    const byPath = new Map(sources.map((source) => [source.path, source]));
    const waiting = sources.filter((source) => !isTest(source) && isEntry(source.path));
    const reached = new Set(waiting);
    for (const source of waiting) {
      for (const path of namedBy(source)) {
        const next = byPath.get(path);
        if (next === undefined || reached.has(next)) continue;
        reached.add(next);
        waiting.push(next);
      }
    }
    return sources
      .filter((source) => !reached.has(source) && !isTest(source) && isCode(source))
      .map(({ path }) => ({
        path,
        line: 1,
        message: 'nothing that ships imports this file: use it, or take it away with its tests',
      }));
  },
  caught: [
    { 'scripts/a.ts': "import '#db/b.ts';", 'db/b.ts': '', 'db/c.ts': '' },
    { 'tests/db/a.test.ts': "import '#db/b.ts';", 'db/b.ts': '' },
  ],
  allowed: [
    {
      'scripts/a.ts': "import { b } from '#db/b.ts';",
      'db/b.ts': "export * from './c.ts';",
      'db/c.ts': '',
    },
    { 'scripts/a.ts': "import('#engine/b.ts');", 'src-main/engine/b.ts': '' },
    { 'scripts/a.ts': "const page = 'src-main/desktop/main.ts';", 'src-main/desktop/main.ts': '' },
    {
      'scripts/a.ts': "const page = 'src-renderer/index.html';",
      'src-renderer/index.html': '<script type="module" src="./app/main.tsx"></script>',
      'src-renderer/app/main.tsx': '',
    },
  ],
};

function isEntry(path: string): boolean {
  return ENTRIES.some((pattern) => pattern.test(path));
}

/** The files a file names: imported, started as a process, or written as a path. */
function namedBy(source: Source): readonly string[] {
  const specifiers = source.path.endsWith('.html')
    ? [...source.text.matchAll(/src="([^"]+)"/g)].map(([, path = '']) => path)
    : literalsOf(source);
  return specifiers.flatMap((specifier) => filesNamed(source, specifier));
}

function literalsOf(source: Source): readonly string[] {
  const literals: string[] = [];
  visit(source, () => ({
    Literal: (node) => {
      if (typeof node.value === 'string') literals.push(node.value);
    },
    TemplateElement: (node) => literals.push(node.value.raw),
  }));
  return literals.filter((text) => /\.(tsx?|html|mjs)(\?\w+)?$/.test(text));
}

/** The paths that a specifier of a file may mean. */
export function filesNamed(from: Source, specifier: string): readonly string[] {
  const plain = specifier.replace(/\?\w+$/, '');
  if (plain.startsWith('#')) {
    const alias = ALIASES.find(([prefix]) => plain.startsWith(prefix));
    return alias === undefined ? [] : [plain.replace(...alias)];
  }
  const near = posix.join(posix.dirname(from.path), plain);
  return [near, posix.normalize(plain).replace(/^\//, ''), posix.join('src-renderer', plain)];
}

export const desktopKnowsTypesOnly: Rule = {
  says: 'the shell knows contract and domain by their types alone',
  look: (tree) =>
    tree
      .filter((source) => inFolder(source, 'src-main/desktop') && isCode(source))
      .flatMap((source) =>
        syntaxOf(source)
          .module.staticImports.filter(
            ({ moduleRequest, entries }) =>
              /^#(contract|domain)\//.test(moduleRequest.value) &&
              !(entries.length > 0 && entries.every((entry) => entry.isType)),
          )
          .map(({ start, moduleRequest }) => ({
            path: source.path,
            line: lineAt(source, start),
            message: `${moduleRequest.value}: import type; the shell carries no schema`,
          })),
      ),
  caught: [
    { 'src-main/desktop/a.ts': "import { api } from '#contract/api.ts';" },
    { 'src-main/desktop/a.ts': "import '#contract/api.ts';" },
    { 'src-main/desktop/a.ts': "import { LOTS } from '#domain/lots.ts';" },
  ],
  allowed: [
    { 'src-main/desktop/a.ts': "import type { Port } from '#contract/wire.ts';" },
    { 'src-main/host/a.ts': "import { api } from '#contract/api.ts';" },
  ],
};

export const aliasesAcrossFolders: Rule = {
  says: 'across the walls a file is named by its alias, never by a path of dots',
  look: (tree: Tree) =>
    tree.filter(isCode).flatMap((source) =>
      syntaxOf(source)
        .module.staticImports.filter(({ moduleRequest }) => moduleRequest.value.startsWith('../'))
        .filter(({ moduleRequest }) => {
          const target = posix.join(posix.dirname(source.path), moduleRequest.value);
          return wallOf(target) !== wallOf(source.path);
        })
        .map(({ start, moduleRequest }) => ({
          path: source.path,
          line: lineAt(source, start),
          message: `${moduleRequest.value}: use the alias (#domain/…, #db/…, #root/…)`,
        })),
    ),
  caught: [{ 'src-main/engine/a.ts': "import { b } from '../domain/b.ts';" }],
  allowed: [
    { 'src-main/engine/commands/a.ts': "import { b } from '../b.ts';" },
    { 'src-main/engine/a.ts': "import { b } from '#domain/b.ts';" },
  ],
};

function wallOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src-main' || top === 'src-shared' ? `${top}/${second}` : top;
}
