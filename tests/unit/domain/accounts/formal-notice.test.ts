/** The formal notice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  deliverNotice,
  draftFormalNotice,
  effectOf,
  type FormalNotice,
  issueFormalNotice,
  lastDayToPay,
  postNotice,
  readRegisteredNumber,
  reauctionAskableSince,
  reauctionRequestBy,
  returnNotice,
  withoutEffectSince,
} from '#domain/accounts/formal-notice.ts';
import { euros, NOTHING } from '#domain/money/cents.ts';
import { addDays, isoDate } from '#domain/time.ts';
import { BUYER, invoiceId, issuedDocument, noticeId, verdict, yes } from '../support.ts';

const DUE = isoDate('2027-03-21');
const AFTER = isoDate('2027-03-22');
const UNPAID = {
  invoiceId: invoiceId(1),
  buyerId: BUYER,
  issuedOn: isoDate('2027-03-15'),
  dueOn: DUE,
  heldOn: isoDate('2027-03-14'),
  requests: [null],
  total: euros(300),
  received: euros(100),
  free: NOTHING,
};
const PAID = { ...UNPAID, received: euros(300) };

const LETTER = { channel: 'registered_letter', delayDays: 8 } as const;
const FACTS = { noticeId: noticeId(1), invoiceId: invoiceId(1), number: 'M2027-0001', ...LETTER };
const ISSUED = { ...FACTS, state: 'issued', issuedOn: AFTER } as const;
const POSTED = { ...ISSUED, state: 'posted', postedOn: isoDate('2027-03-23') } as const;
const DELIVERED = { ...POSTED, state: 'delivered', deliveredOn: isoDate('2027-03-26') } as const;
const BACK = { state: 'returned', returnedOn: isoDate('2027-03-30') } as const;
const UNCLAIMED = { ...POSTED, ...BACK, reason: 'unclaimed' } as const;
const REFUSED = { ...UNCLAIMED, reason: 'refused' } as const;
const LOST = { ...UNCLAIMED, reason: 'unknown_address' } as const;
const TODAY = isoDate('2027-03-31');
const FIRST = { ...LETTER, earlier: [] };
const AFTER_ONE = { ...LETTER, earlier: [DELIVERED] };

test('CT-5.5 a formal notice is for what is still owed after the due date, one at a time', () => {
  const table = [
    [UNPAID, FIRST, AFTER, 'ok'],
    [UNPAID, FIRST, DUE, 'not_overdue'],
    [UNPAID, AFTER_ONE, DUE, 'not_overdue'],
    [UNPAID, AFTER_ONE, AFTER, 'notice_running'],
    [UNPAID, { ...LETTER, earlier: [ISSUED] }, AFTER, 'notice_running'],
    [UNPAID, { ...LETTER, earlier: [POSTED] }, AFTER, 'notice_running'],
    [UNPAID, { ...LETTER, earlier: [UNCLAIMED] }, AFTER, 'ok'],
    [UNPAID, { ...LETTER, earlier: [UNCLAIMED, POSTED] }, AFTER, 'notice_running'],
    [UNPAID, { ...LETTER, earlier: [UNCLAIMED, LOST] }, AFTER, 'ok'],
    [{ ...UNPAID, free: euros(1) }, FIRST, AFTER, 'money_free'],
    [PAID, AFTER_ONE, DUE, 'nothing_owed'],
  ] as const;
  for (const [account, asked, today, expected] of table) {
    expect(verdict(draftFormalNotice(account, asked, today))).toBe(expected);
  }
});

test('FR-6 no notice asks for a price once the three months of the law are over', () => {
  const table = [
    ['2027-06-14', 'ok'],
    ['2027-06-15', 'sale_cancelled_by_law'],
  ] as const;
  for (const [today, expected] of table) {
    expect(verdict(draftFormalNotice(UNPAID, FIRST, isoDate(today)))).toBe(expected);
    const askable = reauctionAskableSince(isoDate(today)) <= UNPAID.heldOn;
    expect(askable).toBe(expected === 'ok');
  }
});

test('FR-6 a request for one lot asks no price for another that the law undid', () => {
  const [asked, over] = [isoDate('2027-05-02'), isoDate('2027-06-15')];
  const table = [
    [[asked], 'ok'],
    [[asked, asked], 'ok'],
    [[asked, null], 'sale_cancelled_by_law'],
  ] as const;
  for (const [requests, expected] of table) {
    expect(verdict(draftFormalNotice({ ...UNPAID, requests }, FIRST, over))).toBe(expected);
  }
});

test('FR-6 three months run for each day as long as its months are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_500 }), (days) => {
      const today = addDays(isoDate('2027-01-01'), days);
      const since = reauctionAskableSince(today);
      expect(reauctionRequestBy(since) >= today).toBe(true);
      expect(reauctionRequestBy(addDays(since, -1)) < today).toBe(true);
    }),
  );
});

test('CT-5.5 the notice asks for the balance, not for the invoice', () => {
  const draft = yes(draftFormalNotice(UNPAID, FIRST, AFTER));
  const issue = {
    document: issuedDocument('formal_notice', 'M2027-0001'),
    noticeId: noticeId(1),
  };
  expect(issueFormalNotice(draft, issue)).toEqual({
    type: 'formal_notice.issued/1',
    invoiceId: UNPAID.invoiceId,
    buyerId: BUYER,
    amountDue: euros(200),
    ...LETTER,
    ...issue,
  });
});

test('CT-5.5 it is posted under a registered number, from its issue to today', () => {
  const post = (notice: Parameters<typeof postNotice>[0], number: string | null, day: string) => {
    return verdict(postNotice(notice, { registeredNumber: number, postedOn: isoDate(day) }, TODAY));
  };
  expect(post(ISSUED, '1A 123 456 7890 1', '2027-03-22')).toBe('ok');
  expect(post(POSTED, 'nonsense', '2027-03-01')).toBe('notice_already_posted');
  expect(post(DELIVERED, '1A12345678901', '2027-03-23')).toBe('notice_already_posted');
  expect(post(ISSUED, 'nonsense', '2027-03-01')).toBe('registered_number_invalid');
  expect(post(ISSUED, '1A12345678901', '2027-03-21')).toBe('posted_before_issued');
  expect(post(ISSUED, '1A12345678901', '2027-04-01')).toBe('date_in_future');
  expect(post(ISSUED, null, '2027-03-22')).toBe('registered_number_invalid');
});

test('CT-5.5 a bailiff takes the act without a number, and serves it: it never comes back', () => {
  const act = { ...ISSUED, channel: 'bailiff' } as const;
  const taken = { registeredNumber: null, postedOn: isoDate('2027-03-23') };
  expect(verdict(postNotice(act, taken, TODAY))).toBe('ok');
  const numbered = { ...taken, registeredNumber: '1A12345678901' };
  expect(verdict(postNotice(act, numbered, TODAY))).toBe('registered_number_invalid');
  const away = { ...POSTED, channel: 'bailiff' } as const;
  expect(verdict(deliverNotice(away, TODAY, TODAY))).toBe('ok');
  const back = { reason: 'unclaimed', returnedOn: TODAY } as const;
  expect(verdict(returnNotice(away, back, TODAY))).toBe('notice_by_bailiff');
});

test('CT-5.5 a letter comes back once, after it was posted, and not after it was delivered', () => {
  const giveBack = (notice: Parameters<typeof returnNotice>[0], day: string) => {
    const returned = { reason: 'unclaimed', returnedOn: isoDate(day) } as const;
    return verdict(returnNotice(notice, returned, TODAY));
  };
  expect(giveBack(POSTED, '2027-03-23')).toBe('ok');
  expect(giveBack(POSTED, '2027-03-22')).toBe('returned_before_posted');
  expect(giveBack(POSTED, '2027-04-01')).toBe('date_in_future');
  expect(giveBack(ISSUED, '2027-03-23')).toBe('notice_not_posted');
  expect(giveBack(DELIVERED, '2027-03-27')).toBe('notice_already_delivered');
  expect(giveBack(UNCLAIMED, '2027-03-27')).toBe('notice_already_returned');
  expect(verdict(deliverNotice(UNCLAIMED, TODAY, TODAY))).toBe('notice_already_returned');
});

test('CT-5.5 CT-5.6 refused or not claimed it demands, but the month waits for a delivery', () => {
  const table = [
    [ISSUED, null, null, null],
    [POSTED, null, null, null],
    [DELIVERED, '2027-03-26', '2027-03-26', '2027-04-03'],
    [UNCLAIMED, '2027-03-30', null, '2027-04-07'],
    [REFUSED, '2027-03-30', null, '2027-04-07'],
    [LOST, null, null, null],
  ] as const;
  for (const [notice, demandedOn, deliveredOn, lastDay] of table) {
    expect(effectOf(notice)).toEqual({ demandedOn, deliveredOn });
    expect(lastDayToPay(notice)).toBe(lastDay);
  }
});

test('FR-6 a notice is without effect from the morning after the delay it gave', () => {
  const since = (notices: readonly FormalNotice[], day: string) => {
    return withoutEffectSince(notices, isoDate(day));
  };
  const late = { ...DELIVERED, deliveredOn: isoDate('2027-05-01') };
  expect(since([DELIVERED], '2027-04-03')).toBeNull();
  expect(since([DELIVERED], '2027-04-04')).toBe('2027-04-04');
  expect(since([UNCLAIMED, late], '2027-06-01')).toBe('2027-04-08');
  expect(since([LOST, POSTED], '2027-06-01')).toBeNull();
  expect(since([], '2027-06-01')).toBeNull();
});

test('CT-5.5 it is delivered once, after it was posted', () => {
  const deliver = (notice: Parameters<typeof deliverNotice>[0], day: string) => {
    return verdict(deliverNotice(notice, isoDate(day), TODAY));
  };
  expect(deliver(POSTED, '2027-03-23')).toBe('ok');
  expect(deliver(POSTED, '2027-03-31')).toBe('ok');
  expect(deliver(ISSUED, '2027-03-01')).toBe('notice_not_posted');
  expect(deliver(DELIVERED, '2027-03-01')).toBe('notice_already_delivered');
  expect(deliver(POSTED, '2027-03-22')).toBe('delivered_before_posted');
  expect(deliver(POSTED, '2027-04-01')).toBe('date_in_future');
});

test('a registered number is read without its blanks, in the forms the post uses', () => {
  const table: readonly (readonly [string, string | null])[] = [
    ['1A 123 456 7890 1', '1A12345678901'],
    ['2c12345678901', '2C12345678901'],
    ['RK 123 456 785 FR', 'RK123456785FR'],
    ['870001234567890', '870001234567890'],
    ['', null],
    ['1234', null],
    ['ABCDEFGHIJKLM', null],
    ['1A 123 456 7890 1 extra', null],
    ['1A 123 456 789é 1', null],
  ];
  for (const [typed, read] of table) expect(readRegisteredNumber(typed)).toBe(read);
});
