/** Buyers: the list, and the record of the one under the cursor. */
import { useEffect } from 'react';
import type { PartyRow } from '#contract/methods/parties.ts';
import type { PartyId } from '#domain/ids.ts';
import { standAt } from '#renderer/app/router.ts';
import {
  CouldNotLoad,
  EmptyState,
  Waiting,
} from '#renderer/components/empty-state/empty-state.tsx';
import { FilterField } from '#renderer/components/form/filter-field.tsx';
import { Grid, type RowSource } from '#renderer/components/grid/index.ts';
import { Page } from '#renderer/components/page/page.tsx';
import { Split } from '#renderer/components/split/split.tsx';
import { useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { BuyerInspector } from './buyer-inspector.tsx';
import { buyersColumns } from './buyers-columns.tsx';
import { useBuyers, withChosen, withFilter } from './buyers-store.ts';

export function BuyersScreen({ record }: { readonly record: string | null }) {
  const { t } = useText();
  const filter = useBuyers((state) => state.filter);
  const rows = useRows('party.list', { text: filter, side: 'buyers' });
  const total = rows.state === 'ready' ? rows.source.total : null;
  return (
    <Page
      title={t('buyers.title')}
      about={t('buyers.about')}
      toolbar={
        <FilterField
          label={t('buyers.search')}
          value={filter}
          onChange={(text) => useBuyers.setState((now) => withFilter(now, text))}
          result={total === null ? '' : t('common.rows', { count: total })}
        />
      }
    >
      <BuyersBody rows={rows} record={record} isFiltered={filter !== ''} />
    </Page>
  );
}

interface BuyersBodyProps {
  readonly rows: ReturnType<typeof useRows<'party.list'>>;
  readonly record: string | null;
  readonly isFiltered: boolean;
}

function BuyersBody({ rows, record, isFiltered }: BuyersBodyProps) {
  const { t } = useText();
  switch (rows.state) {
    case 'loading':
      return <Waiting what={t('buyers.grid')} />;
    case 'failed':
      return <CouldNotLoad what={t('buyers.grid')} error={rows.error} onRetry={rows.retry} />;
    case 'ready':
      return (
        <BuyersList
          source={rows.source}
          isStale={rows.stale}
          record={record}
          isFiltered={isFiltered}
        />
      );
  }
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
  const chosen = picked ?? partyIn(record) ?? source.rowAt(0)?.partyId ?? null;

  // An address such as #/buyers/… opens that record, also while the screen is already there.
  useEffect(() => {
    const asked = partyIn(record);
    if (asked !== null) useBuyers.setState((now) => withChosen(now, asked));
  }, [record]);

  const choose = (row: PartyRow) => {
    useBuyers.setState((now) => withChosen(now, row.partyId));
    standAt({ at: 'buyers', record: row.partyId });
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
      inspector={
        chosen === null ? (
          <Unchosen isEmpty={source.total === 0} />
        ) : (
          <BuyerInspector key={chosen} partyId={chosen} />
        )
      }
    />
  );
}

/** Beside an empty list there is nothing to choose, and nothing to say. */
function Unchosen({ isEmpty }: { readonly isEmpty: boolean }) {
  const { t } = useText();
  return isEmpty ? null : <EmptyState title={t('buyers.chooseOne')} />;
}

/** The record of the address as a party; the engine answers null for one that is none. */
function partyIn(record: string | null): PartyId | null {
  return record === null ? null : (record as PartyId);
}
