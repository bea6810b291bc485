/** What a buyer bought: each invoice with what is left to pay, and the paddles they held. */
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Amount } from '#renderer/components/figure/figure.tsx';
import { Lines } from '#renderer/components/lines/lines.tsx';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { type StatusTone, StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import type { Buyer } from './registration.tsx';

/** More invoices than anybody has here; Comptes pages through any number. */
const PAGE = { offset: 0, limit: 200 };

const TONES: Readonly<Record<InvoiceRow['state'], StatusTone>> = {
  overdue: 'bad',
  due: 'pending',
  paid: 'settled',
  credited: 'quiet',
};

export function BuyerPurchases({ buyer }: { readonly buyer: Buyer }) {
  const text = useText();
  const { t } = text;
  const mine = { saleId: null, buyerId: buyer.row.partyId, state: null, text: '', ...PAGE };
  const paddles = buyer.paddles.map(({ saleId, saleTitle, paddle }) => ({
    ...{ id: saleId, name: saleTitle, end: <strong>{paddle}</strong> },
    to: { at: 'sales', record: saleId } as const,
  }));
  return (
    <>
      <InspectorSection title={t('buyers.invoices.title')}>
        <Answer to={useAsk('invoice.list', mine)} what={t('buyers.invoices.title')}>
          {({ value }) => (
            <Lines
              lines={value.rows.map((row) => invoiceLine(row, text))}
              none={t('buyers.invoices.none')}
            />
          )}
        </Answer>
      </InspectorSection>
      {paddles.length === 0 ? null : (
        <InspectorSection title={t('buyers.paddles')}>
          <Lines lines={paddles} none="" />
        </InspectorSection>
      )}
    </>
  );
}

function invoiceLine(row: InvoiceRow, { t, date, money }: Text) {
  const state =
    row.state === 'paid' || row.state === 'credited'
      ? t(`states.invoice.${row.state}`)
      : t(`buyers.invoices.${row.state}`, { date: date(row.dueOn, 'figures') });
  return {
    ...{ id: row.invoiceId, name: row.number, words: row.saleTitle },
    to: { at: 'accounts', invoice: row.invoiceId } as const,
    detail: <StatusWord tone={TONES[row.state]}>{state}</StatusWord>,
    end: (
      <>
        <Amount value={row.balance} weight="strong" />
        <small>{t('buyers.invoices.of', { total: money(row.total) })}</small>
      </>
    ),
  };
}
