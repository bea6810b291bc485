/** The subjects that people write about, each with the table of its fields. */
import { columnsOf } from './field.ts';
import { HOUSE_FIELDS } from './house.ts';
import { ITEM_FIELDS } from './item.ts';
import { LOT_FIELDS } from './lot.ts';
import { PARTY_FIELDS } from './party.ts';
import { RECEIPT_FIELDS } from './receipt.ts';
import { SALE_FIELDS } from './sale.ts';

export const SUBJECTS = {
  party: PARTY_FIELDS,
  item: ITEM_FIELDS,
  lot: LOT_FIELDS,
  receipt: RECEIPT_FIELDS,
  sale: SALE_FIELDS,
  house: HOUSE_FIELDS,
} as const;

/** The columns that may hold several lines, whatever their subject; every other text is one line. */
export const PARAGRAPHS: ReadonlySet<string> = new Set(
  Object.values(SUBJECTS)
    .flatMap((table) => columnsOf(table))
    .filter(({ field }) => field.kind === 'paragraph')
    .map(({ name }) => name),
);
