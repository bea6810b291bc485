/** Paragraphs, headings, details, signatures and the strip of references, as pieces. */
import type {
  DetailsBlock,
  HeadingBlock,
  LabelledWords,
  ParagraphBlock,
  PaymentBlock,
  ReferencesBlock,
  SignatureBox,
  SignaturesBlock,
  Words,
} from '#documents/common/model.ts';
import type { Canvas, Element, Tag } from './canvas.ts';
import { type Piece, PLAIN } from './flow.ts';
import { GUTTER, HALF, LEFT, MEASURE, mm, RIGHT, WIDTH } from './page.ts';
import { BAIZE, HAIRLINE, INK, INK_SOFT, STYLES, type Style } from './styles.ts';
import type { SetLine } from './typesetter.ts';

/** Lines one under the other from a top; their height is their leadings. */
export interface Stack {
  readonly lines: readonly SetLine[];
  readonly height: number;
}

export function stack(lines: readonly SetLine[]): Stack {
  return { lines, height: lines.reduce((sum, line) => sum + line.style.leading, 0) };
}

/** Draws a stack at a left edge and a top; returns nothing, the height is known. */
export function drawStack(canvas: Canvas, { lines }: Stack, corner: { x: number; y: number }) {
  let y = corner.y;
  for (const line of lines) {
    canvas.text(line, corner.x, y + baselineOf(line.style));
    y += line.style.leading;
  }
}

/** From the top of a line's leading to its baseline, in points. */
export function baselineOf(style: Style): number {
  return (style.leading - style.size) / 2 + style.size * 0.8;
}

const TONES = {
  body: { french: STYLES.body, beside: STYLES.bodyBeside, english: STYLES.bodyEnglish },
  demand: { french: STYLES.demand, beside: STYLES.demand, english: STYLES.bodyEnglish },
  note: { french: STYLES.remark, beside: STYLES.remark, english: STYLES.smallEnglish },
} as const;

/** French alone on a readable measure, or French and English side by side. */
export function paragraph(canvas: Canvas, block: ParagraphBlock): readonly Piece[] {
  const { beside, english, ...tone } = TONES[block.tone];
  const french = block.text.en === null ? tone.french : beside;
  const inset = block.tone === 'demand' ? mm(4) : 0;
  const pair = pairOf(canvas, block.text, { french, english, inset });
  const parts = pairElements(canvas.root, 'P', block.text);
  return [
    {
      ...PLAIN,
      gap: block.tone === 'note' ? 4 : 9,
      height: pair.height,
      draw: (y) => {
        if (inset > 0) {
          const corner = { x: LEFT, y: y + 2 };
          const size = { width: 1.6, height: pair.height - 4 };
          canvas.artifact('Layout', () => canvas.box(corner, size, BAIZE));
        }
        drawPair(canvas, pair, { parts, x: LEFT + inset, y });
      },
    },
  ];
}

interface Pair {
  readonly french: Stack;
  readonly english: Stack | null;
  readonly height: number;
}

interface PairStyle {
  readonly french: Style;
  readonly english: Style;
  /** Points by which the French is set in: for a number, or a rule. */
  readonly inset: number;
}

export function pairOf(canvas: Canvas, text: Words, style: PairStyle): Pair {
  const set = canvas.type.lines;
  if (text.en === null) {
    const french = stack(set(text.fr, style.french, MEASURE - style.inset));
    return { french, english: null, height: french.height };
  }
  const french = stack(set(text.fr, style.french, HALF - style.inset));
  const english = stack(set(text.en, style.english, HALF));
  return { french, english, height: Math.max(french.height, english.height) };
}

interface PairElements {
  readonly french: Element;
  readonly english: Element | null;
}

export function pairElements(parent: Element, tag: Tag, text: Words): PairElements {
  const french = parent.child(tag);
  return { french, english: text.en === null ? null : parent.child(tag, { lang: 'en' }) };
}

interface PairPlace {
  readonly parts: PairElements;
  readonly x: number;
  readonly y: number;
}

export function drawPair(canvas: Canvas, pair: Pair, { parts, x, y }: PairPlace): void {
  const { english } = pair;
  parts.french.draw(() => drawStack(canvas, pair.french, { x, y }));
  if (english === null) return;
  parts.english?.draw(() => drawStack(canvas, english, { x: LEFT + HALF + GUTTER, y }));
}

export function heading(canvas: Canvas, block: HeadingBlock): readonly Piece[] {
  const part = canvas.root.child('H2');
  const french = canvas.type.line(block.text.fr, STYLES.heading);
  const english = canvas.type.line(block.text.en ?? '', STYLES.english);
  return [
    {
      ...PLAIN,
      gap: 16,
      keepWithNext: true,
      height: 18,
      draw: (y) => {
        part.draw(() => {
          canvas.text(french, LEFT, y + 11);
          canvas.text(english, LEFT + french.width + 7, y + 11);
        });
      },
    },
  ];
}

/** Label and value, one a line: values in figures, for they are numbers people copy. */
export function details(canvas: Canvas, block: DetailsBlock): readonly Piece[] {
  const list = detailList(canvas, block.entries);
  return [{ ...PLAIN, gap: 9, height: list.height, draw: (y) => list.draw(LEFT, y) }];
}

/** The widest a value may be before it takes a second line; an IBAN needs less. */
const VALUE_MAX = mm(62);

function detailList(canvas: Canvas, entries: readonly LabelledWords[]) {
  const { line, lines } = canvas.type;
  const rows = entries.map((entry) => ({
    part: canvas.root.child('P'),
    label: line(entry.label.fr, STYLES.label),
    english: line(entry.label.en ?? '', STYLES.english),
    value: stack(lines(entry.value.fr, STYLES.code, VALUE_MAX)),
  }));
  const indent = Math.max(0, ...rows.map((row) => row.label.width + row.english.width + 17));
  const values = rows.flatMap((row) => row.value.lines.map((value) => value.width));
  return {
    width: indent + Math.max(0, ...values),
    height: rows.reduce((sum, row) => sum + row.value.height, 0),
    draw: (x: number, top: number) => {
      let y = top;
      for (const { part, label, english, value } of rows) {
        part.draw(() => {
          canvas.text(label, x, y + 10);
          canvas.text(english, x + label.width + 5, y + 10);
          drawStack(canvas, value, { x: x + indent, y: y + 0.16 });
        });
        y += value.height;
      }
    },
  };
}

/** Sentences at the left, the account they speak of at the right; never on two pages. */
export function paymentPieces(canvas: Canvas, block: PaymentBlock): readonly Piece[] {
  const head = heading(canvas, { block: 'heading', text: block.heading });
  const list = detailList(canvas, block.entries);
  const listLeft = Math.min(LEFT + HALF + GUTTER, RIGHT - list.width);
  const width = listLeft - GUTTER - LEFT;
  const texts = block.texts.flatMap((text) => sentences(canvas, text, width));
  const height = texts.reduce((sum, text) => sum + text.words.height + text.gap, 0);
  return [
    ...head,
    {
      ...PLAIN,
      height: Math.max(height, list.height),
      draw: (top) => {
        let y = top;
        for (const { part, words, gap } of texts) {
          part.draw(() => drawStack(canvas, words, { x: LEFT, y }));
          y += words.height + gap;
        }
        list.draw(listLeft, top - 0.5);
      },
    },
  ];
}

function sentences(canvas: Canvas, { fr, en }: Words, width: number) {
  const french = {
    part: canvas.root.child('P'),
    words: stack(canvas.type.lines(fr, STYLES.reading, width)),
    gap: en === null ? 4 : 1,
  };
  if (en === null) return [french];
  const part = canvas.root.child('P', { lang: 'en' });
  const words = stack(canvas.type.lines(en, STYLES.readingEnglish, width));
  return [french, { part, words, gap: 4 }];
}

const COLUMNS = 4;

interface SetEntry {
  readonly part: Element;
  readonly label: SetLine;
  readonly english: SetLine;
  readonly value: Stack;
  readonly span: number;
}

/** The strip under the title: four to a row, a long value takes two places. */
export function references(canvas: Canvas, block: ReferencesBlock): readonly Piece[] {
  const place = WIDTH / COLUMNS;
  const entries = block.entries.map((entry) => setEntry(canvas, entry, place));
  const rows = inRows(entries);
  return rows.map((row, index) => {
    const height = Math.max(...row.map((entry) => entry.value.height)) + 23;
    const last = index === rows.length - 1;
    return {
      ...PLAIN,
      height: last ? height + 4 : height,
      draw: (y) => {
        canvas.artifact('Layout', () => {
          const color = index === 0 ? INK : HAIRLINE;
          ruleAt(canvas, y, color);
          if (last) ruleAt(canvas, y + height, INK);
        });
        let x = LEFT;
        for (const entry of row) {
          drawEntry(canvas, entry, { x, y });
          x += place * entry.span;
        }
      },
    };
  });
}

function ruleAt(canvas: Canvas, y: number, color: string): void {
  canvas.rule({ x: LEFT, y }, { x: RIGHT, y }, { width: 0.5, color });
}

function setEntry(canvas: Canvas, entry: LabelledWords, place: number): SetEntry {
  const { fr, en } = entry.value;
  const label = canvas.type.line(entry.label.fr, STYLES.label);
  const english = canvas.type.line(entry.label.en ?? '', STYLES.english);
  const widest = Math.max(
    label.width + 5 + english.width,
    canvas.type.line(fr, STYLES.value).width,
    canvas.type.line(en ?? '', STYLES.english).width,
  );
  const span = widest > place - 10 ? 2 : 1;
  const width = place * span - 12;
  const french = canvas.type.lines(fr, STYLES.value, width);
  const below = en === null ? [] : canvas.type.lines(en, STYLES.english, width);
  return {
    part: canvas.root.child('P'),
    label,
    english,
    value: stack([...french, ...below]),
    span,
  };
}

function drawEntry(canvas: Canvas, entry: SetEntry, { x, y }: { x: number; y: number }): void {
  entry.part.draw(() => {
    canvas.text(entry.label, x, y + 14);
    if (entry.english.width > 0) canvas.text(entry.english, x + entry.label.width + 5, y + 14);
    drawStack(canvas, entry.value, { x, y: y + 18 });
  });
}

function inRows(entries: readonly SetEntry[]): readonly (readonly SetEntry[])[] {
  const rows: SetEntry[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    if (used + entry.span > COLUMNS) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(entry);
    used += entry.span;
  }
  return rows;
}

/** Boxes side by side, with room for a hand. */
export function signatures(canvas: Canvas, block: SignaturesBlock): readonly Piece[] {
  const boxes = block.boxes.map((box) => setBox(canvas, box));
  const height = Math.max(...boxes.map((box) => box.text.height)) + mm(17);
  const single = boxes.length === 1;
  return [
    {
      ...PLAIN,
      gap: 16,
      height,
      draw: (y) => {
        boxes.forEach((box, index) => {
          const x = LEFT + (HALF + GUTTER) * (single ? 1 : index);
          box.part.draw(() => drawStack(canvas, box.text, { x, y }));
          canvas.artifact('Layout', () => {
            const foot = y + height;
            const pen = { width: 0.5, color: INK_SOFT };
            canvas.rule({ x, y: foot }, { x: x + HALF, y: foot }, pen);
          });
        });
      },
    },
  ];
}

function setBox(canvas: Canvas, box: SignatureBox) {
  const { lines, line } = canvas.type;
  const words = box.lines.flatMap(({ fr, en }) => [
    ...lines(fr, STYLES.reading, HALF),
    ...(en === null ? [] : lines(en, STYLES.readingEnglish, HALF)),
  ]);
  const english = box.role.en === null ? [] : [line(box.role.en, STYLES.english)];
  const text = stack([line(box.role.fr, STYLES.heading), ...english, ...words]);
  return { part: canvas.root.child('P'), text };
}
