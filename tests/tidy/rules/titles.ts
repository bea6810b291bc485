/** Titles of tests: statements about the house, those of a rule with its identifier. */
import { type Finding, isTest, lineAt, type Rule, type Source, type Tree, visit } from '../tree.ts';

export interface Title {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

const EMPTY_WORDS = /^(it )?should\b|\bworks?( correctly| fine)?$|^test\b|\bproperly\b/i;

export const titlesAreStatements: Rule = {
  says: 'the title of a test is a statement about the house',
  look: (tree) =>
    titlesOf(tree)
      .filter(({ text }) => EMPTY_WORDS.test(text))
      .map(({ path, line, text }) => ({ path, line, message: `“${text}”: say what is true` })),
  caught: [
    { 'tests/db/a.test.ts': "test('should sum', () => {});" },
    { 'tests/db/a.test.ts': "it('works', () => {});" },
  ],
  allowed: [{ 'tests/db/a.test.ts': "test('a command sent twice sells the lot once', () => {});" }],
};

/** `CT-4.12 the total is …` or, for several, `CT-4.2 CT-4.3 the starting price …`. */
const CITED = /^((?:(?:CT|MT|FR)-\d+(?:\.\d+)?[,;:]?\s+)+)/;

/** The rules that a title begins with. */
export function rulesCited(title: string): readonly string[] {
  return (CITED.exec(title)?.[1] ?? '').match(/[A-Z]{2}-\d+(\.\d+)?/g) ?? [];
}

/** What docs/rules.md says of each rule: whether it is in force, in part or not yet. */
export function registerOf(tree: Tree): ReadonlyMap<string, string> {
  const text = tree.find(({ path }) => path === 'docs/rules.md')?.text ?? '';
  const rows = text.matchAll(
    /^\| ([A-Z]{2}-[\d.]+) \|.*\| (in force|in part|later)(?:: [^|]*)? \|$/gm,
  );
  return new Map([...rows].map(([, id = '', state = '']) => [id, state]));
}

export const rulesInForceAreProved: Rule = {
  says: 'every rule in force is proved by a test titled with its identifier',
  look: (tree) => {
    const proved = new Set(titlesOf(tree).flatMap(({ text }) => rulesCited(text)));
    return [...registerOf(tree)]
      .filter(([id, state]) => state !== 'later' && !proved.has(id))
      .map(([id, state]) => inRegister(`${id} is ${state}, but no test title begins with it`));
  },
  caught: [
    { 'docs/rules.md': '| CT-1.1 | A rule. | in force |' },
    { 'docs/rules.md': '| CT-1.1 | A rule. | in part: not on Sundays |' },
  ],
  allowed: [
    {
      'docs/rules.md': '| CT-1.1 | A rule. | in force |\n| CT-1.2 | Another. | later |',
      'tests/db/a.test.ts': "test('CT-1.1 the rule holds', () => {});",
    },
  ],
};

export const citedRulesExist: Rule = {
  says: 'every rule that a test cites is listed in docs/rules.md',
  look: (tree) => {
    const register = registerOf(tree);
    return titlesOf(tree).flatMap(({ path, line, text }) =>
      rulesCited(text)
        .filter((id) => !register.has(id))
        .map((id) => ({ path, line, message: `${id}: docs/rules.md has no such rule` })),
    );
  },
  caught: [{ 'tests/db/a.test.ts': "test('CT-99.1 nobody wrote this', () => {});" }],
  allowed: [
    {
      'docs/rules.md': '| FR-3 | A rule. | later |',
      'tests/db/a.test.ts': "test.each([1])('FR-3 number %s follows the last', () => {});",
    },
  ],
};

/** The titles in the test files, those of tables as written. */
export function titlesOf(tree: Tree): readonly Title[] {
  return tree
    .filter((source) => isTest(source) && /\.(test|spec)\.tsx?$/.test(source.path))
    .flatMap(titlesIn);
}

function titlesIn(source: Source): readonly Title[] {
  const titles: Title[] = [];
  visit(source, () => ({
    CallExpression: (node) => {
      const callee = source.text.slice(node.callee.start, node.callee.end);
      const [first] = node.arguments;
      if (!/^(test|it|describe)\b/.test(callee) || first === undefined) return;
      const written = source.text.slice(first.start, first.end);
      const text = /^['"`]([\s\S]*)['"`]$/.exec(written)?.[1];
      if (text !== undefined)
        titles.push({ path: source.path, line: lineAt(source, node.start), text });
    },
  }));
  return titles;
}

function inRegister(message: string): Finding {
  return { path: 'docs/rules.md', line: 1, message };
}
