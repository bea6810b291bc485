/** Sales, and the room where the hammer falls. */

import {
  CancellationReason,
  OtherDay,
  PastDay,
  SaleKind,
  WithdrawalReason,
} from '#domain/events/sale.ts';
import { ATTRIBUTE_REFUSALS, UNDO_ATTRIBUTION_REFUSALS } from '#domain/sale/attribution.ts';
import { CANCEL_REFUSALS } from '#domain/sale/cancellation.ts';
import { KNOCK_DOWN_REFUSALS } from '#domain/sale/knock-down.ts';
import {
  CLOSE_SALE_REFUSALS,
  CREATE_SALE_REFUSALS,
  OPEN_SALE_REFUSALS,
  REOPEN_SALE_REFUSALS,
  RESCHEDULE_SALE_REFUSALS,
} from '#domain/sale/sale.ts';
import { PlacementState, SaleState } from '#domain/sale/state.ts';
import { PASS_REFUSALS, UNDO_REFUSALS, WITHDRAW_REFUSALS } from '#domain/sale/without-buyer.ts';
import { z } from '#shared/zod.ts';
import { command, query } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import { MAY } from '../roles.ts';
import { LotText, SaleText } from '../texts.ts';
import * as t from '../types.ts';

export const SaleRow = z.strictObject({
  saleId: t.SaleId,
  code: z.int(),
  title: z.string(),
  place: z.string(),
  /** The day announced; once the sale is opened, the day on which it is really held. */
  heldOn: t.IsoDate,
  kind: SaleKind,
  state: SaleState,
  /** Pinned at the opening; of a draft, the one that is to be in force on its day (CT-2.8). */
  editionId: t.EditionId,
  lots: z.int(),
  sold: z.int(),
  unsold: z.int(),
  withdrawn: z.int(),
  /** Sold, and the sale undone since. */
  cancelled: z.int(),
  hammerTotal: t.Total,
  lowEstimateTotal: t.Total,
  highEstimateTotal: t.Total,
});
export type SaleRow = z.output<typeof SaleRow>;

export const HammerRow = z.strictObject({
  lotId: t.LotId,
  seq: z.int(),
  number: t.NumberInSale,
  suffix: t.LotSuffix,
  title: z.string(),
  state: PlacementState,
  hammerPrice: t.Price.nullable(),
  paddle: t.Paddle.nullable(),
  /** Of a lot that was passed: the highest bid, and whose it was where somebody noted it (FR-9). */
  lastBid: t.Price.nullable(),
  lastPaddle: t.Paddle.nullable(),
});

export type HammerRow = z.output<typeof HammerRow>;

const announced = {
  heldOn: t.WorkDay,
  /** Named for a day that is past: by the owner or the auctioneer. */
  pastDay: PastDay.nullable(),
};

export const saleMethods = {
  'sale.list': query({
    roles: MAY.everyone,
    input: z.strictObject({ ...t.PageAsked }),
    output: t.rowsOf(SaleRow),
    topics: () => ['sales', 'lots', 'results'],
  }),
  'sale.get': query({
    roles: MAY.everyone,
    input: z.strictObject({ saleId: t.SaleId }),
    output: z
      .strictObject({
        row: SaleRow,
        version: z.int(),
        text: SaleText,
        paddles: z.int(),
        /** Of them, those whose holders are not, or no longer, admitted (CT-4.1, CT-8.1). */
        paddlesNotAdmitted: z.int(),
        /** Lots bought by their sellers or their like, by what is known now (CT-9.13). */
        boughtBySellers: z.int(),
        lotsLacking: z.int(),
        lotsToInvoice: z.int(),
        /** Sold lots whose buyer is not named yet: nothing is invoiced for them until he is. */
        lotsToAttribute: z.int(),
        consignorsToState: z.int(),
        /** Told of a sale that was cancelled since (CT-2.3, CT-9.5). */
        consignorsToCorrect: z.int(),
        documents: z.int(),
      })
      .nullable(),
    topics: (input) => [`sale:${input.saleId}`, 'lots', 'invoices', 'documents'],
  }),
  /** What the house keeps of a sale, and the VAT inside it. Source: FR-4, CGI 297 A. */
  'sale.margin': query({
    roles: ['owner', 'auctioneer', 'accountant'],
    input: z.strictObject({ saleId: t.SaleId }),
    output: z
      .strictObject({
        premiumTotal: t.Money,
        commissionTotal: t.Money,
        /** Premiums and commissions of sold lots, tax included. */
        margin: t.Money,
        net: t.Money,
        vat: t.Money,
        /** Fees on reserves, which are no part of the margin and bear VAT of their own (CT-9.8). */
        services: z.strictObject({ gross: t.Money, net: t.Money, vat: t.Money }),
        /** Charges on the invoices of its buyers, counted whole. */
        charges: z.strictObject({ gross: t.Money, net: t.Money, vat: t.Money }),
      })
      .nullable(),
    topics: (input) => [`sale:${input.saleId}`],
  }),
  'sale.create': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ ...announced, kind: SaleKind, text: SaleText }),
    output: z.strictObject({ saleId: t.SaleId, code: z.int() }),
    refusal: refusalAmong('decision_of_auctioneer', 'text_unusable', ...CREATE_SALE_REFUSALS),
  }),
  'sale.describe': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ saleId: t.SaleId, version: z.int(), text: SaleText }),
    output: z.strictObject({ version: z.int() }),
    refusal: refusalAmong('sale_unknown', 'changed_meanwhile', 'text_unusable'),
  }),
  'sale.reschedule': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ saleId: t.SaleId, ...announced }),
    output: t.Recorded,
    refusal: refusalAmong('sale_unknown', 'decision_of_auctioneer', ...RESCHEDULE_SALE_REFUSALS),
  }),
  'sale.open': command({
    roles: MAY.conduct,
    input: z.strictObject({
      saleId: t.SaleId,
      /** Why it is opened on another day than the one announced; null on its day. */
      onAnotherDay: OtherDay.nullable(),
    }),
    output: t.Recorded,
    refusal: refusalAmong('sale_unknown', ...OPEN_SALE_REFUSALS),
  }),
  'sale.close': command({
    roles: MAY.conduct,
    input: z.strictObject({ saleId: t.SaleId }),
    output: t.Recorded,
    refusal: refusalAmong('sale_unknown', ...CLOSE_SALE_REFUSALS),
  }),
  'sale.reopen': command({
    roles: MAY.conduct,
    input: z.strictObject({
      saleId: t.SaleId,
      /** The decision to tell anew what happened on a day that is past; null on its day. */
      pastDay: PastDay.nullable(),
    }),
    output: t.Recorded,
    refusal: refusalAmong('sale_unknown', ...REOPEN_SALE_REFUSALS),
  }),

  'room.desk': query({
    roles: MAY.everyone,
    input: z.strictObject({ saleId: t.SaleId }),
    output: z
      .strictObject({
        sale: SaleRow,
        next: z.strictObject({ number: t.NumberInSale, suffix: t.LotSuffix }).nullable(),
        recent: z.array(HammerRow).readonly(),
        firstHammerAt: t.Instant.nullable(),
        lastHammerAt: t.Instant.nullable(),
      })
      .nullable(),
    topics: (input) => [`sale:${input.saleId}`],
  }),
  /** The lot under the hammer, by the number called out. */
  'room.lot': query({
    roles: MAY.everyone,
    input: z.strictObject({ saleId: t.SaleId, number: t.NumberInSale, suffix: t.LotSuffix }),
    output: z
      .strictObject({
        lotId: t.LotId,
        number: t.NumberInSale,
        suffix: t.LotSuffix,
        text: LotText,
        state: PlacementState,
        lowEstimate: t.Price,
        highEstimate: t.Price,
        reserve: t.Price.nullable(),
        startingPrice: t.Price,
        /** What a price under the reserve is measured against once the seller agrees. */
        startingPriceWithoutReserve: t.Price,
        photograph: t.Sha256.nullable(),
        hammerPrice: t.Price.nullable(),
        paddle: t.Paddle.nullable(),
        /** The journal entry that holds the result: what an undo corrects. */
        resultSeq: z.int().nullable(),
        previous: z.strictObject({ number: t.NumberInSale, suffix: t.LotSuffix }).nullable(),
        following: z.strictObject({ number: t.NumberInSale, suffix: t.LotSuffix }).nullable(),
        ladder: z.array(z.strictObject({ from: t.Price, step: t.Price })).readonly(),
      })
      .nullable(),
    topics: (input) => [`sale:${input.saleId}`],
  }),
  'room.paddle': query({
    roles: MAY.everyone,
    input: z.strictObject({ saleId: t.SaleId, paddle: t.Paddle }),
    output: z.strictObject({ partyId: t.PartyId, displayName: z.string() }).nullable(),
    topics: (input) => [`sale:${input.saleId}`],
  }),
  'lot.knockDown': command({
    roles: MAY.room,
    input: z.strictObject({
      lotId: t.LotId,
      hammerPrice: t.Price,
      /** Where nobody noted it, the lot is sold and its buyer named afterwards. */
      paddle: z.union([t.Paddle, z.literal('to_attribute')]),
      /** The consignor, present or on the telephone, accepts a price under the reserve. */
      consignorAgrees: z.boolean(),
    }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...KNOCK_DOWN_REFUSALS),
  }),
  /** Names the buyer of a lot that was knocked down without a paddle. Source: CT-4.1, CT-8.1, CT-9.13. */
  'lot.attribute': command({
    roles: MAY.room,
    input: z.strictObject({ lotId: t.LotId, paddle: t.Paddle }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...ATTRIBUTE_REFUSALS),
  }),
  'lot.undoAttribution': command({
    roles: MAY.room,
    input: z.strictObject({
      lotId: t.LotId,
      /** The journal entry the person saw and wants gone. */
      corrects: z.int(),
    }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...UNDO_ATTRIBUTION_REFUSALS),
  }),
  'lot.pass': command({
    roles: MAY.room,
    input: z.strictObject({
      lotId: t.LotId,
      lastBid: t.Price.nullable(),
      /** Who made it, where somebody noted it (FR-9). */
      lastPaddle: t.Paddle.optional(),
    }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...PASS_REFUSALS),
  }),
  'lot.withdraw': command({
    roles: MAY.room,
    input: z.strictObject({ lotId: t.LotId, reason: WithdrawalReason }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...WITHDRAW_REFUSALS),
  }),
  'lot.undoResult': command({
    roles: MAY.room,
    input: z.strictObject({
      lotId: t.LotId,
      /** The journal entry the person saw and wants gone. */
      corrects: z.int(),
    }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...UNDO_REFUSALS),
  }),
  /** After the hammer: the lot goes back to stock. Source: CT-2.3, CT-2.4, CT-5.7. */
  'lot.cancelSale': command({
    roles: MAY.conduct,
    input: z.strictObject({ lotId: t.LotId, reason: CancellationReason }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...CANCEL_REFUSALS),
  }),
} as const;
