/** The payments of an invoice, each to be reversed where it was a mistake. */
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { Amount } from '#renderer/components/figure/figure.tsx';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import type { Invoice } from './invoice.ts';
import { useReverse } from './use-reverse.ts';

export function PaymentList({ invoice }: { readonly invoice: Invoice }) {
  const { t, date } = useText();
  const { reverse } = useReverse();
  if (invoice.payments.length === 0) return null;
  return (
    <InspectorSection title={t('accounts.payment.list')}>
      <ul className={css['payments']}>
        {invoice.payments.map((payment) => (
          <li key={payment.paymentId} className={css['payment']}>
            <span>{date(payment.receivedOn, 'figures')}</span>
            <span>{t(`states.payment.${payment.method}`)}</span>
            <span className={css['right']} data-reversed={payment.reversed || undefined}>
              <Amount value={payment.amount} />
            </span>
            <span className={css['right']}>
              <PaymentEnd
                isReversed={payment.reversed}
                onReverse={() => reverse(payment.paymentId)}
              />
            </span>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}

interface PaymentEndProps {
  readonly isReversed: boolean;
  readonly onReverse: () => void;
}

function PaymentEnd({ isReversed, onReverse }: PaymentEndProps) {
  const { t } = useText();
  if (isReversed) return <StatusWord tone="quiet">{t('accounts.payment.reversed')}</StatusWord>;
  if (!deskMayCall('payment.reverse')) return null;
  return (
    <Button tone="quiet" onPress={onReverse}>
      {t('accounts.payment.reverse')}
    </Button>
  );
}
