/** Buyers: the list, and the record of the one under the cursor. */

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
import { Segments } from '#renderer/components/segments/segments.tsx';
import { Split } from '#renderer/components/split/split.tsx';
import { totalOf, useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { BuyerInspector } from './buyer-inspector.tsx';
import { buyersContext, enrollBuyer } from './buyers-actions.ts';
import { buyersColumns } from './buyers-columns.tsx';
import { useBuyers, withChosen, withEnrolled, withFilter } from './buyers-store.ts';
import { EnrollInspector } from './enroll-inspector.tsx';

export function BuyersScreen({ record }: { readonly record: string | null }) {
  const { t } = useText();
  const { filter, side } = useBuyers();
  const rows = useRows('party.list', { text: filter, side });
  useActionContext(buyersContext, 'buyers');
  const total = totalOf(rows);
  return (
    <Page
      title={t('buyers.title')}
      about={t('buyers.about')}
      actions={<ActionButton action={enrollBuyer} icon={UserPlus} tone="primary" showKey />}
      toolbar={
        <>
          <FilterField
            label={t('buyers.search')}
            value={filter}
            onChange={(text) => narrow({ filter: text })}
            result={total === null ? '' : t('common.rows', { count: total })}
          />
          <Sides />
        </>
      }
    >
      <BuyersBody rows={rows} record={record} isFiltered={filter !== ''} />
    </Page>
  );
}

/** Another list opens at its first row, whatever record the address named. */
function narrow(filter: Parameters<typeof withFilter>[1]): void {
  useBuyers.setState((now) => withFilter(now, filter));
  replaceRoute({ at: 'buyers' });
}

/** Those who bought, or everybody the house knows. */
function Sides() {
  const { t } = useText();
  const side = useBuyers((state) => state.side);
  return (
    <Segments
      label={t('buyers.sides.label')}
      segments={(['buyers', 'any'] as const).map((id) => ({ id, label: t(`buyers.sides.${id}`) }))}
      chosen={side}
      onChoose={(id) => narrow({ side: id })}
    />
  );
}

interface BuyersBodyProps {
  readonly rows: ReturnType<typeof useRows<'party.list'>>;
  readonly record: string | null;
  readonly isFiltered: boolean;
}

function BuyersBody({ rows, record, isFiltered }: BuyersBodyProps) {
  const { t } = useText();
  return (
    <Answer to={rows} what={t('buyers.grid')}>
      {({ value: source, stale }) => (
        <BuyersList source={source} isStale={stale} record={record} isFiltered={isFiltered} />
      )}
    </Answer>
  );
}

interface BuyersListProps {
  readonly source: RowSource<PartyRow>;
  readonly isStale: boolean;
  readonly record: string | null;
  readonly isFiltered: boolean;
}

function BuyersList({ source, isStale, record, isFiltered }: BuyersListProps) {
  const text = useText();
  const { t } = text;
  const picked = useBuyers((state) => state.chosen);
  const chosen = picked ?? recordIn(PartyId, record) ?? source.rowAt(0)?.partyId ?? null;

  // An address such as #/buyers/… opens that record, also while the screen is already there.
  useEffect(() => {
    const asked = recordIn(PartyId, record);
    if (asked !== null) useBuyers.setState((now) => withChosen(now, asked));
  }, [record]);

  const choose = ({ partyId }: Pick<PartyRow, 'partyId'>) => {
    useBuyers.setState((now) => withChosen(now, partyId));
    replaceRoute({ at: 'buyers', record: partyId });
  };
  return (
    <Split
      inspectorLabel={t('buyers.record')}
      list={
        <Grid
          label={t('buyers.grid')}
          source={source}
          columns={buyersColumns(text)}
          rowKey={(row) => row.partyId}
          chosen={chosen}
          onChoose={(_, row) => choose(row)}
          isStale={isStale}
          empty={
            <EmptyState title={t(isFiltered ? 'buyers.noMatch' : 'buyers.empty')}>
              {t(isFiltered ? 'buyers.noMatchBody' : 'buyers.emptyBody')}
            </EmptyState>
          }
        />
      }
      inspector={<DetailPane chosen={chosen} isEmpty={source.total === 0} />}
    />
  );
}

interface DetailPaneProps {
  readonly chosen: PartyId | null;
  readonly isEmpty: boolean;
}

/** What stands beside the list: somebody new, the record under the cursor, or a word of advice. */
function DetailPane({ chosen, isEmpty }: DetailPaneProps) {
  const { t } = useText();
  const doing = useBuyers((state) => state.doing);
  if (doing === 'enrolling') return <EnrollInspector onEnrolled={showEnrolled} />;
  if (chosen !== null) return <BuyerInspector key={chosen} partyId={chosen} />;
  // Beside an empty list there is nothing to choose, and nothing to say.
  return isEmpty ? null : <EmptyState title={t('buyers.chooseOne')} />;
}

function showEnrolled(partyId: PartyId): void {
  useBuyers.setState((now) => withEnrolled(now, partyId));
  replaceRoute({ at: 'buyers', record: partyId });
}
