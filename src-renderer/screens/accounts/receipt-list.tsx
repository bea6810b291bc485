/** What paid an invoice, each line to be taken back or reversed where it was a mistake. */
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { Amount } from '#renderer/components/figure/figure.tsx';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import type { Invoice } from './invoice.ts';
import { useMoney } from './use-money.ts';

type Allocation = Invoice['allocations'][number];

export function ReceiptList({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useText();
  if (invoice.allocations.length === 0) return null;
  return (
    <InspectorSection title={t('accounts.receipt.list')}>
      <ul className={css['payments']}>
        {invoice.allocations.map((allocation) => (
          <ReceiptLine
            key={`${allocation.receiptId} ${allocation.seq}`}
            allocation={allocation}
            invoice={invoice}
          />
        ))}
      </ul>
    </InspectorSection>
  );
}

interface LineProps {
  readonly allocation: Allocation;
  readonly invoice: Invoice;
}

function ReceiptLine({ allocation, invoice: { row } }: LineProps) {
  const { t, date } = useText();
  const { payerId, payerName, reference, method, state } = allocation;
  const isTheirs = payerId === row.buyerId;
  const about = [isTheirs ? '' : t('accounts.receipt.paidBy', { name: payerName }), reference];
  const said = about.filter((each) => each !== '').join(' · ');
  return (
    <li>
      <div className={css['payment']}>
        <span>{date(allocation.receivedOn, 'figures')}</span>
        <span>{t(`states.payment.${method}`)}</span>
        <span className={css['right']} data-reversed={state !== 'standing' || undefined}>
          <Amount value={allocation.amount} />
        </span>
      </div>
      <div className={css['paymentEnd']}>
        <span className={css['softLine']}>{said}</span>
        <LineEnd allocation={allocation} invoiceId={row.invoiceId} />
      </div>
    </li>
  );
}

interface EndProps {
  readonly allocation: Allocation;
  readonly invoiceId: Invoice['row']['invoiceId'];
}

function LineEnd({ allocation, invoiceId }: EndProps) {
  const { t } = useText();
  const { reverse, takeBack } = useMoney();
  const { receiptId, seq, state } = allocation;
  if (state !== 'standing') {
    return <StatusWord tone="quiet">{t(`accounts.receipt.${state}`)}</StatusWord>;
  }
  if (!deskMayCall('receipt.reverse')) return null;
  return (
    <>
      <Button tone="quiet" onPress={() => takeBack({ receiptId, invoiceId, seq })}>
        {t('accounts.receipt.takeBack')}
      </Button>
      <Button tone="quiet" onPress={() => reverse(receiptId)}>
        {t('accounts.receipt.reverse')}
      </Button>
    </>
  );
}
