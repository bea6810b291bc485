/** What the buyer has paid that pays nothing yet, to be allocated to the invoice in the inspector. */
import type { ReceiptRow } from '#contract/methods/money.ts';
import { cents } from '#domain/money/cents.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { Amount } from '#renderer/components/figure/figure.tsx';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import type { Invoice } from './invoice.ts';
import { useMoney } from './use-money.ts';

export function FreeMoney({ invoice: { row } }: { readonly invoice: Invoice }) {
  const { t } = useText();
  const account = useAsk('party.account', { partyId: row.buyerId });
  return (
    <Answer to={account} what={t('accounts.receipt.free')} size="line">
      {({ value }) => {
        const free = (value?.receipts ?? []).filter((receipt) => receipt.free > 0);
        if (free.length === 0) return null;
        return (
          <InspectorSection title={t('accounts.receipt.free')}>
            <ul className={css['payments']}>
              {free.map((receipt) => (
                <FreeLine key={receipt.receiptId} receipt={receipt} row={row} />
              ))}
            </ul>
          </InspectorSection>
        );
      }}
    </Answer>
  );
}

interface LineProps {
  readonly receipt: ReceiptRow;
  readonly row: Invoice['row'];
}

function FreeLine({ receipt, row: { invoiceId, balance } }: LineProps) {
  const { t, date } = useText();
  const { allocate } = useMoney();
  const { receiptId, free } = receipt;
  const amount = cents(Math.min(free, balance));
  return (
    <li className={css['payment']}>
      <span>{date(receipt.receivedOn, 'figures')}</span>
      <span>{t(`states.payment.${receipt.method}`)}</span>
      <span className={css['right']}>
        <Amount value={free} />
      </span>
      <span className={css['right']}>
        {amount > 0 && deskMayCall('receipt.allocate') ? (
          <Button tone="quiet" onPress={() => allocate({ receiptId, invoiceId, amount })}>
            {t('accounts.receipt.allocate')}
          </Button>
        ) : null}
      </span>
    </li>
  );
}
