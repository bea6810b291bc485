/** The cash that the law counts together, as it stands in the store. */
import type { ReadDb } from '#db/connection.ts';
import { cashForDebt, cashOfPayerFor, freeCashOf, salesPaidInCash } from '#db/queries/money.ts';
import type { LinkedCash } from '#domain/accounts/cash.ts';
import type { InvoiceAccount } from '#domain/accounts/debt.ts';
import type { Intended } from '#domain/accounts/receipt.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import { add, type Cents, subtract, sum } from '#domain/money/cents.ts';
import { cashPayer } from '#domain/party/residence.ts';
import type { IsoDate } from '#domain/time.ts';
import { payerOf } from './party.ts';

/** Cash that comes in from a payer, or that he had left free. */
interface CashIn {
  readonly payerId: PartyId;
  readonly amount: Cents;
  /** The day it came in, whose law and whose proofs count. */
  readonly receivedOn: IsoDate;
  /** What was free of his cash without it. */
  readonly freeBefore: Cents;
}

/**
 * All cash that new cash is linked to: its payer's own for the same sale with what he left free,
 * and that of each buyer's debt, whoever brought it. Source: FR-10.
 */
export function linkedCash(
  db: ReadDb,
  cash: CashIn,
  intended: readonly Intended[],
): readonly LinkedCash[] {
  return [...ofPayer(db, cash, intended), ...ofDebts(db, cash, intended)];
}

/** The same for a receipt that is being recorded. */
export function linkedToNew(
  db: ReadDb,
  received: Omit<CashIn, 'freeBefore'>,
  intended: readonly Intended[],
): readonly LinkedCash[] {
  const freeBefore = freeCashOf(db, received.payerId);
  return linkedCash(db, { ...received, freeBefore }, intended);
}

function ofPayer(
  db: ReadDb,
  { payerId, amount, receivedOn, freeBefore }: CashIn,
  intended: readonly Intended[],
): readonly LinkedCash[] {
  const people = [cashPayer(payerOf(db, payerId), receivedOn)];
  const paid = new Set(intended.map(({ invoice }) => invoice.saleId));
  const left = subtract(amount, sum(intended.map((share) => share.amount)));
  // What he leaves free may pay any sale that he still pays in cash: it counts with each of them.
  const payable = left === 0 ? [] : salesPaidInCash(db, payerId);
  if (paid.size + payable.length === 0) return [{ people, received: freeBefore, added: amount }];
  const linked = (saleId: SaleId, added: Cents) => {
    return { people, received: add(freeBefore, cashOfPayerFor(db, saleId, payerId)), added };
  };
  return [
    ...[...paid].map((saleId) => linked(saleId, amount)),
    ...payable.map((saleId) => linked(saleId, left)),
  ];
}

function ofDebts(
  db: ReadDb,
  { payerId, receivedOn }: CashIn,
  intended: readonly Intended[],
): readonly LinkedCash[] {
  const debts = Map.groupBy(intended, ({ invoice }) => `${invoice.saleId} ${invoice.buyerId}`);
  return [...debts.values()].flatMap((shares) => {
    const [first] = shares;
    if (first === undefined) return [];
    const { saleId, buyerId } = first.invoice;
    const added = sum(shares.map(({ amount }) => amount));
    return [{ ...ofDebt(db, { saleId, buyerId, payerId, receivedOn }), added }];
  });
}

function ofDebt(
  db: ReadDb,
  debt: Pick<CashIn, 'payerId' | 'receivedOn'> & Pick<InvoiceAccount, 'saleId' | 'buyerId'>,
): Omit<LinkedCash, 'added'> {
  const brought = cashForDebt(db, debt.saleId, debt.buyerId);
  const people = new Set([debt.payerId, debt.buyerId, ...brought.map((each) => each.payerId)]);
  return {
    people: [...people].map((partyId) => cashPayer(payerOf(db, partyId), debt.receivedOn)),
    received: sum(brought.map(({ amount }) => amount)),
  };
}
