/** Names from everywhere: every letter has a picture, or says which one is missing. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { covers, type Typeface } from '#pages/fonts.ts';
import { renderDocument } from '#pages/render-document.ts';
import { printable, visualRuns } from '#pages/scripts.ts';
import { fontsOf, pagesOf, plain } from './pdf.ts';
import { BUYER, invoice, invoiceLines } from './samples.ts';

const FACES: readonly Typeface[] = ['serif', 'serifItalic', 'serifBold', 'sans', 'sansBold'];

/** A name, and how it reads back; right-to-left names are read back by their letters. */
const NAMES = [
  ['Œuvré d’Albret-Ñuñez', 'Œuvré d’Albret-Ñuñez'],
  ['Þórunn Żółć-Čapek', 'Þórunn Żółć-Čapek'],
  ['Trần Thị Hồng Ngọc', 'Trần Thị Hồng Ngọc'],
  ['Κωνσταντῖνος Ἀλεξίου', 'Κωνσταντῖνος Ἀλεξίου'],
  ['Щербаков Юрий', 'Щербаков Юрий'],
  ['鈴木 花子', '鈴木 花子'],
  ['𠮷岡商店（京都）', '𠮷岡商店（京都）'],
  ['长安门玩具', '长安门玩具'],
  ['박서연', '박서연'],
  ['ร้านของเล่น', 'ร้านของเล่น'],
  ['🚂 Le Petit Dépôt™', '🚂 Le Petit Dépôt™'],
  ['Toys & “Trains” <Co> %S', 'Toys & “Trains” <Co> %S'],
  ['Cafe\u0301 du Commerce', 'Café du Commerce'],
  ['Mar\u200Dtin \u202Eliasse\u202C\u0007', 'Martin liasse'],
] as const;

test.each(NAMES)('%s is printed as it is written', async (name, expected) => {
  const party = { ...BUYER, nameLines: [name] };
  const { bytes } = await renderDocument(invoice(invoiceLines(1), { party }));
  expect(plain(pagesOf(bytes).join('\n')).normalize('NFC')).toContain(expected);
  expect(fontsOf(bytes).every((font) => font.embedded)).toBe(true);
});

test.each(['نجلاء الحداد', 'דוד בן־גוריון', 'Atelier نور (1962)'])(
  '%s is set in fonts that have its letters, from right to left',
  (name) => {
    const runs = visualRuns(printable(name), 'serif');
    for (const run of runs) {
      for (const char of run.text) expect(covers(run.font, char.codePointAt(0) ?? 0)).toBe(true);
    }
  },
);

test('brackets around figures in an Arabic name open and close on the right sides', () => {
  const runs = visualRuns('نور (1962) حداد', 'serif');
  expect(runs.map((run) => run.text).join('')).toBe('حداد (1962) نور');
});

test('a letter that no font has is printed as its number', async () => {
  const [line] = invoiceLines(1);
  const lines = line === undefined ? [] : [{ ...line, title: 'Stèle 𓀀, seule \uD800' }];
  const { bytes } = await renderDocument(invoice(lines));
  expect(pagesOf(bytes).join('\n')).toContain('Stèle [U+13000], seule [U+D800]');
});

test.each(FACES)('the face %s has all letters that are set without asking', (face) => {
  const letters = Array.from({ length: 0x2200 }, (_, code) => String.fromCharCode(code)).filter(
    (char) => printable(char) === char && /\S|[\u00A0\u202F]/.test(char),
  );
  for (const letter of letters) {
    for (const run of visualRuns(letter, face)) {
      const seen = [...run.text].every((char) => covers(run.font, char.codePointAt(0) ?? 0));
      expect(seen, `${face} ${letter} U+${letter.charCodeAt(0).toString(16)}`).toBe(true);
    }
  }
});

test('a font for another script is embedded only where a name needs it', async () => {
  const latin = fontsOf((await renderDocument(invoice())).bytes);
  expect(latin.some((font) => font.name.includes('Noto'))).toBe(false);
});

const root = dirname(createRequire(import.meta.url).resolve('#root/package.json'));
const naughty = join(root, '../shared/data/parties/blns.json');

// Runs where the shared folder lies beside the checkout, and is not there otherwise.
if (existsSync(naughty)) {
  test('../shared/data/parties/blns.json: every naughty string becomes an address', async () => {
    const strings: readonly string[] = JSON.parse(readFileSync(naughty, 'utf8'));
    expect(strings.length).toBeGreaterThan(400);
    const [line] = invoiceLines(1);
    const lines = line === undefined ? [] : strings.map((title) => ({ ...line, title }));
    const party = { ...BUYER, nameLines: strings.slice(0, 2), addressLines: strings.slice(2, 5) };
    const { pages } = await renderDocument(invoice(lines, { party }));
    expect(pages).toBeGreaterThan(10);
  });
}
