/** Every rule, at every door of its act, at every moment: on a real store, through the contract. */
import { describe, expect, test } from 'vitest';
import states from '#root/docs/rules-state.json' with { type: 'json' };
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { MOMENTS } from './moments.ts';
import { ROWS } from './rows.ts';
import { worldAt } from './world.ts';

describe.each(ROWS)('$rules $says', ({ stage, moments, broken, doors }) => {
  const asked = Object.entries(doors).flatMap(([method, door]) =>
    MOMENTS.flatMap((moment) => {
      const come = moments[moment];
      return typeof door === 'function' && typeof come === 'function'
        ? [{ method, moment, door, come }]
        : [];
    }),
  );

  test.each(asked)('by $method, $moment', async ({ door, come }) => {
    await using house = await openTestEngine();
    const world = await worldAt(house, stage);
    await come(world);
    await broken?.(await world.desk(), world);
    await door(world);
  });
});

test('every rule in force has its row, or says where else it is asked', () => {
  const rowed = new Set<string>(ROWS.flatMap(({ rules }) => rules));
  expect(states.inForce.filter((rule) => !rowed.has(rule) && !(rule in COUNTED))).toEqual([]);
});

/** Rules that no door refuses: what they say is counted on every paper. */
const COUNTED: Readonly<Record<string, string>> = {
  'CT-2.8': 'tests/engine/sale-days.test.ts',
  'CT-4.12': 'tests/engine/on-paper.test.ts',
  'CT-5.4': 'tests/engine/accounts.test.ts',
  'CT-9.11': 'tests/engine/room.test.ts',
  'FR-6': 'tests/engine/buyer-default.test.ts',
};
