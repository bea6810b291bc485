/** Charges at random, as events: made, billed, credited, withdrawn. */
import type { InvoiceLine } from '#domain/events/accounts.ts';
import type { IssuedDocument } from '#domain/events/filing.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import type { ChargeId, CreditNoteId, InvoiceId, PartyId, SaleId } from '#domain/ids.ts';
import { add, basisPoints, cents, percentageOf } from '#domain/money/cents.ts';
import { DAY, type Fate } from './random-money.ts';

/** A buyer's carriage: invoiced, taken back for some, and then withdrawn for a part of those. */
export function* randomCharge(
  fate: Fate,
  { saleId, partyId }: { readonly saleId: SaleId; readonly partyId: PartyId },
  paper: (kind: 'invoice' | 'credit_note') => IssuedDocument,
): Generator<DomainEvent> {
  const chargeId = fate.newId<ChargeId>();
  const [net, vatRate] = [cents(1_000 + fate.chance.upTo(5_000)), basisPoints(2_000)];
  const about = { chargeId, partyId, saleId } as const;
  const cause = { kind: 'carriage' } as const;
  yield { type: 'charge.made/1', ...about, owedAs: 'buyer', net, vatRate, arisenOn: DAY, cause };
  const made = fate.seq();
  const vat = percentageOf(net, vatRate);
  const line: InvoiceLine = { kind: 'charge', chargeId, net, vatRate, vat, gross: add(net, vat) };
  const invoiceId = fate.newId<InvoiceId>();
  const totals = { lines: [line], net, vat, total: line.gross };
  const asked = { invoiceId, saleId, buyerId: partyId, regime: 'general', ...totals } as const;
  yield { type: 'invoice.issued/1', document: paper('invoice'), ...asked, dueOn: DAY };
  if (!fate.chance.onceIn(2)) return;
  const note = { creditNoteId: fate.newId<CreditNoteId>(), reason: 'correction' } as const;
  yield { type: 'credit_note.issued/1', document: paper('credit_note'), ...note, ...asked };
  if (fate.chance.onceIn(2)) yield { type: 'charge.withdrawn/1', ...about, corrects: made };
}
