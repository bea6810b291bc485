/** The words of the screens: each is named by something that shows it. */
import type { ObjectExpression, ObjectProperty } from 'oxc-parser';
import { inFolder, isCode, lineAt, type Rule, type Source, type Tree, visit } from '../tree.ts';

const WORDS = 'src-renderer/text/fr';

/** i18next's endings of a sentence that counts; who shows it names it without. */
const PLURAL = /_(zero|one|other)$/;

export const everyWordIsNamed: Rule = {
  says: 'every word is named by a screen',
  look: (tree) => {
    const named = namesIn(tree);
    return wordsIn(tree)
      .filter(({ key }) => !isNamed(key.replace(PLURAL, ''), named))
      .map(({ key, source, start }) => ({
        path: source.path,
        line: lineAt(source, start),
        message: `${key}: no screen names it: take it away in both languages`,
      }));
  },
  caught: [
    { [`${WORDS}/a.ts`]: "export const a = { b: 'B' };" },
    { [`${WORDS}/a.ts`]: "export const a = { b: 'B' };", 'src-renderer/b.ts': "t('a.bc');" },
    { [`${WORDS}/a.ts`]: "export const a = { b: { c: 'C' } };", 'src-renderer/b.ts': "t('a');" },
    { [`${WORDS}/a.ts`]: "export const a = { b_one: 'B' };", 'tests/b.ts': "t('a.b');" },
    {
      [`${WORDS}/a.ts`]: "export const a = { b: { c: 'C' } };",
      'src-renderer/b.ts': "defineContext('a.b');",
    },
    {
      [`${WORDS}/a.ts`]: "export const a = { b: { c: 'C' } };",
      'src-renderer/b.ts': 't(`a.d.${e}`);',
    },
    {
      [`${WORDS}/a.ts`]: "import { b } from './b.ts';\nexport const a = { b };",
      [`${WORDS}/b.ts`]: "export const b = { c: 'C' };",
      'src-renderer/b.ts': "t('b.c');",
    },
  ],
  allowed: [
    { [`${WORDS}/a.ts`]: "export const a = { b: 'B' };", 'src-renderer/b.ts': "t('a.b');" },
    {
      [`${WORDS}/a.ts`]: "export const a = { b_one: 'B', b_other: 'B' };",
      'src-renderer/b.ts': "t('a.b', { count });",
    },
    {
      [`${WORDS}/a.ts`]: "export const a = { b: { c: 'C', d: 'D' } };",
      'src-renderer/b.ts': 't(`a.b.${c}`);',
    },
    {
      [`${WORDS}/a.ts`]: "export const a = { b: { c: 'C' } };",
      'src-renderer/text/b.ts': "named('a.b', c);",
    },
  ],
};

/** A key, or the start of keys that data ends: the name of an action is no table of words. */
function isNamed(key: string, { keys, starts }: Names): boolean {
  return keys.has(key) || starts.some((start) => key.startsWith(start));
}

interface Names {
  readonly keys: ReadonlySet<string>;
  readonly starts: readonly string[];
}

function namesIn(tree: Tree): Names {
  const keys = new Set<string>();
  const starts: string[] = [];
  for (const source of tree) {
    const shows = isCode(source) && inFolder(source, 'src-renderer');
    if (!shows || inFolder(source, WORDS, 'src-renderer/text/en')) continue;
    visit(source, () => ({
      Literal: (node) => {
        if (typeof node.value === 'string') keys.add(node.value);
      },
      CallExpression: ({ callee, arguments: [first] }) => {
        const asksTable = callee.type === 'Identifier' && callee.name === 'named';
        const table = first?.type === 'Literal' ? first.value : null;
        if (asksTable && typeof table === 'string') starts.push(`${table}.`);
      },
      TemplateLiteral: ({ quasis: [first] }) => {
        if (first?.value.raw.includes('.') === true) starts.push(first.value.raw);
      },
    }));
  }
  return { keys, starts };
}

interface Word {
  readonly key: string;
  readonly source: Source;
  readonly start: number;
}

interface Table {
  readonly source: Source;
  readonly words: ObjectExpression;
}

function wordsIn(tree: Tree): readonly Word[] {
  const tables = new Map(tree.filter(isTableOfWords).flatMap(tablesOf));
  const inOthers = new Set<string>();
  const words = [...tables].flatMap(([name, table]) =>
    wordsOf(name, table, (inner) => {
      inOthers.add(inner);
      return tables.get(inner);
    }),
  );
  return words.filter(({ key }) => !inOthers.has(key.split('.')[0] ?? ''));
}

/** The gathering of the tables has no words, and the rulebook is asked by the rule. */
function isTableOfWords(source: Source): boolean {
  return inFolder(source, WORDS) && !/\/(index|rules)\.ts$/.test(source.path);
}

function tablesOf(source: Source): readonly (readonly [string, Table])[] {
  const tables: (readonly [string, Table])[] = [];
  visit(source, () => ({
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== 'Identifier' || init?.type !== 'ObjectExpression') return;
      tables.push([id.name, { source, words: init }]);
    },
  }));
  return tables;
}

function wordsOf(
  name: string,
  { source, words }: Table,
  tableNamed: (name: string) => Table | undefined,
): readonly Word[] {
  return words.properties.flatMap((property): readonly Word[] => {
    if (property.type !== 'Property') return [];
    const key = `${name}.${nameOf(property)}`;
    const { value } = property;
    if (value.type === 'ObjectExpression') {
      return wordsOf(key, { source, words: value }, tableNamed);
    }
    const table = value.type === 'Identifier' ? tableNamed(value.name) : undefined;
    if (table !== undefined) return wordsOf(key, table, tableNamed);
    return [{ key, source, start: property.start }];
  });
}

function nameOf({ key }: ObjectProperty): string {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : '';
}
