/** Money between the house and a consignor, of what his statement says. */
import { expect, test } from 'vitest';
import {
  makePayout,
  receiveRepayment,
  reversePayout,
  reverseRepayment,
  type StatementAccount,
} from '#domain/accounts/payout.ts';
import { euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import {
  CONSIGNOR,
  partyId,
  payoutId,
  repaymentId,
  statementId,
  verdict,
  yes,
} from '../support.ts';

const ACCOUNT = { partyId: CONSIGNOR, version: 3 };
const TODAY = isoDate('2027-03-20');
const knowing = { today: TODAY, account: ACCOUNT };
const nameless = { ...knowing, account: null };

function payable(
  net: number,
  paidOut = 0,
  standing: StatementAccount['standing'] = 'standing',
): StatementAccount {
  const paper = { statementId: statementId(1), number: 'D2027-0001' };
  const about = { ...paper, consignorId: CONSIGNOR, ownerId: partyId('heir') };
  const issuedOn = isoDate('2027-03-15');
  return { ...about, standing, issuedOn, net: euros(net), paidOut: euros(paidOut) };
}

function payout(amount: number, method: 'transfer' | 'cheque' = 'transfer', day = '2027-03-20') {
  return { payoutId: payoutId(1), amount: euros(amount), method, paidOn: isoDate(day) };
}

function repayment(amount: number, day = '2027-03-20') {
  const received = { amount: euros(amount), method: 'transfer', receivedOn: isoDate(day) } as const;
  return { repaymentId: repaymentId(1), ...received };
}

test('a consignor is paid what is left of the net, never more, by descending precedence', () => {
  const table = [
    [payable(300), payout(300), knowing, 'ok'],
    [payable(300, 200), payout(100), knowing, 'ok'],
    [payable(300), payout(100, 'cheque'), nameless, 'ok'],
    [payable(300, 0, 'corrected'), payout(0), nameless, 'statement_corrected'],
    [payable(300, 0, 'to_correct'), payout(0), nameless, 'statement_to_correct'],
    [payable(300), payout(0, 'transfer', '2027-03-21'), nameless, 'amount_not_positive'],
    [payable(300), payout(900, 'transfer', '2027-03-21'), nameless, 'date_in_future'],
    [payable(300), payout(900, 'transfer', '2027-03-14'), nameless, 'paid_before'],
    [payable(300, 200), payout(101), nameless, 'more_than_payable'],
    [payable(-50), payout(1), nameless, 'more_than_payable'],
    [payable(300), payout(300), nameless, 'account_missing'],
  ] as const;
  for (const [account, paid, context, expected] of table) {
    expect(verdict(makePayout(account, paid, context))).toBe(expected);
  }
});

test('CT-9.5 a consignor gives back what he was paid too much, never more', () => {
  const table = [
    [payable(100, 300), repayment(200), 'ok'],
    [payable(-50), repayment(50), 'ok'],
    [payable(-50, -20), repayment(30), 'ok'],
    [payable(100, 300, 'corrected'), repayment(0), 'statement_corrected'],
    [payable(100, 300, 'to_correct'), repayment(0), 'statement_to_correct'],
    [payable(100, 300), repayment(0, '2027-03-21'), 'amount_not_positive'],
    [payable(100, 300), repayment(900, '2027-03-21'), 'date_in_future'],
    [payable(100, 300), repayment(900, '2027-03-14'), 'paid_before'],
    [payable(100, 300), repayment(200.01), 'more_than_owed'],
    [payable(-50, -20), repayment(30.01), 'more_than_owed'],
    [payable(300, 300), repayment(1), 'more_than_owed'],
  ] as const;
  for (const [account, received, expected] of table) {
    expect(verdict(receiveRepayment(account, received, TODAY))).toBe(expected);
  }
});

test('the account is named by the version of the file, for a transfer alone', () => {
  expect(yes(makePayout(payable(300), payout(300), knowing))).toEqual({
    ...{ type: 'payout.made/1', statementId: statementId(1), consignorId: CONSIGNOR },
    ...{ ownerId: partyId('heir'), ...payout(300), account: ACCOUNT },
  });
  expect(yes(makePayout(payable(300), payout(300, 'cheque'), knowing)).account).toBeNull();
});

test('FR-11 a payout is reversed once, by an entry that points at it', () => {
  const about = { payoutId: payoutId(1), statementId: statementId(1) };
  const made = { ...about, consignorId: CONSIGNOR, ownerId: partyId('heir') };
  expect(yes(reversePayout({ ...made, seq: 41, state: 'standing' }))).toEqual({
    ...{ type: 'payout.reversed/1', ...made, corrects: 41 },
  });
  expect(verdict(reversePayout({ ...made, seq: 41, state: 'reversed' }))).toBe(
    'payout_already_reversed',
  );
});

test('FR-11 a repayment is reversed once, by an entry that points at it', () => {
  const about = { repaymentId: repaymentId(1), statementId: statementId(1) };
  const received = { ...about, consignorId: CONSIGNOR, ownerId: partyId('heir') };
  expect(yes(reverseRepayment({ ...received, seq: 41, state: 'standing' }))).toEqual({
    ...{ type: 'repayment.reversed/1', ...received, corrects: 41 },
  });
  expect(verdict(reverseRepayment({ ...received, seq: 41, state: 'reversed' }))).toBe(
    'repayment_already_reversed',
  );
});
