/** The paddles of a sale: who bids under which number, and a buyer registered in one go. */

import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { GivePaddle } from '#renderer/components/give-paddle/give-paddle.tsx';
import { Grid, rowsInMemory } from '#renderer/components/grid/index.ts';
import { type DeskColumn, gridColumns } from '#renderer/components/list-desk/desk-columns.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';

import css from '../sales.module.css';
import type { SaleRecord } from '../sales-desk.ts';
import { PaddleActs } from './paddle-acts.tsx';

type PaddleRow = Output<'paddle.list'>[number];

export function SalePaddles({ sale }: { readonly sale: SaleRecord }) {
  const { t } = useText();
  const { saleId, editionId, state } = sale.row;
  const [given, setGiven] = useState(0);
  const onGiven = (paddle: number) => {
    notify({ tone: 'done', sentence: t('sales.paddle.given', { paddle }) });
    setGiven((count) => count + 1);
  };
  return (
    <div className={css['lots']}>
      {(state !== 'closed' || sale.lotsToAttribute > 0) && deskMayCall('paddle.give') ? (
        <InspectorSection heading="h2" title={t('sales.actions.registerBuyer')}>
          <GivePaddle key={given} {...{ saleId, editionId, onGiven }} startsWith={null} />
        </InspectorSection>
      ) : null}
      <Answer to={useAsk('paddle.list', { saleId })} what={t('sales.tabs.paddles')}>
        {({ value }) => <PaddleGrid sale={sale} rows={value} />}
      </Answer>
    </div>
  );
}

interface PaddleGridProps {
  readonly sale: SaleRecord;
  readonly rows: readonly PaddleRow[];
}

function PaddleGrid({ sale, rows }: PaddleGridProps) {
  const text = useText();
  const { t } = text;
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = rows.find(({ partyId }) => partyId === chosen) ?? rows[0];
  return (
    <>
      <Grid
        label={t('sales.tabs.paddles')}
        source={rowsInMemory(rows)}
        columns={gridColumns(COLUMNS, text, window.innerWidth)}
        rowKey={(row) => row.partyId}
        chosen={chosen}
        onChoose={setChosen}
        empty={
          <EmptyState title={t('sales.paddle.empty')}>{t('sales.paddle.emptyBody')}</EmptyState>
        }
      />
      {shown === undefined ? null : <PaddleActs key={shown.partyId} sale={sale.row} row={shown} />}
    </>
  );
}

const COLUMNS: readonly DeskColumn<PaddleRow>[] = [
  { name: 'paddle', width: 76, align: 'amount', text: (row) => String(row.paddle) },
  { name: 'buyer', width: '2fr', text: (row) => row.displayName },
  {
    ...{ name: 'admission', width: '1fr' },
    text: ({ notAdmitted, state }, { t }) => {
      if (state === 'returned') return t('sales.paddle.isBack');
      return notAdmitted === null ? '' : t(`states.notAdmitted.${notAdmitted}`);
    },
  },
  { name: 'city', width: '1fr', text: (row) => row.city },
  {
    ...{ name: 'lots', width: 52, align: 'amount' },
    text: ({ lots }, { count }) => (lots === 0 ? '' : count(lots)),
  },
  {
    ...{ name: 'hammerTotal', width: 112 },
    amount: ({ hammerTotal }) => (hammerTotal === 0 ? null : hammerTotal),
  },
];
