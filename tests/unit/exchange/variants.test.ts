/** One file in many dialects: each is read right, or something is said; nothing is silent. */
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { cents } from '#domain/money/cents.ts';
import { readFile } from '#tests/support/read-file.ts';

type Verdict = 'right' | 'said' | 'silent';

const HEADINGS = ['N° lot', 'Titre', 'Estimation basse', 'Estimation haute'];
const ROWS = [
  ['1', 'Dînette émaillée', '100', '150'],
  ['2', 'Château de poupée', '80', '120'],
  ['3A', 'Œuvre d’un élève, Besançon', '1 400', '1 800'],
];
const MEANT = [
  ['1', 'Dînette émaillée', 10_000, 15_000],
  ['2', 'Château de poupée', 8_000, 12_000],
  ['3A', 'Œuvre d’un élève, Besançon', 140_000, 180_000],
];

function tableOf(rows: readonly (readonly string[])[], delimiter = ';', end = '\r\n'): string {
  const quoted = (cell: string) => (cell.includes(delimiter) ? `"${cell}"` : cell);
  return [HEADINGS, ...rows].map((row) => row.map(quoted).join(delimiter)).join(end);
}

/** What becomes of a file that means these lots. */
function verdictOn(bytes: Uint8Array, meant: readonly unknown[] = MEANT): Verdict {
  const reading = readFile(bytes, { kind: 'lots' });
  if (!reading.ok) return 'said';
  const { rows, refused, issues } = reading.value;
  const read = rows.map((row) => {
    return [`${row.number}${row.suffix}`, row.title, row.lowEstimate, row.highEstimate];
  });
  if (JSON.stringify(read) === JSON.stringify(meant)) return 'right';
  const isSaid = refused.length > 0 || issues.some(({ level }) => level === 'warning');
  return isSaid ? 'said' : 'silent';
}

const encoded = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding));

describe('in every way that bytes are written', () => {
  const encodings = [
    ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh', 'cp850'],
    ...['cp437', 'windows-1250', 'windows-1254', 'windows-1257', 'iso-8859-1', 'iso-8859-2'],
  ];
  const delimiters = [',', ';', '\t', '|'];
  const cases = encodings.flatMap((encoding) =>
    delimiters.map((mark) => [encoding, mark] as const),
  );

  test.each(cases)('%s, parted by "%s"', (encoding, delimiter) => {
    const held = iconv.decode(iconv.encode(tableOf(ROWS, delimiter), encoding), encoding);
    // What an encoding lacks was lost before the file was made, and is no fault of its reader.
    const isLossless = held === tableOf(ROWS, delimiter);
    const bytes = encoded(tableOf(ROWS, delimiter), encoding);
    expect(isLossless ? verdictOn(bytes) : 'said').not.toBe('silent');
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    '%s with its mark',
    (name) => {
      const bytes = new Uint8Array(iconv.encode(tableOf(ROWS), name, { addBOM: true }));
      expect(verdictOn(bytes)).toBe('right');
    },
  );

  test.each([
    ['windows-1251', 'Иван Айвазовский', 'Девятый вал'],
    ['koi8-r', 'Иван Айвазовский', 'Девятый вал'],
    ['windows-1253', 'Γιάννης Τσαρούχης', 'Νέος με πανωφόρι'],
    ['windows-1250', 'Władysław Ślewiński', 'Pejzaż z Bretanii'],
    ['shift_jis', '葛飾北斎', '富嶽三十六景'],
    ['gb18030', '齐白石', '虾'],
    ['big5', '張大千', '山水'],
  ])('a foreign language in %s', (encoding, first, second) => {
    const rows = [first, second].map((title, at) => [String(at + 1), title, '100', '150']);
    const meant = rows.map(([number, title]) => [number, title, 10_000, 15_000]);
    expect(verdictOn(encoded(tableOf(rows), encoding), meant)).not.toBe('silent');
  });

  test.each([
    ['CRLF', '\r\n', 'right'],
    ['LF', '\n', 'right'],
    ['CR', '\r', 'right'],
    ['LFCR', '\n\r', 'right'],
  ])('lines that end in %s', (_, end, verdict) => {
    expect(verdictOn(encoded(tableOf(ROWS, ';', end), 'utf-8'))).toBe(verdict);
  });

  test('accents spoilt before the file was made are told', () => {
    const spoilt = iconv.decode(iconv.encode(tableOf(ROWS), 'utf-8'), 'windows-1252');
    expect(verdictOn(encoded(spoilt, 'utf-8'))).toBe('said');
  });
});

describe('an estimate', () => {
  const verdictOf = (low: string, high: string, meant: readonly [number, number] | null) => {
    const text = tableOf([['1', 'Vase', low, high]]);
    const lots = meant === null ? [] : [['1', 'Vase', cents(meant[0]), cents(meant[1])]];
    return verdictOn(encoded(text, 'utf-8'), lots);
  };

  test.each([
    ['1400', '1800', [140_000, 180_000]],
    ['1 400', '1 800', [140_000, 180_000]],
    ['1\u00a0400', '1\u00a0800', [140_000, 180_000]],
    ['1\u202f400', '1\u202f800', [140_000, 180_000]],
    ['1.400', '1.800', [140_000, 180_000]],
    ['1400,00', '1800,50', [140_000, 180_050]],
    ['1 400,00 €', '1 800,00 €', [140_000, 180_000]],
    ['€ 1 400', '€ 1 800', [140_000, 180_000]],
    ['1400 EUR', '1800 euros', [140_000, 180_000]],
    ['EUR 1400', 'EUR 1800', [140_000, 180_000]],
  ] as const)('%s to %s is right', (low, high, meant) => {
    expect(verdictOf(low, high, meant)).toBe('right');
  });

  test.each([
    ["1'400", "1'800", [140_000, 180_000]],
    ['1400.00', '1800.00', [140_000, 180_000]],
    ['1,400', '1,800', [140_000, 180_000]],
    ['CHF 100', 'CHF 150', null],
    ['100 $', '150 $', null],
    ['£100', '£150', null],
    ['100 PLN', '150 PLN', null],
    ['-150', '200', null],
    ['100', '-150', null],
    ['−150', '200', null],
    ['10/15 000', '10/15 000', [1_000_000, 1_500_000]],
    ['150/200/250', '150/200/250', null],
    ['sur demande', '', null],
    ['entre 100 et 150', 'entre 100 et 150', [10_000, 15_000]],
    ['de 100 à 150', 'de 100 à 150', [10_000, 15_000]],
    ['100‑150', '100‑150', [10_000, 15_000]],
    ['="100"', '="150"', [10_000, 15_000]],
    ['1e3', '2e3', null],
    ['100 000 000 000', '100 000 000 000', null],
    ['0', '0', null],
    ['', '', null],
    ['150', '100', [15_000, 10_000]],
    ['#REF!', '#N/A', null],
    ['cent', 'deux cents', null],
    ['100?', '150?', null],
    ['12€50', '15€50', [1_250, 1_550]],
    ['100€ 150€', '100€ 150€', [10_000, 15_000]],
    ['100\n150', '100\n150', [10_000, 15_000]],
  ] as const)('%s to %s is right or said', (low, high, meant) => {
    expect(verdictOf(low, high, meant)).not.toBe('silent');
  });

  test.each([
    ['100 - 150'],
    ['100 – 150'],
    ['100/150'],
    ['100 à 150'],
    ['100/150 €'],
    ['€ 100/150'],
  ])('%s in one cell is right', (cell) => {
    expect(verdictOf(cell, cell, [10_000, 15_000])).toBe('right');
  });
});

describe('a result', () => {
  const outcomeOf = (cell: string) => {
    const text = `N° lot;Adjudication\r\n1;${cell}`;
    const reading = readFile(encoded(text, 'utf-8'), { kind: 'results' });
    if (!reading.ok) return 'said';
    const { rows, refused } = reading.value;
    return rows[0]?.outcome ?? (refused.length > 0 ? 'said' : 'silent');
  };

  test.each([
    ['1 200', { kind: 'hammer', amount: 120_000 }],
    ['1 200 €', { kind: 'hammer', amount: 120_000 }],
    ['Adjugé 1 200 €', { kind: 'hammer', amount: 120_000 }],
    ['adjuge : 1200', { kind: 'hammer', amount: 120_000 }],
    ['1200 frais compris', { kind: 'with-premium', amount: 120_000 }],
    ['Invendu', { kind: 'unsold' }],
    ['RAVALE', { kind: 'unsold' }],
    ['ravalé', { kind: 'unsold' }],
    ['NV', { kind: 'unsold' }],
    ['Retiré', { kind: 'withdrawn' }],
    ['RETIRE', { kind: 'withdrawn' }],
    ['', { kind: 'none' }],
  ])('%s is right', (cell, outcome) => {
    expect(outcomeOf(cell)).toEqual(outcome);
  });

  test.each([
    '12€50',
    '1200 après vente',
    'CHF 1200',
    '-1200',
    '0',
    'voir note',
    '12,000',
    '1200/1300',
  ])('%s is said', (cell) => {
    expect(outcomeOf(cell)).toBe('said');
  });
});
