/** docs/rules.md says what docs/rules-state.json decides. */
import { expect, test } from 'vitest';
import states from '#root/docs/rules-state.json' with { type: 'json' };
import { registerOf } from './rules/titles.ts';
import { planted, repository } from './tree.ts';

test('docs/rules.md is as scripts/rules.ts writes it from the states', () => {
  expect(inForce(registerOf(repository()))).toEqual(new Set<string>(states.inForce));
});

test('docs/rules.md lists rules of both terms and of the law', () => {
  const ids = [...registerOf(repository()).keys()];
  expect(ids.length).toBeGreaterThanOrEqual(99);
  expect(new Set(ids.map((id) => id.slice(0, 2)))).toEqual(new Set(['CT', 'MT', 'FR']));
});

test('a state that the page does not show is found', () => {
  const page = planted({ 'docs/rules.md': '| CT-1.1 | A | later |\n| CT-1.2 | B | in force |' });
  expect(inForce(registerOf(page))).toEqual(new Set(['CT-1.2']));
});

function inForce(register: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...register].filter(([, state]) => state === 'in force').map(([id]) => id));
}
