/** The grid over a hundred thousand rows, with a cell cursor, marks and edits; and empty. */
import { useMemo, useState } from 'react';
import { cents } from '#domain/money/cents.ts';
import { parseAmount } from '#domain/money/parse.ts';
import { refusedBecause } from '#renderer/components/cells/cell-answer.ts';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import {
  type CellAnswer,
  type Column,
  createSheet,
  Grid,
  rowsInMemory,
  type Sort,
} from '#renderer/components/grid/index.ts';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { type Text, useText } from '#renderer/text/i18n.ts';
import css from '../gallery.module.css';

interface SampleLot {
  readonly number: number;
  readonly title: string;
  readonly low: number;
  readonly isLacking: boolean;
}

const TITLES = [
  'Citroën DS 19, verte',
  'Renault 4L des Postes',
  'Peugeot 404 cabriolet',
  'Berliet',
];
const COUNT = 100_000;

function sampleLot(index: number): SampleLot {
  const title = `${24 + (index % 500)} — ${TITLES[index % TITLES.length] ?? ''}`;
  return { number: index + 1, title, low: 8_000 + (index % 90) * 500, isLacking: index % 7 === 3 };
}

export function GridSamples() {
  return (
    <>
      <div className={css['sheet']}>
        <LongGrid />
      </div>
      <div className={css['sheet']}>
        <EmptyGrid />
      </div>
    </>
  );
}

const keyOf = (lot: SampleLot) => String(lot.number);

const SHEET = createSheet<SampleLot>();
const TAKEN: CellAnswer = { state: 'taken' };

function LongGrid() {
  const text = useText();
  const [edits, setEdits] = useState<ReadonlyMap<number, SampleLot>>(new Map());
  const [chosen, setChosen] = useState<string | null>('1');
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set(['3']));
  const [sort, setSort] = useState<Sort | null>({ column: 'number', direction: 'ascending' });
  const source = useMemo(
    () => ({
      total: COUNT,
      rowAt: (index: number) => edits.get(index + 1) ?? sampleLot(index),
      request: () => undefined,
    }),
    [edits],
  );
  const change = (lot: SampleLot) => setEdits((now) => new Map(now).set(lot.number, lot));
  return (
    <Grid
      label="Cent mille lots"
      source={source}
      columns={[...wordColumns(text, change), priceColumn(text, change), STATE_COLUMN]}
      rowKey={keyOf}
      sheet={SHEET}
      chosen={chosen}
      onChoose={setChosen}
      marked={marked}
      onMark={setMarked}
      sort={sort}
      onSort={setSort}
      empty={null}
    />
  );
}

function EmptyGrid() {
  const text = useText();
  return (
    <Grid
      label="Grille vide"
      source={rowsInMemory<SampleLot>([])}
      columns={[...wordColumns(text, () => undefined), STATE_COLUMN]}
      rowKey={keyOf}
      chosen={null}
      onChoose={() => undefined}
      empty={
        <EmptyState title="Aucun lot dans cette vente">
          Composez des lots depuis Dépôts, ou importez un catalogue.
        </EmptyState>
      }
    />
  );
}

type Change = (lot: SampleLot) => void;

function wordColumns(text: Text, change: Change): readonly Column<SampleLot>[] {
  const number: Column<SampleLot> = {
    id: 'number',
    title: 'Lot',
    width: 84,
    align: 'amount',
    sortable: true,
    text: (lot) => text.count(lot.number),
  };
  const title: Column<SampleLot> = {
    id: 'title',
    title: 'Titre',
    width: '1fr',
    sortable: true,
    text: (lot) => lot.title,
    edit: {
      stored: (lot) => lot.title,
      write: async (lot, typed) => {
        if (typed === '') return refusedBecause(text.t('errors.invalid.required'));
        change({ ...lot, title: typed });
        return TAKEN;
      },
    },
  };
  return [number, title];
}

function priceColumn(text: Text, change: Change): Column<SampleLot> {
  return {
    id: 'low',
    title: 'Estimation basse',
    width: 128,
    align: 'amount',
    text: (lot) => text.euros(cents(lot.low)),
    edit: {
      stored: (lot) => text.amount(cents(lot.low)),
      write: async (lot, typed) => {
        const read = parseAmount(typed);
        if (!read.ok) return refusedBecause(text.t('errors.invalid.amount'));
        change({ ...lot, low: read.value });
        return TAKEN;
      },
    },
  };
}

const STATE_COLUMN: Column<SampleLot> = {
  id: 'state',
  title: 'État',
  width: 112,
  text: (lot) => (lot.isLacking ? 'incomplet' : 'complet'),
  cell: (lot) => (
    <StatusWord tone={lot.isLacking ? 'warning' : 'settled'}>
      {lot.isLacking ? 'incomplet' : 'complet'}
    </StatusWord>
  ),
};
