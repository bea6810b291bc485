/** Consignors: the list, and the file of the one under the cursor. */

import { UserPlus } from 'lucide-react';
import { useEffect } from 'react';
import type { PartyRow } from '#contract/methods/parties.ts';
import { PartyId } from '#domain/ids.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { replaceRoute } from '#renderer/app/router.ts';
import { recordIn } from '#renderer/app/routes.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { FilterField } from '#renderer/components/form/filter-field.tsx';
import { Grid, type RowSource } from '#renderer/components/grid/index.ts';
import { Page } from '#renderer/components/page/page.tsx';
import { Split } from '#renderer/components/split/split.tsx';
import { totalOf, useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { ConsignorInspector } from './consignor-inspector.tsx';
import { consignorsContext, enrollConsignor, receiveFromConsignor } from './consignors-actions.ts';
import { consignorsColumns } from './consignors-columns.tsx';
import { useConsignors, withChosen, withFilter } from './consignors-store.ts';
import { EnrollInspector } from './enroll-inspector.tsx';

export function ConsignorsScreen({ record }: { readonly record: string | null }) {
  const { t } = useText();
  const filter = useConsignors((state) => state.filter);
  const rows = useRows('party.list', { text: filter, side: 'consignors' });
  const total = totalOf(rows);
  return (
    <Page
      title={t('consignors.title')}
      about={t('consignors.about')}
      actions={
        <>
          <ActionButton action={enrollConsignor} icon={UserPlus} showKey />
          <ActionButton action={receiveFromConsignor} tone="primary" showKey />
        </>
      }
      toolbar={
        <FilterField
          label={t('consignors.search')}
          value={filter}
          onChange={(text) => useConsignors.setState((now) => withFilter(now, text))}
          result={total === null ? '' : t('common.rows', { count: total })}
        />
      }
    >
      <ConsignorsBody rows={rows} record={record} />
    </Page>
  );
}

interface ConsignorsBodyProps {
  readonly rows: ReturnType<typeof useRows<'party.list'>>;
  readonly record: string | null;
}

function ConsignorsBody({ rows, record }: ConsignorsBodyProps) {
  const { t } = useText();
  return (
    <Answer to={rows} what={t('consignors.grid')}>
      {({ value: source, stale }) => (
        <ConsignorsList source={source} isStale={stale} record={record} />
      )}
    </Answer>
  );
}

interface ConsignorsListProps {
  readonly source: RowSource<PartyRow>;
  readonly isStale: boolean;
  readonly record: string | null;
}

function ConsignorsList({ source, isStale, record }: ConsignorsListProps) {
  const text = useText();
  const { t } = text;
  const isFiltered = useConsignors((state) => state.filter !== '');
  const picked = useConsignors((state) => state.chosen);
  const doing = useConsignors((state) => state.doing);
  const chosen = picked ?? recordIn(PartyId, record) ?? source.rowAt(0)?.partyId ?? null;
  useActionContext(consignorsContext, { partyId: chosen });

  useEffect(() => {
    const asked = recordIn(PartyId, record);
    if (asked !== null) useConsignors.setState((now) => ({ ...now, chosen: asked }));
  }, [record]);

  const choose = (partyId: PartyId) => {
    useConsignors.setState((now) => withChosen(now, partyId));
    replaceRoute({ at: 'sellers', record: partyId });
  };
  return (
    <Split
      inspectorLabel={t('consignors.record')}
      list={
        <Grid
          label={t('consignors.grid')}
          source={source}
          columns={consignorsColumns(text)}
          rowKey={(row) => row.partyId}
          chosen={chosen}
          onChoose={(_, row) => choose(row.partyId)}
          isStale={isStale}
          empty={
            <EmptyState title={t(isFiltered ? 'consignors.noMatch' : 'consignors.empty')}>
              {t(isFiltered ? 'consignors.noMatchBody' : 'consignors.emptyBody')}
            </EmptyState>
          }
        />
      }
      inspector={<DetailPane doing={doing} chosen={chosen} onEnrolled={choose} />}
    />
  );
}

interface DetailPaneProps {
  readonly doing: 'reading' | 'enrolling';
  readonly chosen: PartyId | null;
  readonly onEnrolled: (partyId: PartyId) => void;
}

/** What stands beside the list: somebody new, the file under the cursor, or a word of advice. */
function DetailPane({ doing, chosen, onEnrolled }: DetailPaneProps) {
  const { t } = useText();
  if (doing === 'enrolling') return <EnrollInspector onEnrolled={onEnrolled} />;
  if (chosen === null) return <EmptyState title={t('consignors.chooseOne')} />;
  return <ConsignorInspector key={chosen} partyId={chosen} />;
}
