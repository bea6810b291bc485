/** The paddles of a sale: who bids under which number, and a buyer registered in one go. */

import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { Amount } from '#renderer/components/figure/figure.tsx';
import { GivePaddle } from '#renderer/components/give-paddle/give-paddle.tsx';
import { type Column, Grid, rowsInMemory } from '#renderer/components/grid/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { useAsk } from '#renderer/engine/index.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { PageSection } from '../page-section.tsx';
import type { SaleRecord } from '../sale-record.ts';
import css from '../sales.module.css';

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
      {state !== 'closed' && deskMayCall('paddle.give') ? (
        <PageSection title={t('sales.paddle.title')}>
          <GivePaddle key={given} {...{ saleId, editionId, onGiven }} startsWith={null} />
        </PageSection>
      ) : null}
      <Answer to={useAsk('paddle.list', { saleId })} what={t('sales.tabs.paddles')}>
        {({ value }) => <PaddleGrid rows={value} />}
      </Answer>
    </div>
  );
}

function PaddleGrid({ rows }: { readonly rows: readonly PaddleRow[] }) {
  const text = useText();
  const { t } = text;
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Grid
      label={t('sales.tabs.paddles')}
      source={rowsInMemory(rows)}
      columns={columns(text)}
      rowKey={(row) => row.partyId}
      chosen={chosen}
      onChoose={setChosen}
      empty={<EmptyState title={t('sales.paddle.empty')}>{t('sales.paddle.emptyBody')}</EmptyState>}
    />
  );
}

function columns(text: Text): readonly Column<PaddleRow>[] {
  const { t, count } = text;
  return [
    {
      id: 'paddle',
      title: t('sales.paddle.number'),
      width: 76,
      align: 'amount',
      text: (row) => String(row.paddle),
    },
    { id: 'name', title: t('sales.paddle.name'), width: '2fr', text: (row) => row.displayName },
    { id: 'city', title: t('sales.paddle.city'), width: '1fr', text: (row) => row.city },
    {
      id: 'lots',
      title: t('sales.columns.lots'),
      width: 52,
      align: 'amount',
      text: (row) => (row.lots === 0 ? '' : count(row.lots)),
    },
    {
      id: 'hammerTotal',
      title: t('sales.columns.hammerTotal'),
      width: 104,
      align: 'amount',
      text: (row) => text.money(row.hammerTotal),
      cell: (row) => <Amount value={row.hammerTotal === 0 ? null : row.hammerTotal} />,
    },
  ];
}
