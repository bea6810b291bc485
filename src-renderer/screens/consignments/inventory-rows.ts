/** The rows of an inventory: its items, and the blank one below them where the next is typed. */
import { useReducer } from 'react';
import type { ItemRow } from '#contract/methods/consignments.ts';
import type { ConsignmentId, ItemId } from '#domain/ids.ts';
import {
  type Beside,
  type CellAnswer,
  createSheet,
  type RowSource,
  type Sheet,
} from '#renderer/components/grid/index.ts';
import type { ItemColumn } from './item-cells.ts';

export interface InventoryRow {
  /** Stays the same when the blank row becomes an item, so that the cursor stays on it. */
  readonly key: string;
  readonly item: ItemRow | null;
}

export interface TypedItemCell {
  readonly typed: string;
  readonly beside: Beside;
}

/** Takes what was typed in a cell of the inventory. */
export type WriteItemCell = (
  row: InventoryRow,
  column: ItemColumn,
  cell: TypedItemCell,
) => Promise<CellAnswer>;

export interface InventoryRows {
  readonly source: RowSource<InventoryRow>;
  readonly sheet: Sheet<InventoryRow>;
  /** The item of a row as last written at this desk, the engine's answer not yet read again. */
  readonly itemOf: (key: string) => ItemRow | null;
  /** An item that was typed in the row of that key, or pasted in none. */
  readonly keepEntered: (item: ItemRow, key: string | null) => void;
  readonly keepWritten: (item: ItemRow) => void;
}

/** What this desk knows of an inventory before the engine's answer shows it. */
interface Held {
  readonly sheet: Sheet<InventoryRow>;
  /** The engine's latest answer: a write that began before it must not bring an older one back. */
  items: readonly ItemRow[];
  isFrozen: boolean;
  /** Items entered here that the engine's answer does not show yet. */
  entered: readonly ItemRow[];
  readonly written: Map<ItemId, ItemRow>;
  readonly keys: Map<ItemId, string>;
  blanks: number;
}

/** By consignment: what is typed and not saved stays while the person looks at another. */
const INVENTORIES = new Map<ConsignmentId, Held>();

interface InventoryOptions {
  readonly consignmentId: ConsignmentId;
  readonly items: readonly ItemRow[];
  readonly isFrozen: boolean;
}

/** The rows over the engine's answer, ahead of it by what was typed here in the last moment. */
export function useInventoryRows({ consignmentId, ...now }: InventoryOptions): InventoryRows {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const held = Object.assign(heldOf(consignmentId), now);
  held.sheet.use();

  // Read as they are asked for: Enter in the last row steps onto the blank one made below it.
  const source: RowSource<InventoryRow> = {
    get total() {
      return rowsOf(held).length;
    },
    rowAt: (index) => rowsOf(held)[index],
    request: () => undefined,
  };
  return {
    source,
    sheet: held.sheet,
    itemOf: (key) => rowsOf(held).find((row) => row.key === key)?.item ?? null,
    keepEntered: (item, key) => {
      if (key !== null) held.keys.set(item.itemId, key);
      held.entered = [...held.entered, item];
      draw();
    },
    keepWritten: (item) => {
      held.written.set(item.itemId, item);
      draw();
    },
  };
}

function heldOf(consignmentId: ConsignmentId): Held {
  const held = INVENTORIES.get(consignmentId) ?? {
    sheet: createSheet<InventoryRow>(() => INVENTORIES.delete(consignmentId)),
    ...{ items: [], isFrozen: false, entered: [], blanks: 0 },
    ...{ written: new Map(), keys: new Map() },
  };
  INVENTORIES.set(consignmentId, held);
  return held;
}

/**
 * The engine's items, those entered here that it does not show yet, those typed and still on their
 * way, then the blank row.
 */
function rowsOf(held: Held): readonly InventoryRow[] {
  const known = new Set(held.items.map((item) => item.itemId));
  held.entered = held.entered.filter((item) => !known.has(item.itemId));
  const items = [...held.items, ...held.entered].map((item) => latestOf(held, item));
  const rows = items.map((item) => ({ key: held.keys.get(item.itemId) ?? item.itemId, item }));
  const taken = new Set(rows.map(({ key }) => key));
  const typed = held.sheet.use.getState().drafts.map(({ cell }) => cell.row);
  const onTheirWay = [...new Set(typed)].filter((key) => isBlank(key) && !taken.has(key));
  while (onTheirWay.includes(blankKey(held.blanks)) || taken.has(blankKey(held.blanks))) {
    held.blanks += 1;
  }
  const blanks = held.isFrozen ? onTheirWay : [...onTheirWay, blankKey(held.blanks)];
  return [...rows, ...blanks.map((key) => ({ key, item: null }))];
}

function blankKey(place: number): string {
  return `blank-${place}`;
}

function isBlank(key: string): boolean {
  return key.startsWith('blank-');
}

function latestOf(held: Held, item: ItemRow): ItemRow {
  const written = held.written.get(item.itemId);
  return written !== undefined && written.version > item.version ? written : item;
}
