/** Columns of a list desk, a line each: what a row says, and the kind of thing it is. */
import type { ReactNode } from 'react';
import type { Cents } from '#domain/money/cents.ts';
import type { Text, TextKey } from '#renderer/text/i18n.ts';
import { Amount } from '../figure/figure.tsx';
import type { Column } from '../grid/index.ts';
import { type StatusTone, StatusWord } from '../status-word/status-word.tsx';

/** A heading, in `text/fr/columns.ts`. */
type ColumnName = TextKey extends infer Key
  ? Key extends `columns.${infer Name}`
    ? Name
    : never
  : never;

/** What a cell says; a count and an amount end their column, a state has a sign. */
type Content<Row> =
  | { readonly text: Say<Row>; readonly tone?: (row: Row) => StatusTone }
  | { readonly text: Say<Row>; readonly cell: (row: Row, text: Text) => ReactNode }
  | { readonly count: (row: Row) => number }
  /** Null, and so nothing, where there is no such amount. */
  | { readonly amount: (row: Row) => Cents | null; readonly as?: 'money' | 'round' };

type Say<Row> = (row: Row, text: Text) => string;

export type DeskColumn<Row> = Content<Row> &
  Pick<Column<Row>, 'width' | 'align' | 'edit'> & {
    readonly name: ColumnName;
    /** Left out of a narrower window: the record says it too. */
    readonly fromPx?: number;
  };

/** The columns of the grid in a window so wide. */
export function gridColumns<Row>(
  columns: readonly DeskColumn<Row>[],
  text: Text,
  widthPx: number,
): readonly Column<Row>[] {
  return columns
    .filter(({ fromPx = 0 }) => widthPx >= fromPx)
    .map(({ name, width, align, edit, ...content }) => ({
      ...{ id: name, title: text.t(`columns.${name}`), width },
      ...contentIn(content, text),
      ...(align === undefined ? {} : { align }),
      ...(edit === undefined ? {} : { edit }),
    }));
}

function contentIn<Row>(content: Content<Row>, text: Text) {
  if ('count' in content) {
    return { align: 'amount', text: (row: Row) => text.count(content.count(row)) } as const;
  }
  if ('amount' in content) {
    const { amount, as = 'money' } = content;
    const written = (value: Cents | null) =>
      value === null ? '' : { money: text.money, round: text.euros }[as](value);
    return {
      align: 'amount',
      text: (row: Row) => written(amount(row)),
      cell: (row: Row) => <Amount value={amount(row)} as={as} />,
    } as const;
  }
  const say = (row: Row) => content.text(row, text);
  if ('cell' in content) return { text: say, cell: (row: Row) => content.cell(row, text) };
  const { tone } = content;
  if (tone === undefined) return { text: say };
  return { text: say, cell: (row: Row) => <StatusWord tone={tone(row)}>{say(row)}</StatusWord> };
}
