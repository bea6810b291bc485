/** Lots: the cataloguer's grid, and the lot under the cursor. */
import { useEffect } from 'react';
import type { LotRow } from '#contract/methods/lots.ts';
import type { SaleRow } from '#contract/methods/sales.ts';
import { useCurrentSale } from '#renderer/app/current-sale.ts';
import { go, useRouteTo } from '#renderer/app/router.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { Checkbox } from '#renderer/components/form/index.ts';
import { createSheet } from '#renderer/components/grid/index.ts';
import { ListDesk } from '#renderer/components/list-desk/list-desk.tsx';
import { Segments } from '#renderer/components/segments/segments.tsx';
import { useRows } from '#renderer/engine/index.ts';
import { type TextKey, useText } from '#renderer/text/i18n.ts';
import { LotInspector } from './lot-inspector.tsx';
import { LOTS, PAST } from './lots-actions.ts';
import { lotsColumns } from './lots-columns.ts';
import { PastLots } from './past-lots.tsx';
import { useLotCells } from './use-lot-cells.ts';

/** What is typed in the grid and not saved; it stays while the person is on another screen. */
const LOTS_SHEET = createSheet<LotRow>();

export function LotsScreen() {
  const { t } = useText();
  return (
    <Answer to={useCurrentSale()} what={t('desks.lots.title')}>
      {({ value: sale }) => <LotsOrPast sale={sale} />}
    </Answer>
  );
}

interface DeskSale {
  /** The sale of this desk; null when the house has none. */
  readonly sale: SaleRow | null;
}

/** Our own lots, or those of past sales: an address that names one of these opens there. */
function LotsOrPast({ sale }: DeskSale) {
  const named = PAST.useNamed();
  const show = useRouteTo('lots')?.show;
  const scope = LOTS.use((desk) => desk.filters.scope);
  const asked = named === null ? show : 'past';
  useEffect(() => {
    if (asked === undefined) return;
    if (asked === 'past') return LOTS.widen({ scope: asked });
    LOTS.narrow(
      asked === 'to_attribute' ? { scope: 'sale', completeness: asked } : { scope: asked },
    );
  }, [asked]);
  return scope === 'past' ? <PastLots toolbar={<Scopes sale={sale} />} /> : <LotsOf sale={sale} />;
}

function LotsOf({ sale }: DeskSale) {
  const { text, completeness } = LOTS.use((desk) => desk.filters);
  const scope = useScope(sale);
  const saleId = scope === 'sale' ? (sale?.saleId ?? null) : null;
  const where = completeness === 'any' ? (scope === 'stock' ? 'stock' : 'any') : completeness;
  const rows = useRows('lot.list', { saleId, where, text });
  const write = useLotCells(sale?.saleId ?? null);
  return (
    <ListDesk
      desk={LOTS}
      rows={rows}
      columns={lotsColumns(write)}
      idOf={(row) => row.lotId}
      about="lots.about"
      search="lots.search"
      toolbar={<Scopes sale={sale} />}
      empty={<NoLot sale={sale} />}
      grid={{
        sheet: LOTS_SHEET,
        rowTone: (row) => (row.state === 'withdrawn' ? 'quiet' : 'plain'),
      }}
      record={(lotId) => <LotInspector lotId={lotId} sale={sale} />}
    />
  );
}

/** The scope that is shown: without a sale at this desk, all lots. */
function useScope(sale: SaleRow | null) {
  const scope = LOTS.use((desk) => desk.filters.scope);
  return scope === 'sale' && sale === null ? 'all' : scope;
}

/** Which lots: of a sale, of the store, or all; whole, or only what is to be completed. */
function Scopes({ sale }: DeskSale) {
  const { t } = useText();
  const completeness = LOTS.use((desk) => desk.filters.completeness);
  const scope = useScope(sale);
  const code = sale === null ? '' : String(sale.code);
  const scopes = [
    ...(sale === null ? [] : [{ id: 'sale' as const, label: t('lots.scopes.sale', { code }) }]),
    { id: 'stock' as const, label: t('lots.scopes.stock') },
    { id: 'all' as const, label: t('lots.scopes.all') },
    { id: 'past' as const, label: t('lots.scopes.past') },
  ];
  return (
    <>
      <Segments
        label={t('lots.scopes.label')}
        segments={scopes}
        chosen={scope}
        onChoose={(scope) =>
          LOTS.narrow(
            scope === 'stock' || scope === 'past' ? { scope, completeness: 'any' } : { scope },
          )
        }
      />
      {scope === 'past'
        ? null
        : (['lacking', 'to_attribute'] as const).map((only) => (
            <Checkbox
              key={only}
              label={t(ONLY[only])}
              value={completeness === only}
              onChange={(isOn) =>
                LOTS.narrow(isOn ? outsideStock(scope, only) : { completeness: 'any' })
              }
            />
          ))}
    </>
  );
}

const ONLY = { lacking: 'lots.lackingOnly', to_attribute: 'lots.toAttributeOnly' } as const;

/** What lacks is asked of a sale or of all lots: of those in stock alone it is not. */
function outsideStock(scope: ReturnType<typeof useScope>, completeness: keyof typeof ONLY) {
  return scope === 'stock' ? ({ completeness, scope: 'all' } as const) : { completeness };
}

/** Why there is no row, by the view: each place teaches how it fills. */
function NoLot({ sale }: DeskSale) {
  const { t } = useText();
  const { text, completeness } = LOTS.use((desk) => desk.filters);
  const scope = useScope(sale);
  const words = (): readonly [TextKey, TextKey] => {
    if (text !== '') return ['common.noMatch', 'common.noMatchBody'];
    if (completeness === 'lacking') return ['lots.emptyLacking', 'lots.emptyLackingBody'];
    if (completeness === 'to_attribute') {
      return ['lots.emptyToAttribute', 'lots.emptyToAttributeBody'];
    }
    if (scope === 'sale') return ['lots.emptySale', 'lots.emptySaleBody'];
    return ['desks.lots.empty', 'desks.lots.emptyBody'];
  };
  const [title, body] = words();
  return (
    <EmptyState
      title={t(title)}
      action={
        <Button onPress={() => go({ at: 'consignments' })}>{t('actions.goConsignments')}</Button>
      }
    >
      {t(body)}
    </EmptyState>
  );
}
