/** The rows of an inventory: its items, and the blank one below them where the next is typed. */
import { useRef, useState } from 'react';
import type { ItemRow } from '#contract/methods/consignments.ts';
import type { ItemId } from '#domain/ids.ts';
import type { RowSource } from '#renderer/components/grid/index.ts';

export interface InventoryRow {
  /** Stays the same when the blank row becomes an item, so that the cursor stays on it. */
  readonly key: string;
  readonly item: ItemRow | null;
}

export interface InventoryRows {
  readonly source: RowSource<InventoryRow>;
  /** The item as last written at this desk, the engine's answer not yet read again. */
  readonly latest: (item: ItemRow) => ItemRow;
  readonly keepEntered: (item: ItemRow) => void;
  readonly keepWritten: (item: ItemRow) => void;
}

interface Held {
  /** The engine's latest answer: a write that began before it must not bring an older one back. */
  items: readonly ItemRow[];
  /** Items entered here that the engine's answer does not show yet. */
  entered: readonly ItemRow[];
  readonly written: Map<ItemId, ItemRow>;
  readonly keys: Map<ItemId, string>;
  blanks: number;
  rows: readonly InventoryRow[];
}

/** The rows over the engine's answer, ahead of it by what was typed here in the last moment. */
export function useInventoryRows(items: readonly ItemRow[], isFrozen: boolean): InventoryRows {
  const [, draw] = useState(0);
  const held = useRef<Held>({
    items,
    entered: [],
    written: new Map(),
    keys: new Map(),
    blanks: 0,
    rows: [],
  });
  const now = held.current;
  now.items = items;

  const latest = (item: ItemRow) => latestOf(now, item);
  const arrange = () => arrangeRows(now, isFrozen);
  arrange();

  // Read through the reference: Enter in the last row steps onto the blank one made below it.
  const source: RowSource<InventoryRow> = {
    get total() {
      return held.current.rows.length;
    },
    rowAt: (index) => held.current.rows[index],
    request: () => undefined,
  };
  return {
    source,
    latest,
    keepEntered: (item) => {
      now.keys.set(item.itemId, `blank-${now.blanks}`);
      now.blanks += 1;
      now.entered = [...now.entered, item];
      arrange();
      draw((count) => count + 1);
    },
    keepWritten: (item) => {
      now.written.set(item.itemId, item);
      arrange();
      draw((count) => count + 1);
    },
  };
}

function latestOf(held: Held, item: ItemRow): ItemRow {
  const written = held.written.get(item.itemId);
  return written !== undefined && written.version > item.version ? written : item;
}

/** The engine's items, then those entered here that it does not show yet, then the blank row. */
function arrangeRows(held: Held, isFrozen: boolean): void {
  const known = new Set(held.items.map((item) => item.itemId));
  held.entered = held.entered.filter((item) => !known.has(item.itemId));
  const all = [...held.items, ...held.entered].map((item) => latestOf(held, item));
  const rows = all.map((item) => ({ key: held.keys.get(item.itemId) ?? item.itemId, item }));
  held.rows = isFrozen ? rows : [...rows, { key: `blank-${held.blanks}`, item: null }];
}
