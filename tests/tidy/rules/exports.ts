/** How a module offers what it has. */
import { isCode, lineAt, type Rule, syntaxOf } from '../tree.ts';

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
