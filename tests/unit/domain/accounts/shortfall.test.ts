/** The claim on a buyer in default. */
import { expect, test } from 'vitest';
import { draftShortfall, type PutUpAgain, type SaleInDefault } from '#domain/accounts/shortfall.ts';
import { type Cents, cents, euros, NOTHING } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { BUYER, soldLot, verdict, yes } from '../support.ts';

const { placementId, lotId, saleId } = soldLot(euros(1_000));

/** Undone on the day after the delay: a consumer's interest is of the 30 days of January. */
const FIRST: SaleInDefault = {
  ...{ placementId, lotId, saleId, buyerId: BUYER, debtor: 'consumer' },
  ...{ flat: 'to_claim', interest: 'to_claim' },
  ...{ hammerPrice: euros(1_000), premium: euros(228), unpaid: euros(1_000) },
  ...{ dueOn: isoDate('2025-12-21'), demandedOn: isoDate('2026-01-01') },
  undoneOn: isoDate('2026-01-31'),
};
const TRADER: SaleInDefault = { ...FIRST, debtor: 'professional' };
const LOWER: PutUpAgain = { state: 'sold', hammerPrice: euros(700), premium: cents(15_960) };
const HIGHER: PutUpAgain = { state: 'sold', hammerPrice: euros(1_040), premium: cents(23_712) };

test('CT-5.7 never more than the loss: sold lower, sold higher, unsold', () => {
  const table: readonly (readonly [PutUpAgain, Cents, number, number])[] = [
    [LOWER, NOTHING, 30_000, 6_840],
    [LOWER, euros(50), 30_000, 11_840],
    // 50 € of costs, less 9.12 € of premium and 40 € of price that it brought beyond.
    [HIGHER, euros(50), 0, 88],
    [HIGHER, euros(30), 0, 0],
    [{ state: 'unsold' }, euros(50), 0, 5_000],
    [{ state: 'unsold' }, NOTHING, 0, 0],
  ];
  for (const [again, costs, price, expenses] of table) {
    const draft = yes(draftShortfall(FIRST, again, costs));
    expect(draft).toMatchObject({ price, expenses, interest: 215, flat: 0 });
    expect(draft.total).toBe(price + expenses + 215);
  }
});

test('CT-5.7 FR-8 a trader owes from the day after the due date, and 40 € once an invoice', () => {
  // 22 to 31 December: 1,000 € × 8.28 % × 10 / 365 = 2.2685 €; then 6.4603 €.
  const draft = yes(draftShortfall(TRADER, LOWER, NOTHING));
  expect(draft).toMatchObject({ interest: 227 + 646, flat: 4_000 });
  const next = yes(draftShortfall({ ...TRADER, flat: 'claimed' }, LOWER, NOTHING));
  const later = yes(
    draftShortfall({ ...TRADER, flat: 'claimed', interest: 'claimed' }, LOWER, NOTHING),
  );
  expect(later).toMatchObject({ price: next.price, interest: NOTHING, flat: NOTHING, slices: [] });
  expect(next.flat).toBe(0);
});

test('CT-5.7 where nothing was lost nothing is claimed', () => {
  const atOnce = { ...FIRST, undoneOn: FIRST.demandedOn };
  expect(verdict(draftShortfall(atOnce, HIGHER, NOTHING))).toBe('nothing_lost');
});
