/** Money at random, as events: received, allocated, corrected, given back, paid out. */
import { type FormalNoticeIssued, NoticeChannel, ReturnReason } from '#domain/events/accounts.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import type {
  InvoiceId,
  NoticeId,
  PartyId,
  PayoutId,
  ReceiptId,
  RefundId,
  RepaymentId,
  StatementId,
} from '#domain/ids.ts';
import { type Cents, cents } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import type { Chance } from './random.ts';

/** The day on which everything happens. */
export const DAY = isoDate('2027-03-12');

/** What a life lends: its chance, its identifiers, and the entry that was recorded last. */
export interface Fate {
  readonly chance: Chance;
  readonly newId: <Id extends string>() => Id;
  readonly seq: () => number;
}

/** Some live abroad and prove it; some of the proofs are withdrawn. */
export function* randomProof(fate: Fate, partyId: PartyId): Generator<DomainEvent> {
  if (!fate.chance.onceIn(3)) return;
  yield { type: 'party.residence_proved/1', partyId, proof: 'tax_certificate', seenOn: DAY };
  if (!fate.chance.onceIn(2)) return;
  yield { type: 'party.residence_proof_withdrawn/1', partyId, corrects: fate.seq() };
}

/** By anybody: half is paid at once and half from what was free; some of it is corrected since. */
export function* randomReceipt(
  fate: Fate,
  paid: {
    readonly invoiceId: InvoiceId;
    readonly payers: readonly PartyId[];
    readonly total: Cents;
  },
): Generator<DomainEvent> {
  const { invoiceId, payers, total } = paid;
  const payerId = fate.chance.pick(payers);
  const receiptId = fate.newId<ReceiptId>();
  const [first, second] = [cents(total >> 1), cents(total - (total >> 1))];
  yield {
    ...{ type: 'receipt.recorded/1', receiptId, payerId, amount: cents(total + 500) },
    ...{ method: 'transfer', receivedOn: DAY, allocations: [{ invoiceId, amount: first }] },
  };
  const recorded = fate.seq();
  const share = { receiptId, payerId, invoiceId, amount: second } as const;
  yield { type: 'receipt.allocated/1', ...share };
  const allocated = fate.seq();
  if (fate.chance.onceIn(3)) {
    yield { type: 'receipt.allocation_taken_back/1', ...share, corrects: allocated };
    yield* aRefund(fate, receiptId, payerId);
    return;
  }
  if (!fate.chance.onceIn(3)) return;
  yield {
    ...{ type: 'receipt.reversed/1', receiptId, payerId, corrects: recorded },
    takenBack: [
      { invoiceId, amount: first, corrects: recorded },
      { invoiceId, amount: second, corrects: allocated },
    ],
  };
}

function* aRefund(fate: Fate, receiptId: ReceiptId, payerId: PartyId): Generator<DomainEvent> {
  const back = { refundId: fate.newId<RefundId>(), receiptId, payerId } as const;
  yield { type: 'refund.made/1', ...back, amount: cents(300), method: 'cheque', paidOn: DAY };
  if (fate.chance.onceIn(2)) return;
  yield { type: 'refund.reversed/1', ...back, corrects: fate.seq() };
}

/** All but a cent of what is payable, by transfer or by cheque; some of it comes back. */
export function* randomPayout(
  fate: Fate,
  paid: { readonly statementId: StatementId; readonly consignorId: PartyId; readonly net: Cents },
): Generator<DomainEvent> {
  const { statementId, consignorId, net } = paid;
  if (net < 2) return;
  const method = fate.chance.pick(['transfer', 'cheque'] as const);
  const account = method === 'cheque' ? null : { partyId: consignorId, version: 1 };
  const about = { statementId, consignorId, ownerId: consignorId };
  const payout = { payoutId: fate.newId<PayoutId>(), ...about } as const;
  yield { type: 'payout.made/1', ...payout, amount: cents(net - 1), method, paidOn: DAY, account };
  if (!fate.chance.onceIn(3)) return;
  yield { type: 'payout.reversed/1', ...payout, corrects: fate.seq() };
}

/** Something is given back; some of it never comes. */
export function* randomRepayment(
  fate: Fate,
  paid: { readonly statementId: StatementId; readonly consignorId: PartyId },
): Generator<DomainEvent> {
  const about = { ...paid, ownerId: paid.consignorId };
  const repayment = { repaymentId: fate.newId<RepaymentId>(), ...about } as const;
  const received = { amount: cents(250), method: 'cheque', receivedOn: DAY } as const;
  yield { type: 'repayment.received/1', ...repayment, ...received };
  if (fate.chance.onceIn(2)) return;
  yield { type: 'repayment.reversed/1', ...repayment, corrects: fate.seq() };
}

/** A formal notice that is sent, and delivered or given back. */
export function* randomNotice(
  fate: Fate,
  notice: Pick<FormalNoticeIssued, 'document' | 'invoiceId' | 'buyerId' | 'amountDue'>,
): Generator<DomainEvent> {
  const { invoiceId } = notice;
  const about = { noticeId: fate.newId<NoticeId>(), invoiceId };
  const channel = fate.chance.pick(NoticeChannel.options);
  yield { type: 'formal_notice.issued/1', ...notice, ...about, channel, delayDays: 8 };
  const registeredNumber = channel === 'bailiff' ? null : '2C01234567890';
  yield { type: 'formal_notice.posted/1', ...about, registeredNumber, postedOn: DAY };
  if (channel === 'bailiff' || fate.chance.onceIn(2)) {
    yield { type: 'formal_notice.delivered/1', ...about, deliveredOn: DAY };
    return;
  }
  const reason = fate.chance.pick(ReturnReason.options);
  yield { type: 'formal_notice.returned/1', ...about, reason, returnedOn: DAY };
}
