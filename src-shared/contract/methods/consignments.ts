/** Consignments: what a consignor leaves with the house, and the mandate to sell it. */

import { KINDS } from '#documents/kinds.ts';
import { DRAW_UP_MANDATE_REFUSALS, SIGN_MANDATE_REFUSALS } from '#domain/consignment/mandate.ts';
import {
  DeclaredOwner,
  DeclaredVat,
  Signatory,
  STANDING_REFUSALS,
} from '#domain/consignment/seller.ts';
import { z } from '#shared/zod.ts';
import { command, query } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import { MAY } from '../roles.ts';
import { ItemText } from '../texts.ts';
import * as t from '../types.ts';

/** How far the mandate of a consignment has come. Source: CT-9.1. */
export const MandateState = z.enum(['none', 'drawn_up', 'signed']);
export type MandateState = z.output<typeof MandateState>;

export const ConsignmentRow = z.strictObject({
  consignmentId: t.ConsignmentId,
  number: z.string(),
  consignorId: t.PartyId,
  consignorName: z.string(),
  receivedOn: t.IsoDate,
  items: z.int(),
  pieces: z.int(),
  lots: z.int(),
  mandate: MandateState,
});
export type ConsignmentRow = z.output<typeof ConsignmentRow>;

export const ItemRow = z.strictObject({
  itemId: t.ItemId,
  consignmentId: t.ConsignmentId,
  position: z.int(),
  quantity: z.int(),
  available: z.int(),
  version: z.int(),
  text: ItemText,
});
export type ItemRow = z.output<typeof ItemRow>;

const ConsignedLotRow = z.strictObject({
  lotId: t.LotId,
  title: z.string(),
  lowEstimate: t.Price.nullable(),
  highEstimate: t.Price.nullable(),
  reserve: t.Price.nullable(),
  /** The whole lot, where it holds goods of other sellers too: the estimates are his part's. */
  whole: z
    .strictObject({ lowEstimate: t.Price.nullable(), highEstimate: t.Price.nullable() })
    .nullable(),
});
export type ConsignedLotRow = z.output<typeof ConsignedLotRow>;

const AmendmentRow = z.strictObject({
  number: z.string(),
  documentId: t.DocumentId,
  drawnUpOn: t.IsoDate,
  signedOn: t.IsoDate.nullable(),
});
export type AmendmentRow = z.output<typeof AmendmentRow>;

const Quantity = z.int().min(1).max(100_000);

export const consignmentMethods = {
  'consignment.list': query({
    roles: MAY.everyone,
    input: z.strictObject({
      consignorId: t.PartyId.nullable(),
      text: t.Line,
      mandate: MandateState.nullable(),
      ...t.PageAsked,
    }),
    output: t.rowsOf(ConsignmentRow),
    topics: () => ['consignments', 'parties'],
  }),
  'consignment.get': query({
    roles: MAY.everyone,
    input: z.strictObject({ consignmentId: t.ConsignmentId }),
    output: z
      .strictObject({
        row: ConsignmentRow,
        items: z.array(ItemRow),
        mandate: z
          .strictObject({
            number: z.string(),
            documentId: t.DocumentId,
            commissionRate: t.Rate,
            authorises: z.enum(['room', 'online', 'both']),
            vat: DeclaredVat,
            owners: z.array(DeclaredOwner.extend({ name: z.string() })).readonly(),
            signatory: Signatory,
            drawnUpOn: t.IsoDate,
            signedOn: t.IsoDate.nullable(),
            /** What the owners' files contradict by now of what they signed as. */
            contradicted: refusalAmong(...STANDING_REFUSALS).nullable(),
          })
          .nullable(),
        /** Its lots as they stand: what would be agreed on now. */
        lots: z.array(ConsignedLotRow).readonly(),
        /** Oldest first; the last one may wait for its signature. */
        amendments: z.array(AmendmentRow).readonly(),
      })
      .nullable(),
    topics: (input) => [`consignment:${input.consignmentId}`, 'parties'],
  }),
  'consignment.receive': command({
    roles: MAY.cataloguing,
    input: z.strictObject({
      consignorId: t.PartyId,
      receivedOn: t.WorkDay,
      items: z.array(z.strictObject({ quantity: Quantity, text: ItemText })).max(2_000),
    }),
    output: z.strictObject({
      consignmentId: t.ConsignmentId,
      number: z.string(),
      itemIds: z.array(t.ItemId),
    }),
    refusal: refusalAmong(
      'clock_behind',
      'party_unknown',
      'date_in_future',
      'text_unusable',
      'quantity_invalid',
    ),
  }),
  'item.enter': command({
    roles: MAY.cataloguing,
    input: z.strictObject({
      consignmentId: t.ConsignmentId,
      quantity: Quantity,
      text: ItemText,
    }),
    output: z.strictObject({ itemId: t.ItemId }),
    refusal: refusalAmong(
      'consignment_unknown',
      'mandate_signed',
      'quantity_invalid',
      'text_unusable',
    ),
  }),
  'item.describe': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ itemId: t.ItemId, version: z.int(), text: ItemText }),
    output: z.strictObject({ version: z.int() }),
    refusal: refusalAmong('item_unknown', 'changed_meanwhile', 'text_unusable'),
  }),
  'item.changeQuantity': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ itemId: t.ItemId, quantity: Quantity }),
    output: t.Recorded,
    refusal: refusalAmong('item_unknown', 'mandate_signed', 'quantity_invalid', 'items_in_lots'),
  }),
  'item.remove': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ itemId: t.ItemId }),
    output: t.Recorded,
    refusal: refusalAmong('item_unknown', 'mandate_signed', 'items_in_lots'),
  }),
  'mandate.drawUp': command({
    roles: KINDS.mandate.issuedBy,
    input: z.strictObject({
      consignmentId: t.ConsignmentId,
      commissionRate: t.Rate,
      authorises: z.enum(['room', 'online', 'both']),
      vat: DeclaredVat,
      owners: z.array(DeclaredOwner).min(1).max(50).readonly(),
      signatory: Signatory,
    }),
    output: z.strictObject({ documentId: t.DocumentId, number: z.string() }),
    refusal: refusalAmong(
      'clock_behind',
      'consignment_unknown',
      'text_unusable',
      'party_unknown',
      'papers_incomplete',
      ...DRAW_UP_MANDATE_REFUSALS,
    ),
  }),
  'mandate.sign': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ consignmentId: t.ConsignmentId, signedOn: t.IsoDate }),
    output: t.Recorded,
    refusal: refusalAmong('consignment_unknown', ...SIGN_MANDATE_REFUSALS),
  }),
} as const;
