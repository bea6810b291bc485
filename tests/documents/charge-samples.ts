/** An invoice of charges, and the credit note on one of them. */
import type { BilledCharge } from '#documents/common/facts.ts';
import type { CreditNoteFacts } from '#documents/credit-note/facts.ts';
import type { FormalNoticeFacts } from '#documents/formal-notice/facts.ts';
import type { InvoiceFacts } from '#documents/invoice/facts.ts';
import { basisPoints, cents, euros, sum } from '#domain/money/cents.ts';
import { vatBorne, withVatOnTop } from '#domain/money/vat.ts';
import { isoDate } from '#domain/time.ts';
import { creditNote } from './credit-samples.ts';
import { formalNotice, invoice } from './samples.ts';

const STANDARD = basisPoints(2_000);

/** Storage, carriage, and damages: two lines that bear VAT, one that bears none. */
export const CHARGES: readonly BilledCharge[] = withVatOnTop([
  {
    for: {
      kind: 'storage',
      ...{ lotNumber: '202', title: 'Märklin – autorail articulé TW 800' },
      ...{ from: isoDate('2026-11-18'), until: isoDate('2026-11-29'), days: 12 },
      perDay: euros(5),
    },
    ...{ article: '7', net: euros(60), vatRate: STANDARD },
  },
  { for: { kind: 'carriage' }, article: '6', net: cents(1_842), vatRate: STANDARD },
  {
    for: {
      kind: 'recovery_fee',
      ...{ invoice: 'F2026-0031', notice: 'L2026-0004', hammerTotal: euros(2_370) },
      ...{ rate: basisPoints(1_000), as: 'penalty_clause' },
    },
    ...{ article: '5', net: euros(250), vatRate: null },
  },
]);

export function chargesInvoice(changes: Partial<InvoiceFacts> = {}): InvoiceFacts {
  return invoice([], {
    ...{ regime: 'general', number: 'F2026-0044', issuedOn: isoDate('2026-11-29') },
    ...{ dueOn: isoDate('2026-11-29'), paddle: '', storage: null },
    ...{ charges: CHARGES, vat: [...vatBorne(CHARGES)] },
    ...changes,
  });
}

/** The letter that asks for them. */
export function chargesNotice(changes: Partial<FormalNoticeFacts> = {}): FormalNoticeFacts {
  const dueOn = isoDate('2026-11-29');
  return formalNotice({
    ...{ lines: [], charges: CHARGES, number: 'M2026-0005', issuedOn: isoDate('2026-12-15') },
    invoice: { number: 'F2026-0044', issuedOn: dueOn, dueOn },
    ...changes,
  });
}

/** The storage taken back. */
export function chargesCredited(): CreditNoteFacts {
  const charges = CHARGES.slice(0, 1);
  const total = sum(charges.map(({ gross }) => gross));
  return creditNote([], {
    ...{ regime: 'general', reason: 'correction', charges, vat: [...vatBorne(charges)], total },
    ...{ leftOnInvoice: cents(27_210), freed: cents(0) },
  });
}
