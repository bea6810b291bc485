/** Receipts, what they pay, and what is free of them. */
import { expect, test } from 'vitest';
import type { LinkedCash } from '#domain/accounts/cash.ts';
import type { InvoiceAccount } from '#domain/accounts/debt.ts';
import { balanceOf } from '#domain/accounts/debt.ts';
import {
  type Allocation,
  allocateReceipt,
  freeOf,
  type Intended,
  type Receipt,
  recordReceipt,
  reverseReceipt,
  takeAllocationBack,
} from '#domain/accounts/receipt.ts';
import { cents, euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { BUYER, invoiceId, partyId, receiptId, saleId, verdict, yes } from '../support.ts';

const TODAY = isoDate('2027-03-20');
const SALE_DAY = isoDate('2027-03-14');
const nothingLinked: readonly LinkedCash[] = [];
const tooMuchCash: readonly LinkedCash[] = [
  { people: ['resident'], received: euros(900), added: euros(101) },
];

function owing(name: number, total: number, received = 0): InvoiceAccount {
  return {
    ...{ invoiceId: invoiceId(name), saleId: saleId(12), buyerId: BUYER, arisenOn: SALE_DAY },
    ...{ issuedOn: isoDate('2027-03-15'), dueOn: isoDate('2027-03-21') },
    ...{ total: euros(total), received: euros(received) },
  };
}

function share(invoice: InvoiceAccount, amount: number): Intended {
  return { invoice, amount: euros(amount) };
}

function money(amount: number, over: Partial<Receipt> = {}) {
  const { receivedOn = TODAY, method = 'transfer' } = over;
  const payerId = partyId('payer');
  return { receiptId: receiptId(1), payerId, amount: euros(amount), method, receivedOn };
}

function allocation(name: number, amount: number, over: Partial<Allocation> = {}): Allocation {
  const state = 'standing';
  return { invoiceId: invoiceId(name), amount: euros(amount), seq: 41, state, ...over };
}

function receipt(amount: number, over: Partial<Receipt> = {}): Receipt {
  return {
    ...money(amount, over),
    seq: 41,
    state: 'standing',
    allocations: [],
    refunds: [],
    ...over,
  };
}

test('CT-5.4 what is left to pay is the total less what stands of the allocations', () => {
  expect(balanceOf(owing(1, 300))).toBe(30_000);
  expect(balanceOf(owing(1, 300, 299))).toBe(100);
  expect(balanceOf({ total: cents(1), received: cents(0) })).toBe(1);
});

test('what pays no invoice is free: of a reversed receipt, nothing', () => {
  const taken = allocation(2, 100, { state: 'taken_back' });
  const table = [
    [receipt(300), 30_000],
    [receipt(300, { allocations: [allocation(1, 100), taken] }), 20_000],
    [receipt(300, { allocations: [allocation(1, 300)] }), 0],
    [receipt(300, { state: 'reversed', allocations: [taken] }), 0],
  ] as const;
  for (const [each, free] of table) expect(freeOf(each)).toBe(free);
});

test('a receipt pays invoices, several or none, by descending precedence', () => {
  const [one, two] = [owing(1, 300), owing(2, 50, 20)];
  const tomorrow = { receivedOn: isoDate('2027-03-21') };
  const before = { receivedOn: isoDate('2027-03-13') };
  const cash = { method: 'cash' } as const;
  const table = [
    [money(300), [share(one, 300)], 'ok'],
    [money(330), [share(one, 300), share(two, 30)], 'ok'],
    [money(900), [share(one, 300)], 'ok'],
    [money(900, before), [], 'ok'],
    [money(300, { receivedOn: SALE_DAY }), [share(one, 300)], 'ok'],
    [money(0, tomorrow), [], 'amount_not_positive'],
    [money(-5), [], 'amount_not_positive'],
    [money(10, tomorrow), [share(one, 5), share(one, 5)], 'date_in_future'],
    [money(10), [share(one, 5), share(one, 500)], 'invoice_twice'],
    [money(900), [share(one, 0)], 'amount_not_positive'],
    [money(300, before), [share(one, 301)], 'more_than_received'],
    [money(900, before), [share(one, 300), share(two, 31)], 'more_than_balance'],
    [money(900, { ...before, ...cash }), [share(one, 300)], 'received_before_sale'],
    [money(900, cash), [share(one, 300)], 'cash_over_limit'],
  ] as const;
  for (const [received, intended, expected] of table) {
    const linked = received.method === 'cash' ? tooMuchCash : nothingLinked;
    expect(verdict(recordReceipt(received, intended, { today: TODAY, linked }))).toBe(expected);
  }
});

test('a deposit in cash is held to the limit too', () => {
  const context = { today: TODAY, linked: tooMuchCash };
  expect(verdict(recordReceipt(money(101, { method: 'cash' }), [], context))).toBe(
    'cash_over_limit',
  );
  expect(verdict(recordReceipt(money(101), [], context))).toBe('ok');
});

test('the event names who paid, and each invoice with its share', () => {
  const intended = [share(owing(1, 300), 300), share(owing(2, 50), 20)];
  const context = { today: TODAY, linked: nothingLinked };
  expect(yes(recordReceipt(money(330), intended, context))).toEqual({
    type: 'receipt.recorded/1',
    ...money(330),
    allocations: [
      { invoiceId: invoiceId(1), amount: euros(300) },
      { invoiceId: invoiceId(2), amount: euros(20) },
    ],
  });
});

test('what is free pays another invoice, a deposit of before the sale too', () => {
  const deposit = { receivedOn: isoDate('2027-03-01') };
  const partly = { ...deposit, allocations: [allocation(1, 80)] };
  const reversed = { ...partly, state: 'reversed' } as const;
  const cash = { ...partly, method: 'cash' } as const;
  const table = [
    [receipt(100, partly), share(owing(2, 50), 20), nothingLinked, 'ok'],
    [receipt(100, reversed), share(owing(2, 50), 0), nothingLinked, 'receipt_already_reversed'],
    [receipt(100, partly), share(owing(2, 50), 0), nothingLinked, 'amount_not_positive'],
    [receipt(100, partly), share(owing(2, 10), 21), nothingLinked, 'more_than_received'],
    [receipt(100, cash), share(owing(2, 10), 20), tooMuchCash, 'more_than_balance'],
    [receipt(100, cash), share(owing(2, 50), 20), tooMuchCash, 'cash_over_limit'],
    [receipt(100, partly), share(owing(2, 50), 20), tooMuchCash, 'ok'],
  ] as const;
  for (const [from, intended, linked, expected] of table) {
    expect(verdict(allocateReceipt(from, intended, linked))).toBe(expected);
  }
});

test('FR-11 an allocation is taken back once, by an entry that points at it', () => {
  const taken = allocation(1, 20, { seq: 42, state: 'taken_back' });
  const from = receipt(100, { allocations: [allocation(1, 80), taken] });
  const back = (seq: number, name = 1) =>
    takeAllocationBack(from, { invoiceId: invoiceId(name), seq });
  expect(yes(back(41))).toEqual({
    type: 'receipt.allocation_taken_back/1',
    ...{ receiptId: receiptId(1), payerId: partyId('payer') },
    ...{ invoiceId: invoiceId(1), amount: euros(80), corrects: 41 },
  });
  expect(verdict(back(42))).toBe('allocation_already_taken_back');
  expect(verdict(back(43))).toBe('allocation_unknown');
  expect(verdict(back(41, 2))).toBe('allocation_unknown');
});

test('FR-11 a receipt is reversed once, with what stands of its allocations', () => {
  const taken = allocation(1, 20, { seq: 42, state: 'taken_back' });
  const from = receipt(100, { allocations: [taken, allocation(2, 30, { seq: 43 })] });
  expect(yes(reverseReceipt(from))).toEqual({
    type: 'receipt.reversed/1',
    ...{ receiptId: receiptId(1), payerId: partyId('payer'), corrects: 41 },
    takenBack: [{ invoiceId: invoiceId(2), amount: euros(30), corrects: 43 }],
  });
  expect(verdict(reverseReceipt({ ...from, state: 'reversed' }))).toBe('receipt_already_reversed');
});
