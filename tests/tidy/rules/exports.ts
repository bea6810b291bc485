/** How a module offers what it has. */
import { isCode, isTest, lineAt, type Rule, type Source, syntaxOf } from '../tree.ts';
import { exportsOf } from './dead-exports.ts';

/** Tools that read a default export by their own convention. */
const CONVENTION = /\.config\.ts$|^\.|^tests\/e2e\/.*(setup|teardown)\.ts$/;

export const noDefaultExport: Rule = {
  says: 'everything is exported by its name',
  look: (tree) =>
    tree
      .filter((source) => isCode(source) && !CONVENTION.test(source.path))
      .flatMap((source) =>
        syntaxOf(source)
          .program.body.filter((node) => node.type === 'ExportDefaultDeclaration')
          .map(({ start }) => ({
            path: source.path,
            line: lineAt(source, start),
            message: 'export default: export it by a name that can be searched',
          })),
      ),
  caught: [{ 'db/a.ts': 'export default 1;' }],
  allowed: [{ 'vite.config.ts': 'export default {};' }, { 'db/a.ts': 'export const a = 1;' }],
};

/** A table of words is one thing in every language. */
function placeOf({ path }: Source): string {
  return path.replace(/^(src-renderer\/text)\/(?:fr|en)\//, '$1/');
}

export const oneThingByEachName: Rule = {
  says: 'no name is exported from two files',
  look: (tree) => {
    const exported = tree
      .filter((source) => isCode(source) && !isTest(source))
      .flatMap((source) => exportsOf(source).map(({ name, start }) => ({ name, start, source })));
    return [...Map.groupBy(exported, ({ name }) => name).values()].flatMap((sameName) => {
      const [first, ...others] = sameName;
      return others
        .filter(({ source }) => first !== undefined && placeOf(source) !== placeOf(first.source))
        .map(({ name, start, source }) => ({
          path: source.path,
          line: lineAt(source, start),
          message: `${name}: ${first?.source.path} exports it too: make one of them, or rename`,
        }));
    });
  },
  caught: [
    { 'db/a.ts': 'export const a = 1;', 'src-site/b.ts': 'export const a = 2;' },
    { 'db/a.ts': 'export interface A {}', 'src-site/b.tsx': 'export function A() {}' },
  ],
  allowed: [
    { 'db/a.ts': 'export const A = 1;\nexport type A = 1;' },
    { 'db/a.ts': 'export const a = 1;', 'src-site/b.ts': "export { a } from '#db/a.ts';" },
    { 'db/a.ts': 'export const a = 1;', 'tests/db/a.test.ts': 'export const a = 2;' },
    {
      'src-renderer/text/fr/a.ts': "export const a = { b: 'B' };",
      'src-renderer/text/en/a.ts': "export const a = { b: 'B' };",
    },
  ],
};
