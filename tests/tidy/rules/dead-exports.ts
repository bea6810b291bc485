/** What is exported: used by something that ships, and one thing by each name. */
import {
  type Finding,
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
import { filesNamed } from './imports.ts';

/** What `npm run bench` runs lies among the tests. */
function isBench(source: Source): boolean {
  return isCode(source) && inFolder(source, 'tests/bench');
}

/** What nothing that ships uses, by its file and name, and why it stays. */
const STAYS: Readonly<Record<string, string>> = {
  'src-shared/domain/versions.ts nextVersion':
    'the second version of an event is lifted by it; so far each has one',
};

/** Names that a tool calls, and no import. */
const CALLED_BY_TOOLS = [/\.config\.ts$/, /^\./];

/** The rule for what stays without a use: the planted trees have their own. */
function usedOrStaying(stays: Readonly<Record<string, string>>): Rule['look'] {
  return (tree) => {
    const dead = deadIn(tree);
    const stale = Object.keys(stays)
      .filter((key) => !dead.some((found) => found.key === key))
      .map((key) => ({
        path: key.split(' ')[0] ?? key,
        line: 1,
        message: `${key}: no dead export any more: take it off tests/tidy/rules/dead-exports.ts`,
      }));
    return [...dead.filter(({ key }) => stays[key] === undefined), ...stale];
  };
}

function deadIn(tree: Tree): readonly (Finding & { readonly key: string })[] {
  const shipped = tree.filter((source) => isCode(source) && !isTest(source));
  const used = importsOf([...shipped, ...tree.filter(isBench)]);
  return shipped
    .filter((source) => !CALLED_BY_TOOLS.some((pattern) => pattern.test(source.path)))
    .flatMap((source) =>
      exportsOf(source)
        .filter(({ name }) => !used.has(`${source.path} ${name}`) && !used.has(source.path))
        .filter(({ name }) => timesSaid(source, name) < 2)
        .map(({ name, start }) => ({
          key: `${source.path} ${name}`,
          path: source.path,
          line: lineAt(source, start),
          message: `${name}: nothing that ships uses it: take it away with its tests`,
        })),
    );
}

export const noDeadExport: Rule = {
  says: 'every export is used by a file that ships',
  look: usedOrStaying(STAYS),
  caught: [],
  allowed: [],
};

const oneStays = usedOrStaying({ 'db/stays.ts stays': 'the next version calls it' });
const stays = { 'db/stays.ts': 'export const stays = 1;' };

/** The same check with one name that stays, so that it is proved apart from the real list. */
export const deadExportsAreCaught: Rule = {
  says: 'an export without a use is named, and one that stays no longer needs its line',
  look: (tree) => (tree.some((source) => source.path === 'package.json') ? [] : oneStays(tree)),
  caught: [
    { 'db/stays.ts': 'const stays = 1;' },
    { 'db/stays.ts': 'export const stays = 1;', 'db/a.ts': "import { stays } from './stays.ts';" },
    { ...stays, 'db/a.ts': 'export const a = 1;' },
    {
      ...stays,
      'db/a.ts': 'export type A = 1;',
      'tests/db/a.test.ts': "import type { A } from '#db/a.ts';",
    },
    { ...stays, 'db/a.ts': 'export const a = 1;\nexport const b = a;' },
    {
      ...stays,
      'db/a.ts': 'export const a = 1;',
      'db/b.ts': "import * as c from './a.ts';\nc.b();",
    },
  ],
  allowed: [
    stays,
    { ...stays, 'db/a.ts': 'export const a = 1;', 'db/b.ts': "import { a } from './a.ts';" },
    {
      ...stays,
      'db/a.ts': 'export const a = 1;',
      'db/b.ts': "import * as c from '#db/a.ts';\nc.a();",
    },
    {
      ...stays,
      'db/a.ts': 'export const a = 1;',
      'db/b.ts': "const { a } = await import('./a.ts');",
    },
    { ...stays, 'db/a.ts': 'export interface A {}\nfunction a(): A { return {}; }\na();' },
  ],
};

interface Export {
  readonly name: string;
  readonly start: number;
}

/** What a file declares and exports; what it passes on from another file is that file's. */
export function exportsOf(source: Source): readonly Export[] {
  return syntaxOf(source).module.staticExports.flatMap(({ entries, start }) =>
    entries.flatMap(({ exportName, moduleRequest }) =>
      exportName.name === null || moduleRequest !== null ? [] : [{ name: exportName.name, start }],
    ),
  );
}

/** `path name` for each name imported, and `path` alone for a file that is taken whole. */
function importsOf(sources: Tree): ReadonlySet<string> {
  const used = new Set<string>();
  for (const source of sources) {
    const { staticImports, staticExports, dynamicImports } = syntaxOf(source).module;
    for (const { moduleRequest, entries } of staticImports) {
      for (const path of filesNamed(source, moduleRequest.value)) {
        for (const { importName, localName } of entries) {
          if (importName.kind === 'Name') used.add(`${path} ${importName.name}`);
          else for (const name of membersOf(source, localName.value)) used.add(`${path}${name}`);
        }
      }
    }
    for (const { moduleRequest, importName } of staticExports.flatMap(({ entries }) => entries)) {
      if (moduleRequest === null) continue;
      for (const path of filesNamed(source, moduleRequest.value)) {
        used.add(importName.kind === 'Name' ? `${path} ${importName.name}` : path);
      }
    }
    for (const { moduleRequest } of dynamicImports) {
      const specifier = source.text.slice(moduleRequest.start + 1, moduleRequest.end - 1);
      for (const path of filesNamed(source, specifier)) used.add(path);
    }
  }
  return used;
}

/** What is taken from a file imported whole: ` Money` of `t.Money`, and '' where all of it is. */
function membersOf(source: Source, whole: string): readonly string[] {
  const uses = source.text.matchAll(new RegExp(`(?<!\\bas )\\b${whole}\\b(?:\\.(\\w+))?`, 'g'));
  return [...uses].map(([, name]) => (name === undefined ? '' : ` ${name}`));
}

function timesSaid(source: Source, name: string): number {
  let count = 0;
  visit(source, () => ({
    Identifier: (node) => {
      if (node.name === name) count += 1;
    },
    JSXIdentifier: (node) => {
      if (node.name === name) count += 1;
    },
  }));
  return count;
}
