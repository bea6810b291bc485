/** Papers of the general regime, and credit notes. */
import type { LotBought } from '#documents/common/facts.ts';
import type { CreditNoteFacts } from '#documents/credit-note/facts.ts';
import type { InvoiceFacts } from '#documents/invoice/facts.ts';
import { add, basisPoints, cents, euros, sum } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { BUYER, HEAD, invoice, invoiceLines, SALE } from './samples.ts';

/** An invoice of the general regime: one lot, its VAT inside the price called out. */
export function taxedInvoice(): InvoiceFacts {
  const vat = { rate: basisPoints(2_000), hammerPrice: cents(2_000), premium: cents(456) };
  const lines = invoiceLines(1).map((line) => ({ ...line, vat }));
  const taxed = { rate: vat.rate, net: cents(12_280), vat: cents(2_456) };
  return invoice(lines, { regime: 'general', vat: [taxed] });
}

/** A credit note on the first lots of {@link invoice}; `changes` come last. */
export function creditNote(
  lines: readonly LotBought[] = invoiceLines(2),
  changes: Partial<CreditNoteFacts> = {},
): CreditNoteFacts {
  const { party = BUYER } = changes;
  const hammerTotal = sum(lines.map((line) => line.hammerPrice));
  const premiumTotal = sum(lines.map((line) => line.premium));
  const total = add(hammerTotal, premiumTotal);
  return {
    ...HEAD,
    kind: 'credit_note',
    factsVersion: 1,
    language: party.language,
    number: 'N2026-0002',
    issuedOn: isoDate('2026-11-04'),
    party,
    sale: SALE,
    regime: 'margin',
    reason: 'withdrawn_by_house',
    invoice: { number: 'F2026-0031', issuedOn: isoDate('2026-10-18') },
    lines,
    charges: [],
    hammerTotal,
    premiumTotal,
    vat: [],
    total,
    leftOnInvoice: euros(2_763),
    freed: total,
    ...changes,
  };
}
