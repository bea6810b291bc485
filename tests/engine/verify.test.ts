/** Proving a store: each thing that can be spoilt is found, and named. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { open } from '#db/connection.ts';
import { pathOf } from '#db/files.ts';
import { rawOf } from '#db/handle.ts';
import { head } from '#db/journal.ts';
import { verifyStore } from '#db/verify.ts';
import { present } from '#domain/assert.ts';
import type { Sha256 } from '#domain/ids.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { recordSale } from '#tests/support/recorded-sale.ts';
import { person } from '#tests/support/texts.ts';
import { temporaryFolder } from '#tests/support/transports.ts';

const CONSIGNOR = { lastName: 'Vendeur', firstName: 'Jeanne', companyName: '' };

let store: ReturnType<typeof temporaryFolder>;
let pdf: Sha256;
let photograph: Sha256;

/** A house that has sold one lot, invoiced it and filed the invoice. */
beforeEach(async () => {
  store = temporaryFolder();
  await using house = await openTestEngine({
    folder: store.folder,
    handlers: {
      tasks: {
        'store.backup': async (_input, { write, store: { files } }) => {
          pdf = await files.keep('documents', Buffer.from('%PDF-1.7 one invoice'));
          photograph = await files.keep('media', Buffer.from('one photograph'));
          write((context) => recordSale(context, { pdf, photograph }));
          return { ok: true, value: { name: 'a', bytes: 1, files: 1, secondCopy: 'none' } };
        },
      },
    },
  });
  const owner = await house.client('owner');
  await owner.perform('store.backup', {});
  const [party] = await owner.ask('party.similar', CONSIGNOR);
  const partyId = present(party, 'the consignor of the sale').partyId;
  const text = person({ ...CONSIGNOR, iban: 'FR7630006000011234567890189', city: 'Nevers' });
  await owner.tell('party.describe', { partyId, version: 1, text });
  const staff = await owner.ask('session.staff', {});
  const { staffId } = present(staff.at(-1), 'somebody works here');
  await owner.tell('staff.setPasscode', { staffId, passcode: '482100' });
});
afterEach(() => store.remove());

/** Spoils the database file behind the back of everything that guards it. */
function spoil(...sql: readonly string[]): void {
  const connection = open(join(store.folder, 'house.db'));
  const raw = rawOf(connection.reading);
  raw.pragma('foreign_keys = OFF');
  raw.pragma('ignore_check_constraints = ON');
  const triggers = raw
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
    )
    .all();
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`);
  for (const each of sql) raw.exec(each);
  for (const guard of triggers) raw.exec(guard.sql);
  connection.close();
}

async function codes(): Promise<readonly string[]> {
  const report = await verifyStore({ folder: store.folder });
  expect(report?.intact).toBe(report?.findings.length === 0);
  return (report?.findings ?? []).map(({ code, place }) => `${code} ${place.split('/')[0]}`);
}

test('a store that nobody spoilt is intact', async () => {
  expect(await codes()).toEqual([]);
});

test.each`
  what                                     | sql                                                                                                                                                | found
  ${'a byte of a journal payload'}         | ${`UPDATE journal SET payload = replace(payload, '12300', '12301') WHERE type LIKE 'lot.knock%'`}                                                  | ${['journal_altered journal', 'fact_altered placement']}
  ${'the clock of a journal entry'}        | ${`UPDATE journal SET at = '2026-01-01T00:00:00.000Z' WHERE type = 'sale.opened/1'`}                                                               | ${['journal_altered journal']}
  ${'the author of a journal entry'}       | ${`UPDATE journal SET actor_id = 'nobody' WHERE type = 'sale.opened/1'`}                                                                           | ${['journal_altered journal']}
  ${'a journal entry taken out'}           | ${`DELETE FROM journal WHERE type = 'sale.opened/1'`}                                                                                              | ${['journal_gap journal']}
  ${'a byte of a fact table'}              | ${'UPDATE placement SET hammer_price = hammer_price + 1'}                                                                                          | ${['fact_altered placement']}
  ${'a fact that no event gives'}          | ${`INSERT INTO paddle SELECT sale_id, 99, (SELECT party_id FROM party WHERE number = 1), 'held', 1 FROM sale`}                                     | ${['fact_added paddle']}
  ${'a fact taken out'}                    | ${'DELETE FROM allocation'}                                                                                                                        | ${['fact_missing allocation']}
  ${'a byte of a sealed text'}             | ${`UPDATE party_text SET iban = 'FR7630006000011234567890188' WHERE iban <> ''`}                                                                   | ${['text_altered party_text']}
  ${'a text taken out'}                    | ${'DELETE FROM lot_text'}                                                                                                                          | ${['text_missing lot_text']}
  ${'a text that was never described'}     | ${`INSERT INTO sale_text SELECT 'x', version, salt, title, title_en, place, note FROM sale_text`}                                                  | ${['foreign_key sale_text', 'text_unsealed sale_text']}
  ${'a text put back as it was'}           | ${`UPDATE party_text SET (version, salt, city) = (SELECT version, salt, 'Bourges' FROM former_text) WHERE id IN (SELECT id FROM former_text)`}     | ${['text_altered party_text', 'text_missing party_text']}
  ${'a word of a former text'}             | ${`UPDATE former_text SET words = replace(words, 'Bourges', 'Vierzon')`}                                                                           | ${['text_altered party_text']}
  ${'a former text taken out'}             | ${`DELETE FROM former_text`}                                                                                                                       | ${['text_missing party_text']}
  ${'a former text put in'}                | ${`INSERT INTO former_text SELECT subject, id, 7, salt, words FROM former_text`}                                                                   | ${['text_unsealed party_text']}
  ${'a flag that is neither yes nor no'}   | ${'UPDATE item_text SET exhausted = 2'}                                                                                                            | ${['text_altered item_text']}
  ${'a number no program can hold'}        | ${'UPDATE item_text SET exhausted = 9223372036854775807'}                                                                                          | ${['malformed item_text', 'text_missing item_text']}
  ${'a day that does not exist'}           | ${`UPDATE party_text SET birth_date = '1970-13-45'`}                                                                                               | ${['text_altered party_text']}
  ${'a payload that is no JSON'}           | ${`UPDATE journal SET payload = '{' WHERE type = 'sale.opened/1'`}                                                                                 | ${['journal_altered journal', 'replay_failed journal']}
  ${'the salt of a passcode'}              | ${`UPDATE staff_passcode SET kept = '$scrypt$ln=1,r=8,p=1$a$b'`}                                                                                   | ${['passcode_altered staff_passcode']}
  ${'a passcode taken out'}                | ${'DELETE FROM staff_passcode'}                                                                                                                    | ${['passcode_altered staff_passcode']}
  ${'a passcode put in'}                   | ${`INSERT INTO staff_passcode SELECT staff_id, '$scrypt$ln=1,r=8,p=1$a$b' FROM staff WHERE staff_id NOT IN (SELECT staff_id FROM staff_passcode)`} | ${['passcode_altered staff_passcode']}
  ${'the frozen facts of a document'}      | ${`UPDATE document_facts SET facts = replace(facts, '12300', '12301')`}                                                                            | ${['document_facts_altered document_facts']}
  ${'what a command answered'}             | ${`UPDATE command_outcome SET value = '{"seq":1}' WHERE method = 'party.describe'`}                                                                | ${['outcome_altered command_outcome']}
  ${'the instant of an answer'}            | ${`UPDATE command_outcome SET at = '2020-01-01T00:00:00.000Z' WHERE method = 'party.describe'`}                                                    | ${['outcome_altered command_outcome']}
  ${'the place of a party in the lists'}   | ${`UPDATE party_order SET sort_key = 'zz'`}                                                                                                        | ${['fact_altered party_order']}
  ${'a buyer who is not among the buyers'} | ${`UPDATE party_order SET buys = 1 - buys`}                                                                                                        | ${['fact_altered party_order']}
  ${'a party that stands in no list'}      | ${'DELETE FROM party_order'}                                                                                                                       | ${['fact_altered party_order']}
  ${'an entry kept under another record'}  | ${`UPDATE journal_subject SET subject_id = 'x' WHERE seq = 9`}                                                                                     | ${['fact_altered journal_subject']}
  ${'an entry kept under no record'}       | ${'DELETE FROM journal_subject WHERE seq = 9'}                                                                                                     | ${['fact_altered journal_subject']}
  ${'a document without its facts'}        | ${'DELETE FROM document_facts'}                                                                                                                    | ${['document_facts_missing document_facts']}
`('$what is found', async ({ sql, found }) => {
  spoil(sql);
  expect(await codes()).toEqual(expect.arrayContaining(found));
});

test('a number missing from a sequence is found', async () => {
  spoil(`UPDATE document SET sequence = 2, number = 'F2027-0002' WHERE kind = 'invoice'`);
  expect(await codes()).toEqual(
    expect.arrayContaining(['sequence_gap sequence', 'fact_altered document']),
  );
});

test('a byte of a stored document is found, and one that is gone', async () => {
  const file = join(store.folder, pathOf('documents', pdf));
  appendFileSync(file, ' ');
  expect(await codes()).toEqual(['file_altered documents']);
  rmSync(file);
  expect(await codes()).toEqual(['file_missing documents']);
});

test.each([
  ['a guard of the journal taken out', 'DROP TRIGGER journal_never_changes'],
  [
    'a trigger that changes a row at every entry',
    `CREATE TRIGGER later AFTER INSERT ON journal BEGIN UPDATE party_text SET iban = ''; END`,
  ],
  ['a table that nobody knows', 'CREATE TABLE later (one TEXT)'],
  ['an index taken out', 'DROP INDEX journal_by_type'],
])('%s is found', async (_, sql) => {
  const connection = open(join(store.folder, 'house.db'));
  rawOf(connection.reading).exec(sql);
  connection.close();
  expect((await codes()).map((code) => code.split(' ')[0])).toEqual(['schema_altered']);
});

test('a file that the house does not know is found, and where it lies', async () => {
  writeFileSync(join(store.folder, 'media', 'holiday.jpg'), '');
  const { findings } = await verifyStore({ folder: store.folder });
  expect(findings).toMatchObject([{ code: 'file_unknown', place: 'media/holiday.jpg' }]);
});

test('a byte of a photograph is found', async () => {
  writeFileSync(join(store.folder, pathOf('media', photograph)), 'ONE photograph');
  expect(await codes()).toEqual(['file_altered media']);
});

test('a tail that was cut off shows against an earlier head, and only against it', async () => {
  const connection = open(join(store.folder, 'house.db'));
  const earlierHead = head(connection.reading);
  connection.close();
  spoil(
    // The last entry gave a passcode: it is cut with it.
    `DELETE FROM staff_passcode WHERE staff_id =
       (SELECT subject_id FROM journal_subject ORDER BY seq DESC LIMIT 1)`,
    `DELETE FROM journal_subject WHERE seq = (SELECT max(seq) FROM journal)`,
    `DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)`,
  );
  expect(await codes()).toEqual([]);
  const report = await verifyStore({ folder: store.folder, earlierHead });
  expect(report?.findings).toMatchObject([
    { code: 'journal_cut', place: `journal/${earlierHead.seq}` },
  ]);
});

test('two hundred thousand differences are counted, and the first thousand told', async () => {
  spoil(
    `WITH RECURSIVE each (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM each WHERE n < 200000)
     INSERT INTO journal_subject (subject_id, seq) SELECT 'nobody-' || n, n + 100000 FROM each`,
  );
  const report = await verifyStore({ folder: store.folder });
  expect(report).toMatchObject({ intact: false });
  expect(report.found).toBe(200_000);
  expect(report.findings).toHaveLength(1_000);
});

test('a journal written anew shows against an earlier head', async () => {
  const earlierHead = { seq: 3, hash: 'f'.repeat(64) as Sha256 };
  const report = await verifyStore({ folder: store.folder, earlierHead });
  expect(report?.findings).toMatchObject([{ code: 'journal_rewritten', place: 'journal/3' }]);
});

test.each`
  what                               | sql                                                                                               | found
  ${'an event that nobody can read'} | ${`UPDATE journal SET payload = replace(payload, 'saleId', 'salt') WHERE type = 'sale.opened/1'`} | ${'journal_unreadable journal'}
  ${'an event of a newer program'}   | ${`UPDATE journal SET type = 'sale.opened/2' WHERE type = 'sale.opened/1'`}                       | ${'journal_unreadable journal'}
  ${'an event that nobody knows'}    | ${`UPDATE journal SET type = 'sale.held/1' WHERE type = 'sale.opened/1'`}                         | ${'journal_unreadable journal'}
`('$what says at which entry', async ({ sql, found }) => {
  spoil(sql);
  expect(await codes()).toEqual(['journal_altered journal', found]);
});

test('a journal that cannot be replayed says at which entry', async () => {
  spoil(
    `UPDATE journal SET payload = replace(payload, '"sequence":1', '"sequence":2')
     WHERE type = 'invoice.issued/1'`,
  );
  expect(await codes()).toEqual(['journal_altered journal', 'replay_failed journal']);
});

test('the store of a working engine is proved without stopping it', async () => {
  await using house = await openTestEngine({ folder: store.folder, unfounded: true, seed: 'b' });
  const owner = await house.client('owner');
  const outcome = await owner.perform('store.verify', { earlierHead: null });
  const { journalHead, journalSeq } = await owner.ask('house.health', {});
  expect(outcome).toEqual({
    ok: true,
    value: { intact: true, entries: journalSeq, head: journalHead, found: 0, findings: [] },
  });
});

const PAGE_BYTES = 4_096;

test('a page of garbage is found, whichever it is', async () => {
  const file = join(store.folder, 'house.db');
  const sound = readFileSync(file);
  const pages = sound.length / PAGE_BYTES;
  for (let page = 0; page < pages; page += 7) {
    const spoilt = Buffer.from(sound);
    spoilt.fill(0xa5, page * PAGE_BYTES, (page + 1) * PAGE_BYTES);
    writeFileSync(file, spoilt);
    const report = await verifyStore({ folder: store.folder });
    expect(report.findings, `page ${page}`).not.toEqual([]);
  }
});
