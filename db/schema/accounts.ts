/** Invoices, statements, formal notices and the documents they are printed on. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DocumentKind } from '#documents/kinds.ts';
import type { VatRegime } from '#domain/accounts/vat-regime.ts';
import type {
  CreditReason,
  LineKind,
  NoticeChannel,
  ReturnReason,
  StatedService,
  StatementResult,
} from '#domain/events/accounts.ts';
import type { Cause, OwedAs } from '#domain/events/charge.ts';
import type {
  ChargeId,
  ConsignmentId,
  CreditNoteId,
  DocumentId,
  InvoiceId,
  NoticeId,
  PartyId,
  PlacementId,
  SaleId,
  StatementId,
} from '#domain/ids.ts';
import {
  basisPointsColumn,
  centsColumn,
  dateColumn,
  idColumn,
  jsonColumn,
  sha256Column,
} from '../columns.ts';

/** Every document ever issued: its number, what it is about, and its pages once filed. */
export const document = sqliteTable('document', {
  documentId: idColumn<DocumentId>()('document_id').primaryKey(),
  kind: text('kind').$type<DocumentKind>().notNull(),
  number: text('number').notNull(),
  year: integer('year').notNull(),
  sequence: integer('sequence').notNull(),
  partyId: idColumn<PartyId>()('party_id').notNull(),
  saleId: idColumn<SaleId>()('sale_id'),
  consignmentId: idColumn<ConsignmentId>()('consignment_id'),
  issuedOn: dateColumn('issued_on').notNull(),
  factsHash: sha256Column('facts_hash').notNull(),
  /** The filed pages; null until they are rendered. */
  pdf: sha256Column('pdf'),
  bytes: integer('bytes'),
  pages: integer('pages'),
});

/** What a document says, frozen when it was issued; beside the journal, so that it can be erased. */
export const documentFacts = sqliteTable('document_facts', {
  documentId: idColumn<DocumentId>()('document_id').primaryKey(),
  /** Canonical JSON; its SHA-256 is `document.facts_hash`. */
  facts: text('facts').notNull(),
});

export const invoice = sqliteTable('invoice', {
  invoiceId: idColumn<InvoiceId>()('invoice_id').primaryKey(),
  documentId: idColumn<DocumentId>()('document_id').notNull(),
  saleId: idColumn<SaleId>()('sale_id').notNull(),
  buyerId: idColumn<PartyId>()('buyer_id').notNull(),
  issuedOn: dateColumn('issued_on').notNull(),
  dueOn: dateColumn('due_on').notNull(),
  /** Null for a claim after a default: damages are outside VAT. */
  regime: text('regime').$type<VatRegime>(),
  net: centsColumn('net').notNull(),
  vat: centsColumn('vat').notNull(),
  total: centsColumn('total').notNull(),
  /** What it still asks: its total less what credit notes took back. */
  owed: centsColumn('owed').notNull(),
  /** What stands of the allocations to it, added up. */
  received: centsColumn('received').notNull(),
});

export const invoiceLine = sqliteTable(
  'invoice_line',
  {
    invoiceId: idColumn<InvoiceId>()('invoice_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').$type<LineKind>().notNull(),
    placementId: idColumn<PlacementId>()('placement_id'),
    chargeId: idColumn<ChargeId>()('charge_id'),
    net: centsColumn('net').notNull(),
    vatRate: basisPointsColumn('vat_rate'),
    vat: centsColumn('vat').notNull(),
    gross: centsColumn('gross').notNull(),
    creditedBy: idColumn<CreditNoteId>()('credited_by'),
  },
  (table) => [primaryKey({ columns: [table.invoiceId, table.position] })],
);

export const charge = sqliteTable('charge', {
  chargeId: idColumn<ChargeId>()('charge_id').primaryKey(),
  partyId: idColumn<PartyId>()('party_id').notNull(),
  saleId: idColumn<SaleId>()('sale_id').notNull(),
  owedAs: text('owed_as').$type<OwedAs>().notNull(),
  cause: jsonColumn<Cause>()('cause').notNull(),
  net: centsColumn('net').notNull(),
  /** Null where it bears no VAT. */
  vatRate: basisPointsColumn('vat_rate'),
  arisenOn: dateColumn('arisen_on').notNull(),
  seq: integer('seq').notNull(),
  /** The paper that asks it; null before, and once that is credited. */
  documentId: idColumn<DocumentId>()('document_id'),
  withdrawnBySeq: integer('withdrawn_by_seq'),
});

export const creditNote = sqliteTable('credit_note', {
  creditNoteId: idColumn<CreditNoteId>()('credit_note_id').primaryKey(),
  documentId: idColumn<DocumentId>()('document_id').notNull(),
  invoiceId: idColumn<InvoiceId>()('invoice_id').notNull(),
  buyerId: idColumn<PartyId>()('buyer_id').notNull(),
  issuedOn: dateColumn('issued_on').notNull(),
  reason: text('reason').$type<CreditReason>().notNull(),
  net: centsColumn('net').notNull(),
  vat: centsColumn('vat').notNull(),
  total: centsColumn('total').notNull(),
});

export const statementTable = sqliteTable('statement', {
  statementId: idColumn<StatementId>()('statement_id').primaryKey(),
  documentId: idColumn<DocumentId>()('document_id').notNull(),
  saleId: idColumn<SaleId>()('sale_id').notNull(),
  consignorId: idColumn<PartyId>()('consignor_id').notNull(),
  corrects: idColumn<StatementId>()('corrects'),
  correctedBy: idColumn<StatementId>()('corrected_by'),
  issuedOn: dateColumn('issued_on').notNull(),
  payableOn: dateColumn('payable_on').notNull(),
  regime: text('regime').$type<VatRegime>().notNull(),
  hammerTotal: centsColumn('hammer_total').notNull(),
  commissionTotal: centsColumn('commission_total').notNull(),
  withheldTotal: centsColumn('withheld_total').notNull(),
  servicesTotal: centsColumn('services_total').notNull(),
  net: centsColumn('net').notNull(),
  /** What stands of payouts less repayments, with those of the statements that it corrects. */
  paidOut: centsColumn('paid_out').notNull(),
});

export const statementLine = sqliteTable(
  'statement_line',
  {
    statementId: idColumn<StatementId>()('statement_id').notNull(),
    position: integer('position').notNull(),
    placementId: idColumn<PlacementId>()('placement_id').notNull(),
    consignmentId: idColumn<ConsignmentId>()('consignment_id').notNull(),
    result: text('result').$type<StatementResult>().notNull(),
    hammerPrice: centsColumn('hammer_price'),
    commission: centsColumn('commission').notNull(),
    capitalGainsTax: centsColumn('capital_gains_tax').notNull(),
    vatRate: basisPointsColumn('vat_rate'),
  },
  (table) => [primaryKey({ columns: [table.statementId, table.position] })],
);

export const statementOwner = sqliteTable(
  'statement_owner',
  {
    statementId: idColumn<StatementId>()('statement_id').notNull(),
    position: integer('position').notNull(),
    ownerId: idColumn<PartyId>()('owner_id').notNull(),
    net: centsColumn('net').notNull(),
    paidOut: centsColumn('paid_out').notNull(),
  },
  (table) => [primaryKey({ columns: [table.statementId, table.position] })],
);

export const statementService = sqliteTable(
  'statement_service',
  {
    statementId: idColumn<StatementId>()('statement_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').$type<StatedService['kind']>().notNull(),
    placementId: idColumn<PlacementId>()('placement_id'),
    consignmentId: idColumn<ConsignmentId>()('consignment_id'),
    net: centsColumn('net').notNull(),
    vatRate: basisPointsColumn('vat_rate'),
    vat: centsColumn('vat').notNull(),
    gross: centsColumn('gross').notNull(),
  },
  (table) => [primaryKey({ columns: [table.statementId, table.position] })],
);

export const formalNotice = sqliteTable('formal_notice', {
  noticeId: idColumn<NoticeId>()('notice_id').primaryKey(),
  documentId: idColumn<DocumentId>()('document_id').notNull(),
  invoiceId: idColumn<InvoiceId>()('invoice_id').notNull(),
  buyerId: idColumn<PartyId>()('buyer_id').notNull(),
  issuedOn: dateColumn('issued_on').notNull(),
  amountDue: centsColumn('amount_due').notNull(),
  channel: text('channel').$type<NoticeChannel>().notNull(),
  delayDays: integer('delay_days').notNull(),
  registeredNumber: text('registered_number'),
  postedOn: dateColumn('posted_on'),
  deliveredOn: dateColumn('delivered_on'),
  returnedOn: dateColumn('returned_on'),
  returnReason: text('return_reason').$type<ReturnReason>(),
});
