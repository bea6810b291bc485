/** A credit note on the first lot of an invoice. */
import type { CreditNoteIssued, InvoiceIssued } from '#domain/events/accounts.ts';
import type { CreditNoteId } from '#domain/ids.ts';
import { sum } from '#domain/money/cents.ts';

/** Its hammer price and its premium, the paper alone being wrong. */
export function firstLotCredited(
  { invoiceId, saleId, buyerId, regime, lines: [hammer, premium] }: InvoiceIssued,
  issue: Pick<CreditNoteIssued, 'document'> & { readonly creditNoteId: CreditNoteId },
): CreditNoteIssued {
  const lines = [hammer, premium].flatMap((line) => line ?? []);
  const net = sum(lines.map((line) => line.net));
  const vat = sum(lines.map((line) => line.vat));
  const total = sum(lines.map((line) => line.gross));
  const about = { invoiceId, saleId, buyerId, regime, lines, net, vat, total };
  return { type: 'credit_note.issued/1', ...issue, ...about, reason: 'correction' };
}
