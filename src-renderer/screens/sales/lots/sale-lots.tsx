/** The lots of a sale: numbered, renumbered, taken out, and picked from the stock. */

import { useState } from 'react';
import type { LotRow } from '#contract/methods/lots.ts';
import { LotId } from '#domain/ids.ts';
import { parseLotNumber } from '#domain/sale/lot-number.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { answerOf, refusedBecause } from '#renderer/components/cells/cell-answer.ts';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { Problem } from '#renderer/components/form/index.ts';
import {
  type CellEdit,
  createSheet,
  Grid,
  type RowSource,
} from '#renderer/components/grid/index.ts';
import { gridColumns } from '#renderer/components/list-desk/desk-columns.tsx';
import { tellIn, useLink, useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from '../sales.module.css';
import { addLots } from '../sales-actions.ts';
import { SALES_DESK, type SaleRecord } from '../sales-desk.ts';
import { saleLotColumns } from './lot-columns.tsx';
import { PickLots } from './pick-lots.tsx';
import { useOneByOne } from './use-one-by-one.ts';

export function SaleLots({ sale }: { readonly sale: SaleRecord }) {
  const { t } = useText();
  const { saleId } = sale.row;
  const isPicking = SALES_DESK.use((desk) => desk.doing === 'picking');
  const rows = useRows('lot.list', { saleId, where: 'any', text: '' });
  if (isPicking) return <PickLots saleId={saleId} />;
  return (
    <Answer to={rows} what={t('sales.tabs.lots')}>
      {({ value: source }) => <LotsOfSale sale={sale} source={source} />}
    </Answer>
  );
}

interface LotsOfSaleProps {
  readonly sale: SaleRecord;
  readonly source: RowSource<LotRow>;
}

/** Numbers typed and not saved. */
const NUMBERS_SHEET = createSheet<LotRow>();

function LotsOfSale({ sale, source }: LotsOfSaleProps) {
  const text = useText();
  const { t } = text;
  const link = useLink();
  const marked = SALES_DESK.use((desk) => desk.marked);
  const [chosen, setChosen] = useState<string | null>(null);
  const leave = useOneByOne('lot.leaveSale');
  const isDraft = sale.row.state === 'draft';

  const renumber: CellEdit<LotRow>['write'] = async ({ lotId }, typed, { attempt }) => {
    const number = parseLotNumber(typed);
    if (number === null) return refusedBecause(t('room.notANumber'));
    return answerOf(await tellIn(attempt, link)('lot.renumber', { lotId, ...number }), text);
  };
  const takeOut = async () => {
    // By their marks and not by the rows that happen to be read: a long list is never read whole.
    const wanted = marked.size > 0 ? [...marked] : chosen === null ? [] : [chosen];
    await leave.run(wanted.map((lotId) => ({ lotId: LotId.parse(lotId) })));
    SALES_DESK.mark(new Set());
  };
  return (
    <div className={css['lots']}>
      {isDraft ? (
        <LotsBar
          takesOut={marked.size > 0 ? marked.size : chosen === null ? 0 : 1}
          isBusy={leave.attempt.state === 'busy'}
          onTakeOut={() => void takeOut()}
        />
      ) : null}
      <Problem of={leave.attempt} />
      <Grid
        label={t('sales.tabs.lots')}
        source={source}
        columns={gridColumns(saleLotColumns(isDraft ? renumber : null), text, window.innerWidth)}
        rowKey={(row) => row.lotId}
        chosen={chosen}
        onChoose={setChosen}
        {...(isDraft ? { sheet: NUMBERS_SHEET, marked, onMark: SALES_DESK.mark } : {})}
        rowTone={(row) => (row.state === 'withdrawn' ? 'quiet' : 'plain')}
        empty={<EmptyState title={t('sales.lots.empty')}>{t('sales.lots.emptyBody')}</EmptyState>}
      />
    </div>
  );
}

interface LotsBarProps {
  /** How many lots are marked, or under the cursor. */
  readonly takesOut: number;
  readonly isBusy: boolean;
  readonly onTakeOut: () => void;
}

function LotsBar({ takesOut, isBusy, onTakeOut }: LotsBarProps) {
  const { t } = useText();
  return (
    <div className={css['lotsBar']}>
      <ActionButton action={addLots} showKey />
      <Button tone="quiet" isDisabled={takesOut === 0} isBusy={isBusy} onPress={onTakeOut}>
        {t('sales.lots.takeOut', { count: Math.max(1, takesOut) })}
      </Button>
      <span className={css['barNote']}>{t('sales.lots.renumberHint')}</span>
    </div>
  );
}
