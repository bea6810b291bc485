/** What a closed sale still has to issue, said above the list, with its figures. */
import { useCurrentSale, useSales } from '#renderer/app/current-sale.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { type Issuing, useAccounts, withIssuing } from './accounts-store.ts';
import { usePreview } from './use-preview.ts';

export function ToIssue({ what }: Pick<Issuing, 'what'>) {
  const filtered = useAccounts((state) => state.saleId);
  const sales = useSales();
  const current = useCurrentSale();
  const rows = sales.state === 'ready' ? sales.value.rows : [];
  // Without a filter, the sales most recently closed are looked at: they are the ones that wait.
  const asked = filtered === null ? rows.filter(isClosed).slice(0, LOOKED_AT) : [];
  const chosen = rows.filter((sale) => sale.saleId === (filtered ?? current?.saleId));
  const those = filtered === null ? asked : chosen.filter(isClosed);
  return those.map((sale) => (
    <SaleToIssue key={sale.saleId} what={what} saleId={sale.saleId} title={sale.title} />
  ));
}

const LOOKED_AT = 3;

function isClosed({ state }: { readonly state: string }): boolean {
  return state === 'closed';
}

function SaleToIssue({ what, saleId, title }: Issuing & { readonly title: string }) {
  const { t, money } = useText();
  const preview = usePreview({ what, saleId });
  if (preview.state !== 'ready' || preview.value.rows.length === 0) return null;
  const may = deskMayCall(what === 'invoices' ? 'invoice.issueForSale' : 'statement.issueForSale');
  const { total, rows } = preview.value;
  return (
    <div className={css['toIssue']}>
      <StatusWord tone="pending">
        {t(`accounts.issue.${what}Ready`, { count: rows.length, title })}
      </StatusWord>
      <strong>{money(total)}</strong>
      {may ? (
        <Button
          tone="primary"
          onPress={() => useAccounts.setState((now) => withIssuing(now, { what, saleId }))}
        >
          {t('accounts.issue.preview')}
        </Button>
      ) : null}
    </div>
  );
}
