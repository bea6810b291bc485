/** The record of an invoice: its figures, what to do about it, what was done. */

import type { InvoiceId } from '#domain/ids.ts';
import { addressOf } from '#renderer/app/routes.ts';
import { Amount, Figure } from '#renderer/components/figure/figure.tsx';
import { DeskRecord } from '#renderer/components/list-desk/desk-record.tsx';
import { Entry, Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { INVOICE_TONES, INVOICES } from './accounts-store.ts';
import { BuyerAccount } from './buyer-account.tsx';
import { CreditSection } from './credit-section.tsx';
import { DefaultSection } from './default-section.tsx';
import { DocumentActs } from './document-acts.tsx';
import type { Invoice } from './invoice.ts';
import { NoticeSection } from './notice-section.tsx';
import { ReauctionSection } from './reauction-section.tsx';
import { ReceiptForm } from './receipt-form.tsx';
import { ReceiptList } from './receipt-list.tsx';
import { Sum } from './sum.tsx';

export function InvoiceInspector({ invoiceId }: { readonly invoiceId: InvoiceId }) {
  return (
    <DeskRecord desk={INVOICES} to={useAsk('invoice.get', { invoiceId })}>
      {(invoice) => <InvoiceRecord invoice={invoice} />}
    </DeskRecord>
  );
}

function InvoiceRecord({ invoice }: { readonly invoice: Invoice }) {
  const { t, money } = useText();
  const { row } = invoice;
  return (
    <Inspector
      title={`${row.number} · ${row.buyerName}`}
      about={
        <StatusWord tone={INVOICE_TONES[row.state]}>{t(`states.invoice.${row.state}`)}</StatusWord>
      }
    >
      <InspectorSection>
        <div className="figures">
          <Figure label={t('columns.total')} value={money(row.total)} />
          <Figure label={t('columns.paid')} value={money(row.paid)} />
          <Figure label={t('columns.balance')} value={money(row.balance)} />
        </div>
        <DocumentActs documentId={row.documentId} isMain />
      </InspectorSection>
      {row.balance > 0 ? (
        <ReceiptForm key={`${row.invoiceId} ${row.balance}`} invoice={invoice} />
      ) : null}
      <ReceiptList invoice={invoice} />
      <BuyerAccount invoice={invoice} />
      <NoticeSection invoice={invoice} />
      <DefaultSection invoice={invoice} />
      <ReauctionSection invoice={invoice} />
      <InvoiceAbout invoice={invoice} />
      <CreditSection key={`${row.invoiceId} ${row.balance} ${row.paid}`} invoice={invoice} />
      {invoice.charges.length > 0 ? (
        <InvoiceCharges invoice={invoice} />
      ) : (
        <InvoiceLines invoice={invoice} />
      )}
    </Inspector>
  );
}

function InvoiceAbout({ invoice }: { readonly invoice: Invoice }) {
  const { t, date } = useText();
  const { row } = invoice;
  return (
    <InspectorSection>
      <Entry label={t('columns.buyer')}>
        <a href={addressOf({ at: 'buyers', record: row.buyerId })}>{row.buyerName}</a>
      </Entry>
      <Entry label={t('columns.sale')}>{row.saleTitle}</Entry>
      <Entry label={t('accounts.issuedOn')}>{date(row.issuedOn)}</Entry>
      <Entry label={t('columns.due')}>{date(row.dueOn)}</Entry>
      <Entry label={t('accounts.invoice.regime')}>{t(`states.regime.${invoice.regime}`)}</Entry>
    </InspectorSection>
  );
}

/** Of an invoice of charges: what each asks, tax included, and the VAT of all. */
function InvoiceCharges({ invoice }: { readonly invoice: Invoice }) {
  const { t, rate } = useText();
  return (
    <InspectorSection title={t('charges.title')}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('charges.kind')}</th>
            <th scope="col" data-align="amount">
              {t('columns.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoice.charges.map(({ chargeId, for: { kind }, gross }) => (
            <tr key={chargeId}>
              <td data-prose>{t(`charges.kinds.${kind}`)}</td>
              <td data-align="amount">
                <Amount value={gross} as="figures" />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Sum span={1} label={t('columns.total')} amount={invoice.row.total} isTotal />
          {invoice.vat.map(({ rate: at, vat }) => (
            <Sum
              key={at}
              span={1}
              label={t('accounts.invoice.vatInside', { rate: rate(at) })}
              amount={vat}
            />
          ))}
        </tfoot>
      </table>
    </InspectorSection>
  );
}

function InvoiceLines({ invoice }: { readonly invoice: Invoice }) {
  const { t, rate } = useText();
  return (
    <InspectorSection title={t('columns.lots')}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('columns.lot')}</th>
            <th scope="col">{t('accounts.invoice.lineTitle')}</th>
            <th scope="col" data-align="amount">
              {t('accounts.hammer')}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoice.lines.map((line) => (
            <tr key={line.lotNumber}>
              <td>{line.lotNumber}</td>
              <td data-prose>{line.title}</td>
              <td data-align="amount">
                <Amount value={line.hammerPrice} as="figures" />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Sum span={2} label={t('accounts.hammer')} amount={invoice.hammerTotal} />
          <Sum
            label={t('accounts.invoice.premium', { rate: rate(invoice.premiumRate) })}
            amount={invoice.premiumTotal}
          />
          <Sum label={t('columns.total')} amount={invoice.row.total} isTotal />
          {invoice.vat.map(({ rate: at, vat }) => (
            <Sum
              key={at}
              label={t('accounts.invoice.vatInside', { rate: rate(at) })}
              amount={vat}
            />
          ))}
        </tfoot>
      </table>
    </InspectorSection>
  );
}
