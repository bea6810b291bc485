/**
 * Writes docs/rules.md: every rule of the rulebook, one line and its state.
 *
 * The rules come from ../shared/rules/rulebook.md where that is present, otherwise from the page
 * itself. Which are in force is a decision, kept in docs/rules-state.json; tests/tidy fails when
 * one of them has no test that begins with its identifier.
 *
 *   node_modules/.bin/node scripts/rules.ts
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const RULEBOOK = join(ROOT, '..', 'shared', 'rules', 'rulebook.md');
const PAGE = join(ROOT, 'docs', 'rules.md');
const STATES = join(ROOT, 'docs', 'rules-state.json');

interface Rule {
  readonly id: string;
  readonly sentence: string;
}

interface Chapter {
  readonly title: string;
  readonly rules: readonly Rule[];
}

const chapters = chaptersOf(readFileSync(existsSync(RULEBOOK) ? RULEBOOK : PAGE, 'utf8'));
const states: { readonly inForce: readonly string[]; readonly inPart: Record<string, string> } =
  JSON.parse(readFileSync(STATES, 'utf8'));
const claimed = [...states.inForce, ...Object.keys(states.inPart)];
writeFileSync(PAGE, page());

const known = chapters.flatMap((chapter) => chapter.rules.map(({ id }) => id));
const strangers = claimed.filter((id) => !known.includes(id));
const proved = citedByTests().filter((id) => !claimed.includes(id));
console.log(
  `docs/rules.md: ${known.length} rules, ${states.inForce.length} in force,` +
    ` ${claimed.length - states.inForce.length} in part.`,
);
if (strangers.length > 0)
  console.log(`In docs/rules-state.json, but no rule: ${strangers.join(', ')}.`);
if (proved.length > 0) console.log(`Cited by a test and not in force: ${proved.join(', ')}.`);

function chaptersOf(text: string): readonly Chapter[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return { title, rules: lines.flatMap(ruleOf) };
    })
    .filter((chapter) => chapter.rules.length > 0);
}

function ruleOf(line: string): readonly Rule[] {
  const [, id = '', sentence = ''] = /^\| ((?:CT|MT|FR)-[\d.]+) \| (.*?) \|/.exec(line) ?? [];
  return id === '' ? [] : [{ id, sentence }];
}

/** The identifiers that test titles begin with. */
function citedByTests(): readonly string[] {
  const files = globSync('tests/!(tidy)/**/*.{test,spec}.{ts,tsx}', { cwd: ROOT });
  const cited = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const titles = text.matchAll(/\(\s*['"`]((?:(?:CT|MT|FR)-\d+(?:\.\d+)?[,;:]?\s+)+)/g);
    return [...titles].flatMap(([, ids = '']) => ids.match(/[A-Z]{2}-\d+(\.\d+)?/g) ?? []);
  });
  return [...new Set(cited)].toSorted();
}

function page(): string {
  return `# The rules

What the house's terms (CT: COLLECTOYS, General Terms of Sale; MT: MINIALUXE, terms of the site) and
French law (FR) ask of its back office. A rule is *in force* when the program enforces or computes
it at every door and every moment, *in part* when there is a way around it, which is said; the
others come *later*. A test whose title begins with its identifier proves what is in force, wholly
or in part. The states are kept in \`docs/rules-state.json\`; this page is written by
\`scripts/rules.ts\`, and \`tests/tidy\` fails when a claim has no such test.

${chapters.map(chapterText).join('\n\n')}
`;
}

function chapterText({ title, rules: own }: Chapter): string {
  const rows = own.map(({ id, sentence }) => `| ${id} | ${sentence} | ${stateOf(id)} |`);
  return [`## ${title}`, '', '| id | rule | state |', '|---|---|---|', ...rows].join('\n');
}

function stateOf(id: string): string {
  const exception = states.inPart[id];
  if (exception !== undefined) return `in part: ${exception}`;
  return states.inForce.includes(id) ? 'in force' : 'later';
}
