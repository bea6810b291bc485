/** Accounts: invoices, statements, formal notices, and the documents that say so. */

import { BilledCharge, LotBought, VatFacts } from '#documents/common/facts.ts';
import { DocumentKind, KINDS } from '#documents/kinds.ts';
import {
  DELIVER_NOTICE_REFUSALS,
  FORMAL_NOTICE_REFUSALS,
  NoticeState,
  POST_NOTICE_REFUSALS,
  RETURN_NOTICE_REFUSALS,
} from '#domain/accounts/formal-notice.ts';
import { INVOICE_REFUSALS } from '#domain/accounts/invoice.ts';
import { STATEMENT_REFUSALS } from '#domain/accounts/statement.ts';
import { VatRegime } from '#domain/accounts/vat-regime.ts';
import { CreditReason, NoticeChannel, ReturnReason } from '#domain/events/accounts.ts';
import { PaymentMethod } from '#domain/events/money.ts';
import { z } from '#shared/zod.ts';
import { command, query, task } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import { MAY } from '../roles.ts';
import * as t from '../types.ts';
import { AllocationRow } from './money.ts';

/** What remains to be done about an invoice, worst first. */
export const InvoiceState = z.enum(['overdue', 'due', 'paid', 'credited']);
export type InvoiceState = z.output<typeof InvoiceState>;

export const InvoiceRow = z.strictObject({
  invoiceId: t.InvoiceId,
  documentId: t.DocumentId,
  number: z.string(),
  saleId: t.SaleId,
  saleTitle: z.string(),
  buyerId: t.PartyId,
  buyerName: z.string(),
  issuedOn: t.IsoDate,
  dueOn: t.IsoDate,
  lots: z.int(),
  total: t.Money,
  paid: t.Money,
  balance: t.Money,
  state: InvoiceState,
  /** Of the last one. */
  noticeState: z.enum(['none', ...NoticeState.options]),
});
export type InvoiceRow = z.output<typeof InvoiceRow>;

export const DocumentRow = z.strictObject({
  documentId: t.DocumentId,
  kind: DocumentKind,
  number: z.string(),
  partyId: t.PartyId,
  partyName: z.string(),
  saleId: t.SaleId.nullable(),
  issuedOn: t.IsoDate,
  pages: z.int().nullable(),
  filed: z.boolean(),
});
export type DocumentRow = z.output<typeof DocumentRow>;

/** Another statement, by its number. */
const NamedStatement = z.strictObject({ statementId: t.StatementId, number: z.string() });

export const StatementRow = z.strictObject({
  statementId: t.StatementId,
  documentId: t.DocumentId,
  number: z.string(),
  saleId: t.SaleId,
  saleTitle: z.string(),
  consignorId: t.PartyId,
  consignorName: z.string(),
  issuedOn: t.IsoDate,
  payableOn: t.IsoDate,
  hammerTotal: t.Money,
  commissionTotal: t.Money,
  withheldTotal: t.Money,
  servicesTotal: t.Money,
  net: t.Money,
  /** What was paid out less what came back, with that of the statements it corrects. */
  paidOut: t.Money,
  standing: z.enum(['standing', 'to_correct', 'corrected']),
  corrects: NamedStatement.nullable(),
  correctedBy: NamedStatement.nullable(),
  /**
   * What falls to each owner of the goods, one or several, what he had of it, and what of the rest
   * the buyers' payments already cover; never negative, and nothing unless the statement stands.
   */
  owners: z
    .array(
      z.strictObject({
        ...{ ownerId: t.PartyId, name: z.string() },
        ...{ net: t.Money, paidOut: t.Money, available: t.Money },
      }),
    )
    .readonly(),
  /** That of its owners together; what one of them owes lessens it for none. */
  available: t.Money,
});
export type StatementRow = z.output<typeof StatementRow>;

const InvoicePreview = z.strictObject({
  buyerId: t.PartyId,
  regime: VatRegime,
  buyerName: z.string(),
  lots: z.int(),
  hammerTotal: t.Money,
  premiumTotal: t.Money,
  /** Tax included: they stand on an invoice of their own. */
  chargesTotal: t.Money,
  total: t.Money,
  missing: z.array(z.string()).readonly(),
});

const StatementPreview = z.strictObject({
  consignorId: t.PartyId,
  /** The number of the statement it takes the place of; null where it is the first. */
  corrects: z.string().nullable(),
  regime: VatRegime,
  consignorName: z.string(),
  sold: z.int(),
  unsold: z.int(),
  hammerTotal: t.Money,
  commissionTotal: t.Money,
  withheldTotal: t.Money,
  servicesTotal: t.Money,
  net: t.Money,
  missing: z.array(z.string()).readonly(),
});

export const accountMethods = {
  'invoice.preview': query({
    roles: MAY.everyone,
    input: z.strictObject({ saleId: t.SaleId }),
    output: z.strictObject({
      firstNumber: z.string(),
      lastNumber: z.string(),
      total: t.Money,
      /** The fields of the letterhead that are empty: nothing is issued until they are not. */
      letterhead: z.array(z.string()).readonly(),
      rows: z.array(InvoicePreview).readonly(),
    }),
    topics: (input) => [`sale:${input.saleId}`, 'invoices', 'parties', 'house'],
  }),
  'invoice.issueForSale': command({
    roles: KINDS.invoice.issuedBy,
    input: z.strictObject({ saleId: t.SaleId }),
    output: z.strictObject({ count: z.int(), firstNumber: z.string(), lastNumber: z.string() }),
    refusal: refusalAmong('clock_behind', 'sale_unknown', 'papers_incomplete', ...INVOICE_REFUSALS),
  }),
  /** The same for one buyer, where something arose after the others had theirs. */
  'invoice.issueForBuyer': command({
    roles: KINDS.invoice.issuedBy,
    input: z.strictObject({ saleId: t.SaleId, buyerId: t.PartyId }),
    output: z.strictObject({ count: z.int(), firstNumber: z.string(), lastNumber: z.string() }),
    refusal: refusalAmong('clock_behind', 'sale_unknown', 'papers_incomplete', ...INVOICE_REFUSALS),
  }),
  'invoice.list': query({
    roles: MAY.everyone,
    input: z.strictObject({
      saleId: t.SaleId.nullable(),
      buyerId: t.PartyId.nullable(),
      state: InvoiceState.nullable(),
      text: t.Line,
      ...t.PageAsked,
    }),
    output: t.rowsOf(InvoiceRow),
    topics: () => ['invoices'],
  }),
  'invoice.get': query({
    roles: MAY.everyone,
    input: z.strictObject({ invoiceId: t.InvoiceId }),
    output: z
      .strictObject({
        row: InvoiceRow,
        hammerTotal: t.Money,
        premiumTotal: t.Money,
        premiumRate: t.Rate,
        regime: VatRegime,
        vat: z.array(VatFacts).readonly(),
        /** `placementId` names a lot of it; one that was credited is asked no more. */
        lines: z
          .array(LotBought.extend({ placementId: t.PlacementId, credited: z.boolean() }))
          .readonly(),
        charges: z
          .array(BilledCharge.extend({ chargeId: t.ChargeId, credited: z.boolean() }))
          .readonly(),
        creditNotes: z
          .array(
            z.strictObject({
              creditNoteId: t.CreditNoteId,
              documentId: t.DocumentId,
              number: z.string(),
              issuedOn: t.IsoDate,
              reason: CreditReason,
              total: t.Money,
            }),
          )
          .readonly(),
        /** What paid it, in the order in which it was allocated. */
        allocations: z
          .array(
            z.strictObject({
              receiptId: t.ReceiptId,
              payerId: t.PartyId,
              payerName: z.string(),
              amount: t.Money,
              method: PaymentMethod,
              receivedOn: t.IsoDate,
              reference: z.string(),
              seq: z.int(),
              state: AllocationRow.shape.state,
            }),
          )
          .readonly(),
        notices: z.array(
          z.strictObject({
            noticeId: t.NoticeId,
            documentId: t.DocumentId,
            number: z.string(),
            issuedOn: t.IsoDate,
            channel: NoticeChannel,
            delayDays: z.int(),
            registeredNumber: z.string().nullable(),
            postedOn: t.IsoDate.nullable(),
            deliveredOn: t.IsoDate.nullable(),
            returnedOn: t.IsoDate.nullable(),
            returnReason: ReturnReason.nullable(),
            /** From when it reached the buyer; null before. */
            lastDayToPay: t.IsoDate.nullable(),
          }),
        ),
        /** Since when it is owed in spite of a notice (FR-6); null while none has run out. */
        withoutEffectSince: t.IsoDate.nullable(),
      })
      .nullable(),
    topics: (input) => [`invoice:${input.invoiceId}`],
  }),

  'statement.preview': query({
    roles: MAY.everyone,
    input: z.strictObject({ saleId: t.SaleId }),
    output: z.strictObject({
      firstNumber: z.string(),
      lastNumber: z.string(),
      net: t.Money,
      letterhead: z.array(z.string()).readonly(),
      rows: z.array(StatementPreview).readonly(),
    }),
    topics: (input) => [`sale:${input.saleId}`, 'statements', 'parties'],
  }),
  'statement.issueForSale': command({
    roles: KINDS.statement.issuedBy,
    input: z.strictObject({ saleId: t.SaleId }),
    output: z.strictObject({ count: z.int(), firstNumber: z.string(), lastNumber: z.string() }),
    refusal: refusalAmong(
      'clock_behind',
      'sale_unknown',
      'papers_incomplete',
      ...STATEMENT_REFUSALS,
    ),
  }),
  'statement.list': query({
    roles: MAY.everyone,
    input: z.strictObject({
      saleId: t.SaleId.nullable(),
      consignorId: t.PartyId.nullable(),
      ...t.PageAsked,
    }),
    output: t.rowsOf(StatementRow),
    topics: () => ['statements', 'invoices'],
  }),
  /** A statement as the list has it; null where there is none. */
  'statement.get': query({
    roles: MAY.everyone,
    input: z.strictObject({ statementId: t.StatementId }),
    output: StatementRow.nullable(),
    topics: () => ['statements', 'invoices'],
  }),

  'notice.issue': command({
    roles: KINDS.formal_notice.issuedBy,
    input: z.strictObject({
      invoiceId: t.InvoiceId,
      /** Days the letter gives the buyer to pay, from when it reaches him. */
      delayDays: z.int().min(1).max(60),
      channel: NoticeChannel,
    }),
    output: z.strictObject({
      noticeId: t.NoticeId,
      documentId: t.DocumentId,
      number: z.string(),
    }),
    refusal: refusalAmong(
      'clock_behind',
      'invoice_unknown',
      'papers_incomplete',
      ...FORMAL_NOTICE_REFUSALS,
    ),
  }),
  'notice.recordPosting': command({
    roles: MAY.accounts,
    input: z.strictObject({
      noticeId: t.NoticeId,
      /** Null for what a bailiff serves. */
      registeredNumber: z.string().max(40).nullable(),
      postedOn: t.IsoDate,
    }),
    output: t.Recorded,
    refusal: refusalAmong('notice_unknown', ...POST_NOTICE_REFUSALS),
  }),
  'notice.recordDelivery': command({
    roles: MAY.accounts,
    input: z.strictObject({ noticeId: t.NoticeId, deliveredOn: t.IsoDate }),
    output: t.Recorded,
    refusal: refusalAmong('notice_unknown', ...DELIVER_NOTICE_REFUSALS),
  }),
  /** The post gave the letter back: another may follow it. */
  'notice.recordReturn': command({
    roles: MAY.accounts,
    input: z.strictObject({
      noticeId: t.NoticeId,
      reason: ReturnReason,
      returnedOn: t.IsoDate,
    }),
    output: t.Recorded,
    refusal: refusalAmong('notice_unknown', ...RETURN_NOTICE_REFUSALS),
  }),

  'document.list': query({
    roles: MAY.everyone,
    input: z.strictObject({
      saleId: t.SaleId.nullable(),
      partyId: t.PartyId.nullable(),
      kind: DocumentKind.nullable(),
      ...t.PageAsked,
    }),
    output: t.rowsOf(DocumentRow),
    topics: () => ['documents'],
  }),
  /** A document as the list has it; null where there is none. */
  'document.get': query({
    roles: MAY.everyone,
    input: z.strictObject({ documentId: t.DocumentId }),
    output: DocumentRow.nullable(),
    topics: () => ['documents'],
  }),
  'document.file': query({
    roles: MAY.everyone,
    input: z.strictObject({ documentId: t.DocumentId }),
    output: z
      .discriminatedUnion('state', [
        z.strictObject({ state: z.literal('pending') }),
        z.strictObject({
          state: z.literal('filed'),
          fileName: z.string(),
          pages: z.int(),
          bytes: t.FileBytes,
        }),
      ])
      .nullable(),
    topics: () => ['documents'],
  }),
  /** Renders and files every issued document that has no file yet. */
  'document.renderPending': task({
    roles: MAY.everyone,
    input: t.Nothing,
    output: z.strictObject({
      /** How many were filed, and their pages in all. */
      ...{ documents: z.int(), pages: z.int() },
      /** Those that could not be made: why is in the log, under the incident. */
      unmade: z.array(
        z.strictObject({ documentId: t.DocumentId, number: z.string(), incident: z.string() }),
      ),
    }),
    refusal: refusalAmong('cancelled'),
  }),
} as const;
