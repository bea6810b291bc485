/** Lots: the cataloguer's grid, and the lot under the cursor. */

import { useEffect } from 'react';
import type { LotRow } from '#contract/methods/lots.ts';
import { LotId } from '#domain/ids.ts';
import { type SaleRow, useCurrentSale } from '#renderer/app/current-sale.ts';
import { go, replaceRoute } from '#renderer/app/router.ts';
import { recordIn } from '#renderer/app/routes.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { FilterField } from '#renderer/components/form/filter-field.tsx';
import { Checkbox } from '#renderer/components/form/index.ts';
import { createSheet, Grid, type RowSource } from '#renderer/components/grid/index.ts';
import { Page } from '#renderer/components/page/page.tsx';
import { Segments } from '#renderer/components/segments/segments.tsx';
import { useIsWide } from '#renderer/components/segments/use-is-wide.ts';
import { Split } from '#renderer/components/split/split.tsx';
import { totalOf, useRows } from '#renderer/engine/index.ts';
import { type TextKey, useText } from '#renderer/text/i18n.ts';
import { LotInspector } from './lot-inspector.tsx';
import css from './lots.module.css';
import { lotsColumns } from './lots-columns.tsx';
import { type LotsState, scopeShown, useLots, withChosen, withView } from './lots-store.ts';
import { useLotCells } from './use-lot-cells.ts';

/** What is typed in the grid and not saved; it stays while the person is on another screen. */
const LOTS_SHEET = createSheet<LotRow>();

export function LotsScreen({ record }: { readonly record: string | null }) {
  const { t } = useText();
  return (
    <Answer to={useCurrentSale()} what={t('lots.grid')}>
      {({ value: sale }) => <LotsOf sale={sale} record={record} />}
    </Answer>
  );
}

interface LotsOfProps {
  readonly sale: SaleRow | null;
  readonly record: string | null;
}

function LotsOf({ sale, record }: LotsOfProps) {
  const { t } = useText();
  const view = useLots();
  const rows = useRows('lot.list', askedFor(view, sale));
  const total = totalOf(rows);
  return (
    <Page
      title={t('lots.title')}
      about={t('lots.about')}
      toolbar={<Toolbar view={view} sale={sale} total={total} />}
    >
      <LotsBody rows={rows} record={record} sale={sale} />
    </Page>
  );
}

/** The question for a view: a sale, the store, or all; whole or only what is to be completed. */
function askedFor(view: LotsState, sale: SaleRow | null) {
  const { completeness, filter } = view;
  const scope = scopeShown(view, sale);
  const saleId = scope === 'sale' ? (sale?.saleId ?? null) : null;
  if (completeness === 'lacking') return { saleId, where: 'lacking', text: filter } as const;
  return { saleId, where: scope === 'stock' ? 'stock' : 'any', text: filter } as const;
}

interface ToolbarProps {
  readonly view: LotsState;
  readonly sale: SaleRow | null;
  readonly total: number | null;
}

function Toolbar({ view, sale, total }: ToolbarProps) {
  const { t } = useText();
  const code = sale === null ? '' : String(sale.code);
  const scopes = [
    ...(sale === null ? [] : [{ id: 'sale' as const, label: t('lots.scopes.sale', { code }) }]),
    { id: 'stock' as const, label: t('lots.scopes.stock') },
    { id: 'all' as const, label: t('lots.scopes.all') },
  ];
  return (
    <>
      <FilterField
        label={t('lots.search')}
        value={view.filter}
        onChange={(filter) => useLots.setState((now) => withView(now, { filter }))}
        result={total === null ? '' : t('common.rows', { count: total })}
      />
      <Segments
        label={t('lots.scopes.label')}
        segments={scopes}
        chosen={scopeShown(view, sale)}
        onChoose={(scope) => useLots.setState((now) => withView(now, { scope }))}
      />
      <Checkbox
        label={t('lots.lackingOnly')}
        value={view.completeness === 'lacking'}
        onChange={(isOn) =>
          useLots.setState((now) => withView(now, { completeness: isOn ? 'lacking' : 'any' }))
        }
      />
    </>
  );
}

interface LotsBodyProps {
  readonly rows: ReturnType<typeof useRows<'lot.list'>>;
  readonly record: string | null;
  readonly sale: SaleRow | null;
}

function LotsBody({ rows, record, sale }: LotsBodyProps) {
  const { t } = useText();
  return (
    <Answer to={rows} what={t('lots.grid')}>
      {({ value: source, stale }) => (
        <LotsList source={source} isStale={stale} record={record} sale={sale} />
      )}
    </Answer>
  );
}

interface LotsListProps {
  readonly source: RowSource<LotRow>;
  readonly isStale: boolean;
  readonly record: string | null;
  readonly sale: SaleRow | null;
}

function LotsList({ source, isStale, record, sale }: LotsListProps) {
  const { t } = useText();
  const picked = useLots((state) => state.chosen);
  const chosen = picked ?? recordIn(LotId, record) ?? source.rowAt(0)?.lotId ?? null;

  useEffect(() => {
    const asked = recordIn(LotId, record);
    if (asked !== null) useLots.setState((now) => withChosen(now, asked));
  }, [record]);

  return (
    <Split
      inspectorLabel={t('lots.record')}
      list={<LotsGrid source={source} isStale={isStale} sale={sale} chosen={chosen} />}
      inspector={
        chosen === null ? (
          <EmptyState title={t('lots.chooseOne')} />
        ) : (
          <LotInspector key={chosen} lotId={chosen} sale={sale} />
        )
      }
    />
  );
}

interface LotsGridProps extends Omit<LotsListProps, 'record'> {
  readonly chosen: LotId | null;
}

function LotsGrid({ source, isStale, sale, chosen }: LotsGridProps) {
  const text = useText();
  const isWide = useIsWide();
  const isMedium = useIsWide(1360);
  const write = useLotCells(sale?.saleId ?? null);
  const columns = lotsColumns(text, {
    room: isWide ? 'wide' : isMedium ? 'medium' : 'narrow',
    write,
  });
  const choose = (row: LotRow) => {
    useLots.setState((now) => withChosen(now, row.lotId));
    replaceRoute({ at: 'lots', record: row.lotId });
  };
  return (
    <div className={css['grid']}>
      <Grid
        label={text.t('lots.grid')}
        source={source}
        columns={columns}
        rowKey={(row) => row.lotId}
        chosen={chosen}
        onChoose={(_, row) => choose(row)}
        sheet={LOTS_SHEET}
        isStale={isStale}
        rowTone={(row) => (row.state === 'withdrawn' ? 'quiet' : 'plain')}
        empty={<NoLot sale={sale} />}
      />
    </div>
  );
}

/** Why there is no row, by the view: each place teaches how it fills. */
function NoLot({ sale }: { readonly sale: SaleRow | null }) {
  const { t } = useText();
  const view = useLots();
  const [title, body] = emptyWords(view, scopeShown(view, sale));
  return (
    <EmptyState
      title={t(title)}
      action={
        <Button onPress={() => go({ at: 'consignments' })}>{t('lots.goToConsignments')}</Button>
      }
    >
      {t(body)}
    </EmptyState>
  );
}

function emptyWords(
  { filter, completeness }: LotsState,
  scope: LotsState['scope'],
): readonly [TextKey, TextKey] {
  if (filter !== '') return ['lots.noMatch', 'lots.noMatchBody'];
  if (completeness === 'lacking') return ['lots.emptyLacking', 'lots.emptyLackingBody'];
  return scope === 'sale'
    ? ['lots.emptySale', 'lots.emptySaleBody']
    : ['lots.empty', 'lots.emptyBody'];
}
