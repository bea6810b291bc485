/** The rules behind refusals. */
import { expect, test } from 'vitest';
import { REFUSAL_RULES, rulesBehind } from '#domain/rules.ts';

test('every rule behind a refusal is written as the rulebook writes it', () => {
  const rules = Object.values(REFUSAL_RULES).flat();
  expect(rules.filter((rule) => !/^(?:CT-\d+\.\d+|MT-\d+|FR-\d+)$/.test(rule))).toEqual([]);
});

test('a refusal leads to its rule, an unknown code to none', () => {
  expect(rulesBehind('reserve_above_low_estimate')).toEqual(['CT-9.9']);
  expect(rulesBehind('sale_not_open')).toEqual([]);
  expect(rulesBehind('toString')).toEqual([]);
});
