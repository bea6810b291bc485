/** Projections of invoices, payments, statements and formal notices. */
import { assert } from '#domain/assert.ts';
import type { EventOf } from '#domain/events/index.ts';
import type { InvoiceId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { cents, NOTHING, negate } from '#domain/money/cents.ts';
import type { WriteDb } from '../handle.ts';
import { statement as prepared } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { insertRow, updateRow } from '../rows.ts';
import {
  formalNotice,
  invoice,
  invoiceLine,
  payment,
  statementLine,
  statementTable,
} from '../schema/accounts.ts';
import { placement } from '../schema/sale.ts';

/** What each of these events does to the tables. */
export const accountsProjections = {
  'invoice.issued/1': projectInvoice,
  'payment.received/1': projectPayment,
  'payment.reversed/1': projectPayment,
  'statement.issued/1': projectStatement,
  'formal_notice.issued/1': projectFormalNotice,
  'formal_notice.posted/1': projectFormalNotice,
  'formal_notice.delivered/1': projectFormalNotice,
};

function projectInvoice(db: WriteDb, { event }: RecordedEvent<EventOf<'invoice.issued/1'>>): void {
  const { invoiceId, saleId, buyerId, dueOn, lines } = event;
  const { documentId, issuedOn } = event.document;
  const { hammerTotal, premiumTotal, total } = event;
  insertRow(db, invoice, {
    ...{ invoiceId, documentId, saleId, buyerId, issuedOn, dueOn },
    ...{ hammerTotal, premiumTotal, total },
    received: NOTHING,
  });
  lines.forEach(({ placementId, hammerPrice, premium }, index) => {
    const line = { placementId, hammerPrice, premium };
    insertRow(db, invoiceLine, { invoiceId, position: index + 1, ...line });
    const where = { placementId, saleId, state: 'sold', buyerId } as const;
    updateRow(db, placement, { where, set: { invoiceId } });
  });
}

type PaymentFact = EventOf<'payment.received/1' | 'payment.reversed/1'>;

function projectPayment(db: WriteDb, { event, seq, at }: RecordedEvent<PaymentFact>): void {
  const { paymentId, invoiceId } = event;
  if (event.type === 'payment.received/1') {
    const { amount, method, receivedOn } = event;
    const received = { paymentId, invoiceId, amount, method, receivedOn };
    insertRow(db, payment, { ...received, recordedAt: at, seq });
    return addToReceived(db, invoiceId, amount);
  }
  const where = { paymentId, invoiceId, seq: event.corrects, reversedBySeq: null };
  updateRow(db, payment, { where, set: { reversedBySeq: seq } });
  const row = prepared<[string], { readonly amount: number }>(
    db,
    'SELECT amount FROM payment WHERE payment_id = ?',
  ).get(paymentId);
  addToReceived(db, invoiceId, negate(cents(row?.amount ?? 0)));
}

function addToReceived(db: WriteDb, invoiceId: InvoiceId, amount: Cents): void {
  const { changes } = prepared(
    db,
    'UPDATE invoice SET received = received + ? WHERE invoice_id = ?',
  ).run(amount, invoiceId);
  assert(changes === 1, 'a payment is for an invoice');
}

function projectStatement(
  db: WriteDb,
  { event }: RecordedEvent<EventOf<'statement.issued/1'>>,
): void {
  const { statementId, saleId, consignorId, payableOn, lines } = event;
  const { documentId, issuedOn } = event.document;
  const { hammerTotal, commissionTotal, withheldTotal, net } = event;
  insertRow(db, statementTable, {
    ...{ statementId, documentId, saleId, consignorId, issuedOn, payableOn },
    ...{ hammerTotal, commissionTotal, withheldTotal, net },
  });
  lines.forEach(({ placementId, result, hammerPrice, commission, capitalGainsTax }, index) => {
    const line = { placementId, result, hammerPrice, commission, capitalGainsTax };
    insertRow(db, statementLine, { statementId, position: index + 1, ...line });
  });
}

type FormalNoticeFact = EventOf<
  'formal_notice.issued/1' | 'formal_notice.posted/1' | 'formal_notice.delivered/1'
>;

function projectFormalNotice(db: WriteDb, { event }: RecordedEvent<FormalNoticeFact>): void {
  const { noticeId, invoiceId } = event;
  const where = { noticeId, invoiceId };
  switch (event.type) {
    case 'formal_notice.issued/1': {
      const { buyerId, amountDue } = event;
      const { documentId, issuedOn } = event.document;
      const notice = { noticeId, documentId, invoiceId, buyerId, issuedOn, amountDue };
      return insertRow(db, formalNotice, notice);
    }
    case 'formal_notice.posted/1': {
      const { registeredNumber, postedOn } = event;
      return updateRow(db, formalNotice, { where, set: { registeredNumber, postedOn } });
    }
    case 'formal_notice.delivered/1':
      return updateRow(db, formalNotice, { where, set: { deliveredOn: event.deliveredOn } });
  }
}
