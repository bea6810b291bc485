/** docs/rules.md says what docs/rules-state.json decides. */
import { expect, test } from 'vitest';
import states from '#root/docs/rules-state.json' with { type: 'json' };
import { registerOf } from './rules/titles.ts';
import { planted, repository } from './tree.ts';

test('docs/rules.md is as scripts/rules.ts writes it from the states', () => {
  const register = registerOf(repository());
  expect(listed(register, 'in force')).toEqual(new Set<string>(states.inForce));
  expect(listed(register, 'in part')).toEqual(new Set(Object.keys(states.inPart)));
});

test('docs/rules.md lists rules of both terms and of the law', () => {
  const ids = [...registerOf(repository()).keys()];
  expect(ids.length).toBeGreaterThanOrEqual(99);
  expect(new Set(ids.map((id) => id.slice(0, 2)))).toEqual(new Set(['CT', 'MT', 'FR']));
});

test('a state that the page does not show is found', () => {
  const lines = [
    '| CT-1.1 | A | later |',
    '| CT-1.2 | B | in force |',
    '| FR-3 | C | in part: why |',
  ];
  const register = registerOf(planted({ 'docs/rules.md': lines.join('\n') }));
  expect(listed(register, 'in force')).toEqual(new Set(['CT-1.2']));
  expect(listed(register, 'in part')).toEqual(new Set(['FR-3']));
});

function listed(register: ReadonlyMap<string, string>, wanted: string): ReadonlySet<string> {
  return new Set([...register].filter(([, state]) => state === wanted).map(([id]) => id));
}
