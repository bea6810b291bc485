/** Payouts of what a statement says. */
import { expect, test } from 'vitest';
import { makePayout, reversePayout, type StatementAccount } from '#domain/accounts/payout.ts';
import { cents, euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { CONSIGNOR, payoutId, statementId, verdict, yes } from '../support.ts';

const ACCOUNT = { partyId: CONSIGNOR, version: 3 };
const knowing = { today: isoDate('2027-03-20'), account: ACCOUNT };
const nameless = { ...knowing, account: null };

function payable(net: number, paidOut = 0): StatementAccount {
  const about = { statementId: statementId(1), consignorId: CONSIGNOR };
  const issuedOn = isoDate('2027-03-15');
  return { ...about, issuedOn, net: euros(net), paidOut: euros(paidOut) };
}

function payout(amount: number, method: 'transfer' | 'cheque' = 'transfer', day = '2027-03-20') {
  return { payoutId: payoutId(1), amount: euros(amount), method, paidOn: isoDate(day) };
}

test('a consignor is paid what is left of the net, never more, by descending precedence', () => {
  const table = [
    [payable(300), payout(300), knowing, 'ok'],
    [payable(300, 200), payout(100), knowing, 'ok'],
    [payable(300), payout(100, 'cheque'), nameless, 'ok'],
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

test('the account is named by the version of the file, for a transfer alone', () => {
  expect(yes(makePayout(payable(300), payout(300), knowing))).toEqual({
    ...{ type: 'payout.made/1', statementId: statementId(1), consignorId: CONSIGNOR },
    ...{ ...payout(300), account: ACCOUNT },
  });
  expect(yes(makePayout(payable(300), payout(300, 'cheque'), knowing)).account).toBeNull();
});

test('FR-11 a payout is reversed once, by an entry that points at it', () => {
  const made = { payoutId: payoutId(1), statementId: statementId(1), consignorId: CONSIGNOR };
  expect(yes(reversePayout({ ...made, seq: 41, state: 'standing' }))).toEqual({
    ...{ type: 'payout.reversed/1', ...made, corrects: cents(41) },
  });
  expect(verdict(reversePayout({ ...made, seq: 41, state: 'reversed' }))).toBe(
    'payout_already_reversed',
  );
});
