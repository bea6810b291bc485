/** Buyers in default: what can be done about each lot of an invoice that is not paid. */
import { REQUEST_REAUCTION_REFUSALS } from '#domain/accounts/buyer-default.ts';
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
              consignorId: t.PartyId,
              requestedOn: t.IsoDate.nullable(),
            }),
          )
          .readonly(),
      })
      .nullable(),
    topics: (input) => [`invoice:${input.invoiceId}`],
  }),
} as const;
