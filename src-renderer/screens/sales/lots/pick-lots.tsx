/** Lots of the stock entered in a sale, several at once, numbered in the order of the list. */

import { useState } from 'react';
import type { LotRow } from '#contract/methods/lots.ts';
import type { SaleId } from '#domain/ids.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { FilterField } from '#renderer/components/form/filter-field.tsx';
import { Problem } from '#renderer/components/form/index.ts';
import { Grid, type RowSource } from '#renderer/components/grid/index.ts';
import { gridColumns } from '#renderer/components/list-desk/desk-columns.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { safely } from '#renderer/components/outcome/safely.ts';
import { everyLot, useLink, useRows } from '#renderer/engine/index.ts';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from '../sales.module.css';
import { SALES_DESK, turnTo } from '../sales-desk.ts';
import { STOCK_COLUMNS } from './lot-columns.tsx';
import { useOneByOne } from './use-one-by-one.ts';

export function PickLots({ saleId }: { readonly saleId: SaleId }) {
  const { t } = useText();
  const [filter, setFilter] = useState('');
  const rows = useRows('lot.list', { saleId: null, where: 'stock', text: filter });
  return (
    <Answer to={rows} what={t('sales.pick.title')}>
      {({ value: source, stale }) => (
        <Stock {...{ saleId, filter, setFilter }} source={source} isStale={stale} />
      )}
    </Answer>
  );
}

interface StockProps {
  readonly saleId: SaleId;
  readonly filter: string;
  readonly setFilter: (text: string) => void;
  readonly source: RowSource<LotRow>;
  readonly isStale: boolean;
}

function Stock({ saleId, filter, setFilter, source, isStale }: StockProps) {
  const words = useText();
  const { t } = words;
  const marked = SALES_DESK.use((desk) => desk.marked);
  const [chosen, setChosen] = useState<string | null>(null);
  const enter = useOneByOne('lot.enterInSale');
  const { loaded, isAllLoaded, read } = useStock(source, filter);
  const markReady = async () =>
    SALES_DESK.mark(new Set(ready(await read(filter)).map((row) => row.lotId)));
  const act = async () => {
    const wanted = (await read('')).filter((row) => marked.has(row.lotId));
    const inputs = wanted.map(({ lotId }) => ({ lotId, saleId, number: null, suffix: '' }));
    if (inputs.length > 0 && (await enter.run(inputs))) turnTo('lots');
  };
  return (
    <div className={css['lots']}>
      <div className={css['lotsBar']}>
        <FilterField
          label={t('sales.pick.search')}
          value={filter}
          onChange={setFilter}
          result={t('common.rows', { count: source.total })}
        />
      </div>
      <PickBar
        wanted={marked.size}
        ready={isAllLoaded ? ready(loaded).length : null}
        isBusy={enter.attempt.state === 'busy'}
        onEnter={() => void act()}
        onMarkReady={() => void markReady()}
      />
      <Problem of={enter.attempt} />
      <Grid
        label={t('sales.pick.title')}
        source={source}
        columns={gridColumns(STOCK_COLUMNS, words, window.innerWidth)}
        rowKey={(row) => row.lotId}
        chosen={chosen}
        onChoose={setChosen}
        marked={marked}
        onMark={SALES_DESK.mark}
        isStale={isStale}
        empty={<EmptyState title={t('sales.pick.empty')}>{t('sales.pick.emptyBody')}</EmptyState>}
      />
    </div>
  );
}

/** The rows that are loaded, and a way to read them all: those beyond the pages count as much. */
function useStock(source: RowSource<LotRow>, filter: string) {
  const words = useText();
  const link = useLink();
  const loaded = rowsOf(source);
  const isAllLoaded = loaded.length === source.total;
  const read = async (text: string): Promise<readonly LotRow[]> => {
    if (isAllLoaded && text === filter) return loaded;
    const stock = { saleId: null, where: 'stock', text } as const;
    const answer = await safely(() => everyLot(link, stock));
    if (answer.state === 'done') return answer.value;
    notify({ tone: 'failed', sentence: explain(answer.error, words).sentence });
    return [];
  };
  return { loaded, isAllLoaded, read };
}

interface PickBarProps {
  readonly wanted: number;
  /** Null while not all of the stock is loaded: how many there are is not known. */
  readonly ready: number | null;
  readonly isBusy: boolean;
  readonly onEnter: () => void;
  readonly onMarkReady: () => void;
}

function PickBar({ wanted, ready: readyCount, isBusy, onEnter, onMarkReady }: PickBarProps) {
  const { t } = useText();
  return (
    <div className={css['lotsBar']}>
      <Button tone="primary" isDisabled={wanted === 0} isBusy={isBusy} onPress={onEnter}>
        {t('sales.pick.enter', { count: wanted })}
      </Button>
      <Button isDisabled={readyCount === 0} onPress={onMarkReady}>
        {readyCount === null
          ? t('sales.pick.markAllReady')
          : t('sales.pick.markReady', { count: readyCount })}
      </Button>
      <Button tone="quiet" onPress={() => turnTo('lots')}>
        {t('common.cancel')}
      </Button>
      <span className={css['barNote']}>{t('sales.pick.hint')}</span>
    </div>
  );
}

/** Lots that nothing keeps out of a sale: appraised, under a signed mandate. */
function ready(rows: readonly LotRow[]): readonly LotRow[] {
  return rows.filter(({ lacks }) => !lacks.includes('appraisal') && !lacks.includes('mandate'));
}

function rowsOf(source: RowSource<LotRow>): readonly LotRow[] {
  return Array.from({ length: source.total }, (_, index) => source.rowAt(index)).filter(
    (row) => row !== undefined,
  );
}
