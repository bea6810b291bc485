/** What one consignor left with the house, a line a consignment. */
import type { ConsignmentRow } from '#contract/methods/consignments.ts';
import { go } from '#renderer/app/router.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useText } from '#renderer/text/i18n.ts';
import css from './consignors.module.css';

export type ConsignmentLine = ConsignmentRow;

const TONES = { none: 'quiet', drawn_up: 'pending', signed: 'settled' } as const;

export function ConsignmentLines({ lines }: { readonly lines: readonly ConsignmentLine[] }) {
  const { t, date } = useText();
  if (lines.length === 0) return <p className={css['none']}>{t('consignors.noConsignments')}</p>;
  return (
    <ul className={css['lines']}>
      {lines.map((line) => (
        <li key={line.consignmentId} className={css['line']}>
          <Button
            tone="quiet"
            onPress={() => go({ at: 'consignments', record: line.consignmentId })}
          >
            {line.number}
          </Button>
          <span className={css['words']}>
            {date(line.receivedOn)}
            <span className={css['detail']}>
              {t('consignments.counts.pieces', { count: line.pieces })}
              {' · '}
              {t('consignments.counts.lots', { count: line.lots })}
            </span>
          </span>
          <StatusWord tone={TONES[line.mandate]}>
            {t(`consignments.mandate.${line.mandate}`)}
          </StatusWord>
        </li>
      ))}
    </ul>
  );
}
