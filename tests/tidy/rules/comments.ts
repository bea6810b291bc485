/** Comments: sentences that say why, and nothing left for later. */
import {
  type Finding,
  inFolder,
  isCode,
  lineAt,
  type Rule,
  type Source,
  syntaxOf,
} from '../tree.ts';

const LATER = new RegExp(
  `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`,
);
const [SOME_DAY] = ['TO' + 'DO'];

export const nothingForLater: Rule = {
  says: 'no comment and no document leaves work for later',
  look: (tree) =>
    tree.flatMap((source) => {
      const texts = isCode(source)
        ? syntaxOf(source).comments.map(({ value, start }) => ({ value, start }))
        : source.path.endsWith('.md')
          ? source.text.split(/(?<=\n)/).map((value, index, all) => ({
              value,
              start: all.slice(0, index).join('').length + 1,
            }))
          : [];
      return texts.flatMap(({ value, start }) => {
        const [word] = LATER.exec(value) ?? [];
        return word === undefined
          ? []
          : [finding(source, start, `${word}: do it now, or list it under "Not yet"`)];
      });
    }),
  caught: [
    { 'db/a.ts': `// ${SOME_DAY}: later\nconst a = 1;` },
    { 'db/README.md': `# A\n\n${SOME_DAY} write this` },
  ],
  allowed: [{ 'db/a.ts': `const a = '${SOME_DAY}';` }],
};

/** What a sentence never looks like. */
const CODE = [
  /^\s*(import|export) .*(from\s+['"]|=|\{)/,
  /^\s*(const|let|var) [\w{[].* = /,
  /^\s*(if|for|while|switch) \(.*\) ?\{?\s*$/,
  /^\s*(await |return )?[\w.]+\([^)]*\);\s*$/,
  /^\s*return .*;\s*$/,
  /^\s*\}\s*(else \{)?\s*$/,
];

export const noCommentedCode: Rule = {
  says: 'no code sleeps in a comment',
  look: (tree) =>
    tree.filter(isCode).flatMap((source) =>
      syntaxOf(source)
        .comments.filter(({ type, value }) => type === 'Line' && CODE.some((p) => p.test(value)))
        .map(({ start }) => finding(source, start, 'commented-out code: git remembers it')),
    ),
  caught: [
    { 'db/a.ts': '// const a = b(1);\nconst a = 1;' },
    { 'db/a.ts': '// if (a) {\nconst a = 1;' },
    { 'db/a.ts': '// run(a, b);\nconst a = 1;' },
  ],
  allowed: [
    { 'db/a.ts': '// Once a lot is sold, return it by a credit note.\nconst a = 1;' },
    { 'db/a.ts': '// What we import from a spreadsheet is text.\nconst a = 1;' },
  ],
};

const EXPLAINED = [
  'src-shared/domain',
  'src-shared/contract',
  'src-main/exchange',
  'src-main/publishing',
  'src-shared/fields',
  'src-shared/publication',
  'db/queries',
];

export const exportsAreExplained: Rule = {
  says: 'every function that others call says its meaning, unit and source',
  look: (tree) =>
    tree
      .filter((source) => isCode(source) && inFolder(source, ...EXPLAINED))
      .flatMap((source) =>
        syntaxOf(source).program.body.flatMap((node) => {
          if (node.type !== 'ExportNamedDeclaration') return [];
          const name = functionName(node.declaration);
          if (name === null || followsDocstring(source, node.start)) return [];
          return [finding(source, node.start, `${name}: say meaning, unit, refusals and source`)];
        }),
      ),
  caught: [
    { 'src-shared/domain/a.ts': '/** File. */\nimport b from "./b.ts";\nexport function a() {}' },
    { 'db/queries/a.ts': '/** File. */\nconst b = 1;\nexport const a = () => 1;' },
  ],
  allowed: [
    { 'src-shared/domain/a.ts': '/** File. */\n\n/** Whole cents. */\nexport function a() {}' },
    { 'src-main/engine/a.ts': '/** File. */\nconst b = 1;\nexport function a() {}' },
    { 'db/queries/a.ts': '/** File. */\nconst b = 1;\nexport const a = 1;' },
  ],
};

type Declared = Extract<
  ReturnType<typeof syntaxOf>['program']['body'][number],
  { type: 'ExportNamedDeclaration' }
>['declaration'];

function functionName(node: Declared): string | null {
  if (node?.type === 'FunctionDeclaration') return node.id?.name ?? null;
  if (node?.type !== 'VariableDeclaration') return null;
  const [first] = node.declarations;
  const isFunction = first?.init?.type === 'ArrowFunctionExpression';
  return isFunction && first.id.type === 'Identifier' ? first.id.name : null;
}

function followsDocstring(source: Source, start: number): boolean {
  return syntaxOf(source).comments.some(
    (comment) =>
      comment.type === 'Block' &&
      comment.value.startsWith('*') &&
      comment.end <= start &&
      source.text.slice(comment.end, start).trim() === '',
  );
}

function finding(source: Source, at: number, message: string): Finding {
  return { path: source.path, line: lineAt(source, at), message };
}
