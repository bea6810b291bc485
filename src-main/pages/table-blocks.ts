/** Tables and the sums under them: columns that line up, rows that are not torn apart. */

import type {
  TableBlock,
  TableCell,
  TableColumn,
  TableRow,
  TotalRow,
  TotalsBlock,
  Words,
} from '#documents/common/model.ts';
import { present } from '#domain/assert.ts';
import type { Canvas, Element } from './canvas.ts';
import { type Piece, PLAIN, type RunningHead } from './flow.ts';
import { LEFT, mm, RIGHT, WIDTH } from './page.ts';
import { HAIRLINE, INK, STYLES } from './styles.ts';
import { baselineOf, drawStack, stack } from './text-blocks.ts';
import type { SetLine } from './typesetter.ts';

/** A column on the page: from `x`, `width` wide; amounts end at its right edge. */
interface Slot {
  readonly column: TableColumn;
  readonly x: number;
  readonly width: number;
}

const GAP = mm(5);
const PADDING = 4;

export function table(canvas: Canvas, block: TableBlock): readonly Piece[] {
  const part = canvas.root.child('Table', { alt: block.caption.fr });
  const slots = slotsOf(canvas, block);
  const head = tableHead(canvas, slots, part);
  const rows = block.rows.map((row, index) => {
    const piece =
      row.row === 'group' ? groupRow(canvas, part, row) : linesRow(canvas, row, { part, slots });
    // The last rows stay with the sums under them: a total is never alone on a page.
    const nearTheEnd = index >= block.rows.length - 2;
    return { ...piece, head: head.repeated, keepWithNext: piece.keepWithNext || nearTheEnd };
  });
  return [head.first, ...rows];
}

/** Key and amount columns as wide as their widest cell; the text takes what is left. */
function slotsOf(canvas: Canvas, block: TableBlock): readonly Slot[] {
  const widths = block.columns.map((column, index) =>
    column.type === 'text' ? 0 : columnWidth(canvas, block, index),
  );
  const used = widths.reduce((sum, width) => sum + width, 0) + GAP * (block.columns.length - 1);
  let x = LEFT;
  return block.columns.map((column, index) => {
    const width = column.type === 'text' ? WIDTH - used : (widths[index] ?? 0);
    const slot = { column, x, width };
    x += width + GAP;
    return slot;
  });
}

function columnWidth(canvas: Canvas, block: TableBlock, index: number): number {
  const { heading } = present(block.columns[index], 'a column has an index');
  const cells = block.rows.flatMap((row) => (row.row === 'lines' ? [row.cells[index]] : []));
  const widths = cells.map((cell) => canvas.type.line(cellText(cell), STYLES.figures).width + 0.01);
  const headings = [
    canvas.type.line(heading.fr, STYLES.column).width,
    canvas.type.line(heading.en ?? '', STYLES.columnEnglish).width,
  ];
  return Math.min(Math.max(...headings, ...widths), WIDTH / 5);
}

function cellText(cell: TableCell | undefined): string {
  if (cell === undefined) return '';
  return cell.cell === 'text' ? cell.text : cell.figures;
}

interface TableHead {
  readonly first: Piece;
  readonly repeated: RunningHead;
}

/** The head is content once; where it is repeated it is an artifact of the page. */
function tableHead(canvas: Canvas, slots: readonly Slot[], part: Element): TableHead {
  const row = part.child('TR');
  const cells = slots.map(({ column: { type, heading } }) => ({
    cell: row.child('TH'),
    french: canvas.type.line(heading.fr, STYLES.column),
    english: canvas.type.line(heading.en ?? '', STYLES.columnEnglish),
    right: type === 'amount',
  }));
  const bilingual = cells.some((cell) => cell.english.width > 0);
  const height = (bilingual ? 25 : 16) + 3;
  const drawCell = (index: number, y: number) => {
    const cell = present(cells[index], 'a head cell for each column');
    const slot = present(slots[index], 'a slot for each column');
    for (const [line, drop] of [
      [cell.french, 9],
      [cell.english, 18.6],
    ] as const) {
      canvas.text(line, cell.right ? slot.x + slot.width - line.width : slot.x, y + drop);
    }
  };
  const rule = (y: number) => {
    const at = y + height - 3;
    canvas.rule({ x: LEFT, y: at }, { x: RIGHT, y: at }, { width: 0.8, color: INK });
  };
  return {
    first: {
      ...PLAIN,
      gap: 16,
      height,
      keepWithNext: true,
      draw: (y) => {
        cells.forEach((cell, index) => {
          cell.cell.draw(() => drawCell(index, y));
        });
        canvas.artifact('Layout', () => rule(y));
      },
    },
    repeated: {
      height,
      draw: (y) =>
        canvas.artifact('Pagination', () => {
          cells.forEach((_, index) => {
            drawCell(index, y);
          });
          rule(y);
        }),
    },
  };
}

function groupRow(canvas: Canvas, part: Element, row: Extract<TableRow, { row: 'group' }>): Piece {
  const cell = part.child('TR').child('TH');
  const french = canvas.type.line(row.text.fr, STYLES.heading);
  const english = canvas.type.line(row.text.en ?? '', STYLES.english);
  return {
    ...PLAIN,
    height: 23,
    keepWithNext: true,
    draw: (y) => {
      cell.draw(() => {
        canvas.text(french, LEFT, y + 16);
        canvas.text(english, LEFT + french.width + 7, y + 16);
      });
    },
  };
}

interface SetCell {
  readonly part: Element;
  readonly slot: Slot;
  readonly lines: readonly SetLine[];
}

function linesRow(
  canvas: Canvas,
  row: Extract<TableRow, { row: 'lines' }>,
  { part, slots }: { readonly part: Element; readonly slots: readonly Slot[] },
): Piece {
  const node = part.child('TR');
  const cells = slots.map((slot, index): SetCell => {
    const lines = cellLines(canvas, row.cells[index], slot);
    const note = slot.column.type === 'text' ? noteLines(canvas, row, slot) : [];
    return { part: node.child('TD'), slot, lines: [...lines, ...note] };
  });
  return rowPiece(canvas, cells);
}

function cellLines(canvas: Canvas, cell: TableCell | undefined, slot: Slot): readonly SetLine[] {
  const text = cellText(cell);
  switch (slot.column.type) {
    case 'amount':
      return [canvas.type.line(text, STYLES.figures)];
    case 'key':
      return canvas.type.lines(text, STYLES.key, slot.width + 0.01);
    case 'text':
      return canvas.type.lines(text, STYLES.cell, slot.width);
  }
}

function noteLines(
  canvas: Canvas,
  row: Extract<TableRow, { row: 'lines' }>,
  slot: Slot,
): readonly SetLine[] {
  if (row.note === null) return [];
  const { fr, en } = row.note;
  const text = en === null ? fr : `${fr} – ${en}`;
  return canvas.type.lines(text, STYLES.note, slot.width);
}

/** A row; one as tall as a third of a page may be cut between its lines. */
function rowPiece(canvas: Canvas, cells: readonly SetCell[]): Piece {
  const height = Math.max(...cells.map((cell) => stack(cell.lines).height)) + PADDING * 2;
  return {
    ...PLAIN,
    height,
    split: height < mm(80) ? null : (room) => cutRow(canvas, cells, room),
    draw: (y) => {
      for (const cell of cells) cell.part.draw(() => drawCell(canvas, cell, y));
      canvas.artifact('Layout', () => {
        const foot = y + height;
        canvas.rule({ x: LEFT, y: foot }, { x: RIGHT, y: foot }, { width: 0.4, color: HAIRLINE });
      });
    },
  };
}

function drawCell(canvas: Canvas, { slot, lines }: SetCell, y: number): void {
  if (slot.column.type === 'text') {
    drawStack(canvas, stack(lines), { x: slot.x, y: y + PADDING });
    return;
  }
  // One baseline a row: figures stand on that of the text, whatever their own size is.
  lines.forEach((line, index) => {
    const x = slot.column.type === 'amount' ? slot.x + slot.width - line.width : slot.x;
    const baseline = y + PADDING + baselineOf(STYLES.cell) + index * STYLES.cell.leading;
    canvas.text(line, x, baseline);
  });
}

function cutRow(
  canvas: Canvas,
  cells: readonly SetCell[],
  room: number,
): readonly [Piece, Piece] | null {
  const count = Math.floor((room - PADDING * 2) / STYLES.cell.leading);
  if (count < 4) return null;
  const upper = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, count) }));
  const lower = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(count) }));
  return [rowPiece(canvas, upper), rowPiece(canvas, lower)];
}

/** Sums at the right; what is due stands out, and the regime they are under stands beside them. */
export function totals(canvas: Canvas, block: TotalsBlock): readonly Piece[] {
  const part = canvas.root.child('Table', { alt: 'Totaux' });
  const rows = block.rows.map((row, index) => ({
    ...totalPiece(canvas, part, row),
    gap: index === 0 ? 8 : 0,
    keepWithNext: index < block.rows.length - 1,
  }));
  const [first, ...rest] = rows;
  if (first === undefined || block.note === null) return rows;
  const note = totalsNote(canvas, block.note);
  const draw = (y: number) => {
    first.draw(y);
    note(y + 2);
  };
  return [{ ...first, draw }, ...rest];
}

/** Where the sums begin. */
const SUMS_LEFT = LEFT + WIDTH * 0.42;

function totalsNote(canvas: Canvas, { fr, en }: Words): (y: number) => void {
  const part = canvas.root.child('P');
  const text = en === null ? [fr] : [fr, en];
  const width = SUMS_LEFT - LEFT - mm(8);
  const note = stack(text.flatMap((words) => canvas.type.lines(words, STYLES.regime, width)));
  return (y) => part.draw(() => drawStack(canvas, note, { x: LEFT, y }));
}

function totalPiece(canvas: Canvas, part: Element, row: TotalRow): Piece {
  const due = row.weight === 'due';
  const node = part.child('TR');
  const [name, value] = [node.child('TH'), node.child('TD')];
  const figures = canvas.type.line(row.figures, due ? STYLES.dueFigures : STYLES.totalFigures);
  const label = totalLabel(canvas, row, RIGHT - SUMS_LEFT - figures.width - mm(4));
  const top = due ? 8 : 1;
  const base = top + baselineOf(due ? STYLES.due : STYLES.total);
  return {
    ...PLAIN,
    height: label.height + top + (due ? 2 : 1),
    draw: (y) => {
      canvas.artifact('Layout', () => totalRule(canvas, row, y));
      name.draw(() => label.draw(y + top));
      value.draw(() => canvas.text(figures, RIGHT - figures.width, y + base));
    },
  };
}

function totalRule(canvas: Canvas, { weight }: TotalRow, y: number): void {
  if (weight === 'plain') return;
  const due = weight === 'due';
  const at = due ? y + 4 : y;
  const pen = due ? { width: 0.8, color: INK } : { width: 0.4, color: HAIRLINE };
  canvas.rule({ x: SUMS_LEFT, y: at }, { x: RIGHT, y: at }, pen);
}

/** French, and English after it where there is room, else under it. */
function totalLabel(canvas: Canvas, { weight, label: { fr, en } }: TotalRow, width: number) {
  const french = canvas.type.lines(fr, weight === 'due' ? STYLES.due : STYLES.total, width);
  const [first] = french;
  const beside = canvas.type.line(en ?? '', STYLES.english);
  const room = width - (first?.width ?? 0) - 7;
  if (first !== undefined && french.length === 1 && beside.width <= room) {
    const set = stack(french);
    return {
      height: set.height,
      draw: (y: number) => {
        drawStack(canvas, set, { x: SUMS_LEFT, y });
        canvas.text(beside, SUMS_LEFT + first.width + 7, y + baselineOf(first.style));
      },
    };
  }
  const set = stack([...french, ...canvas.type.lines(en ?? '', STYLES.english, width)]);
  return {
    height: set.height,
    draw: (y: number) => drawStack(canvas, set, { x: SUMS_LEFT, y }),
  };
}
