/** Buyers in default: what can be done about each lot of an invoice that is not paid. */
import { KINDS } from '#documents/kinds.ts';
import { REQUEST_REAUCTION_REFUSALS } from '#domain/accounts/buyer-default.ts';
import { SHORTFALL_REFUSALS } from '#domain/accounts/shortfall.ts';
import { z } from '#shared/zod.ts';
import { command, query } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import { MAY } from '../roles.ts';
import * as t from '../types.ts';

export const defaultMethods = {
  /** The seller asks that a lot not paid for be put up again, by the day on which he asked. */
  'reauction.request': command({
    roles: MAY.accounts,
    input: z.strictObject({ placementId: t.PlacementId, requestedOn: t.IsoDate }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...REQUEST_REAUCTION_REFUSALS),
  }),
  /** The claim of a lot that was put up again and has its result; what he left free pays it. */
  'shortfall.claim': command({
    roles: KINDS.shortfall_claim.issuedBy,
    input: z.strictObject({
      /** The place of the new auction. */
      again: t.PlacementId,
      /** Of the new sale, tax included: its organisation, carriage, storage. */
      costs: t.Money,
      /** Days the letter gives to pay. */
      delayDays: z.int().min(1).max(60),
    }),
    output: z.strictObject({
      invoiceId: t.InvoiceId,
      documentId: t.DocumentId,
      number: z.string(),
      total: t.Money,
      balance: t.Money,
    }),
    refusal: refusalAmong('clock_behind', 'papers_incomplete', ...SHORTFALL_REFUSALS),
  }),
  /** The lots of an invoice as the law sees them once it is overdue; null where there is none. */
  'default.ofInvoice': query({
    roles: MAY.everyone,
    input: z.strictObject({ invoiceId: t.InvoiceId }),
    output: z
      .strictObject({
        /** Until when a seller may ask for a new auction. */
        requestBy: t.IsoDate,
        /** Whether that day has passed. */
        isOver: z.boolean(),
        lots: z
          .array(
            z.strictObject({
              placementId: t.PlacementId,
              lotNumber: z.string(),
              title: z.string(),
              requestedOn: t.IsoDate.nullable(),
            }),
          )
          .readonly(),
        /** Those of its lots that were put up again after the default. */
        reauctions: z
          .array(
            z.strictObject({
              again: t.PlacementId,
              saleTitle: z.string(),
              lotNumber: z.string(),
              title: z.string(),
              /** Null while it has no result, or found no buyer. */
              hammerPrice: t.Money.nullable(),
              /** What is lost without the costs; null while it has no result. */
              lost: t.Money.nullable(),
              claim: z
                .strictObject({
                  invoiceId: t.InvoiceId,
                  documentId: t.DocumentId,
                  number: z.string(),
                  total: t.Money,
                  balance: t.Money,
                })
                .nullable(),
            }),
          )
          .readonly(),
      })
      .nullable(),
    topics: (input) => [`invoice:${input.invoiceId}`, 'results', 'invoices'],
  }),
} as const;
