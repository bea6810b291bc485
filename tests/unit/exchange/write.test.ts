/** Files written and read again: the same rows, and nothing a spreadsheet would run. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents } from '#domain/money/cents.ts';
import { fileTextOf } from '#exchange/fields.ts';
import { type Writable, writeFile } from '#exchange/write.ts';
import { blankText } from '#shared/fields/field.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import { readFile } from '#tests/support/read-file.ts';

const LOT: Writable['lots'] = {
  ...fileTextOf(LOT_FIELDS, blankText(LOT_FIELDS)),
  number: 27,
  suffix: 'A',
  title: 'Dinky Toys, 24 A',
  description: 'Boîte « d’origine »\nune retouche',
  lowEstimate: cents(12_050),
  highEstimate: cents(150_000),
  startingPrice: cents(6_000),
  reserve: null,
  imageUrl: null,
};

const PARTY: Writable['parties'] = {
  ...fileTextOf(PARTY_FIELDS, blankText(PARTY_FIELDS)),
  reference: '7',
  kind: 'company',
  companyName: '=HYPERLINK("http://example.invalid";"Cliquez")',
  street: '1 rue X',
  postcode: '06000',
  city: 'Nice',
  country: 'FR',
  phone: '+33 4 91 08 33 26',
  language: 'fr',
};

function bytesOf(written: ReturnType<typeof writeFile>): Uint8Array {
  if (!written.ok) throw new Error(written.refusal.code);
  return written.value.bytes;
}

test.each(['french', 'liveauctioneers'])('lots written as %s are read back', (profile) => {
  const bytes = bytesOf(writeFile([LOT], { kind: 'lots', profile }));
  const read = readFile(bytes, { kind: 'lots' });
  expect(read).toMatchObject({
    value: { recognised: { profile: { value: profile } }, rows: [LOT], refused: [] },
  });
});

test('results written as french are read back', () => {
  const outcomes: readonly Writable['results']['outcome'][] = [
    { kind: 'hammer', amount: cents(123_456) },
    { kind: 'with-premium', amount: cents(35_000) },
    { kind: 'unsold' },
    { kind: 'withdrawn' },
    { kind: 'none' },
  ];
  const rows = outcomes.map((outcome, at) => ({
    number: at + 1,
    suffix: '',
    outcome,
    paddle: at + 100,
    title: `Objet ${at}`,
  }));
  const read = readFile(bytesOf(writeFile(rows, { kind: 'results', profile: 'french' })), {
    kind: 'results',
  });
  expect(read).toMatchObject({ value: { rows } });
});

describe('cells that a spreadsheet would run', () => {
  test('get an apostrophe, which goes again when the file is read', () => {
    const bytes = bytesOf(writeFile([PARTY], { kind: 'parties', profile: 'parties' }));
    const text = Buffer.from(bytes).toString('utf8');
    expect(text).toContain(`"'=HYPERLINK(""`);
    expect(text).toContain(`,'+33 4`);
    const read = readFile(bytes, { kind: 'parties' });
    expect(read).toMatchObject({ value: { rows: [PARTY] } });
  });

  test('and so it is with every text, however many apostrophes it begins with', () => {
    const start = fc.constantFrom('', "'", "''", '=', '-', '@', "'=", "''+");
    const body = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', ';', "'", '=', '+'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(start, body, (before, after) => {
        const party = { ...PARTY, companyName: `${before}${after}x` };
        const read = readFile(
          bytesOf(writeFile([party], { kind: 'parties', profile: 'parties' })),
          {
            kind: 'parties',
          },
        );
        expect(read.ok && read.value.rows[0]?.companyName).toBe(party.companyName);
      }),
    );
  });
});

test('a character that the encoding lacks is reported, never lost in silence', () => {
  const written = writeFile([{ ...LOT, title: 'Łódź' }], {
    kind: 'lots',
    profile: 'liveauctioneers',
  });
  expect(written).toMatchObject({
    value: { issues: [{ code: 'not_in_encoding', line: 2, field: 'title' }] },
  });
});

test('a title longer than the platform takes is reported', () => {
  const lot = { ...LOT, title: 'x'.repeat(101) };
  expect(writeFile([lot], { kind: 'lots', profile: 'liveauctioneers' })).toMatchObject({
    value: {
      issues: [{ code: 'longer_than_platform', details: { characters: 101, most: 100 } }],
    },
  });
});

test('a profile for reading does not write', () => {
  expect(writeFile([LOT], { kind: 'lots', profile: 'koller' })).toMatchObject({
    refusal: { code: 'profile_reads_only' },
  });
});
