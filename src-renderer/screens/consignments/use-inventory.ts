/** Writing in an inventory: a cell of an item, the first cell of a new one, a pasted block. */
import { useState } from 'react';
import type { ItemRow } from '#contract/methods/consignments.ts';
import type { ConsignmentId } from '#domain/ids.ts';
import { refusalBesideCell } from '#renderer/components/cells/refusal-beside-cell.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { safely } from '#renderer/components/outcome/safely.ts';
import { useLink } from '#renderer/engine/index.ts';
import type { Link } from '#renderer/engine/link.ts';
import { explain } from '#renderer/text/explain.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { type InventoryRow, type InventoryRows, useInventoryRows } from './inventory-rows.ts';
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

export interface Inventory extends InventoryRows {
  readonly write: (row: InventoryRow, column: ItemColumn, typed: string) => Promise<string | null>;
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
  const rows = useInventoryRows(options.items, options.isFrozen);
  const [pasting, setPasting] = useState<Inventory['pasting']>(null);
  const desk: WritingDesk = { link, text, rows, consignmentId: options.consignmentId };
  const paste: Inventory['paste'] = async (cells, from) => {
    const pasted = pastedItems(cells, { from, columnTitled: (title) => columnTitled(title, text) });
    const stop = await enterAll(pasted, {
      enter: (item) => sentenceOf(desk, () => enter(desk, item)),
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
    ...rows,
    write: (row, column, typed) => writeCell(desk, row, { column, typed }),
    paste,
    pasting,
  };
}

interface WritingDesk {
  readonly link: Link;
  readonly text: Text;
  readonly rows: InventoryRows;
  readonly consignmentId: ConsignmentId;
}

interface TypedCell {
  readonly column: ItemColumn;
  readonly typed: string;
}

/** The blank row becomes an item with its first cell; any other is described anew. */
async function writeCell(desk: WritingDesk, row: InventoryRow, { column, typed }: TypedCell) {
  const held = row.item === null ? null : desk.rows.latest(row.item);
  const written = withCell(held ?? BLANK_ITEM, column, typed);
  if (!written.ok) return problemSentence(written.problem, desk.text);
  return sentenceOf(desk, () =>
    held === null ? enter(desk, written.item) : change(desk, held, written.item),
  );
}

async function enter({ link, text, rows, consignmentId }: WritingDesk, item: TypedItem) {
  const outcome = await link.tell('item.enter', { consignmentId, ...item });
  if (!outcome.ok) return refusalBesideCell(outcome.refusal, text);
  const { itemId } = outcome.value;
  const available = item.quantity;
  rows.keepEntered({ itemId, consignmentId, position: 0, available, version: 1, ...item });
  return null;
}

async function change({ link, text, rows }: WritingDesk, held: ItemRow, item: TypedItem) {
  const { itemId, version } = held;
  if (item.quantity !== held.quantity) {
    const outcome = await link.tell('item.changeQuantity', { itemId, quantity: item.quantity });
    return outcome.ok ? null : refusalBesideCell(outcome.refusal, text);
  }
  const outcome = await link.tell('item.describe', { itemId, version, text: item.text });
  if (!outcome.ok) return refusalBesideCell(outcome.refusal, text);
  rows.keepWritten({ ...held, text: item.text, version: outcome.value.version });
  return null;
}

/** The column that a heading names, in the language of the desk and whatever its capitals. */
function columnTitled(title: string, { t }: Text): ItemColumn | null {
  const wanted = title.toLowerCase();
  const named = (column: ItemColumn) => t(`consignments.item.${column}`).toLowerCase();
  return ITEM_COLUMNS.find((column) => named(column) === wanted) ?? null;
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
