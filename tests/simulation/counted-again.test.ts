/**
 * Sales of every kind, one after the other in one house, every figure of them counted again.
 *
 *   SALES=500 npm test -- counted-again      five hundred of them
 */
import { expect, test } from 'vitest';
import { dayInParis } from '#domain/time.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { chance } from '#tests/support/random.ts';
import { brokenRules } from './invariants.ts';
import { enrolPeople, holdSale, settleSale } from './sale-of-all-kinds.ts';

const SALES = Number(process.env['SALES'] ?? 6);
const SEED = Number(process.env['SEED'] ?? 1);
/** The whole house is counted again after so many. */
const EVERY = Math.max(2, Math.ceil(SALES / 10));
const LONGEST_MS = 7_200_000;
const DAY_MS = 86_400_000;

test('every figure on every paper is what a second bookkeeper counts', {
  timeout: LONGEST_MS,
}, async () => {
  await using house = await openTestEngine({ seed: `counted again ${SEED}` });
  const client = await house.client('owner');
  const desk = {
    ...{ client, chance: chance(SEED) },
    today: () => dayInParis(house.now()),
    passDays: (days: number) => house.passMs(days * DAY_MS),
  };
  const people = await enrolPeople(client);
  for (let sale = 1; sale <= SALES; sale += 1) {
    await settleSale(desk, await holdSale(desk, people));
    desk.passDays(1);
    if (sale % EVERY > 0 && sale < SALES) continue;
    expect(await brokenRules(house.folder), `SEED=${SEED}, sale ${sale}`).toEqual([]);
  }
});
