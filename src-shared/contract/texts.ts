/** What people write about parties, items, lots, receipts, sales and the house: editable, versioned, erasable. */

import type { TextOf } from '#shared/fields/field.ts';
import { HOUSE_FIELDS } from '#shared/fields/house.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import { RECEIPT_FIELDS } from '#shared/fields/receipt.ts';
import { SALE_FIELDS } from '#shared/fields/sale.ts';
import { textSchema } from '#shared/fields/schema.ts';

export const PartyText = textSchema(PARTY_FIELDS);
export type PartyText = TextOf<typeof PARTY_FIELDS>;

export const ItemText = textSchema(ITEM_FIELDS);
export type ItemText = TextOf<typeof ITEM_FIELDS>;

export const LotText = textSchema(LOT_FIELDS);
export type LotText = TextOf<typeof LOT_FIELDS>;

export const ReceiptText = textSchema(RECEIPT_FIELDS);
export type ReceiptText = TextOf<typeof RECEIPT_FIELDS>;

export const SaleText = textSchema(SALE_FIELDS);
export type SaleText = TextOf<typeof SALE_FIELDS>;

export const HouseText = textSchema(HOUSE_FIELDS);
export type HouseText = TextOf<typeof HOUSE_FIELDS>;
