/** Consignments: the list, and the inventory of the one under the cursor. */

import { PackagePlus } from 'lucide-react';
import { useEffect } from 'react';
import type { ConsignmentRow } from '#contract/methods/consignments.ts';
import type { ConsignmentId, PartyId } from '#domain/ids.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { replaceRoute } from '#renderer/app/router.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { FilterField } from '#renderer/components/form/filter-field.tsx';
import { Grid, type RowSource } from '#renderer/components/grid/index.ts';
import { Page } from '#renderer/components/page/page.tsx';
import { Segments } from '#renderer/components/segments/segments.tsx';
import { useIsWide } from '#renderer/components/segments/use-is-wide.ts';
import { Split } from '#renderer/components/split/split.tsx';
import { totalOf, useLink, useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { ConsignmentInspector } from './consignment-inspector.tsx';
import css from './consignments.module.css';
import { consignmentsContext, receiveConsignment } from './consignments-actions.ts';
import { consignmentsColumns } from './consignments-columns.tsx';
import { receivingFrom, useConsignments, withChosen, withFilter } from './consignments-store.ts';
import { ReceiveInspector } from './receive-inspector.tsx';

const MANDATES = ['all', 'none', 'drawn_up', 'signed'] as const;

export function ConsignmentsScreen({ record }: { readonly record: string | null }) {
  const { t } = useText();
  const filter = useConsignments((state) => state.filter);
  const mandate = useConsignments((state) => state.mandate);
  const rows = useRows('consignment.list', {
    consignorId: null,
    text: filter,
    mandate: mandate === 'all' ? null : mandate,
  });
  const total = totalOf(rows);
  useActionContext(consignmentsContext, 'consignments');
  useConsignorOf(record);
  return (
    <Page
      title={t('consignments.title')}
      about={t('consignments.about')}
      actions={
        <ActionButton action={receiveConsignment} tone="primary" icon={PackagePlus} showKey />
      }
      toolbar={
        <>
          <FilterField
            label={t('consignments.search')}
            value={filter}
            onChange={(text) =>
              useConsignments.setState((now) => withFilter(now, { filter: text }))
            }
            result={total === null ? '' : t('common.rows', { count: total })}
          />
          <Segments
            label={t('consignments.filters.label')}
            segments={MANDATES.map((id) => ({ id, label: t(`consignments.filters.${id}`) }))}
            chosen={mandate}
            onChoose={(id) => useConsignments.setState((now) => withFilter(now, { mandate: id }))}
          />
        </>
      }
    >
      <ConsignmentsBody rows={rows} record={record} />
    </Page>
  );
}

const FROM = 'from-';

/** `#/consignments/from-…`: a consignor's file asked for a new consignment in their name. */
function useConsignorOf(record: string | null): void {
  const link = useLink();
  const partyId = record?.startsWith(FROM) ? record.slice(FROM.length) : null;
  useEffect(() => {
    if (partyId === null) return;
    void link.ask('party.get', { partyId: partyId as PartyId }).then((party) => {
      if (party === null) return;
      useConsignments.setState((now) => receivingFrom(now, party.row));
    });
  }, [link, partyId]);
}

interface ConsignmentsBodyProps {
  readonly rows: ReturnType<typeof useRows<'consignment.list'>>;
  readonly record: string | null;
}

function ConsignmentsBody({ rows, record }: ConsignmentsBodyProps) {
  const { t } = useText();
  return (
    <Answer to={rows} what={t('consignments.grid')}>
      {({ value: source, stale }) => (
        <ConsignmentsList source={source} isStale={stale} record={record} />
      )}
    </Answer>
  );
}

interface ConsignmentsListProps {
  readonly source: RowSource<ConsignmentRow>;
  readonly isStale: boolean;
  readonly record: string | null;
}

function ConsignmentsList({ source, isStale, record }: ConsignmentsListProps) {
  const text = useText();
  const { t } = text;
  const isFiltered = useConsignments(({ filter, mandate }) => filter !== '' || mandate !== 'all');
  const picked = useConsignments((state) => state.chosen);
  const layout = useConsignments((state) => state.layout);
  const chosen = picked ?? consignmentIn(record) ?? source.rowAt(0)?.consignmentId ?? null;

  useEffect(() => {
    const asked = consignmentIn(record);
    if (asked !== null) useConsignments.setState((now) => withChosen(now, asked));
  }, [record]);

  const choose = (consignmentId: ConsignmentId) => {
    useConsignments.setState((now) => withChosen(now, consignmentId));
    replaceRoute({ at: 'consignments', record: consignmentId });
  };
  return (
    <div className={css['layout']} data-layout={layout}>
      <Split
        inspectorSize="wide"
        inspectorLabel={t('consignments.record')}
        list={
          <Grid
            label={t('consignments.grid')}
            source={source}
            columns={consignmentsColumns(text, { room: useIsWide() ? 'wide' : 'narrow' })}
            rowKey={(row) => row.consignmentId}
            chosen={chosen}
            onChoose={(_, row) => choose(row.consignmentId)}
            isStale={isStale}
            empty={<NoConsignment isFiltered={isFiltered} />}
          />
        }
        inspector={<DetailPane chosen={chosen} onReceived={choose} />}
      />
    </div>
  );
}

function NoConsignment({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useText();
  if (isFiltered) {
    return (
      <EmptyState title={t('consignments.noMatch')}>{t('consignments.noMatchBody')}</EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('consignments.empty')}
      action={<ActionButton action={receiveConsignment} showKey />}
    >
      {t('consignments.emptyBody')}
    </EmptyState>
  );
}

interface DetailPaneProps {
  readonly chosen: ConsignmentId | null;
  readonly onReceived: (consignmentId: ConsignmentId) => void;
}

/** What stands beside the list: a new consignment, the one under the cursor, or a word of advice. */
function DetailPane({ chosen, onReceived }: DetailPaneProps) {
  const { t } = useText();
  const doing = useConsignments((state) => state.doing);
  const consignor = useConsignments((state) => state.consignor);
  if (doing === 'receiving') {
    const key = consignor?.partyId ?? 'unknown';
    return <ReceiveInspector key={key} consignor={consignor} onReceived={onReceived} />;
  }
  if (chosen === null) return <EmptyState title={t('consignments.chooseOne')} />;
  return <ConsignmentInspector key={chosen} consignmentId={chosen} />;
}

/** The record of the address as a consignment; the engine answers null for one that is none. */
function consignmentIn(record: string | null): ConsignmentId | null {
  return record === null || record.startsWith(FROM) ? null : (record as ConsignmentId);
}
