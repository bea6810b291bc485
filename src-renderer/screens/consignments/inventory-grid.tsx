/** The inventory of a consignment: type, Tab, Enter, paste. */
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import type { ItemRow } from '#contract/methods/consignments.ts';
import type { ConsignmentId } from '#domain/ids.ts';
import { Grid, type RowSource } from '#renderer/components/grid/index.ts';
import { Progress } from '#renderer/components/progress/progress.tsx';
import { useText } from '#renderer/text/i18n.ts';
import css from './consignments.module.css';
import { CONSIGNMENTS } from './consignments-actions.ts';
import { inventoryColumns } from './inventory-columns.tsx';
import type { InventoryRow } from './inventory-rows.ts';
import { ITEM_COLUMNS } from './item-cells.ts';
import { useInventory } from './use-inventory.ts';

interface InventoryGridProps {
  readonly consignmentId: ConsignmentId;
  readonly number: string;
  readonly items: readonly ItemRow[];
  readonly isFrozen: boolean;
  readonly room: 'wide' | 'alone';
  /** The key of the row under the cursor. */
  readonly chosen: string | null;
  readonly onChoose: (key: string, item: ItemRow | null) => void;
}

export function InventoryGrid(props: InventoryGridProps) {
  const { number, isFrozen, room, chosen, onChoose } = props;
  const text = useText();
  const { t } = text;
  const marked = CONSIGNMENTS.use((desk) => desk.marked);
  const frame = useRef<HTMLDivElement>(null);
  const inventory = useInventory(props);
  const columns = inventoryColumns(text, {
    isFrozen,
    room,
    write: inventory.write,
  });
  const { pasting } = inventory;
  const rows = allRows(inventory.source);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the grid inside.
    <div ref={frame} className={css['inventory']} onKeyUp={(event) => showCurrentCell(event)}>
      {pasting === null ? null : (
        <Progress label={t('consignments.inventory.pasting')} {...pasting} />
      )}
      <Grid
        label={t('consignments.inventory.grid', { number })}
        source={inventory.source}
        columns={columns}
        rowKey={(row) => row.key}
        chosen={chosen ?? inventory.source.rowAt(0)?.key ?? null}
        onChoose={(key, row) => onChoose(key, row.item)}
        sheet={inventory.sheet}
        marked={new Set(rows.filter((row) => marked.has(idOf(row))).map((row) => row.key))}
        onMark={(keys) => {
          const items = rows.filter((row) => row.item !== null && keys.has(row.key));
          CONSIGNMENTS.mark(new Set(items.map(idOf)));
        }}
        onPaste={(pasted) => {
          if (!isFrozen) void inventory.paste(pasted, columnUnderCursor(frame.current));
        }}
        rowTone={(row) => (row.item?.available === 0 ? 'quiet' : 'plain')}
        empty={null}
      />
    </div>
  );
}

/** Marks follow the item: its row keeps the key it had while it was blank. */
function idOf({ item, key }: InventoryRow): string {
  return item?.itemId ?? key;
}

function allRows(source: RowSource<InventoryRow>): readonly InventoryRow[] {
  const rows = Array.from({ length: source.total }, (_, index) => source.rowAt(index));
  return rows.filter((row) => row !== undefined);
}

/** Where a pasted block begins: the grid keeps its column to itself, the page shows it. */
function columnUnderCursor(frame: HTMLElement | null): number {
  const cell = frame?.querySelector('[role="gridcell"][data-current]');
  const place = Number(cell?.getAttribute('aria-colindex') ?? 1) - 1;
  return Math.max(0, Math.min(place, ITEM_COLUMNS.length - 1));
}

/** Keeps the cell under the cursor in view when the inventory is wider than its place. */
function showCurrentCell(event: KeyboardEvent | ClipboardEvent): void {
  const cell = event.currentTarget.querySelector('[role="gridcell"][data-current]');
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
