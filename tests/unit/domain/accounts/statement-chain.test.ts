/** Statements issued, corrected and paid in any order: what a consignor has in the end is his due. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePayout, receiveRepayment, type StatementAccount } from '#domain/accounts/payout.ts';
import type { ConsignedLot, StandingStatement } from '#domain/accounts/statement.ts';
import { draftStatements, sellersCommission } from '#domain/accounts/statement.ts';
import { basisPoints, type Cents, cents, euros } from '#domain/money/cents.ts';
import { cancelPlacement } from '#domain/sale/cancellation.ts';
import type { PlacementWithResult } from '#domain/sale/state.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import {
  CONSIGNOR,
  cancelledLot,
  lotId,
  payoutId,
  repaymentId,
  SALE,
  SOLE_OWNER,
  saleId,
  soldLot,
  statementId,
  UNDER_MARGIN,
  wholly,
} from '../support.ts';

const RATE = basisPoints(1_440);
const TODAY = SALE.heldOn;
const KNOWING = { today: TODAY, account: { partyId: CONSIGNOR, version: 1 } };

function consigned(lot: PlacementWithResult): ConsignedLot {
  const terms = { commissionRate: RATE, owners: [SOLE_OWNER], regime: UNDER_MARGIN };
  return { ...wholly(lot), ...terms };
}

/** What a consignor was told of a sale and paid on it, and what became of his lots there. */
class Account {
  readonly #sale: number;
  readonly #lots = new Map<number, PlacementWithResult>();
  #standing: StandingStatement | null = null;
  #net = cents(0);
  #paid = cents(0);
  #issued = 0;

  constructor(sale: number) {
    this.#sale = sale;
  }

  sell(lot: number, price: Cents): void {
    this.#lots.set(lot, soldLot(price, this.#at(lot)));
  }

  /** Whether the lot was sold here, and is not any more. */
  cancel(lot: number): boolean {
    const placement = this.#lots.get(lot);
    const sale = { ...SALE, saleId: saleId(this.#sale), state: 'closed' } as const;
    if (placement === undefined || !cancelPlacement(placement, 'claim', sale).ok) return false;
    this.#lots.set(lot, cancelledLot(euros(1), this.#at(lot)));
    return true;
  }

  issue(): boolean {
    const [draft] = this.#drafts();
    if (draft === undefined) return false;
    expect(draft.corrects).toBe(this.#standing?.statementId ?? null);
    this.#issued += 1;
    this.#standing = { ...draft, statementId: statementId(this.#issued) };
    this.#net = draft.net;
    return true;
  }

  pay(amount: Cents): void {
    const payout = { payoutId: payoutId(1), amount, method: 'transfer', paidOn: TODAY } as const;
    if (this.#standing === null || !makePayout(this.#said(), payout, KNOWING).ok) return;
    this.#paid = cents(this.#paid + amount);
    expect(this.#paid).toBeLessThanOrEqual(this.due);
  }

  /** What came back is never more than what was paid beyond his due. */
  giveBack(amount: Cents): void {
    const repayment = { repaymentId: repaymentId(1), amount, method: 'transfer' } as const;
    const received = { ...repayment, receivedOn: TODAY };
    if (this.#standing === null || !receiveRepayment(this.#said(), received, TODAY).ok) return;
    this.#paid = cents(this.#paid - amount);
    expect(this.#paid).toBeGreaterThanOrEqual(this.due);
  }

  get paid(): Cents {
    return this.#paid;
  }

  /** What is true: of each lot that is still sold here, its price less the commission. */
  get due(): Cents {
    const prices = [...this.#lots.values()].map((lot) => {
      return lot.state === 'sold' ? lot.hammerPrice - sellersCommission(consigned(lot)) : 0;
    });
    return cents(prices.reduce((running, price) => running + price, 0));
  }

  #said(): StatementAccount {
    return {
      ...{ statementId: statementId(this.#issued), number: 'D2027-0001', consignorId: CONSIGNOR },
      standing: this.#drafts().length === 0 ? 'standing' : 'to_correct',
      ...{ ownerId: CONSIGNOR, issuedOn: TODAY, net: this.#net, paidOut: this.#paid },
    };
  }

  #drafts() {
    const lots = [...this.#lots.values()].map(consigned);
    const standing = this.#standing === null ? [] : [this.#standing];
    const sale = { ...SALE, saleId: saleId(this.#sale), state: 'closed' } as const;
    const drafted = draftStatements(CONSIGNOR, { sale, lots, standing }, EDITION_2026);
    return drafted.ok ? drafted.value : [];
  }

  #at(lot: number) {
    return { lotId: lotId(lot), saleId: saleId(this.#sale), number: { number: lot, suffix: '' } };
  }
}

const LOTS = [1, 2, 3] as const;
const where = fc.record({ sale: fc.constantFrom(0, 1), lot: fc.constantFrom(...LOTS) });
const step = fc.record({
  act: fc.constantFrom('issue', 'pay', 'pay', 'giveBack', 'cancel', 'auctionAgain'),
  at: where,
  amount: fc.integer({ min: 1, max: 200_000 }).map(cents),
});

test('FR-3 CT-9.5 however statements are corrected, a seller is paid each lot once', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const [first, second] = [new Account(11), new Account(12)];
      for (const lot of LOTS) first.sell(lot, euros(100 * lot));
      const wandering = new Set<number>();
      for (const { act, at, amount } of steps) {
        const account = at.sale === 0 ? first : second;
        if (act === 'issue') account.issue();
        if (act === 'pay') account.pay(amount);
        if (act === 'giveBack') account.giveBack(amount);
        if (act === 'cancel' && account.cancel(at.lot) && account === first) wandering.add(at.lot);
        if (act === 'auctionAgain' && wandering.delete(at.lot)) second.sell(at.lot, amount);
      }
      for (const account of [first, second]) {
        account.issue();
        expect(account.issue(), 'told the truth, nothing is left to tell').toBe(false);
        account.pay(cents(Math.max(0, account.due - account.paid)));
        account.giveBack(cents(Math.max(0, account.paid - account.due)));
        expect(account.paid).toBe(account.due);
      }
    }),
  );
});
