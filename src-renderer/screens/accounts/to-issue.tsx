/** What a closed sale still has to issue, said above the list, with its figures. */
import type { SaleRow } from '#contract/methods/sales.ts';
import { useCurrentSale, useSaleList } from '#renderer/app/current-sale.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { together } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { type Issuing, useAccounts, withIssuing } from './accounts-store.ts';
import { type Preview, usePreview } from './use-preview.ts';

/** What comes in above the list pushes it down: nothing does until it is known to be there. */
export function ToIssue({ what }: Pick<Issuing, 'what'>) {
  const { t } = useText();
  const asked = together(useSaleList(), useCurrentSale());
  return (
    <Answer to={asked} what={t('desks.sales.title')} size="line">
      {({ value: [{ rows }, current] }) => <SalesToIssue {...{ what, rows, current }} />}
    </Answer>
  );
}

interface SalesToIssueProps extends Pick<Issuing, 'what'> {
  readonly rows: readonly SaleRow[];
  readonly current: SaleRow | null;
}

function SalesToIssue({ what, rows, current }: SalesToIssueProps) {
  const filtered = useAccounts((state) => state.saleId);
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
  const { t } = useText();
  const preview = usePreview({ what, saleId });
  return (
    <Answer to={preview} what={t(`accounts.issue.${what}Of`, { title })} size="line">
      {({ value }) =>
        value.rows.length === 0 ? null : <Waits {...{ what, saleId, title }} preview={value} />
      }
    </Answer>
  );
}

interface WaitsProps extends Issuing {
  readonly title: string;
  readonly preview: Preview;
}

function Waits({ what, saleId, title, preview: { total, rows } }: WaitsProps) {
  const { t, money } = useText();
  const may = deskMayCall(what === 'invoices' ? 'invoice.issueForSale' : 'statement.issueForSale');
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
