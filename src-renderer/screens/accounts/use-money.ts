/** Acts on money from its line: reversed, allocated, taken back; each says what it did. */
import type { CommandMethod, Input, Output } from '#contract/api.ts';
import type { PartyId, PayoutId, ReceiptId, RefundId, RepaymentId } from '#domain/ids.ts';
import { problemOf } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { safely } from '#renderer/components/outcome/safely.ts';
import { useLink } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';

/** Tells a command; what it did, or why it could not, is said at the foot of the window. */
export function useMoney() {
  const text = useText();
  const link = useLink();
  const tell = async <M extends CommandMethod>(
    method: M,
    input: Input<M>,
    sentence: (value: Output<M>) => string,
  ): Promise<void> => {
    const tried = await safely(() => link.tell(method, input));
    if (tried.state === 'failed') {
      const retry = () => void tell(method, input, sentence);
      return tellProblem(problemOf({ ...tried, retry }, text));
    }
    const outcome = tried.value;
    if (!outcome.ok) return tellProblem(problemOf({ state: 'refused', ...outcome }, text));
    notify({ tone: 'done', sentence: sentence(outcome.value) });
  };
  const { t } = text;
  return {
    reverse: (receiptId: ReceiptId) =>
      void tell('receipt.reverse', { receiptId }, () => t('accounts.receipt.reversedNow')),
    allocate: (share: Input<'receipt.allocate'>) =>
      void tell('receipt.allocate', share, ({ balance }) =>
        t('accounts.receipt.allocatedNow', { amount: share.amount, balance }),
      ),
    reverseRefund: (refundId: RefundId) =>
      void tell('refund.reverse', { refundId }, ({ free }) =>
        t('accounts.receipt.refundReversedNow', { free }),
      ),
    reversePayout: (payoutId: PayoutId) =>
      void tell('payout.reverse', { payoutId }, ({ payable }) =>
        t('accounts.statement.payout.reversedNow', { payable }),
      ),
    reverseRepayment: (repaymentId: RepaymentId) =>
      void tell('repayment.reverse', { repaymentId }, ({ owed }) =>
        t('accounts.statement.repayment.reversedNow', { owed }),
      ),
    withdrawProof: (partyId: PartyId) =>
      void tell('party.withdrawResidenceProof', { partyId }, () => t('accounts.cash.withdrawn')),
    takeBack: (allocation: Input<'receipt.takeBack'>) =>
      void tell('receipt.takeBack', allocation, ({ balance, free }) =>
        t('accounts.receipt.takenBackNow', { balance, free }),
      ),
  };
}

function tellProblem(problem: ReturnType<typeof problemOf>): void {
  if (problem === null) return;
  notify({ tone: 'failed', sentence: problem.sentence, rules: problem.rules });
}
