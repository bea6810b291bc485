/**
 * The list desk: rows, a filter above them, and the record under the cursor beside them.
 *
 * A desk is declared, then drawn:
 *
 * ```tsx
 * export const BUYERS = defineDesk({
 *   name: 'buyers',                              // its words: desks.buyers in text/fr/desks.ts
 *   place: 'buyers',
 *   kind: PartyId,
 *   choices: { side: ['buyers', 'any'] },        // chosen above the list, the first at first
 *   doing: ['enrolling'],                        // what may stand in the record's place
 *   tabs: ['file', 'history'],                   // the parts of the record
 * });
 *
 * const COLUMNS: readonly DeskColumn<PartyRow>[] = [  // headings: text/fr/columns.ts
 *   { name: 'name', width: '3fr', text: (row) => row.displayName },
 *   { name: 'owed', width: 128, amount: (row) => row.owed },
 * ];
 *
 * export function BuyersScreen() {
 *   const { filters, doing } = BUYERS.use();
 *   const { text, side } = filters;
 *   const rows = useRows('party.list', { text, side });
 *   return (
 *     <ListDesk desk={BUYERS} rows={rows} columns={COLUMNS} idOf={(row) => row.partyId}
 *       about="buyers.about" search="buyers.search"
 *       actions={<ActionButton action={enrollBuyer} showKey />}
 *       toolbar={<Segments … onChoose={(side) => BUYERS.narrow({ side })} />}
 *       beside={doing === 'enrolling' ? <EnrollInspector onEnrolled={BUYERS.open} … /> : null}
 *       record={(partyId) => <BuyerRecord partyId={partyId} />} />
 *   );
 * }
 *
 * function BuyerRecord({ partyId }: …) {
 *   return (
 *     <DeskRecord desk={BUYERS} to={useAsk('party.get', { partyId })}>
 *       {(buyer) => <TabbedRecord desk={BUYERS} title={…} figures={[…]} parts={[…]} />}
 *     </DeskRecord>
 *   );
 * }
 * ```
 *
 * The first row is opened once, as the list is first read: nothing that happens to the list later
 * takes a record from under a person's hands. A record that an address names is fetched, listed or
 * not; one that does not exist is said. What could not be read never looks like what is empty. In a
 * narrow window list and record are seen one at a time. Several lists on one screen (the tabs of
 * the accounts) are each a `ListPane`, which is the same without a page around it.
 */
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { type Rows, totalOf } from '#renderer/engine/index.ts';
import { type TextKey, useText } from '#renderer/text/i18n.ts';
import { Answer } from '../answer/answer.tsx';
import { EmptyState } from '../empty-state/empty-state.tsx';
import { FilterField } from '../form/filter-field.tsx';
import { Grid, type GridProps, type RowSource } from '../grid/index.ts';
import { Page } from '../page/page.tsx';
import { Split } from '../split/split.tsx';
import type { ShownDesk } from './desk.ts';
import { type DeskColumn, gridColumns } from './desk-columns.tsx';
import { useWindowWidth } from './use-window-width.ts';

interface ListPaneProps<Row, Id extends string> {
  readonly desk: ShownDesk<Id>;
  readonly rows: Rows<Row>;
  readonly columns: readonly DeskColumn<Row>[];
  readonly idOf: (row: Row) => Id;
  readonly record: (id: Id) => ReactNode;
  /** What stands in the record's place while something else is being done. */
  readonly beside?: ReactNode;
  /** Names what may be typed to filter the list; without it nothing may. */
  readonly search?: TextKey;
  /** What else is chosen above the list. */
  readonly toolbar?: ReactNode;
  /** What an empty list says, where it is more than the words of the desk. */
  readonly empty?: ReactNode;
  /** What may be done about an empty list. */
  readonly emptyAct?: ReactNode;
  /** What this grid does and others do not: cells written in, rows opened or quiet. */
  readonly grid?: Partial<Pick<GridProps<Row>, 'sheet' | 'rowTone' | 'onOpen' | 'onPaste'>>;
  readonly inspectorSize?: 'normal' | 'wide' | 'alone';
}

interface ListDeskProps<Row, Id extends string> extends ListPaneProps<Row, Id> {
  readonly about: TextKey;
  readonly actions?: ReactNode;
}

/** A whole screen: its title and acts, then the list and the record. */
export function ListDesk<Row, Id extends string>(props: ListDeskProps<Row, Id>) {
  const { t } = useText();
  const hasToolbar = props.search !== undefined || props.toolbar !== undefined;
  return (
    <Page
      title={t(`desks.${props.desk.name}.title`)}
      about={t(props.about)}
      actions={props.actions}
      toolbar={hasToolbar ? <DeskToolbar {...props} /> : undefined}
    >
      <ListPane {...props} />
    </Page>
  );
}

/** What is typed and chosen above the list, and how many rows answer. */
export function DeskToolbar<Row, Id extends string>(props: ListPaneProps<Row, Id>) {
  const { desk, rows, search, toolbar } = props;
  const { t } = useText();
  const { text } = desk.useShown();
  const total = totalOf(rows);
  const count = total === null ? '' : t('common.rows', { count: total });
  return (
    <>
      {search === undefined ? null : (
        <FilterField label={t(search)} value={text} onChange={desk.search} result={count} />
      )}
      {toolbar}
      {search === undefined ? <span className="soft">{count}</span> : null}
    </>
  );
}

/** The list and the record beside it, where the page around them is another's. */
export function ListPane<Row, Id extends string>(props: ListPaneProps<Row, Id>) {
  const { desk, rows } = props;
  const { t } = useText();
  return (
    <Answer to={rows} what={t(`desks.${desk.name}.title`)}>
      {({ value, stale }) => <ListAndRecord {...props} source={value} isStale={stale} />}
    </Answer>
  );
}

interface ListAndRecordProps<Row, Id extends string> extends ListPaneProps<Row, Id> {
  readonly source: RowSource<Row>;
  readonly isStale: boolean;
}

function ListAndRecord<Row, Id extends string>(props: ListAndRecordProps<Row, Id>) {
  const { desk, source, idOf, isStale, beside = null } = props;
  const text = useText();
  const widthPx = useWindowWidth();
  const { chosen, pane } = desk.useShown();
  useArrival(props);
  const record = chosen === null ? null : <Fragment key={chosen}>{props.record(chosen)}</Fragment>;
  return (
    <Split
      inspectorLabel={text.t(`desks.${desk.name}.record`)}
      inspectorSize={props.inspectorSize ?? 'normal'}
      shown={pane}
      onShow={desk.show}
      list={
        <Grid
          label={text.t(`desks.${desk.name}.title`)}
          source={source}
          columns={gridColumns(props.columns, text, widthPx)}
          rowKey={idOf}
          chosen={chosen}
          onChoose={(_, row) => desk.choose(idOf(row))}
          isStale={isStale}
          empty={props.empty ?? <EmptyList {...props} />}
          {...props.grid}
          onOpen={(row) => {
            desk.show('record');
            props.grid?.onOpen?.(row);
          }}
        />
      }
      inspector={beside ?? record}
    />
  );
}

/** The record to begin with: the one the address names, or that of the first row. */
function useArrival<Row, Id extends string>(props: ListAndRecordProps<Row, Id>): void {
  const { desk, source, idOf, isStale } = props;
  const { chosen } = desk.useShown();
  const named = desk.useNamed();
  const walkedTo = useRef(chosen);
  walkedTo.current = chosen;
  const first = source.rowAt(0);
  // An address such as #/buyers/… opens that record, also while the screen is already there.
  useEffect(() => {
    if (named !== null && named !== walkedTo.current) desk.open(named);
  }, [named, desk]);
  useEffect(() => {
    if (chosen !== null || named !== null || first === undefined || isStale) return;
    desk.start(idOf(first));
  });
}

/** A filter that finds nothing is not a house that has nothing. */
function EmptyList<Row, Id extends string>({ desk, emptyAct }: ListPaneProps<Row, Id>) {
  const { t } = useText();
  const { isFiltered } = desk.useShown();
  if (isFiltered)
    return <EmptyState title={t('common.noMatch')}>{t('common.noMatchBody')}</EmptyState>;
  return (
    <EmptyState title={t(`desks.${desk.name}.empty`)} action={emptyAct}>
      {t(`desks.${desk.name}.emptyBody`)}
    </EmptyState>
  );
}
