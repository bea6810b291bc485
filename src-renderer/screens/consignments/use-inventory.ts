/** Writing in an inventory: a cell of an item, the first cell of a new one, a pasted block. */
import { useState } from 'react';
import type { ItemRow } from '#contract/methods/consignments.ts';
import type { ConsignmentId } from '#domain/ids.ts';
import { answerOf, changedBy, refusedBecause } from '#renderer/components/cells/cell-answer.ts';
import { refusalBesideCell } from '#renderer/components/cells/refusal-beside-cell.ts';
import type { CellAnswer } from '#renderer/components/grid/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { safely } from '#renderer/components/outcome/safely.ts';
import { tellIn, useLink } from '#renderer/engine/index.ts';
import type { Link } from '#renderer/engine/link.ts';
import { explain } from '#renderer/text/explain.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { headingOf, storedInInventory } from './inventory-columns.tsx';
import {
  type InventoryRow,
  type InventoryRows,
  type TypedItemCell,
  useInventoryRows,
  type WriteItemCell,
} from './inventory-rows.ts';
import {
  BLANK_ITEM,
  type CellProblem,
  ITEM_COLUMNS,
  type ItemColumn,
  type PastedItem,
  pastedItems,
  type TypedItem,
  withCell,
} from './item-cells.ts';

export interface Inventory extends Pick<InventoryRows, 'source' | 'sheet'> {
  readonly write: WriteItemCell;
  readonly paste: (cells: readonly (readonly string[])[], from: number) => Promise<void>;
  /** How far a paste is; null while none is under way. */
  readonly pasting: { readonly done: number; readonly total: number } | null;
}

interface InventoryOptions {
  readonly consignmentId: ConsignmentId;
  readonly items: readonly ItemRow[];
  readonly isFrozen: boolean;
}

export function useInventory(options: InventoryOptions): Inventory {
  const text = useText();
  const link = useLink();
  const rows = useInventoryRows(options);
  const [pasting, setPasting] = useState<Inventory['pasting']>(null);
  const { consignmentId } = options;
  const desk: WritingDesk = { tell: link.tell, text, rows, consignmentId };
  const paste: Inventory['paste'] = async (cells, from) => {
    const pasted = pastedItems(cells, { from, columnTitled: (title) => columnTitled(title, text) });
    const stop = await enterAll(pasted, {
      enter: (item) => sentenceOf(desk, () => enter(desk, item, null)),
      text,
      onProgress: (done) => setPasting({ done, total: pasted.length }),
    });
    setPasting(null);
    const count = stop === null ? pasted.length : stop.done;
    if (count > 0) {
      notify({ tone: 'done', sentence: text.t('consignments.inventory.pasted', { count }) });
    }
    if (stop === null) return;
    const { line, why } = stop;
    const sentence = text.t('consignments.inventory.pasteStopped', { line, why });
    notify({ tone: 'warning', sentence });
  };
  return {
    source: rows.source,
    sheet: rows.sheet,
    write: (row, column, { typed, beside }) =>
      writeCell({ ...desk, tell: tellIn(beside.attempt, link) }, row, { column, typed, beside }),
    paste,
    pasting,
  };
}

interface WritingDesk {
  readonly tell: Link['tell'];
  readonly text: Text;
  readonly rows: InventoryRows;
  readonly consignmentId: ConsignmentId;
}

/** The blank row becomes an item with its first cell; any other is described anew. */
async function writeCell(
  desk: WritingDesk,
  row: InventoryRow,
  { column, typed, beside }: TypedItemCell & { readonly column: ItemColumn },
): Promise<CellAnswer> {
  const { text } = desk;
  const held = desk.rows.itemOf(row.key);
  const stored = storedInInventory({ key: row.key, item: held }, column, text);
  const isOthers = beside.base !== null && stored !== beside.base && stored !== typed;
  if (isOthers) return changedBy(stored, text);
  const written = withCell(held ?? BLANK_ITEM, column, typed);
  if (!written.ok) return refusedBecause(problemSentence(written.problem, text));
  if (held !== null) return change(desk, held, written.item);
  const why = await enter(desk, written.item, row.key);
  return why === null ? { state: 'taken' } : refusedBecause(why);
}

/** Enters an item, in the row where it was typed; answers the sentence against it, or null. */
async function enter(desk: WritingDesk, item: TypedItem, key: string | null) {
  const { tell, text, rows, consignmentId } = desk;
  const outcome = await tell('item.enter', { consignmentId, ...item });
  if (!outcome.ok) return refusalBesideCell(outcome.refusal, text);
  const { itemId } = outcome.value;
  const available = item.quantity;
  rows.keepEntered({ itemId, consignmentId, position: 0, available, version: 1, ...item }, key);
  return null;
}

async function change({ tell, text, rows }: WritingDesk, held: ItemRow, item: TypedItem) {
  const { itemId, version } = held;
  const { quantity } = item;
  if (quantity !== held.quantity) {
    return answerOf(await tell('item.changeQuantity', { itemId, quantity }), text);
  }
  const outcome = await tell('item.describe', { itemId, version, text: item.text });
  if (outcome.ok) {
    rows.keepWritten({ ...held, text: item.text, version: outcome.value.version });
  }
  return answerOf(outcome, text);
}

/** The column that a heading names, in the language of the desk and whatever its capitals. */
function columnTitled(title: string, text: Text): ItemColumn | null {
  const wanted = title.toLowerCase();
  return ITEM_COLUMNS.find((column) => headingOf(column, text).toLowerCase() === wanted) ?? null;
}

/** The sentence of the work, or the one for what stopped it. */
async function sentenceOf({ text }: WritingDesk, work: () => Promise<string | null>) {
  const attempt = await safely(work);
  return attempt.state === 'done' ? attempt.value : explain(attempt.error, text).sentence;
}

interface EnterAll {
  readonly enter: (item: TypedItem) => Promise<string | null>;
  readonly text: Text;
  readonly onProgress: (done: number) => void;
}

/** Enters pasted rows in their order up to the first that cannot be; answers which and why. */
async function enterAll(pasted: readonly PastedItem[], { enter, text, onProgress }: EnterAll) {
  for (const [done, row] of pasted.entries()) {
    onProgress(done);
    const why = row.ok ? await enter(row.item) : problemSentence(row.problem, text);
    if (why !== null) return { done, line: row.line, why };
  }
  return null;
}

function problemSentence(problem: CellProblem, { t }: Text): string {
  return problem === 'packaging'
    ? t('consignments.inventory.packagingHint')
    : t('consignments.inventory.wholeNumber');
}
