/** The cash that the law counts together, as it stands in the store. */
import type { ReadDb } from '#db/connection.ts';
import { cashForDebt, cashOfPayerFor, freeCashOf } from '#db/queries/money.ts';
import type { LinkedCash } from '#domain/accounts/cash.ts';
import type { Intended } from '#domain/accounts/receipt.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import { add, type Cents, sum } from '#domain/money/cents.ts';
import { cashPayerOf } from './party.ts';

/** Cash that comes in from a payer, or that he had left free. */
interface CashIn {
  readonly payerId: PartyId;
  readonly amount: Cents;
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
  received: Pick<CashIn, 'payerId' | 'amount'>,
  intended: readonly Intended[],
): readonly LinkedCash[] {
  const freeBefore = freeCashOf(db, received.payerId);
  return linkedCash(db, { ...received, freeBefore }, intended);
}

function ofPayer(
  db: ReadDb,
  { payerId, amount, freeBefore }: CashIn,
  intended: readonly Intended[],
): readonly LinkedCash[] {
  const people = [cashPayerOf(db, payerId)];
  const sales = [...new Set(intended.map(({ invoice }) => invoice.saleId))];
  if (sales.length === 0) return [{ people, received: freeBefore, added: amount }];
  return sales.map((saleId) => {
    const received = add(freeBefore, cashOfPayerFor(db, saleId, payerId));
    return { people, received, added: amount };
  });
}

function ofDebts(
  db: ReadDb,
  { payerId }: CashIn,
  intended: readonly Intended[],
): readonly LinkedCash[] {
  const debts = Map.groupBy(intended, ({ invoice }) => `${invoice.saleId} ${invoice.buyerId}`);
  return [...debts.values()].flatMap((shares) => {
    const [first] = shares;
    if (first === undefined) return [];
    const { saleId, buyerId } = first.invoice;
    const added = sum(shares.map(({ amount }) => amount));
    return [{ ...ofDebt(db, { saleId, buyerId, payerId }), added }];
  });
}

function ofDebt(
  db: ReadDb,
  debt: { readonly saleId: SaleId; readonly buyerId: PartyId; readonly payerId: PartyId },
): Omit<LinkedCash, 'added'> {
  const brought = cashForDebt(db, debt.saleId, debt.buyerId);
  const people = new Set([debt.payerId, debt.buyerId, ...brought.map((each) => each.payerId)]);
  return {
    people: [...people].map((partyId) => cashPayerOf(db, partyId)),
    received: sum(brought.map(({ amount }) => amount)),
  };
}
