/** Sizes: what fits on a screen can be read. */
import type { Function as FunctionNode } from 'oxc-parser';
import {
  type Finding,
  inFolder,
  isCode,
  isTest,
  lineAt,
  type Rule,
  type Source,
  visit,
} from '../tree.ts';

const FILE_LINES_MAX = 400;
const FUNCTION_LINES_MAX = 50;
const COLUMNS_MAX = 100;
const PARAMETERS_MAX = 3;

export const fileLength: Rule = {
  says: `no file of code is longer than ${FILE_LINES_MAX} lines`,
  look: (tree) =>
    tree.filter(isCode).flatMap((source) => {
      const lines = source.text.trimEnd().split('\n').length;
      if (lines <= FILE_LINES_MAX) return [];
      return [at(source, FILE_LINES_MAX, `${lines} lines: split the file by what it is about`)];
    }),
  caught: [{ 'db/long.ts': '\n'.repeat(FILE_LINES_MAX).concat('const last = 1;') }],
  allowed: [{ 'db/long.ts': `${'const a = 1;\n'.repeat(FILE_LINES_MAX)}` }],
};

/** Words on screen and on paper, and data of the demonstration, are tables: wrapped they read worse. */
const TABLES = ['src-renderer/text', 'src-shared/documents', 'src-main/demo', 'tests/fixtures'];

export const lineLength: Rule = {
  says: `no line of code is longer than ${COLUMNS_MAX} columns`,
  look: (tree) =>
    tree
      .filter((source) => isCode(source) && !inFolder(source, ...TABLES))
      .flatMap((source) => {
        const tables = isTest(source) ? tableLines(source) : new Set<number>();
        return source.text.split('\n').flatMap((line, index) => {
          const columns = [...line].length;
          if (columns <= COLUMNS_MAX || isOneLiteral(line) || tables.has(index + 1)) return [];
          return [at(source, index + 1, `${columns} columns: break the line`)];
        });
      }),
  caught: [
    { 'db/wide.ts': `const a = [${'1, '.repeat(40)}];` },
    { 'tests/db/a.test.ts': `const a = [${'1, '.repeat(40)}];` },
    { 'db/a.ts': `const page = \`\n${'<p>'.repeat(40)}\n\`;` },
  ],
  allowed: [
    { 'tests/db/a.test.ts': `test.each\`\n${'a | '.repeat(40)}\n\`('a', f);` },
    { 'db/wide.ts': `const a =\n  '${'a'.repeat(120)}';` },
    { 'src-renderer/text/fr/a.ts': `const a = { b: '${'a'.repeat(120)}' };` },
  ],
};

/** The lines of tables of cases, which the formatter aligns and a reader scans down. */
function tableLines(source: Source): ReadonlySet<number> {
  const lines = new Set<number>();
  visit(source, () => ({
    TemplateLiteral: ({ start, end }) => {
      for (let line = lineAt(source, start) + 1; line < lineAt(source, end); line += 1)
        lines.add(line);
    },
  }));
  return lines;
}

/** One text or pattern that the formatter cannot break. */
function isOneLiteral(line: string): boolean {
  return /^\s*(\w+: )?(['"`/]).*\2[a-z]*[,;)]*$/.test(line) || /https?:\/\/\S{60}/.test(line);
}

export const functionLength: Rule = {
  says: `no function is longer than ${FUNCTION_LINES_MAX} lines, tables of text aside`,
  look: (tree) => tree.filter(isCode).flatMap(longFunctions),
  caught: [
    { 'db/long.ts': `export function f() {\n${'  g();\n'.repeat(49)}}` },
    { 'db/long.ts': `export const f = () => {\n${'  g();\n'.repeat(49)}};` },
    { 'tests/db/a.test.ts': `test('a', () => {\n${'  g();\n'.repeat(49)}});` },
  ],
  allowed: [
    { 'db/long.ts': `export function f() {\n${'  g();\n'.repeat(48)}}` },
    { 'db/long.ts': `export function f() {\n  run(\`${'create\n'.repeat(60)}\`);\n}` },
    { 'tests/db/a.test.ts': `describe('a', () => {\n${'  g();\n'.repeat(60)}});` },
    { 'tests/db/a.ts': `function f() {\n${"  test('a', () => {\n  });\n".repeat(30)}}` },
  ],
};

interface Span {
  readonly start: number;
  readonly end: number;
}

function holds(outer: Span, inner: Span): boolean {
  return outer !== inner && outer.start <= inner.start && outer.end >= inner.end;
}

function longFunctions(source: Source): readonly Finding[] {
  const texts: Span[] = [];
  const functions: Span[] = [];
  const groups = new Set<number>();
  const keep = (node: Span) => functions.push({ start: node.start, end: node.end });
  visit(source, () => ({
    FunctionDeclaration: keep,
    FunctionExpression: keep,
    ArrowFunctionExpression: keep,
    TemplateLiteral: (node) => texts.push({ start: node.start, end: node.end }),
    CallExpression(node) {
      // A list of tests is not a function to follow: it is not measured, nor what holds it by it.
      const callee = source.text.slice(node.callee.start, node.callee.end);
      if (!isTest(source) || !/^(test|it|describe)\b/.test(callee)) return;
      texts.push({ start: node.start, end: node.end });
      if (!callee.includes('describe')) return;
      for (const argument of node.arguments) groups.add(argument.start);
    },
  }));
  const height = (span: Span) => lineAt(source, span.end) - lineAt(source, span.start);
  return functions.flatMap((span) => {
    const inside = texts.filter((text) => text.start > span.start && text.end < span.end);
    const within = inside.filter((text) => !inside.some((other) => holds(other, text)));
    const lines = height(span) + 1 - within.reduce((running, text) => running + height(text), 0);
    if (lines <= FUNCTION_LINES_MAX || groups.has(span.start)) return [];
    return [at(source, lineAt(source, span.start), `${lines} lines: give its parts names`)];
  });
}

export const parameterCount: Rule = {
  says: `no function takes more than ${PARAMETERS_MAX} positional parameters`,
  look: (tree) =>
    tree
      .filter((source) => isCode(source) && !isTest(source))
      .flatMap((source) =>
        visit(source, (report) => {
          const count = (node: Pick<FunctionNode, 'params' | 'start'>) => {
            const own = node.params.filter((parameter) => parameter.type !== 'RestElement');
            if (own.length <= PARAMETERS_MAX) return;
            report(node.start, `${own.length} parameters: pass one object with names`);
          };
          return {
            FunctionDeclaration: count,
            FunctionExpression: count,
            ArrowFunctionExpression: count,
          };
        }),
      ),
  caught: [{ 'db/a.ts': 'export function f(a: 1, b: 2, c: 3, d: 4) {}' }],
  allowed: [{ 'db/a.ts': 'export const f = (a: 1, b: 2, c: 3, ...d: 4[]) => a;' }],
};

function at(source: Source, line: number, message: string): Finding {
  return { path: source.path, line, message };
}
