/** The table of refusals: its rules, and its shapes. */
import { expect, test } from 'vitest';
import { REFUSALS, type RefusalCode, refusalSchema, rulesBehind } from '#domain/refusals.ts';

const codes = Object.keys(REFUSALS) as readonly RefusalCode[];

test('every rule behind a refusal is written as the rulebook writes it', () => {
  const rules = codes.flatMap(rulesBehind);
  expect(rules.length).toBeGreaterThan(40);
  expect(rules.filter((rule) => !/^(?:CT-\d+\.\d+|MT-\d+|FR-\d+)$/.test(rule))).toEqual([]);
});

test('a refusal leads to its rule, an unknown code to none', () => {
  expect(rulesBehind('reserve_above_low_estimate')).toEqual(['CT-9.9']);
  expect(rulesBehind('sale_not_open')).toEqual([]);
  expect(rulesBehind('toString')).toEqual([]);
});

test.each`
  refusal                                            | holds
  ${{ code: 'below_reserve', reserve: 30_000 }}      | ${true}
  ${{ code: 'below_reserve' }}                       | ${false}
  ${{ code: 'below_reserve', reserve: '300' }}       | ${false}
  ${{ code: 'below_reserve', reserve: 1, price: 2 }} | ${false}
  ${{ code: 'lot_not_in_sale', reserve: 30_000 }}    | ${false}
`('a refusal has its data and no other: $refusal', ({ refusal, holds }) => {
  expect(refusalSchema('below_reserve').safeParse(refusal).success).toBe(holds);
});
