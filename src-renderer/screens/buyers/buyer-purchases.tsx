/** What a buyer bought: each invoice with what is left to pay, and the paddles they held. */

import type { InvoiceRow } from '#contract/methods/accounts.ts';
import { go } from '#renderer/app/router.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { Amount } from '#renderer/components/figure/figure.tsx';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { type StatusTone, StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import type { BuyerProps } from './buyer.ts';
import css from './buyers.module.css';

/** More invoices than anybody has here; Comptes pages through any number. */
const READ_MAX = 200;

export function BuyerPurchases({ partyId, buyer }: BuyerProps) {
  const { t } = useText();
  return (
    <>
      <InspectorSection title={t('buyers.invoices.title')}>
        <Invoices partyId={partyId} />
      </InspectorSection>
      {buyer.paddles.length === 0 ? null : (
        <InspectorSection title={t('buyers.paddles')}>
          <Paddles paddles={buyer.paddles} />
        </InspectorSection>
      )}
    </>
  );
}

function Invoices({ partyId }: Pick<BuyerProps, 'partyId'>) {
  const { t } = useText();
  const page = { state: null, text: '', offset: 0, limit: READ_MAX } as const;
  const asked = useAsk('invoice.list', { saleId: null, buyerId: partyId, ...page });
  return (
    <Answer to={asked} what={t('buyers.invoices.title')}>
      {({ value: { rows } }) =>
        rows.length === 0 ? (
          <p className={css['none']}>{t('buyers.invoices.none')}</p>
        ) : (
          <ul className={css['lines']}>
            {rows.map((row) => (
              <InvoiceLine key={row.invoiceId} row={row} />
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

const TONES: Readonly<Record<InvoiceRow['state'], StatusTone>> = {
  overdue: 'bad',
  due: 'pending',
  paid: 'settled',
};

function InvoiceLine({ row }: { readonly row: InvoiceRow }) {
  const { t, money, date } = useText();
  const words =
    row.state === 'paid'
      ? t('states.invoice.paid')
      : t(`buyers.invoices.${row.state}`, { date: date(row.dueOn, 'figures') });
  return (
    <li className={css['line']}>
      <span className={css['named']}>
        <Button
          tone="quiet"
          onPress={() => go({ at: 'accounts', record: `invoice~${row.invoiceId}` })}
        >
          {row.number}
        </Button>
        <span className={css['clipped']} title={row.saleTitle}>
          {row.saleTitle}
        </span>
      </span>
      <Amount value={row.balance} weight="strong" />
      <StatusWord tone={TONES[row.state]}>{words}</StatusWord>
      <span className={css['detail']}>{t('buyers.invoices.of', { total: money(row.total) })}</span>
    </li>
  );
}

type Paddle = BuyerProps['buyer']['paddles'][number];

function Paddles({ paddles }: { readonly paddles: readonly Paddle[] }) {
  return (
    <ul className={css['lines']}>
      {paddles.map(({ saleId, saleTitle, paddle }) => (
        <li key={saleId} className={css['pair']}>
          <Button tone="quiet" onPress={() => go({ at: 'sales', record: saleId })}>
            {saleTitle}
          </Button>
          <span className={css['figure']}>{paddle}</span>
        </li>
      ))}
    </ul>
  );
}
