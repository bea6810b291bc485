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
import { brokenRules } from './invariants.ts';
import { beginLife, type Life } from './life.ts';
import { OPENING_ACTS, WEIGHTED } from './weighted-acts.ts';

const FIRST_SEED = Number(process.env['SEED'] ?? 1);
const SEASONS = Number(process.env['SEASONS'] ?? 1);
const STEPS = Number(process.env['STEPS'] ?? 500);
const STEPS_A_CHECK = 100;
const LONGEST_MS = 600_000;

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
