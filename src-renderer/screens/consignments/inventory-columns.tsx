/** The columns of an inventory, typed into as in a spreadsheet. */
import type { Column } from '#renderer/components/grid/index.ts';
import type { Text } from '#renderer/text/i18n.ts';
import { labelOf } from '#shared/fields/field.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';
import type { InventoryRow, WriteItemCell } from './inventory-rows.ts';
import { BLANK_ITEM, ITEM_COLUMNS, type ItemColumn } from './item-cells.ts';

const WIDTHS: Readonly<Record<ItemColumn, Column<InventoryRow>['width']>> = {
  maker: 104,
  range: 88,
  reference: 88,
  model: '2fr',
  scale: 68,
  year: 60,
  colour: 84,
  packaging: 92,
  modelCondition: 120,
  boxCondition: 124,
  quantity: 48,
  storagePlace: 76,
};

/** Beside the list the inventory scrolls, and a model keeps room for its name. */
const BESIDE: typeof WIDTHS = { ...WIDTHS, model: 176 };

/** Over the whole width, the columns of words share what is left. */
const WIDE: typeof WIDTHS = {
  ...WIDTHS,
  ...{ model: '4fr', colour: '1fr', modelCondition: '2fr', boxCondition: '2fr' },
  storagePlace: '1fr',
};

interface InventoryColumnsOptions {
  readonly isFrozen: boolean;
  readonly room: 'wide' | 'alone';
  readonly write: WriteItemCell;
}

export function inventoryColumns(
  text: Text,
  { isFrozen, room, write }: InventoryColumnsOptions,
): readonly Column<InventoryRow>[] {
  const columns = ITEM_COLUMNS.map(
    (id): Column<InventoryRow> => ({
      id,
      title: headingOf(id, text),
      width: room === 'wide' ? BESIDE[id] : WIDE[id],
      align: id === 'quantity' ? 'amount' : 'start',
      text: (row) => cellText(row, id, text),
      edit: {
        isEditable: () => !(isFrozen && id === 'quantity'),
        stored: (row) => storedInInventory(row, id, text),
        write: (row, typed, beside) => write(row, id, { typed, beside }),
      },
    }),
  );
  const left: Column<InventoryRow> = {
    id: 'available',
    title: text.t('columns.left'),
    width: 52,
    align: 'amount',
    text: ({ item }) => (item === null ? '' : text.count(item.available)),
  };
  const at = columns.findIndex(({ id }) => id === 'quantity') + 1;
  return [...columns.slice(0, at), left, ...columns.slice(at)];
}

/** A field is called what its table calls it; how many there are is no field. */
export function headingOf(column: ItemColumn, { t, language }: Text): string {
  return column === 'quantity' ? t('columns.quantity') : labelOf(ITEM_FIELDS, column, language);
}

/** What a cell holds, as it is typed; nothing in the blank row. */
export function storedInInventory(row: InventoryRow, column: ItemColumn, text: Text): string {
  return row.item === null ? '' : cellText(row, column, text);
}

function cellText({ item }: InventoryRow, column: ItemColumn, { t, count }: Text): string {
  if (column === 'quantity') return item === null ? '' : count(item.quantity);
  const text = item?.text ?? BLANK_ITEM.text;
  if (column === 'packaging') return t(`consignments.packaging.${text.packaging}`);
  return text[column];
}
