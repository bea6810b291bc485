/** Reversing a payment, from its line or as the undo of having received it. */
import type { PaymentId } from '#domain/ids.ts';
import { problemOf } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { safely } from '#renderer/components/outcome/safely.ts';
import { useLink } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';

/** The reversal; what it did, or why it could not, is said at the foot of the window. */
export function useReverse(): { readonly reverse: (paymentId: PaymentId) => void } {
  const text = useText();
  const link = useLink();
  const reverse = async (paymentId: PaymentId) => {
    const tried = await safely(() => link.tell('payment.reverse', { paymentId }));
    if (tried.state === 'failed') {
      const retry = () => void reverse(paymentId);
      return tellProblem(problemOf({ ...tried, retry }, text));
    }
    const outcome = tried.value;
    if (!outcome.ok) return tellProblem(problemOf({ state: 'refused', ...outcome }, text));
    const { balance } = outcome.value;
    notify({ tone: 'done', sentence: text.t('accounts.payment.reversedNow', { balance }) });
  };
  return { reverse: (paymentId) => void reverse(paymentId) };
}

function tellProblem(problem: ReturnType<typeof problemOf>): void {
  if (problem === null) return;
  notify({ tone: 'failed', sentence: problem.sentence, rules: problem.rules });
}
