/** How the database finds what each statement asks: by an index, whatever the size of the house. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import type { Client } from '#contract/client.ts';
import { open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { verifyStore } from '#db/verify.ts';
import { present } from '#domain/assert.ts';
import type { SaleId } from '#domain/ids.ts';
import { copyHouse } from '#tests/support/copied-house.ts';
import { houseWithAPast } from '#tests/support/house-with-a-past.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { beginLife } from './life.ts';
import { OPENING_ACTS, WEIGHTED } from './weighted-acts.ts';

const STEPS = 250;
const COPIES = 30;
const LONGEST_MS = 300_000;

/** The order of a list: its keys alone, from the nearer end to the page; and to count them. */
const WALKED = 'the order of a list';

/** What may be read from one end to the other, and why. */
const READ_WHOLE: readonly (readonly [RegExp, string])[] = [
  [/^SCAN (page|among|pragma_\w+) /, 'what a statement was given as an argument'],
  [/^SCAN \(subquery-\d+\) /, 'the result of a part of the statement'],
  [/^SCAN CONSTANT ROW /, 'no table'],
  [/^SCAN search_\w+ VIRTUAL TABLE INDEX \d+:(=|M)/, 'full text, looked up by row or by word'],
  [/^SCAN journal IN .*ORDER BY seq DESC LIMIT 1\b/, 'the last entry'],
  [/^SCAN (staff|staff_text|edition|sequence|house_text)\b/, 'a handful of rows in any house'],
  [/^SCAN sale\b/, 'some dozens a year'],
  [/INDEX (lot_by_age|lot_in_stock|party_by_name|party_buying|party_consigning)\b/, WALKED],
  [/INDEX (document_by_day|consignment_by_number|item_available)\b/, WALKED],
  [/^SCAN (party_order|consignment|document) USING COVERING INDEX .*SELECT count/, WALKED],
  [
    /INDEX (mandate_to_sign|document_unfiled|invoice_unpaid|placement_offered)\b/,
    'those that wait, and no other',
  ],
  [
    /INDEX (invoice_credited|invoice_line_credited|placement_put_up_again)\b/,
    'those that were taken back or put up again, and no other',
  ],
  [
    /INDEX statement_owner_to_(pay|claim)\b/,
    'owners who are due or owe, by what was corrected too',
  ],
  [/INDEX (party_link_(out|back)|party_mark_shared)\b/, 'the few who are linked, or filed twice'],
];

test('no statement scans the store', { timeout: LONGEST_MS }, async () => {
  await using house = await openTestEngine({ seed: 'plans' });
  const texts = await textsOf(house);
  await house.stop();
  const file = join(house.folder, 'house.db');
  const connection = open(file);
  copyHouse(connection, COPIES);
  rawOf(connection.reading).exec('ANALYZE');
  const learnt = texts.flatMap((sql) => scansIn(rawOf(connection.reading), sql));
  rawOf(connection.reading).exec('DROP TABLE sqlite_stat1; DROP TABLE sqlite_stat4');
  connection.close();
  expect(await verifyStore({ folder: house.folder })).toMatchObject({ findings: [] });
  // A house whose store was never closed has no statistics: its plans must do without.
  const untaught = open(file);
  const guessed = texts.flatMap((sql) => scansIn(rawOf(untaught.reading), sql));
  untaught.close();
  expect(texts.length).toBeGreaterThan(150);
  expect([...new Set([...learnt, ...guessed])]).toEqual([]);
});

test('a scan is seen, in a question and in what a foreign key looks up', () => {
  const raw = new Database(':memory:');
  raw.exec(`PRAGMA foreign_keys = ON; CREATE TABLE a (id TEXT PRIMARY KEY, name TEXT);
    CREATE TABLE b (id TEXT PRIMARY KEY, a TEXT REFERENCES a DEFERRABLE INITIALLY DEFERRED)`);
  expect(scansIn(raw, 'SELECT * FROM a WHERE name = 1')).toEqual([
    expect.stringContaining('SCAN a'),
  ]);
  expect(scansIn(raw, "INSERT INTO a VALUES ('x', 'y')")).toEqual([
    expect.stringContaining('SCAN b'),
  ]);
  expect(scansIn(raw, "SELECT * FROM a WHERE id = 'x'")).toEqual([]);
  raw.close();
});

/** The text of every statement that a life of the house and every list have prepared. */
async function textsOf(house: TestEngine): Promise<readonly string[]> {
  const prepared = vi.spyOn(Database.prototype, 'prepare');
  const { saleId } = await houseWithAPast(house, { lots: 6, buyers: 2, consignors: 1 });
  const life = await beginLife(house, 1);
  for (const act of OPENING_ACTS) await act(life);
  for (let step = 0; step < STEPS; step += 1) await life.chance.pick(WEIGHTED)(life);
  await askEverything(life.client(), saleId);
  const texts = new Set(prepared.mock.calls.map(([sql]) => sql));
  prepared.mockRestore();
  return [...texts];
}

const page = { offset: 0, limit: 20 };

/** Each list with each of its filters, and what no act asks. */
async function askEverything(client: Client, saleId: SaleId): Promise<void> {
  const [party] = (await client.ask('party.list', { text: '', side: 'any', ...page })).rows;
  const partyId = present(party, 'somebody is known').partyId;
  for (const text of ['', 'jeanne', 'F2027']) {
    for (const where of ['any', 'stock', 'lacking'] as const) {
      for (const sale of [saleId, null]) {
        await client.ask('lot.list', { saleId: sale, where, text, ...page });
      }
    }
    for (const side of ['any', 'buyers', 'consignors'] as const) {
      await client.ask('party.list', { text, side, ...page });
    }
    for (const mandate of ['none', 'drawn_up', 'signed', null] as const) {
      for (const consignorId of [partyId, null]) {
        await client.ask('consignment.list', { consignorId, text, mandate, ...page });
      }
    }
    for (const state of ['overdue', 'due', 'paid', null] as const) {
      await client.ask('invoice.list', { saleId: null, buyerId: null, state, text, ...page });
      await client.ask('invoice.list', { saleId, buyerId: null, state, text, ...page });
      await client.ask('invoice.list', { saleId: null, buyerId: partyId, state, text, ...page });
    }
    await client.ask('lot.availableItems', { consignmentId: null, text, ...page });
    await client.ask('search.everything', { text, limit: 5 });
  }
  for (const [sale, person] of [
    [saleId, null],
    [null, partyId],
    [null, null],
  ] as const) {
    await client.ask('statement.list', { saleId: sale, consignorId: person, ...page });
    for (const kind of ['invoice', null] as const) {
      await client.ask('document.list', { saleId: sale, partyId: person, kind, ...page });
    }
  }
  await client.ask('today.agenda', {});
  await client.ask('site.preview', { saleId });
}

interface Step {
  readonly detail: string;
}

/** The scans in the plan of a statement that nothing excuses, each with the statement. */
function scansIn(raw: Database.Database, sql: string): readonly string[] {
  const nothing = (sql.match(/\?/g) ?? []).map(() => null);
  const steps = raw.prepare<null[], Step>(`EXPLAIN QUERY PLAN ${sql}`).all(...nothing);
  const details = steps.map(({ detail }) => detail);
  const results = details.flatMap(
    (detail) => /^(?:MATERIALIZE|CO-ROUTINE) (\S+)/.exec(detail) ?? [],
  );
  // An index made for one statement has read all that is in it.
  const isRead = (detail: string) => /^SCAN |AUTOMATIC .*INDEX/.test(detail);
  return details
    .filter((detail) => isRead(detail) && !results.includes(detail.slice('SCAN '.length)))
    .map((detail) => `${detail} IN ${sql.replace(/\s+/g, ' ')}`)
    .filter((scan) => !READ_WHOLE.some(([excused]) => excused.test(scan)));
}
