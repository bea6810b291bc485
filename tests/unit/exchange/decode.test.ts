/** Encodings: recognised, shown, and doubted where there is doubt. */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '#exchange/decode.ts';

const FRENCH =
  'N° lot;Désignation;Mise à prix\r\n12;Château Léoville, 2ème cru classé, très bon état, bœuf;1 200 €\r\n';

function read(bytes: Uint8Array, asked: string | null = null) {
  const decoded = decode(bytes, asked);
  if (!decoded.ok) throw new Error(decoded.refusal.code);
  return decoded.value;
}

/** iconv's Mac Roman has the currency sign where Macs have the euro. */
function bytesOf(text: string, encoding: string): Uint8Array {
  const spelt = encoding === 'macintosh' ? text.replaceAll('€', '\u00a4') : text;
  return new Uint8Array(iconv.encode(spelt, encoding));
}

describe('a French file is read in the encoding it was written in', () => {
  test.each([
    ['utf-8', 'certain'],
    ['windows-1252', 'likely'],
    ['iso-8859-15', 'likely'],
    ['macintosh', 'likely'],
    ['utf-16le', 'likely'],
    ['utf-16be', 'likely'],
  ])('%s, %s', (encoding, certainty) => {
    const { text, encoding: recognised } = read(bytesOf(FRENCH, encoding));
    expect(text).toBe(FRENCH);
    expect(recognised).toMatchObject({ value: encoding, certainty });
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le'])('%s, by its mark', (encoding) => {
    const marked = new Uint8Array(iconv.encode(FRENCH, encoding, { addBOM: true }));
    const { text, encoding: recognised } = read(marked);
    expect(text).toBe(FRENCH);
    expect(recognised).toEqual({ value: encoding, certainty: 'certain', why: 'byte_order_mark' });
  });
});

describe('a choice that is not certain is said', () => {
  test('a likely encoding leaves a note', () => {
    const { issues } = read(bytesOf(FRENCH, 'windows-1252'));
    expect(issues).toContainEqual(
      expect.objectContaining({ level: 'note', code: 'encoding_likely' }),
    );
  });

  test('two encodings that read the file alike are both named', () => {
    const { issues } = read(bytesOf('Désignation\r\nété\r\n', 'windows-1252'));
    expect(issues.map(({ code }) => code)).toContain('encodings_alike');
  });

  test('a sign that two encodings read differently, neither better, is shown both ways', () => {
    // 0xA6 is ¦ in one and Š in the other; both may begin a word.
    const bytes = Uint8Array.of(...Buffer.from('Lot;Titre\n1;'), 0xa6, ...Buffer.from(' rond\n'));
    const { encoding, issues } = read(bytes);
    const guessed = issues.find(({ code }) => code === 'encoding_guessed');
    expect(encoding.certainty).toBe('guess');
    expect(guessed).toMatchObject({ level: 'warning', line: 2 });
    expect(guessed?.details['here']).not.toBe(guessed?.details['there']);
  });

  test('torn UTF-8 stays UTF-8, with the line of the broken byte', () => {
    const sound = Buffer.from('été;à côté\nélève;là\n');
    const { text, encoding, issues } = read(Buffer.concat([sound, Buffer.from([0xe9])]));
    expect(encoding).toMatchObject({ value: 'utf-8', certainty: 'guess' });
    expect(text.endsWith('\ufffd')).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'invalid_bytes', line: 3 }));
  });

  test('accents that were spoilt before are reported', () => {
    const spoilt = iconv.decode(iconv.encode('Désignation', 'utf-8'), 'windows-1252');
    expect(read(bytesOf(spoilt, 'utf-8')).issues).toContainEqual(
      expect.objectContaining({ code: 'twice_encoded', line: 1 }),
    );
  });

  test('a zero character is reported with its line', () => {
    expect(read(Buffer.from('a;b\n1;\0\n')).issues).toContainEqual(
      expect.objectContaining({ code: 'zero_characters', line: 2 }),
    );
  });

  test('UTF-16 that ends in half a character is reported', () => {
    const bytes = iconv.encode('lot\n', 'utf-16le', { addBOM: true }).subarray(0, -1);
    expect(read(bytes).issues.map(({ code }) => code)).toContain('cut_short');
  });
});

test('an encoding that is asked for is used, whatever the bytes look like', () => {
  const { text, encoding } = read(bytesOf('Łódź', 'windows-1250'), 'windows-1250');
  expect(text).toBe('Łódź');
  expect(encoding).toEqual({ value: 'windows-1250', certainty: 'certain', why: 'asked_for' });
});

describe('what is not text is refused with what it is', () => {
  test.each([
    ['nothing', [], 'file_empty'],
    ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], 'file_is_workbook'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'file_is_workbook'],
    ['a PDF', [...Buffer.from('%PDF-1.7')], 'file_is_not_text'],
  ])('%s', (_, bytes, code) => {
    expect(decode(Uint8Array.from(bytes), null)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('a file over fifty megabytes', () => {
    const refusal = { code: 'file_too_large', details: { megabytes: 51, most: 50 } };
    expect(decode(new Uint8Array(50 * 1024 * 1024 + 1), null)).toEqual({ ok: false, refusal });
  });

  test('an encoding nobody knows', () => {
    expect(decode(Buffer.from('a'), 'klingon')).toMatchObject({
      refusal: { code: 'encoding_unknown' },
    });
  });
});

test('any bytes at all become text or a refusal, never a crash', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const decoded = decode(bytes, null);
      return !decoded.ok || decoded.value.text.isWellFormed();
    }),
  );
});

test.each([
  ['windows-1251', 'Иван Айвазовский;Девятый вал;Холст, масло'],
  ['windows-1253', 'Γιάννης Τσαρούχης;Νέος με πανωφόρι;Λάδι σε μουσαμά'],
  ['windows-1250', 'Władysław Ślewiński;Pejzaż z Bretanii;Olej na płótnie, sygnowany'],
])('a text in %s that nobody announced is a guess, and said to be one: %s', (encoding, text) => {
  const decoded = decode(iconv.encode(`Lot;${text}\r\n`, encoding), null);
  expect(decoded).toMatchObject({ value: { encoding: { certainty: 'guess' } } });
  const codes = decoded.ok ? decoded.value.issues.map(({ code }) => code) : [];
  expect(codes).toContain('encoding_guessed');
});

test.each([
  ['windows-1250', 'Władysław'],
  ['cp850', 'Théière'],
])('a few words of %s in a long Western file are told by their line', (encoding, word) => {
  const western = Array.from({ length: 200 }, () => 'Théière émaillée, début du siècle\r\n').join(
    '',
  );
  const bytes = Buffer.concat([
    iconv.encode(western, 'windows-1252'),
    iconv.encode(word, encoding),
    iconv.encode(`\r\n${western}`, 'windows-1252'),
  ]);
  const decoded = decode(bytes, null);
  expect(decoded.ok && decoded.value.issues).toContainEqual(
    expect.objectContaining({ level: 'warning', code: 'misread', line: 201 }),
  );
});
