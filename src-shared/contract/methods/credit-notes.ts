/** Credit notes: taking an issued invoice back, whole or lot by lot. */
import { KINDS } from '#documents/kinds.ts';
import { DEFAULT_REFUSALS } from '#domain/accounts/buyer-default.ts';
import { CREDIT_NOTE_REFUSALS } from '#domain/accounts/credit-note.ts';
import { CreditReason } from '#domain/events/accounts.ts';
import { z } from '#shared/zod.ts';
import { command } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import * as t from '../types.ts';

export const creditNoteMethods = {
  /** What was received beyond what is still owed becomes free; cancelled lots go back to stock. */
  'invoice.credit': command({
    roles: KINDS.credit_note.issuedBy,
    input: z.strictObject({
      invoiceId: t.InvoiceId,
      /** The lots taken back, by their places in the sale; null takes back all that stands. */
      lots: z.array(t.PlacementId).max(10_000).readonly().nullable(),
      /** The charges taken back; an invoice of charges names no lot. */
      charges: z.array(t.ChargeId).max(10_000).readonly().optional(),
      reason: CreditReason,
    }),
    output: z.strictObject({
      creditNoteId: t.CreditNoteId,
      documentId: t.DocumentId,
      number: z.string(),
      total: t.Money,
      freed: t.Money,
    }),
    refusal: refusalAmong(
      'clock_behind',
      'invoice_unknown',
      'papers_incomplete',
      ...CREDIT_NOTE_REFUSALS,
      ...DEFAULT_REFUSALS,
    ),
  }),
} as const;
