/** Real and awkward files, read in place where the shared folder lies beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { decode } from '#exchange/decode.ts';
import { dialectOf } from '#exchange/dialect.ts';
import type { Kind } from '#exchange/fields.ts';
import { faultSentence } from '#exchange/sentences.ts';
import { tableOf } from '#exchange/table.ts';
import { collapse } from '#exchange/text.ts';
import { writeFile } from '#exchange/write.ts';
import { readFile } from '#tests/support/read-file.ts';

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

const bytesOf = (path: string) => new Uint8Array(readFileSync(`${DATA}${path}`));

function read<K extends Kind>(path: string, kind: K) {
  // A franc for a euro: the figures of the file are what is looked at.
  const rate = { currency: 'CHF', euroMillionths: 1_000_000 };
  const reading = readFile(bytesOf(path), { kind, rate });
  if (!reading.ok) throw new Error(reading.refusal.code);
  return reading.value;
}

/** What all shapes of the same sale must agree on. */
function lotsIn(path: string) {
  return read(path, 'lots').rows.map((lot) => ({
    number: `${lot.number}${lot.suffix}`,
    title: collapse(lot.title),
    description: collapse(lot.description),
    estimates: [lot.lowEstimate, lot.highEstimate],
  }));
}

describe.runIf(existsSync(DATA))('with ../shared: one sale in seven shapes', () => {
  const KOLLER = 'auctions/koller-wine-2.csv';

  test('the scraped page gives 358 lots, none refused; the number met twice becomes 226A', () => {
    const { rows, refused, issues, recognised } = read(KOLLER, 'lots');
    expect(recognised.profile.value).toBe('koller');
    expect([rows.length, refused.length]).toEqual([358, 0]);
    expect(issues.filter(({ level }) => level === 'warning')).toEqual([
      expect.objectContaining({
        code: 'number_repeated',
        line: 312,
        details: { from: '226', to: '226A' },
      }),
    ]);
    expect(new Set(rows.map(({ number, suffix }) => `${number}${suffix}`)).size).toBe(358);
  });

  test('and 358 results, eleven of them hammer prices, the others with the premium', () => {
    const { rows, refused, issues } = read(KOLLER, 'results');
    expect([rows.length, refused.length]).toEqual([358, 0]);
    expect(rows.filter(({ outcome }) => outcome.kind === 'hammer')).toHaveLength(11);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'premium_included', count: 347 }),
    );
    const total = rows.reduce(
      (sum, { outcome }) => sum + ('amount' in outcome ? outcome.amount : 0),
      0,
    );
    expect(total).toBe(23_153_300);
  });

  test('results that share a number say whose they are', () => {
    const shared = read(KOLLER, 'results').rows.filter(({ sharing }) => sharing === 'number');
    expect(shared.map(({ number }) => number)).toEqual([226, 226]);
    expect(new Set(shared.map(({ title }) => title)).size).toBe(2);
  });

  test.each([
    ['excel_fr_cp1252_semicolon_decimalcomma.csv', 'windows-1252', 'semicolon', 'CRLF', 'french'],
    ['excel_fr_utf8bom_semicolon_nbsp_thousands.csv', 'utf-8', 'semicolon', 'CRLF', 'french'],
    ['excel_unicode_text_utf16le_tab.txt', 'utf-16le', 'tab', 'CRLF', 'french'],
    ['iso8859_15_pipe_lf.csv', 'iso-8859-15', 'pipe', 'LF', 'french'],
    ['liveauctioneers_cp1252_comma.csv', 'windows-1252', 'comma', 'CRLF', 'liveauctioneers'],
    ['mac_cr_only_macroman.csv', 'macintosh', 'comma', 'CR', 'french'],
  ])('%s: %s, %s, %s, %s; the same 358 lots', (file, encoding, delimiter, lineEnd, profile) => {
    const { recognised, refused } = read(`csv/${file}`, 'lots');
    expect(recognised).toMatchObject({
      encoding: { value: encoding },
      delimiter: { value: delimiter, certainty: 'certain' },
      lineEnd: { value: lineEnd },
      profile: { value: profile, certainty: 'certain' },
    });
    expect(refused).toEqual([]);
    // Whoever made these files cut the titles in the middle of a word.
    const bare = ({ title: _, ...lot }: ReturnType<typeof lotsIn>[number]) => lot;
    const [made, own] = [lotsIn(`csv/${file}`), lotsIn(KOLLER)];
    expect(made.map(bare)).toEqual(own.map(bare));
    expect(made.every(({ title }, at) => title.startsWith(own[at]?.title ?? '?'))).toBe(true);
  });
});

describe.runIf(existsSync(DATA))('with ../shared: people', () => {
  test('all 1,080 invented parties are read', () => {
    const { rows, refused } = read('parties/faker_parties.csv', 'parties');
    expect([rows.length, refused.length]).toEqual([1_080, 0]);
  });

  test('an awkward party comes back as it went in, or is refused with a sentence', () => {
    const { rows, refused } = read('parties/awkward_parties.csv', 'parties');
    expect(rows.length + refused.length).toBe(38);
    const written = writeFile(rows, { kind: 'parties', profile: 'parties' });
    const again = readFile(written.ok ? written.value.bytes : new Uint8Array(), {
      kind: 'parties',
    });
    const bare = (row: object) => ({ ...row, line: 0, warnings: [] });
    expect(again.ok && again.value.rows.map(bare)).toEqual(rows.map(bare));
    expect(refused.map(({ faults }) => faults.map(({ code }) => code))).toEqual([
      ['line_break'],
      ['line_break'],
    ]);
  });

  test('a naughty string comes back as it went in, or is refused with a sentence', () => {
    const strings: unknown = JSON.parse(readFileSync(`${DATA}parties/blns.json`, 'utf8'));
    const naughty = Array.isArray(strings) ? strings.map(String) : [];
    expect(naughty.length).toBeGreaterThan(400);
    const through = throughAFile(naughty);
    for (const [at, text] of naughty.entries()) {
      const outcome = through[at] ?? { text: '', sentence: '' };
      if (outcome.sentence === '') expect(outcome.text).toBe(text);
      else expect(outcome.sentence).toMatch(/^(raison sociale|Il manque).*\.$/s);
    }
    expect(through.filter(({ sentence }) => sentence !== '').length).toBeLessThan(30);
  });
});

/** Each text as a company's name, written to one file and read from it; or its refusal. */
function throughAFile(names: readonly string[]) {
  const [base] = read('parties/awkward_parties.csv', 'parties').rows;
  if (base === undefined) throw new Error('there are parties');
  const parties = names.map((companyName, at) => ({ ...base, companyName, reference: `${at}` }));
  const written = writeFile(parties, { kind: 'parties', profile: 'parties' });
  const again = readFile(written.ok ? written.value.bytes : new Uint8Array(), { kind: 'parties' });
  if (!again.ok) throw new Error(again.refusal.code);
  const { rows, refused } = again.value;
  const kept = rows.map(({ line, companyName }) => ({ line, text: companyName, sentence: '' }));
  const lost = refused.map(({ line, faults }) => ({
    line,
    text: '',
    sentence: faults.map((fault) => faultSentence(fault, 'fr')).join(' '),
  }));
  return [...kept, ...lost].toSorted((a, b) => a.line - b.line);
}

/** The JSON says "1234567890" where the CSV beside it says "2095257564"; upstream never noticed. */
const WRONG_IN_JSON = 'location_coordinates';

const SPECTRUM = 'csv/csv-spectrum/';

describe.runIf(existsSync(DATA))('with ../shared: csv-spectrum', () => {
  const names = existsSync(DATA)
    ? readdirSync(`${DATA}${SPECTRUM}csvs`).map((file) => file.replace('.csv', ''))
    : [];
  test.each(names)('%s', (name) => {
    const json: unknown = JSON.parse(readFileSync(`${DATA}${SPECTRUM}json/${name}.json`, 'utf8'));
    const decoded = decode(bytesOf(`${SPECTRUM}csvs/${name}.csv`), null);
    const text = decoded.ok ? decoded.value.text : '';
    const table = tableOf(text, dialectOf(text, null).delimiter.value, 1);
    const records = table.ok ? table.value.records : [];
    const headings = table.ok ? table.value.headings : [];
    const objects = records.map(({ cells }) =>
      Object.fromEntries(headings.map((heading, at) => [heading, cells[at]])),
    );
    const expected = Array.isArray(json) ? json : [json];
    if (name === WRONG_IN_JSON) expected[0]['Contact Phone Number'] = '2095257564';
    expect(objects).toEqual(expected);
  });
});
