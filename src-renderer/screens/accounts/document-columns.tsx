/** The columns of the list of documents. */
import type { Output } from '#contract/api.ts';
import { KINDS } from '#documents/kinds.ts';
import type { Column } from '#renderer/components/grid/index.ts';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import type { Text } from '#renderer/text/i18n.ts';

type DocumentRow = Output<'document.list'>['rows'][number];

export function documentColumns(text: Text): readonly Column<DocumentRow>[] {
  const { t, language } = text;
  const file = (row: DocumentRow) =>
    t(row.filed ? 'accounts.document.filed' : 'accounts.document.pending');
  return [
    { id: 'number', title: t('accounts.columns.number'), width: 108, text: (row) => row.number },
    {
      id: 'kind',
      title: t('accounts.columns.kind'),
      width: 152,
      text: (row) => KINDS[row.kind].names[language],
    },
    { id: 'party', title: t('accounts.columns.party'), width: '1fr', text: (row) => row.partyName },
    {
      ...{ id: 'issued', title: t('accounts.columns.issued'), width: 96, align: 'figures' },
      text: (row) => text.date(row.issuedOn, 'figures'),
    },
    {
      ...{ id: 'pages', title: t('accounts.columns.pages'), width: 64, align: 'amount' },
      text: (row) => (row.pages === null ? '' : text.count(row.pages)),
    },
    {
      id: 'file',
      title: t('accounts.columns.file'),
      width: 112,
      text: file,
      cell: (row) => <StatusWord tone={row.filed ? 'quiet' : 'pending'}>{file(row)}</StatusWord>,
    },
  ];
}
