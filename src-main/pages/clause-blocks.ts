/** Clauses: two balanced columns of French, or French and English face to face. */
import type { ClausesBlock, Words } from '#documents/common/model.ts';
import type { Canvas, Element } from './canvas.ts';
import { type Piece, PLAIN } from './flow.ts';
import { GUTTER, HALF, LEFT, MEASURE } from './page.ts';
import { STYLES, type Style } from './styles.ts';
import {
  baselineOf,
  drawPair,
  drawStack,
  heading,
  pairElements,
  pairOf,
  type Stack,
  stack,
} from './text-blocks.ts';
import type { SetLine } from './typesetter.ts';

interface Setting {
  readonly french: Style;
  readonly english: Style;
  /** Points between items. */
  readonly gap: number;
  /** Points for the number in front. */
  readonly hang: number;
}

const SETTINGS: Readonly<Record<ClausesBlock['size'], Setting>> = {
  letter: { french: STYLES.body, english: STYLES.bodyEnglish, gap: 5, hang: 15 },
  reading: { french: STYLES.reading, english: STYLES.readingEnglish, gap: 4, hang: 15 },
  small: { french: STYLES.small, english: STYLES.smallEnglish, gap: 2.6, hang: 0 },
};

export function clauses(canvas: Canvas, block: ClausesBlock): readonly Piece[] {
  if (block.items.length === 0) return [];
  const head =
    block.heading.fr === '' ? [] : heading(canvas, { block: 'heading', text: block.heading });
  const list = canvas.root.child('L');
  const bilingual = block.items.some((item) => item.en !== null);
  const items = bilingual
    ? facing(canvas, block, list)
    : block.size === 'letter'
      ? single(canvas, block, list)
      : balanced(canvas, block, list);
  const [first, ...rest] = items;
  if (first === undefined) return head;
  return [...head, { ...first, gap: head.length > 0 ? 1 : 9 }, ...rest];
}

/** One piece an item, French at the left, English at the right. */
function facing(canvas: Canvas, block: ClausesBlock, list: Element): readonly Piece[] {
  const { french, english, gap, hang } = SETTINGS[block.size];
  return block.items.map((text, index) => {
    const beside = block.size === 'letter' ? STYLES.bodyBeside : french;
    const pair = pairOf(canvas, text, { french: beside, english, inset: hang });
    const item = list.child('LI');
    const label = numbered(canvas, block, { index, item, french });
    const parts = pairElements(item, 'LBody', text);
    return {
      ...PLAIN,
      gap,
      height: pair.height,
      // A heading with a single clause under it looks lost at the foot of a page.
      keepWithNext: index === 0 && block.items.length > 1,
      draw: (y) => {
        label(LEFT, y);
        drawPair(canvas, pair, { parts, x: LEFT + hang, y });
      },
    };
  });
}

/** One piece an item, on the measure of the letter it continues. */
function single(canvas: Canvas, block: ClausesBlock, list: Element): readonly Piece[] {
  const { gap, hang } = SETTINGS[block.size];
  return block.items.map((text, index) => {
    const set = setItem(canvas, block, { text, index, list, width: MEASURE - hang });
    return { ...PLAIN, gap, height: set.body.height, draw: (y) => set.draw(LEFT, y) };
  });
}

/** All items in one piece of two columns, the first never shorter than the second needs. */
function balanced(canvas: Canvas, block: ClausesBlock, list: Element): readonly Piece[] {
  const { gap, hang } = SETTINGS[block.size];
  const items = block.items.map((text, index) =>
    setItem(canvas, block, { text, index, list, width: HALF - hang }),
  );
  const cut = bestCut(items.map((item) => item.body.height + gap));
  const columns = [items.slice(0, cut), items.slice(cut)];
  const heights = columns.map((column) =>
    column.reduce((sum, item) => sum + item.body.height + gap, 0),
  );
  return [
    {
      ...PLAIN,
      gap,
      height: Math.max(...heights),
      draw: (top) => {
        columns.forEach((column, index) => {
          let y = top;
          for (const item of column) {
            item.draw(LEFT + index * (HALF + GUTTER), y);
            y += item.body.height + gap;
          }
        });
      },
    },
  ];
}

/** Where to begin the second column so that the taller one is as short as can be. */
function bestCut(heights: readonly number[]): number {
  const total = heights.reduce((sum, height) => sum + height, 0);
  let best = { cut: heights.length, tallest: total };
  let above = 0;
  heights.forEach((height, index) => {
    above += height;
    const tallest = Math.max(above, total - above);
    if (tallest < best.tallest) best = { cut: index + 1, tallest };
  });
  return best.cut;
}

interface SetItem {
  readonly body: Stack;
  readonly draw: (x: number, y: number) => void;
}

interface ItemToSet {
  readonly text: Words;
  readonly index: number;
  readonly list: Element;
  readonly width: number;
}

function setItem(canvas: Canvas, block: ClausesBlock, toSet: ItemToSet): SetItem {
  const { french, hang } = SETTINGS[block.size];
  const item = toSet.list.child('LI');
  const label = numbered(canvas, block, { index: toSet.index, item, french });
  const part = item.child('LBody');
  const body = stack(canvas.type.lines(toSet.text.fr, french, toSet.width));
  return {
    body,
    draw: (x, y) => {
      label(x, y);
      part.draw(() => drawStack(canvas, body, { x: x + hang, y }));
    },
  };
}

interface Ordinal {
  readonly index: number;
  readonly item: Element;
  readonly french: Style;
}

/** Draws the number of an item, or nothing where items have none. */
function numbered(
  canvas: Canvas,
  block: ClausesBlock,
  { index, item, french }: Ordinal,
): (x: number, y: number) => void {
  if (block.numbered === 'plain') return () => undefined;
  const part = item.child('Lbl');
  const line: SetLine = canvas.type.line(String(index + 1), STYLES.ordinal);
  return (x, y) => {
    part.draw(() => canvas.text(line, x, y + baselineOf(french)));
  };
}
