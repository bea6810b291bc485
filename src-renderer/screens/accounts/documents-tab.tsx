/** Every issued document, by kind and by sale, with its file. */
import type { DocumentRow } from '#contract/methods/accounts.ts';
import { DocumentKind, KINDS } from '#documents/kinds.ts';
import type { DocumentId } from '#domain/ids.ts';
import { addressOf } from '#renderer/app/routes.ts';
import type { DeskColumn } from '#renderer/components/list-desk/desk-columns.tsx';
import { DeskRecord } from '#renderer/components/list-desk/desk-record.tsx';
import { Entry, Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk, useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { DOCUMENTS, useAccounts } from './accounts-store.ts';
import { ListTab } from './accounts-tab.tsx';
import { DocumentActs } from './document-acts.tsx';
import { FilterMenu } from './filter-menu.tsx';

const COLUMNS: readonly DeskColumn<DocumentRow>[] = [
  { name: 'number', width: 108, text: (row) => row.number },
  { name: 'kind', width: 152, text: (row, { language }) => KINDS[row.kind].names[language] },
  { name: 'party', width: '1fr', text: (row) => row.partyName },
  {
    ...{ name: 'issued', width: 96, align: 'figures' },
    text: (row, { date }) => date(row.issuedOn, 'figures'),
  },
  {
    ...{ name: 'pages', width: 64, align: 'amount' },
    text: ({ pages }, { count }) => (pages === null ? '' : count(pages)),
  },
  {
    ...{ name: 'file', width: 112, tone: (row) => (row.filed ? 'quiet' : 'pending') },
    text: (row, { t }) => t(row.filed ? 'accounts.document.filed' : 'accounts.document.pending'),
  },
];

export function DocumentsTab() {
  const { t, language } = useText();
  const chosen = DOCUMENTS.use((desk) => desk.filters.kind);
  const saleId = useAccounts((accounts) => accounts.saleId);
  const kind = chosen === 'any' ? null : chosen;
  return (
    <ListTab
      desk={DOCUMENTS}
      rows={useRows('document.list', { saleId, partyId: null, kind })}
      columns={COLUMNS}
      idOf={(row) => row.documentId}
      record={(documentId) => <DocumentOf documentId={documentId} />}
      toolbar={
        <FilterMenu
          label={t('columns.kind')}
          value={kind}
          any={t('accounts.filters.anyKind')}
          options={DocumentKind.options.map((value) => ({
            ...{ value, label: KINDS[value].names[language] },
          }))}
          onChange={(value) => DOCUMENTS.narrow({ kind: value ?? 'any' })}
        />
      }
    />
  );
}

function DocumentOf({ documentId }: { readonly documentId: DocumentId }) {
  return (
    <DeskRecord desk={DOCUMENTS} to={useAsk('document.get', { documentId })}>
      {(row) => <DocumentRecord row={row} />}
    </DeskRecord>
  );
}

function DocumentRecord({ row }: { readonly row: DocumentRow }) {
  const { t, date, language } = useText();
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
        <DocumentActs documentId={row.documentId} isMain />
      </InspectorSection>
      <InspectorSection>
        <Entry label={t('columns.kind')}>{KINDS[row.kind].names[language]}</Entry>
        <Entry label={t('columns.party')}>
          <a href={addressOf({ at: 'buyers', record: row.partyId })}>{row.partyName}</a>
        </Entry>
        <Entry label={t('columns.issued')}>{date(row.issuedOn)}</Entry>
        <Entry label={t('columns.pages')}>
          {row.pages === null ? '—' : t('accounts.document.pages', { count: row.pages })}
        </Entry>
      </InspectorSection>
    </Inspector>
  );
}
