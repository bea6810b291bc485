/** The one confirmation before documents are issued: how many, how much, which numbers, for whom. */
import { Button } from '#renderer/components/button/button.tsx';
import { Dialog } from '#renderer/components/dialog/dialog.tsx';
import {
  CouldNotLoad,
  EmptyState,
  Waiting,
} from '#renderer/components/empty-state/empty-state.tsx';
import { Problem } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { useTell } from '#renderer/engine/index.ts';
import { letterheadFieldNamed } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { type Issuing, useAccounts, withIssuing } from './accounts-store.ts';
import { PreviewTable } from './preview-table.tsx';
import { type Preview, usePreview } from './use-preview.ts';

/** Opens when the state says that something is about to be issued. */
export function IssueDialog() {
  const issuing = useAccounts((state) => state.issuing);
  return issuing === null ? null : <PreviewDialog issuing={issuing} />;
}

function close(): void {
  useAccounts.setState((now) => withIssuing(now, null));
}

function PreviewDialog({ issuing }: { readonly issuing: Issuing }) {
  const { t } = useText();
  const what = t(`accounts.tabs.${issuing.what}`);
  return usePreview(issuing).match({
    loading: () => <Waiting what={what} />,
    failed: ({ error, retry }) => (
      <Dialog title={t(`accounts.issue.${issuing.what}`)} isOpen onClose={close}>
        <CouldNotLoad what={what} error={error} onRetry={retry} />
      </Dialog>
    ),
    ready: ({ value }) =>
      value.rows.length === 0 ? (
        <Dialog title={t(`accounts.issue.${issuing.what}`)} isOpen onClose={close}>
          <EmptyState title={t('accounts.issue.nothingTitle')}>
            {t('accounts.issue.nothing')}
          </EmptyState>
        </Dialog>
      ) : (
        <ConfirmIssue issuing={issuing} preview={value} />
      ),
  });
}

interface ConfirmIssueProps {
  readonly issuing: Issuing;
  readonly preview: Preview;
}

function ConfirmIssue({ issuing, preview }: ConfirmIssueProps) {
  const { t } = useText();
  const { what } = issuing;
  const { issue, confirm } = useIssue(issuing);
  const count = preview.rows.length;
  const { letterhead } = preview;
  const lacking = preview.rows.filter((row) => row.missing.length > 0).length;
  return (
    <Dialog
      title={t(`accounts.issue.${what}Title`, { count })}
      size="large"
      role="alertdialog"
      isOpen
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button
            tone="primary"
            autoFocus
            isDisabled={lacking > 0 || letterhead.length > 0}
            isBusy={issue.state === 'busy'}
            onPress={() => void confirm()}
          >
            {t(
              what === 'invoices'
                ? 'accounts.issue.confirmInvoices'
                : 'accounts.issue.confirmStatements',
              { count },
            )}
          </Button>
        </>
      }
    >
      <p className={css['consequence']}>{consequence(preview, t)}</p>
      <p className="soft">{t('accounts.issue.final')}</p>
      <Problem of={issue} />
      <Lacking letterhead={letterhead} records={lacking} />
      <PreviewTable what={what} preview={preview} />
    </Dialog>
  );
}

interface LackingProps {
  readonly letterhead: readonly string[];
  /** How many parties' records are not whole. */
  readonly records: number;
}

/** What keeps the papers back, of the house and of the others: all of it at once. */
function Lacking({ letterhead, records }: LackingProps) {
  const text = useText();
  const fields = letterhead.map((field) => letterheadFieldNamed(field, text)).join(', ');
  const reasons = [
    ...(fields === '' ? [] : [text.t('accounts.issue.letterhead', { fields })]),
    ...(records === 0 ? [] : [text.t('accounts.issue.incomplete', { count: records })]),
  ];
  return reasons.map((reason) => (
    <p key={reason} className="callout" data-tone="bad" role="alert">
      {reason}
    </p>
  ));
}

function consequence(preview: Preview, t: ReturnType<typeof useText>['t']): string {
  const { total, firstNumber: first, lastNumber: last } = preview;
  const key = first === last ? 'accounts.issue.oneNumber' : 'accounts.issue.numbers';
  return t(key, { total, first, last });
}

/** Issues, closes the dialog and says which numbers were taken. */
function useIssue({ what, saleId }: Issuing) {
  const { t } = useText();
  const invoices = useTell('invoice.issueForSale');
  const statements = useTell('statement.issueForSale');
  const issue = { invoices, statements }[what];
  const confirm = async () => {
    const outcome = await issue.tell({ saleId });
    if (outcome?.ok !== true) return;
    const { firstNumber: first, lastNumber: last } = outcome.value;
    const key = first === last ? 'accounts.issue.issuedOne' : 'accounts.issue.issued';
    notify({ tone: 'done', sentence: t(key, { first, last }) });
    close();
  };
  return { issue, confirm };
}
