/** The typefaces of the house, and those that lend letters to names from elsewhere. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font, type Glyph, type GlyphRun } from 'fontkit';
import { assert } from '#domain/assert.ts';

/** A face a style asks for; all five write Latin, Greek and Cyrillic. */
export type Typeface = 'serif' | 'serifItalic' | 'serifBold' | 'sans' | 'sansBold';

/** A font that a run of text is set in: a face, or one that knows a script no face knows. */
export type FontName = Typeface | FallbackName;

type FallbackName =
  | 'arabic'
  | 'hebrew'
  | 'devanagari'
  | 'thai'
  | 'japanese'
  | 'chinese'
  | 'korean'
  | 'emoji'
  | 'symbols';

interface Fallback {
  readonly name: FallbackName;
  /** Which letters are worth opening the file for. */
  readonly writes: RegExp;
}

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u30FF\uFF00-\uFFEF]/u;

/** In the order they are asked; a grapheme with U+FE0F asks `emoji` first. */
export const FALLBACKS: readonly Fallback[] = [
  { name: 'arabic', writes: /\p{Script=Arabic}/u },
  { name: 'hebrew', writes: /\p{Script=Hebrew}/u },
  { name: 'devanagari', writes: /\p{Script=Devanagari}/u },
  { name: 'thai', writes: /\p{Script=Thai}/u },
  { name: 'japanese', writes: HAN },
  { name: 'chinese', writes: HAN },
  { name: 'korean', writes: /[\p{Script=Hangul}\p{Script=Han}]/u },
  { name: 'emoji', writes: /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u },
  { name: 'symbols', writes: /[\p{S}\p{P}\p{N}]/u },
];

/**
 * A font that shapes each text once for all documents, for most of what a house prints it prints
 * again. What it answers depends on the font, the text and the features alone: fontkit remembers
 * in a glyph the letter that first asked for it, and the bytes of a document must not depend on
 * those rendered before it.
 */
export function fontNamed(name: FontName): Font {
  const known = shaped.get(name);
  if (known !== undefined) return known;
  const shaper = Object.create(parsed(name), { _glyphs: { value: {}, writable: true } });
  const layout = shapedOnce((text, features) => {
    shaper._glyphs = {};
    return parsed(name).layout.call(shaper, text, wanted(name, features));
  });
  const getGlyph = readOnce((id) => parsed(name).getGlyph(id));
  const font: Font = Object.create(parsed(name), {
    layout: { value: layout },
    getGlyph: { value: getGlyph },
  });
  shaped.set(name, font);
  return font;
}

/** Where pdfkit keeps the words that a font has shaped, for all documents. */
export function wordShapes(name: FontName): Record<string, object> {
  const known = words.get(name);
  if (known !== undefined && known.documents < DOCUMENTS_MAX) {
    known.documents += 1;
    return known.shapes;
  }
  const shapes = Object.create(null);
  words.set(name, { shapes, documents: 1 });
  return shapes;
}

interface Words {
  readonly shapes: Record<string, object>;
  documents: number;
}

/** Then it starts again, so that names nobody will print any more are forgotten. */
const DOCUMENTS_MAX = 1_000;

const words = new Map<FontName, Words>();

/** A glyph of a TrueType font, whose outline is read again for each document it goes into. */
interface Outlined extends Glyph {
  readonly _decode?: () => object | null;
}

/** Glyphs whose outlines are read once for all documents. */
function readOnce(read: (id: number) => Outlined): (id: number) => Outlined {
  const known = new Map<number, Outlined>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const glyph = read(id);
    if (glyph._decode !== undefined) {
      const outline = glyph._decode();
      Object.defineProperty(glyph, '_decode', { value: () => outline });
    }
    known.set(id, glyph);
    return glyph;
  };
}

/** Whether the font has a picture for the character. */
export function covers(name: FontName, codePoint: number): boolean {
  return parsed(name).hasGlyphForCodePoint(codePoint);
}

const resolve = createRequire(import.meta.url).resolve;
const parses = new Map<FontName, Font>();
const shaped = new Map<FontName, Font>();

/** The file, parsed; nothing is laid out with this one itself. */
function parsed(name: FontName): Font {
  const known = parses.get(name);
  if (known !== undefined) return known;
  const font = create(readFileSync(FILES[name]()));
  assert('layout' in font, `${name} is a collection, not a font`);
  parses.set(name, font);
  return font;
}

type Shape = (text: string, features: readonly string[]) => GlyphRun;

/** Inter's contextual alternates are for screens, and half of the time of setting a page. */
function wanted(name: FontName, features: readonly string[]): Record<string, boolean> {
  const asked = Object.fromEntries(features.map((feature) => [feature, true]));
  return name === 'sans' || name === 'sansBold' ? { calt: false, ...asked } : asked;
}

/** Enough for the words of a thousand different invoices; then it starts again. */
const SHAPES_MAX = 40_000;

function shapedOnce(shape: Shape): Shape {
  const shapes = new Map<string, GlyphRun>();
  return (text, features = []) => {
    const key = `${features.join()}|${text}`;
    const known = shapes.get(key);
    if (known !== undefined) return copyOf(known);
    if (shapes.size >= SHAPES_MAX) shapes.clear();
    const run = shape(text, features);
    shapes.set(key, run);
    return copyOf(run);
  };
}

/** pdfkit scales the positions it is given in place: each caller gets its own. */
function copyOf(run: GlyphRun): GlyphRun {
  const positions = run.positions.map((position) => ({ ...position }));
  return Object.create(run, { positions: { value: positions } });
}

const own = (file: string) => () => resolve(`#root/assets/fonts/${file}`);
const expo = (file: string) => () => resolve(`@expo-google-fonts/${file}`);

/** These packages export their code only; the files lie beside it. */
const embed = (language: string, file: string) => () =>
  join(dirname(resolve(`@embedpdf/fonts-${language}`)), '..', 'fonts', file);

const FILES: Readonly<Record<FontName, () => string>> = {
  serif: own('SourceSerif4_400Regular.ttf'),
  serifItalic: own('SourceSerif4_400Regular_Italic.ttf'),
  serifBold: own('SourceSerif4_600SemiBold.ttf'),
  sans: own('Inter_400Regular.ttf'),
  sansBold: own('Inter_600SemiBold.ttf'),
  arabic: expo('noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'),
  devanagari: expo('noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf'),
  thai: expo('noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf'),
  emoji: expo('noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
  symbols: expo('noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf'),
  hebrew: embed('hebrew', 'NotoSansHebrew-Regular.ttf'),
  japanese: embed('jp', 'NotoSansJP-Regular.otf'),
  chinese: embed('sc', 'NotoSansHans-Regular.otf'),
  korean: embed('kr', 'NotoSansKR-Regular.otf'),
};
