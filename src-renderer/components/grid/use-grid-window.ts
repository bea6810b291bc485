/** The part of a grid that is drawn: what is in view, a little around it, and the cursor. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import type { RowSource } from './row-source.ts';
import type { GridCursor } from './use-grid-cursor.ts';

interface DrawnRow {
  readonly index: number;
  /** Pixels from the top of the rows. */
  readonly top: number;
}

interface GridWindow {
  readonly drawn: readonly DrawnRow[];
  /** The height of all the rows, drawn or not. */
  readonly heightPx: number;
}

const ROW_PX = 28;
const HEAD_PX = 28;
const AROUND = 12;

/** The rows to draw; asks the source for them. */
export function useGridWindow<Row>(
  source: RowSource<Row>,
  cursor: GridCursor,
  scroller: RefObject<HTMLDivElement | null>,
): GridWindow {
  const at = cursor.at.row;
  const virtual = useVirtualizer({
    count: source.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx(scroller.current),
    overscan: AROUND,
    // The headings lie over the first of the scrolled pixels: the last row needs as many below.
    scrollPaddingEnd: HEAD_PX,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) =>
      placesToDraw({ from: startIndex - overscan, to: endIndex + overscan, count }, at),
  });
  cursor.reveal.current = (row) => virtual.scrollToIndex(row, { align: 'auto' });

  const items = virtual.getVirtualItems();
  const inView = items.filter((item) => item.index !== at);
  const first = inView[0]?.index ?? 0;
  const last = inView.at(-1)?.index ?? 0;
  useEffect(() => source.request(first, last), [source, first, last]);

  const drawn = items.map(({ index, start }) => ({ index, top: start }));
  return { drawn, heightPx: virtual.getTotalSize() };
}

/** The height of a row, which is larger where fingers point. */
function rowHeightPx(scroller: HTMLElement | null): number {
  if (scroller === null) return ROW_PX;
  const declared = Number.parseInt(getComputedStyle(scroller).getPropertyValue('--row'), 10);
  return Number.isNaN(declared) ? ROW_PX : declared;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The places in view, and the row under the cursor wherever it is: focus stays on it. */
function placesToDraw({ from, to, count }: Span, cursor: number): number[] {
  const first = Math.max(0, from);
  const last = Math.min(count - 1, to);
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
  if (cursor < 0 || cursor >= count || (cursor >= first && cursor <= last)) return places;
  return cursor < first ? [cursor, ...places] : [...places, cursor];
}
