/** What is exported: used by something that ships, and one thing by each name. */
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
import { filesNamed } from './imports.ts';

/** What `npm run bench` runs lies among the tests. */
function isBench(source: Source): boolean {
  return isCode(source) && inFolder(source, 'tests/bench');
}

/** What nothing that ships uses, and why it stays. */
const STAYS: ReadonlyMap<string, string> = new Map([
  ['nextVersion', 'the second version of an event is lifted by it; so far each has one'],
  ['labelOf', 'the labels of forms and documents are to come from the field tables'],
  ['PublicName', 'the public view is to come from the field tables'],
  ['composePublication', 'the protocol is tested on lots that no house sealed'],
  ['lotId', 'the same: their identifiers'],
]);

/** Names that a tool calls, and no import. */
const CALLED_BY_TOOLS = [/\.config\.ts$/, /^\./];

export const noDeadExport: Rule = {
  says: 'every export is used by a file that ships',
  look: (tree) => {
    const shipped = tree.filter((source) => isCode(source) && !isTest(source));
    const used = importsOf([...shipped, ...tree.filter(isBench)]);
    return shipped
      .filter((source) => !CALLED_BY_TOOLS.some((pattern) => pattern.test(source.path)))
      .flatMap((source) =>
        exportsOf(source)
          .filter(({ name }) => !used.has(`${source.path} ${name}`) && !used.has(source.path))
          .filter(({ name }) => timesSaid(source, name) < 2 && !STAYS.has(name))
          .map(({ name, start }) => ({
            path: source.path,
            line: lineAt(source, start),
            message: `${name}: nothing that ships uses it: take it away with its tests`,
          })),
      );
  },
  caught: [
    { 'db/a.ts': 'export const a = 1;' },
    { 'db/a.ts': 'export type A = 1;', 'tests/db/a.test.ts': "import type { A } from '#db/a.ts';" },
    { 'db/a.ts': 'export const a = 1;\nexport const b = a;' },
    { 'db/a.ts': 'export const a = 1;', 'db/b.ts': "import * as c from './a.ts';\nc.b();" },
  ],
  allowed: [
    { 'db/a.ts': 'export const a = 1;', 'db/b.ts': "import { a } from './a.ts';" },
    { 'db/a.ts': 'export const a = 1;', 'db/b.ts': "import * as c from '#db/a.ts';\nc.a();" },
    { 'db/a.ts': 'export const a = 1;', 'db/b.ts': "const { a } = await import('./a.ts');" },
    { 'db/a.ts': 'export interface A {}\nfunction a(): A { return {}; }\na();' },
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
