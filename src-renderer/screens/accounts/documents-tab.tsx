/** Every issued document, by kind and by sale, with its file. */

import type { Output } from '#contract/api.ts';
import { DocumentKind, KINDS } from '#documents/kinds.ts';
import type { DocumentId } from '#domain/ids.ts';
import { replaceRoute } from '#renderer/app/router.ts';
import { addressOf } from '#renderer/app/routes.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { Grid, type RowSource } from '#renderer/components/grid/index.ts';
import { Entry, Inspector, InspectorSection, Split } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { totalOf, useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { useAccounts, withChosen, withFilter } from './accounts-store.ts';
import { DocumentActs } from './document-acts.tsx';
import { documentColumns } from './document-columns.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { rowByKey } from './row-by-key.ts';
import { SaleFilter } from './sale-filter.tsx';

type DocumentRow = Output<'document.list'>['rows'][number];

export function DocumentsTab() {
  const { t, language } = useText();
  const { saleId, kind } = useAccounts();
  const rows = useRows('document.list', { saleId, partyId: null, kind });
  const total = totalOf(rows);
  return (
    <div className={css['tab']}>
      <div className={css['toolbar']}>
        <FilterMenu
          label={t('accounts.filters.kind')}
          value={kind}
          any={t('accounts.filters.anyKind')}
          options={DocumentKind.options.map((value) => ({
            value,
            label: KINDS[value].names[language],
          }))}
          onChange={(chosen) => useAccounts.setState((now) => withFilter(now, { kind: chosen }))}
        />
        <SaleFilter />
        <span className={css['count']}>
          {total === null ? '' : t('common.rows', { count: total })}
        </span>
      </div>
      <DocumentsBody rows={rows} />
    </div>
  );
}

function DocumentsBody({ rows }: { readonly rows: ReturnType<typeof useRows<'document.list'>> }) {
  const { t } = useText();
  const what = t('accounts.document.grid');
  return (
    <Answer to={rows} what={what}>
      {({ value: source, stale }) => <DocumentList source={source} isStale={stale} />}
    </Answer>
  );
}

interface DocumentListProps {
  readonly source: RowSource<DocumentRow>;
  readonly isStale: boolean;
}

function DocumentList({ source, isStale }: DocumentListProps) {
  const text = useText();
  const { t } = text;
  const picked = useAccounts((state) => state.chosen.documents);
  const chosen = picked ?? source.rowAt(0)?.documentId ?? null;
  const choose = (documentId: DocumentId) => {
    useAccounts.setState((now) => withChosen(now, 'documents', documentId));
    replaceRoute({ at: 'accounts', record: documentId });
  };
  return (
    <Split
      inspectorLabel={t('accounts.document.record')}
      list={
        <Grid
          label={t('accounts.document.grid')}
          source={source}
          columns={documentColumns(text)}
          rowKey={(row) => row.documentId}
          chosen={chosen}
          onChoose={(_, row) => choose(row.documentId)}
          isStale={isStale}
          empty={
            <EmptyState title={t('accounts.document.empty')}>
              {t('accounts.document.emptyBody')}
            </EmptyState>
          }
        />
      }
      inspector={<DocumentRecord source={source} chosen={chosen} />}
    />
  );
}

interface DocumentRecordProps {
  readonly source: RowSource<DocumentRow>;
  readonly chosen: string | null;
}

function DocumentRecord({ source, chosen }: DocumentRecordProps) {
  const { t, date, language } = useText();
  if (chosen === null) return <EmptyState title={t('accounts.document.chooseOne')} />;
  const row = rowByKey(source, chosen, (each) => each.documentId);
  if (row === null) {
    return (
      <EmptyState
        title={t('accounts.document.notInView')}
        action={<DocumentActs key={chosen} documentId={chosen as DocumentId} isMain />}
      >
        {t('accounts.document.notInViewBody')}
      </EmptyState>
    );
  }
  return (
    <Inspector
      title={`${row.number} · ${row.partyName}`}
      about={
        <StatusWord tone={row.filed ? 'settled' : 'pending'}>
          {t(row.filed ? 'accounts.document.filed' : 'accounts.document.pending')}
        </StatusWord>
      }
    >
      <InspectorSection>
        <DocumentActs key={row.documentId} documentId={row.documentId} isMain />
      </InspectorSection>
      <InspectorSection>
        <Entry label={t('accounts.document.kind')}>{KINDS[row.kind].names[language]}</Entry>
        <Entry label={t('accounts.document.party')}>
          <a href={addressOf({ at: 'buyers', record: row.partyId })}>{row.partyName}</a>
        </Entry>
        <Entry label={t('accounts.document.issued')}>{date(row.issuedOn)}</Entry>
        <Entry label={t('accounts.columns.pages')}>
          {row.pages === null ? '—' : t('accounts.document.pages', { count: row.pages })}
        </Entry>
      </InspectorSection>
    </Inspector>
  );
}
