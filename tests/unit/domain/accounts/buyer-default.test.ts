/** A buyer in default. */
import { expect, test } from 'vitest';
import { cancellationProblem, requestReauction } from '#domain/accounts/buyer-default.ts';
import type { FormalNotice } from '#domain/accounts/formal-notice.ts';
import { euros } from '#domain/money/cents.ts';
import { type IsoDate, isoDate } from '#domain/time.ts';
import { invoiceId, noticeId, soldLot, unsoldLot, verdict, yes } from '../support.ts';

const HELD = isoDate('2027-03-14');
const LAST_DAY = isoDate('2027-06-14');
const OVER = isoDate('2027-06-15');
const ASKED = isoDate('2027-05-02');
const ACCOUNT = { dueOn: isoDate('2027-03-21'), total: euros(300), received: euros(100) };
const PAID = { ...ACCOUNT, received: euros(300) };
const INVOICED = soldLot(euros(80), { invoiceId: invoiceId(1) });
const SERVED: FormalNotice = {
  ...{ state: 'delivered', noticeId: noticeId(1), invoiceId: invoiceId(1), number: 'M2027-0001' },
  ...{ channel: 'registered_letter', delayDays: 8, issuedOn: isoDate('2027-03-22') },
  ...{ postedOn: isoDate('2027-03-23'), deliveredOn: isoDate('2027-03-25') },
};

interface Facts {
  readonly requests?: readonly (IsoDate | null)[];
  readonly today?: IsoDate;
  readonly account?: typeof ACCOUNT;
  readonly notices?: readonly FormalNotice[];
}

test('FR-6 a seller asks for a new auction within three months of the sale', () => {
  const request = (over: object, day = '2027-05-02', today = '2027-05-02') => {
    const asked = { placement: INVOICED, account: ACCOUNT, heldOn: HELD, already: null, ...over };
    const { placement, ...owed } = asked;
    const days = { requestedOn: isoDate(day), today: isoDate(today) };
    return verdict(requestReauction({ placement, invoiceId: invoiceId(1) }, owed, days));
  };
  expect(request({})).toBe('ok');
  expect(request({}, '2027-06-14', '2027-06-14')).toBe('ok');
  // What was asked in time may be noted later.
  expect(request({}, '2027-06-14', '2027-07-01')).toBe('ok');
  expect(request({}, '2027-06-15', '2027-06-15')).toBe('sale_cancelled_by_law');
  expect(request({}, '2027-05-03')).toBe('date_in_future');
  expect(request({}, '2027-03-13')).toBe('requested_before_sale');
  expect(request({ already: ASKED })).toBe('reauction_already_requested');
  expect(request({}, '2027-03-21', '2027-03-21')).toBe('not_overdue');
  expect(request({ account: PAID })).toBe('nothing_owed');
  expect(request({ placement: soldLot(euros(80), { invoiceId: null }) })).toBe(
    'lot_not_on_invoice',
  );
  expect(request({ placement: unsoldLot() })).toBe('nothing_to_cancel');
});

test('FR-6 the request names the lot, its invoice and the day', () => {
  const about = { placement: INVOICED, invoiceId: invoiceId(1) };
  const owed = { account: ACCOUNT, heldOn: HELD, already: null };
  expect(yes(requestReauction(about, owed, { requestedOn: ASKED, today: OVER }))).toEqual({
    type: 'placement.reauction_requested/1',
    ...{ placementId: INVOICED.placementId, lotId: INVOICED.lotId, saleId: INVOICED.saleId },
    ...{ invoiceId: invoiceId(1), requestedOn: ASKED },
  });
});

test('FR-6 CT-2.3 a default needs a notice without effect and a request; the law, none', () => {
  const problem = (
    reason: Parameters<typeof cancellationProblem>[0],
    { requests = [ASKED], today = ASKED, account = ACCOUNT, notices = [SERVED] }: Facts = {},
  ) => cancellationProblem(reason, { account, heldOn: HELD, notices }, { requests, today })?.code;
  const silent = { requests: [ASKED, null] };
  expect(problem('buyer_default')).toBeUndefined();
  expect(problem('buyer_default', { notices: [] })).toBe('no_notice_without_effect');
  expect(problem('buyer_default', { today: isoDate('2027-04-02') })).toBe(
    'no_notice_without_effect',
  );
  expect(problem('buyer_default', { today: isoDate('2027-04-03') })).toBeUndefined();
  expect(problem('buyer_default', silent)).toBe('reauction_not_requested');
  expect(problem('buyer_default', { account: PAID })).toBe('nothing_owed');
  const never = { requests: [null], notices: [] };
  expect(problem('cancelled_by_law', { ...never, today: LAST_DAY })).toBe(
    'reauction_still_askable',
  );
  expect(problem('cancelled_by_law', { ...never, today: OVER })).toBeUndefined();
  expect(problem('cancelled_by_law', { today: OVER })).toBe('reauction_already_requested');
  expect(problem('claim', { requests: [null], notices: [], account: PAID })).toBeUndefined();
});
