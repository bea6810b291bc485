/** The hygiene of text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '#domain/party/text.ts';

/** Names that people bear, and signs they write: none may change. */
const UNCHANGED = [
  'Ève Lacroix',
  'O’Brien-Núñez',
  'Nguyễn Thị Hồng Hạnh',
  'Þórbjörg Ægisdóttir',
  'Иван Петрович',
  'محمد بن سلمان',
  'می‌خواهم', // A Persian word parted by U+200C.
  'क्‍ष', // A conjunct kept open by U+200D.
  'ශ්‍රී ලංකා', // Sinhala, joined by U+200D.
  '山田 太郎',
  '김철수',
  'שָׁלוֹם',
  'ไกรสร',
  '👩🏽‍🚀 & 👨‍👩‍👧‍👦 ❤️‍🔥 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '1/43 – Dinky Toys « 24C » ½ ™ №5',
  'deux  espaces',
];

test.each(UNCHANGED)('“%s” is kept as it is', (name) => {
  expect(cleanText(name)).toEqual({ ok: true, value: name.normalize('NFC') });
});

test('what nobody sees and no name needs is dropped', () => {
  const table: readonly (readonly [string, string])[] = [
    ['\uFEFFMartin', 'Martin'],
    ['Mar\u200Btin', 'Martin'],
    ['Mar\u00ADtin', 'Martin'],
    ['Mar\u200Dtin\u200C', 'Martin'],
    ['  Martin\u00A0', 'Martin'],
    ['\u200B Martin \u200B', 'Martin'],
    ['E\u0301ve', 'Ève'.replace('È', 'É')],
    ['Jean\tMartin\r\n', 'Jean Martin'],
    ['', ''],
  ];
  for (const [typed, kept] of table) expect(cleanText(typed)).toEqual({ ok: true, value: kept });
});

test('prose keeps its lines, written one way', () => {
  const typed = ' Une ligne\r\nune autre\rla\u2028dernière\n';
  expect(cleanText(typed, 'prose')).toEqual({
    ok: true,
    value: 'Une ligne\nune autre\nla\ndernière',
  });
});

test('what would be lost or would deceive is refused, with the place', () => {
  const table: readonly (readonly [string, string, number])[] = [
    ['👩\uD83Dx', 'half_character', 2],
    ['Fran\uFFFDois', 'undecoded_character', 5],
    ['Mar\u0000tin', 'control_character', 4],
    ['Martin\u0085', 'control_character', 7],
    ['\u001B[31m', 'control_character', 1],
    ['abc\u202Ecba', 'direction_override', 4],
    ['\u0000\uD83D', 'half_character', 2],
  ];
  for (const [typed, code, at] of table) {
    expect(cleanText(typed)).toEqual({ ok: false, refusal: { code, at } });
  }
});

test('a clean text is clean: cleaning it again changes nothing', () => {
  const awkward = fc.constantFrom(
    ...['\u200D', '\u200C', '\u200B', '\uFEFF', '\u00AD', ' ', '\t', '\n', '\u0301', 'e'],
    ...[
      'क',
      '्',
      'ا',
      '\u064B',
      '👩',
      '\u{1F3FD}',
      '\uFE0F',
      '❤',
      '\u2028',
      '\u00A0',
      'ﬁ',
      '\u1112\u1161',
    ],
  );
  const anyText = fc.oneof(fc.string({ unit: awkward }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(anyText, fc.constantFrom('line', 'prose'), (text, kind) => {
      const once = cleanText(text, kind);
      if (!once.ok) return;
      expect(cleanText(once.value, kind)).toEqual(once);
      expect(once.value).toBe(once.value.normalize('NFC').trim());
    }),
    { numRuns: 2_000 },
  );
});
