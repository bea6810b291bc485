/** Reversing a payment, from its line or as the undo of having received it. */
import type { PaymentId } from '#domain/ids.ts';
import { problemOf } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { useLink } from '#renderer/engine/index.ts';
import { errorOf } from '#renderer/engine/use-ask.ts';
import { useText } from '#renderer/text/i18n.ts';

/** The reversal; what it did, or why it could not, is said at the foot of the window. */
export function useReverse(): { readonly reverse: (paymentId: PaymentId) => void } {
  const text = useText();
  const link = useLink();
  const reverse = async (paymentId: PaymentId) => {
    try {
      const outcome = await link.tell('payment.reverse', { paymentId });
      if (outcome.ok) {
        const sentence = text.t('accounts.payment.reversedNow', { balance: outcome.value.balance });
        notify({ tone: 'done', sentence });
        return;
      }
      tellProblem(problemOf({ state: 'refused', refusal: outcome.refusal }, text));
    } catch (thrown) {
      const retry = () => void reverse(paymentId);
      tellProblem(problemOf({ state: 'failed', error: errorOf(thrown), retry }, text));
    }
  };
  return { reverse: (paymentId) => void reverse(paymentId) };
}

function tellProblem(problem: ReturnType<typeof problemOf>): void {
  if (problem === null) return;
  notify({ tone: 'failed', sentence: problem.sentence, rules: problem.rules });
}
