/** What lots like this one made elsewhere, or once. */
import type { HistoryLotRow } from '#contract/methods/history.ts';
import type { LotId } from '#domain/ids.ts';
import { go } from '#renderer/app/router.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { OUTCOME_TONES } from './past-lots.tsx';

const SHOWN_MAX = 6;

export function ComparableLots({ lotId }: { readonly lotId: LotId }) {
  const { t } = useText();
  const comparable = useAsk('history.comparable', { lotId, limit: SHOWN_MAX });
  return (
    <Answer to={comparable} what={t('lots.sections.comparable')} size="line">
      {({ value: rows }) =>
        rows.length === 0 ? (
          <p className="soft">{t('lots.past.none')}</p>
        ) : (
          <table className="ledger">
            <tbody>
              {rows.map((row) => (
                <Comparable key={row.historyLotId} row={row} />
              ))}
            </tbody>
          </table>
        )
      }
    </Answer>
  );
}

function Comparable({ row }: { readonly row: HistoryLotRow }) {
  const { t, date, euros } = useText();
  const { historyLotId, title, saleTitle, heldOn, outcome, price } = row;
  return (
    <tr>
      <th scope="row">
        <Button tone="quiet" onPress={() => go({ at: 'lots', past: historyLotId })}>
          {title}
        </Button>
        <p className="meta">{heldOn === null ? saleTitle : `${saleTitle}, ${date(heldOn)}`}</p>
      </th>
      <td>
        <StatusWord tone={OUTCOME_TONES[outcome]}>{t(`lots.past.outcomes.${outcome}`)}</StatusWord>
      </td>
      <td className="amount">{price === null ? '' : euros(price)}</td>
    </tr>
  );
}
