/** Types that would hide a mistake. */
import { inFolder, isCode, isTest, type Rule, type Source, syntaxOf, visit } from '../tree.ts';

const ours = (source: Source) => isCode(source) && !isTest(source);

export const noAny: Rule = {
  says: 'nothing has the type any',
  look: (tree) =>
    tree.filter(isCode).flatMap((source) =>
      visit(source, (report) => ({
        TSAnyKeyword: (node) => {
          // The linter wants a reason beside each exception; a reason is what we want, too.
          const before = source.text.slice(0, node.start).split('\n').at(-2) ?? '';
          if (before.includes('biome-ignore lint/suspicious/noExplicitAny')) return;
          report(node.start, 'any: use unknown and look at the value, or name its type');
        },
      })),
    ),
  caught: [{ 'db/a.ts': 'const a: any = 1;' }, { 'src-renderer/a.tsx': 'const a = b as any;' }],
  allowed: [
    { 'db/a.ts': 'const a: unknown = 1; // any' },
    { 'db/a.ts': '// biome-ignore lint/suspicious/noExplicitAny: a table.\nconst a: any = 1;' },
  ],
};

export const noSilencing: Rule = {
  says: 'the compiler is never told to look away',
  look: (tree) =>
    tree.filter(ours).flatMap((source) =>
      syntaxOf(source).comments.flatMap((comment) => {
        const [word] = /@ts-(ignore|expect-error|nocheck)/.exec(comment.value) ?? [];
        if (word === undefined) return [];
        const line = source.text.slice(0, comment.start).split('\n').length;
        return [{ path: source.path, line, message: `${word}: mend the types` }];
      }),
    ),
  caught: ['ignore', 'expect-error', 'nocheck'].map((word) => ({
    'db/a.ts': `// @ts-${word}\nconst a = 1;`,
  })),
  allowed: [{ 'db/a.ts': '// The compiler sees this.\nconst a = 1;' }],
};

export const noDoubleCast: Rule = {
  says: 'no value is cast through unknown',
  look: (tree) =>
    tree.filter(ours).flatMap((source) =>
      visit(source, (report) => ({
        TSAsExpression: (node) => {
          const inner = node.expression.type === 'TSAsExpression' ? node.expression : null;
          if (inner?.typeAnnotation.type !== 'TSUnknownKeyword') return;
          report(
            node.start,
            'as unknown as: parse the value, or give it its type where it is made',
          );
        },
      })),
    ),
  caught: [{ 'db/a.ts': 'const a = b as unknown as string;' }],
  allowed: [{ 'db/a.ts': 'const a = b as unknown;' }, { 'db/a.ts': 'const a = [1] as const;' }],
};

export const classesEarnTheirPlace: Rule = {
  says: 'a class is an error or a long-lived resource that says what it extends',
  look: (tree) =>
    tree
      .filter((source) => inFolder(source, 'src-shared', 'src-main', 'src-site', 'db'))
      .filter(isCode)
      .flatMap((source) =>
        visit(source, (report) => ({
          ClassDeclaration: (node) => {
            if (node.superClass !== null) return;
            report(node.start, 'class: write functions over a readonly value');
          },
        })),
      ),
  caught: [{ 'db/a.ts': 'export class Lots {}' }],
  allowed: [{ 'db/a.ts': 'export class Fault extends Error {}' }],
};
