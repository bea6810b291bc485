/** Commands about money that moves: load, decide, record. */
import type { moneyMethods } from '#contract/methods/money.ts';
import type { ReadDb } from '#db/connection.ts';
import { freeCashOf, receiptById, refundedReceipt } from '#db/queries/money.ts';
import { partyExists } from '#db/queries/parties.ts';
import { payoutById, repaymentById, statementAccount } from '#db/queries/payouts.ts';
import { statementListed } from '#db/queries/statements.ts';
import { invoiceAccount } from '#db/queries/states.ts';
import { balanceOf } from '#domain/accounts/debt.ts';
import {
  makePayout,
  payableOf,
  receiveRepayment,
  reversePayout,
  reverseRepayment,
  type StatementAccount,
} from '#domain/accounts/payout.ts';
import {
  allocateReceipt,
  freeOf,
  type Intended,
  type Receipt,
  recordReceipt,
  reverseReceipt,
  takeAllocationBack,
} from '#domain/accounts/receipt.ts';
import { makeRefund, reverseRefund } from '#domain/accounts/refund.ts';
import { present } from '#domain/assert.ts';
import type { Share } from '#domain/events/money.ts';
import type {
  InvoiceId,
  PartyId,
  PayoutId,
  ReceiptId,
  RefundId,
  RepaymentId,
  StatementId,
} from '#domain/ids.ts';
import { negate, subtract } from '#domain/money/cents.ts';
import { proveResidence, withdrawProof } from '#domain/party/residence.ts';
import type { Refusal } from '#domain/refusals.ts';
import { type Refused, refused } from '#domain/result.ts';
import type { CommandContext } from '../context.ts';
import { linkedCash, linkedToNew } from '../facts/cash.ts';
import { payeeAccount, payerOf } from '../facts/party.ts';
import type { CommandsOf } from '../handler-types.ts';
import { cleanTexts } from '../texts.ts';
import { decided, recorded } from './steps.ts';

export const moneyCommands: CommandsOf<typeof moneyMethods> = {
  'party.proveResidence': ({ partyId, ...seen }, context) => {
    const { db, today } = context;
    if (!partyExists(db, partyId)) return refused({ code: 'party_unknown' });
    return decided(context, proveResidence(payerOf(db, partyId), seen, today));
  },

  'party.withdrawResidenceProof': ({ partyId }, context) => {
    if (!partyExists(context.db, partyId)) return refused({ code: 'party_unknown' });
    return decided(context, withdrawProof(payerOf(context.db, partyId)));
  },

  'receipt.record': ({ reference, allocations, ...received }, context) => {
    const { db, today } = context;
    if (!partyExists(db, received.payerId)) return refused({ code: 'party_unknown' });
    const intended = intendedBy(db, allocations);
    if (intended === null) return refused({ code: 'invoice_unknown' });
    const text = cleanTexts({ reference });
    if (!text.ok) return text;
    const receiptId = context.newId<ReceiptId>();
    const linked = linkedToNew(db, received, intended);
    const verdict = recordReceipt({ receiptId, ...received }, intended, { today, linked });
    return recorded(context, verdict, () => {
      if (text.value.reference !== '') context.describe('receipt', receiptId, text.value);
      return { receiptId, free: freeNow(context, receiptId) };
    });
  },

  'receipt.allocate': ({ receiptId, ...share }, context) =>
    withReceipt(context, receiptId, (receipt) => {
      const { db } = context;
      const [intended] = intendedBy(db, [share]) ?? [];
      if (intended === undefined) return refused({ code: 'invoice_unknown' });
      const { payerId, receivedOn } = receipt;
      const { amount } = share;
      const freeBefore = subtract(freeCashOf(db, payerId), amount);
      const linked = linkedCash(db, { payerId, amount, receivedOn, freeBefore }, [intended]);
      const verdict = decided(context, allocateReceipt(receipt, intended, linked));
      if (!verdict.ok) return verdict;
      return { ok: true, value: { ...verdict.value, ...balances(context, receiptId, share) } };
    }),

  'receipt.takeBack': ({ receiptId, invoiceId, seq }, context) =>
    withReceipt(context, receiptId, (receipt) =>
      recorded(context, takeAllocationBack(receipt, { invoiceId, seq }), () =>
        balances(context, receiptId, { invoiceId }),
      ),
    ),

  'receipt.reverse': ({ receiptId }, context) =>
    withReceipt(context, receiptId, (receipt) => decided(context, reverseReceipt(receipt))),

  'refund.make': ({ receiptId, ...paid }, context) =>
    withReceipt(context, receiptId, (receipt) => {
      const refundId = context.newId<RefundId>();
      const verdict = makeRefund(receipt, { refundId, ...paid }, context.today);
      return recorded(context, verdict, () => ({ refundId, free: freeNow(context, receiptId) }));
    }),

  'refund.reverse': ({ refundId }, context) => {
    const receipt = refundedReceipt(context.db, refundId);
    const refund = receipt?.refunds.find((each) => each.refundId === refundId);
    if (!receipt || !refund) return refused({ code: 'refund_unknown' });
    const verdict = reverseRefund(receipt, refund);
    return recorded(context, verdict, () => ({ free: freeNow(context, receipt.receiptId) }));
  },

  'payout.make': ({ statementId, ownerId, ...paid }, context) =>
    withAccount(context, { statementId, ownerId }, (account) => {
      const { db, today } = context;
      const payoutId = context.newId<PayoutId>();
      const payee = payeeAccount(db, ownerId);
      const verdict = makePayout(account, { payoutId, ...paid }, { today, account: payee });
      const answer = () => ({ payoutId, payable: payableNow(context, account) });
      return recorded(context, verdict, answer);
    }),

  'payout.reverse': ({ payoutId }, context) => {
    const payout = payoutById(context.db, payoutId);
    if (payout === null) return refused({ code: 'payout_unknown' });
    const answer = () => ({ payable: payableNow(context, payout) });
    return recorded(context, reversePayout(payout), answer);
  },

  'repayment.receive': ({ statementId, ownerId, ...received }, context) =>
    withAccount(context, { statementId, ownerId }, (account) => {
      const repaymentId = context.newId<RepaymentId>();
      const verdict = receiveRepayment(account, { repaymentId, ...received }, context.today);
      const answer = () => ({ repaymentId, owed: negate(payableNow(context, account)) });
      return recorded(context, verdict, answer);
    }),

  'repayment.reverse': ({ repaymentId }, context) => {
    const repayment = repaymentById(context.db, repaymentId);
    if (repayment === null) return refused({ code: 'repayment_unknown' });
    const answer = () => ({ owed: negate(payableNow(context, repayment)) });
    return recorded(context, reverseRepayment(repayment), answer);
  },
};

/** Goes on with the receipt, or refuses with `receipt_unknown`. */
function withReceipt<Answer>(
  { db }: CommandContext,
  receiptId: ReceiptId,
  decide: (receipt: Receipt) => Answer,
): Answer | Refused<Refusal<'receipt_unknown'>> {
  const receipt = receiptById(db, receiptId);
  return receipt === null ? refused({ code: 'receipt_unknown' }) : decide(receipt);
}

/** The shares with what is owed on their invoices; null where one of these is not there. */
function intendedBy(db: ReadDb, shares: readonly Share[]): readonly Intended[] | null {
  const intended = shares.flatMap(({ invoiceId, amount }) => {
    const invoice = invoiceAccount(db, invoiceId);
    return invoice === null ? [] : [{ invoice, amount }];
  });
  return intended.length === shares.length ? intended : null;
}

function balances(
  context: CommandContext,
  receiptId: ReceiptId,
  { invoiceId }: { readonly invoiceId: InvoiceId },
) {
  const invoice = present(invoiceAccount(context.db, invoiceId), 'its money just moved');
  return { free: freeNow(context, receiptId), balance: balanceOf(invoice) };
}

function freeNow({ db }: CommandContext, receiptId: ReceiptId) {
  return freeOf(present(receiptById(db, receiptId), 'it was just recorded'));
}

interface OwnersAccount {
  readonly statementId: StatementId;
  readonly ownerId: PartyId;
}

/** Goes on with an owner's account, or refuses with `statement_unknown` or `owner_unknown`. */
function withAccount<Answer>(
  { db }: CommandContext,
  of: OwnersAccount,
  decide: (account: StatementAccount) => Answer,
): Answer | Refused<Refusal<'statement_unknown' | 'owner_unknown'>> {
  if (statementListed(db, of.statementId) === null) return refused({ code: 'statement_unknown' });
  const account = statementAccount(db, of);
  return account === null ? refused({ code: 'owner_unknown' }) : decide(account);
}

function payableNow({ db }: CommandContext, of: OwnersAccount) {
  return payableOf(present(statementAccount(db, of), 'its money just moved'));
}
