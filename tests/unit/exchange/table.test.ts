/** Dialects and tables: delimiters, line ends, quotes, and the lines things stand on. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DELIMITERS, type Delimiter, dialectOf } from '#exchange/dialect.ts';
import { tableOf } from '#exchange/table.ts';

function table(text: string, delimiter: Delimiter = ';') {
  const read = tableOf(text, delimiter, 1);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

const cellsOf = (text: string) => table(text).records.map(({ cells }) => cells);

describe('the delimiter is recognised', () => {
  test.each([
    ['semicolons among commas', 'a;b\n"1,2";1,50\n3;4,50\n', ';', 'certain'],
    ['commas among semicolons in quotes', 'a,b\n"1;2",3\n', ',', 'certain'],
    ['tabs', 'a\tb\n1\t2\n', '\t', 'certain'],
    ['pipes', 'a|b|c\n1|2|3\n', '|', 'certain'],
    ['one ragged row in twenty', `a;b\n${'1;2\n'.repeat(18)}1;2;3\n`, ';', 'likely'],
    ['rows that differ', 'a;b\n1;2;3\n1;2;3;4\n', ';', 'guess'],
    ['two that would do', 'a,b;c\n1,2;3\n', ',', 'guess'],
    ['one column', 'a\n1\n2\n', ',', 'likely'],
    ["Excel's own line", 'sep=;\na,b;c\n1,2;3\n', ';', 'certain'],
  ])('%s', (_, text, value, certainty) => {
    expect(dialectOf(text, null).delimiter).toMatchObject({ value, certainty });
  });

  test('a guess is a warning', () => {
    const { issues } = dialectOf('a,b;c\n1,2;3\n', null);
    expect(issues).toContainEqual(
      expect.objectContaining({ level: 'warning', code: 'delimiter_guessed' }),
    );
  });

  test('the one asked for is taken', () => {
    expect(dialectOf('a;b\n1;2\n', '|').delimiter).toMatchObject({ value: '|', why: 'asked_for' });
  });
});

describe('line ends are recognised, those in quotes left alone', () => {
  test.each([
    ['CRLF', 'a;b\r\n1;"x\ny"\r\n'],
    ['LF', 'a;b\n1;2\n'],
    ['CR', 'a;b\r1;2\r'],
    ['mixed', 'a;b\r\n1;2\n3;4\r'],
    ['none', 'a;b'],
  ])('%s', (value, text) => {
    expect(dialectOf(text, null).lineEnd.value).toBe(value);
  });
});

describe('records know the physical line they begin on', () => {
  test.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('%s', (_, end) => {
    const lines = ['a;b', '1;"two', 'lines"', '', '3;4'].join(end);
    expect(table(lines).records).toEqual([
      { line: 2, cells: ['1', `two${end}lines`] },
      { line: 5, cells: ['3', '4'] },
    ]);
  });
});

describe('rows that are not as they should be', () => {
  test('a short row is filled and said', () => {
    const { records, issues } = table('a;b;c\n1;2\n');
    expect(records).toEqual([{ line: 2, cells: ['1', '2', ''] }]);
    expect(issues).toEqual([expect.objectContaining({ code: 'row_too_short', line: 2 })]);
  });

  test('a row with more than the headings is refused, since its cells may have shifted', () => {
    const { records, refused } = table('a;b\n1;2;3\n4;5\n');
    expect(records).toEqual([{ line: 3, cells: ['4', '5'] }]);
    expect(refused).toMatchObject([{ line: 2, faults: [{ code: 'row_too_long', value: '3' }] }]);
  });

  test('empty cells beyond the headings do no harm', () => {
    expect(cellsOf('a;b;;\n1;2;;;;\n')).toEqual([['1', '2', '', '']]);
  });

  test('a quote that is never closed costs its own line, not the rest of the file', () => {
    const { records, refused } = table('a;b\n1;2\n3;"4\n5;6\n7;8\n');
    expect(records.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(refused).toMatchObject([{ line: 3, faults: [{ code: 'quote_not_closed' }] }]);
  });

  test('two stray quotes that swallow a line between them are refused', () => {
    const { records, refused } = table('a;b;c\n1;"x;2\n3;"y;4\n5;z;6\n');
    expect(records.map(({ line }) => line)).toEqual([4]);
    expect(refused.map(({ line }) => line)).toEqual([2, 3]);
  });

  test('so are all rows from a quote that opens a cell to one that ends another', () => {
    const rows = ['1;"Grand vase;100;150', '2;Coupe;80;120', '3;Pot;10;15', '4;Vase 12";90;110'];
    const text = ['n;titre;bas;haut', ...rows, '5;Bol;20;30'].join('\r\n');
    const { records, refused } = table(text);
    expect(records.map(({ line }) => line)).toEqual([6]);
    expect(refused.map(({ line, faults }) => [line, faults[0]?.code])).toEqual(
      [2, 3, 4, 5].map((line) => [line, 'quote_not_closed']),
    );
  });

  test('a text of several lines is one cell, whatever marks are in it', () => {
    const text = 'n;titre;texte\n1;Vase;"Haut, rond;\nbleu; or;\net signé"\n2;Bol;"Un\n\nbol"\n';
    expect(table(text)).toMatchObject({ refused: [], records: [{ line: 2 }, { line: 5 }] });
  });

  test('a quote inside a cell is kept and said: 6" wheels', () => {
    const { records, issues } = table('a;b\n1;6" wheels\n');
    expect(records[0]?.cells).toEqual(['1', '6" wheels']);
    expect(issues).toEqual([expect.objectContaining({ code: 'stray_quote', line: 2 })]);
  });

  test.each([
    ['headings and nothing else', 'a;b\n', 'only_headings'],
    ['too many columns', `${'a;'.repeat(501)}\n1\n`, 'too_many_columns'],
    ['a record of over a megabyte', `a;b\n1;${'x'.repeat(1_000_001)}\n`, 'record_too_long'],
  ])('refused: %s', (_, text, code) => {
    expect(tableOf(text, ';', 1)).toMatchObject({ ok: false, refusal: { code } });
  });
});

test('every table that is written with quotes is read back, whatever its cells hold', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.toWellFormed());
  const row = fc.array(cell, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...DELIMITERS),
      (rows, delimiter) => {
        const quoted = (cells: readonly string[]) =>
          cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter);
        const text = [quoted(['a', 'b', 'c']), ...rows.map(quoted)].join('\r\n');
        const filled = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
        const read = tableOf(text, delimiter, 1);
        const records = read.ok ? read.value.records.map(({ cells }) => cells) : [];
        expect(records).toEqual(filled);
      },
    ),
  );
});

test('no text whatever makes the reader fail', () => {
  const alphabet = fc.constantFrom('"', ';', '\n', '\r', 'a', ' ', 'é', '\0');
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 60 }), (characters) => {
      tableOf(characters.join(''), ';', 1);
    }),
    { numRuns: 500 },
  );
});
