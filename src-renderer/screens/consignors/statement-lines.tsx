/** What one consignor is owed, a line a statement. */
import type { Output } from '#contract/api.ts';
import { go } from '#renderer/app/router.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { Amount } from '#renderer/components/figure/figure.tsx';
import { useText } from '#renderer/text/i18n.ts';
import css from './consignors.module.css';

export type StatementLine = Output<'statement.list'>['rows'][number];

export function StatementLines({ lines }: { readonly lines: readonly StatementLine[] }) {
  const { t, date } = useText();
  if (lines.length === 0) return <p className={css['none']}>{t('consignors.noStatements')}</p>;
  return (
    <ul className={css['lines']}>
      {lines.map((line) => (
        <li key={line.statementId} className={css['line']}>
          <Button tone="quiet" onPress={() => go({ at: 'accounts', record: line.documentId })}>
            {line.number}
          </Button>
          <span className={css['words']}>
            <span className={css['clipped']}>{line.saleTitle}</span>
            <span className={css['detail']}>
              {t('consignors.payableOn', { date: date(line.payableOn, 'figures') })}
            </span>
          </span>
          <Amount value={line.net} weight="strong" />
        </li>
      ))}
    </ul>
  );
}
