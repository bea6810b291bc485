/** The last results, newest first, each corrected by one key. */
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { Output } from '#contract/api.ts';
import { instantAt } from '#domain/time.ts';
import { useLink } from '#renderer/engine/index.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { paceShown } from './hammer-preview.ts';
import { numberOf, type ResultRow } from './results.ts';
import css from './room.module.css';
import { undo } from './room-acts.ts';
import { movedTo, useRoom, withPanel } from './room-store.ts';

interface ResultsColumnProps {
  readonly desk: NonNullable<Output<'room.desk'>>;
  readonly results: readonly ResultRow[];
}

/** Not drawn again for what is typed: only when a result comes or goes. */
export const ResultsColumn = memo(function ResultsColumn({ desk, results }: ResultsColumnProps) {
  const { t } = useText();
  const { sale } = desk;
  return (
    <aside className={css['results']} aria-label={t('room.results')}>
      <header className={css['resultsHead']}>
        <h2 className={css['resultsTitle']}>{t('room.results')}</h2>
        <span className={css['resultsCount']}>
          {t('room.soldOf', { count: sale.sold, lots: sale.lots })}
        </span>
      </header>
      {results.length === 0 ? (
        <p className={css['noResult']}>{t('room.noResult')}</p>
      ) : (
        <ResultsList results={results} />
      )}
      <PaceOfSale desk={desk} />
    </aside>
  );
});

function ResultsList({ results }: { readonly results: readonly ResultRow[] }) {
  const { t } = useText();
  const list = useRef<HTMLDivElement>(null);
  const { isOpen, chosen, onKeyDown } = useResultKeys(results);
  useEffect(() => {
    if (isOpen) list.current?.focus();
  }, [isOpen]);
  return (
    <div
      ref={list}
      className={css['resultList']}
      role="listbox"
      tabIndex={0}
      aria-label={t('room.results')}
      aria-activedescendant={isOpen ? `result-${results[chosen]?.key}` : undefined}
      data-ring="inside"
      onFocus={() => useRoom.setState((now) => withPanel(now, 'results'))}
      onBlur={() =>
        useRoom.setState((now) => (now.panel === 'results' ? { ...now, panel: 'none' } : now))
      }
      onKeyDown={onKeyDown}
    >
      {results.map((row, index) => (
        <Result key={row.key} row={row} isChosen={isOpen && index === chosen} />
      ))}
    </div>
  );
}

/** The keys of the column while it has them: choose, undo, look again, leave. */
function useResultKeys(results: readonly ResultRow[]) {
  const link = useLink();
  const isOpen = useRoom((state) => state.panel === 'results');
  const [picked, setPicked] = useState(0);
  const chosen = Math.min(picked, results.length - 1);
  useEffect(() => {
    if (!isOpen) setPicked(0);
  }, [isOpen]);
  const act = (key: string, row: ResultRow): boolean => {
    switch (key) {
      case 'ArrowDown':
        setPicked(Math.min(chosen + 1, results.length - 1));
        return true;
      case 'ArrowUp':
        setPicked(Math.max(chosen - 1, 0));
        return true;
      case 'Escape':
        useRoom.setState((now) => withPanel(now, 'none'));
        return true;
      case 'Enter':
        useRoom.setState((now) => movedTo(now, row.lot));
        return true;
      case 'Backspace':
      case 'Delete':
        undo(link, row);
        return true;
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = results[chosen];
    if (row === undefined || (event.repeat && !event.key.startsWith('Arrow'))) return;
    if (act(event.key, row)) event.preventDefault();
  };
  return { isOpen, chosen, onKeyDown };
}

function Result({ row, isChosen }: { readonly row: ResultRow; readonly isChosen: boolean }) {
  const { t, euros } = useText();
  const isSold = row.state === 'sold' && row.hammerPrice !== null;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus.
    <div
      id={`result-${row.key}`}
      className={css['result']}
      role="option"
      aria-selected={isChosen}
      title={row.title}
      data-pending={row.seq === null || undefined}
    >
      <span className={css['resultLot']}>{numberOf(row)}</span>
      {isSold && row.hammerPrice !== null ? (
        <span className={css['resultPrice']}>{euros(row.hammerPrice)}</span>
      ) : (
        <span className={css['resultWord']}>{t(`states.lot.${row.state}`)}</span>
      )}
      <span className={css['resultPaddle']}>
        {row.seq === null ? t('room.onItsWay') : paddleWords(row, t)}
      </span>
    </div>
  );
}

function paddleWords({ state, paddle }: ResultRow, t: Text['t']): string {
  if (paddle === null) return state === 'sold' ? t('room.toAttribute') : '';
  return state === 'unsold' ? t('room.lastPaddle', { paddle }) : `${t('room.p')} ${paddle}`;
}

function PaceOfSale({ desk }: { readonly desk: ResultsColumnProps['desk'] }) {
  const { t, count, hour, euros } = useText();
  const pace = paceShown(desk);
  const { sale } = desk;
  const left = sale.lots - sale.sold - sale.unsold - sale.withdrawn - sale.cancelled;
  return (
    <dl className={css['pace']}>
      <div>
        <dt>{t('columns.hammerPrice')}</dt>
        <dd>{euros(sale.hammerTotal)}</dd>
      </div>
      <div>
        <dt>{t('room.left')}</dt>
        <dd>{count(left)}</dd>
      </div>
      <div>
        <dt>{t('room.pace')}</dt>
        <dd>
          {pace === null ? '—' : t('room.perHour', { count: count(Math.round(pace.perHour)) })}
        </dd>
      </div>
      <div>
        <dt>{t('room.end')}</dt>
        <dd>{pace === null || left === 0 ? '—' : hour(instantAt(pace.endsAtMs))}</dd>
      </div>
    </dl>
  );
}
