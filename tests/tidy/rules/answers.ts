/** What a question answers: a failure is never drawn as nothing. */
import {
  type Finding,
  inFolder,
  isCode,
  type Rule,
  type Source,
  type Tree,
  visit,
} from '../tree.ts';

/** Who takes a value and leaves its failure to another place: where that one is drawn. */
const BESIDE: Readonly<Record<string, string>> = {
  'src-renderer/app/current-sale.ts': 'the sales and the sale are joined, with their failures',
  'src-renderer/app/session.ts': 'the door, which draws the session or why there is none',
  'src-renderer/engine/use-rows.ts': 'the list under the count',
  'src-renderer/screens/accounts/accounts-screen.tsx': 'the head of the window; the button itself',
  'src-renderer/screens/room/room-console.tsx': 'the lot under the hammer, above the fields',
  'src-renderer/screens/today/today-screen.tsx': 'the agenda under the date',
};

const HOME = 'src-renderer/engine/asked.ts';

/** Where a failure is let go of: `failed` without its argument, or a value taken alone. */
function lettingGo(source: Source): readonly Finding[] {
  const message = 'draw the failure: Answer, or failed: ({ error, retry }) => …';
  return visit(source, (report) => ({
    Property: ({ key, value, start }) => {
      const isArm = key.type === 'Identifier' && key.name === 'failed';
      const isDeaf = value.type === 'ArrowFunctionExpression' && value.params.length === 0;
      if (isArm && isDeaf) report(start, message);
    },
    CallExpression: ({ callee, start }) => {
      if (callee.type === 'Identifier' && callee.name === 'valueBeside') report(start, message);
    },
  }));
}

function failuresDrawn(beside: Readonly<Record<string, string>>) {
  return (tree: Tree): readonly Finding[] => {
    const screens = tree.filter((source) => inFolder(source, 'src-renderer') && isCode(source));
    const found = screens.filter(({ path }) => path !== HOME).flatMap(lettingGo);
    const needless = Object.keys(beside)
      .filter((path) => tree.some((source) => source.path === path))
      .filter((path) => !found.some((finding) => finding.path === path))
      .map((path) => ({ path, line: 1, message: 'take it off the list of tidy/rules/answers.ts' }));
    return [...found.filter(({ path }) => beside[path] === undefined), ...needless];
  };
}

export const failuresAreDrawn: Rule = {
  says: 'a question that failed is never drawn as one that found nothing',
  look: failuresDrawn(BESIDE),
  caught: [
    { 'src-renderer/a.ts': 'asked.match({ loading: a, failed: () => [], ready: b });' },
    { 'src-renderer/a.ts': 'const rows = valueBeside(asked) ?? [];' },
    { 'src-renderer/app/session.ts': 'const a = 1;' },
  ],
  allowed: [
    {
      'src-renderer/a.ts':
        'asked.match({ loading: a, failed: ({ error }) => b(error), ready: c });',
    },
    { 'src-renderer/app/session.ts': 'const person = valueBeside(session);' },
    { [HOME]: 'asked.match({ loading: a, failed: () => null, ready: b });' },
  ],
};
