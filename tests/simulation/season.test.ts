/**
 * A house lives through a season: whatever is told it, in whatever order, it keeps its rules.
 *
 *   SEED=7 npm test -- simulation           another season
 *   SEED=7 SEASONS=100 npm test -- simulation   a hundred of them, from that seed on
 */
import { expect, test } from 'vitest';
import { cents } from '#domain/money/cents.ts';
import { formatFigures } from '#domain/money/format.ts';
import { pagesOf } from '#tests/documents/pdf.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import * as after from './acts-after.ts';
import * as before from './acts-before.ts';
import * as room from './acts-room.ts';
import { brokenRules } from './invariants.ts';
import { type Act, beginLife, type Life, lookAround } from './life.ts';

const FIRST_SEED = Number(process.env['SEED'] ?? 1);
const SEASONS = Number(process.env['SEASONS'] ?? 1);
const STEPS = Number(process.env['STEPS'] ?? 500);
const STEPS_A_CHECK = 100;
const HOUR_MS = 3_600_000;
const LONGEST_MS = 60_000;

/** How often each thing happens, in the long run. */
const ACTS: readonly (readonly [number, Act])[] = [
  [8, before.enrollParty],
  [4, before.changeParty],
  [4, before.register],
  [2, before.linkParties],
  [7, before.consign],
  [4, before.changeConsignment],
  [2, before.drawUpMandate],
  [16, before.composeLots],
  [4, before.appraiseLot],
  [4, before.changeLot],
  [3, before.createSale],
  [14, before.fillSale],
  [12, room.givePaddle],
  [3, room.openSale],
  [18, room.runTheRoom],
  [3, room.undo],
  [5, room.closeSale],
  [1, room.reopenSale],
  [7, after.issueInvoices],
  [5, after.issueStatements],
  [10, after.pay],
  [2, after.reversePayment],
  [3, after.sendNotice],
  [4, after.followNotice],
  [3, after.returnToStock],
  [1, after.putOnPaper],
  [10, lookAround],
  [4, passTime],
  [1, ({ restart }) => restart()],
];

/** The first days: without people, goods and a sale, chance has nothing to play with. */
const OPENING_ACTS: readonly Act[] = [
  ...Array.from({ length: 6 }, () => before.enrollParty),
  ...Array.from({ length: 3 }, () => before.consign),
  ...Array.from({ length: 6 }, () => before.composeLots),
  ...[before.createSale, before.fillSale, room.givePaddle, room.givePaddle],
];

const WEIGHTED = ACTS.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));

const seeds = Array.from({ length: SEASONS }, (_, index) => FIRST_SEED + index);

test.each(seeds)(
  'season %i keeps every rule of the house',
  { timeout: LONGEST_MS },
  async (seed) => {
    await using house = await openTestEngine({ seed: `season ${seed}` });
    const life = await beginLife(house, seed);
    for (const act of OPENING_ACTS) await act(life);
    for (let step = 1; step <= STEPS; step += 1) {
      await inStep({ house, seed, step }, () => life.chance.pick(WEIGHTED)(life));
      if (step % STEPS_A_CHECK === 0) {
        expect(await brokenRules(house.folder), `seed ${seed}, step ${step}`).toEqual([]);
      }
    }
    await after.putOnPaper(life);
    await paperAgrees(life);
    expect(await brokenRules(house.folder), `seed ${seed}, at the end`).toEqual([]);
    expect(house.log.filter(({ event }) => event === 'bug')).toEqual([]);
    expect(life.told.get('lot.knockDown ok'), `seed ${seed}: nothing was sold`).toBeGreaterThan(0);
  },
);

/** Runs one step; what breaks says where, so that it can be lived again. */
async function inStep(
  { house, seed, step }: { house: TestEngine; seed: number; step: number },
  act: () => Promise<void>,
): Promise<void> {
  try {
    await act();
  } catch (cause) {
    const last = JSON.stringify(house.log.at(-1));
    throw new Error(`step ${step}; SEED=${seed} lives it again; ${last}`, { cause });
  }
}

/** Hours, days; now and then a season. */
async function passTime({ chance, house }: Life): Promise<void> {
  const hours = chance.pick([1, 5, 24, 50, 9 * 24, 30 * 24]);
  house.passMs(hours * HOUR_MS);
}

/** The last invoice and the last statement say on paper what the tables say. */
async function paperAgrees({ client }: Life): Promise<void> {
  const page = { offset: 0, limit: 1 };
  const all = { saleId: null, buyerId: null, state: null, text: '' };
  const invoices = await client().ask('invoice.list', { ...all, ...page });
  const statements = await client().ask('statement.list', {
    ...{ saleId: null, consignorId: null },
    ...page,
  });
  const totals = [
    ...invoices.rows.map(({ documentId, total }) => ({ documentId, total })),
    ...statements.rows.map(({ documentId, net }) => ({ documentId, total: net })),
  ];
  for (const { documentId, total } of totals) {
    const file = await client().ask('document.file', { documentId });
    if (file?.state !== 'filed') throw new Error('every issued document was put on paper');
    const text = withoutBlanks(pagesOf(Buffer.from(file.bytes, 'base64')).join(' '));
    const figures = (['fr', 'en'] as const).map((language) =>
      withoutBlanks(formatFigures(cents(Math.abs(total)), language)),
    );
    expect(
      figures.some((each) => text.includes(each)),
      `${total} in ${text}`,
    ).toBe(true);
  }
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '');
}
