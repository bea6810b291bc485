/** Accounts: invoices, statements and documents, each a list with its record. */
import { FileText } from 'lucide-react';
import { useEffect } from 'react';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { useCurrentSale } from '#renderer/app/current-sale.ts';
import { replaceRoute, useRouteTo } from '#renderer/app/router.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { Page } from '#renderer/components/page/page.tsx';
import { Tabs } from '#renderer/components/tabs/tabs.tsx';
import { TaskPart } from '#renderer/components/task-part/task-part.tsx';
import {
  type Asked,
  mapped,
  type Performer,
  useAsk,
  usePerform,
  valueBeside,
} from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { accountsContext, issueInvoicesAction, issueStatementsAction } from './accounts-actions.ts';
import { arrive, INVOICES, useAccounts, withAccountsTab } from './accounts-store.ts';
import { DocumentsTab } from './documents-tab.tsx';
import { InvoicesTab } from './invoices-tab.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { StatementsTab } from './statements-tab.tsx';

export function AccountsScreen() {
  const { t } = useText();
  const tab = useAccounts((state) => state.tab);
  const paper = usePaper();
  const isAllOnPaper = valueBeside(paper.pending) === 0;
  const saleId = useSaleToIssue();
  useActionContext(accountsContext, { saleId, isAllOnPaper, putOnPaper: paper.begin });
  // An address such as #/accounts?show=overdue filters, also while the screen is already there.
  const route = useRouteTo('accounts');
  useEffect(() => {
    if (route === null) return;
    arrive(route);
    const { show, record, invoice, statement } = route;
    if (show === 'overdue' || show === 'due') INVOICES.narrow({ text: '', state: show });
    // What is done at once is not asked again by the address; a record is what it goes on naming.
    if ((record ?? invoice ?? statement) === undefined) replaceRoute({ at: 'accounts' });
  }, [route]);
  const tabs = [
    { id: 'invoices', label: t('accounts.tabs.invoices'), content: <InvoicesTab /> },
    { id: 'statements', label: t('accounts.tabs.statements'), content: <StatementsTab /> },
    { id: 'documents', label: t('accounts.tabs.documents'), content: <DocumentsTab /> },
  ] as const;
  return (
    <Page
      title={t('frame.places.accounts')}
      about={t('accounts.about')}
      actions={
        <>
          <PaperAct paper={paper} />
          <IssueAct tab={tab} />
        </>
      }
    >
      <div className={css['body']}>
        <PaperLine paper={paper} />
        <Tabs
          label={t('accounts.tabs.label')}
          tabs={tabs}
          chosen={tab}
          onChoose={(id) => {
            useAccounts.setState((now) => withAccountsTab(now, id));
            replaceRoute({ at: 'accounts' });
          }}
        />
      </div>
      <IssueDialog />
    </Page>
  );
}

/** The sale of the filter, or else the desk's own. */
export function useSaleToIssue() {
  const filtered = useAccounts((state) => state.saleId);
  const current = valueBeside(useCurrentSale());
  return filtered ?? current?.saleId ?? null;
}

function IssueAct({ tab }: { readonly tab: string }) {
  if (tab === 'documents') return null;
  return (
    <ActionButton
      action={tab === 'invoices' ? issueInvoicesAction : issueStatementsAction}
      showKey
    />
  );
}

interface Paper {
  readonly pending: Asked<number>;
  readonly work: Performer<'document.renderPending'>;
  readonly begin: () => void;
}

/** The documents that have a number and no file yet, and the work of making the files. */
function usePaper(): Paper {
  const { t } = useText();
  const health = useAsk('house.health', {});
  const work = usePerform('document.renderPending');
  const begin = async () => {
    const outcome = await work.perform({});
    if (outcome?.ok !== true) return;
    const { documents: count, pages, unmade } = outcome.value;
    if (count > 0) notify({ tone: 'done', sentence: t('accounts.paper.done', { count, pages }) });
    if (unmade.length > 0) {
      const numbers = unmade.map(({ number }) => number).join(', ');
      const sentence = t('accounts.paper.unmade', { count: unmade.length, numbers });
      notify({ tone: 'failed', sentence });
    }
  };
  const pending = mapped(health, ({ documentsPending }) => documentsPending);
  return { pending, work, begin: () => void begin() };
}

function PaperLine({ paper: { work } }: { readonly paper: Paper }) {
  const { t } = useText();
  if (work.state === 'idle' || work.state === 'done') return null;
  return (
    <div className={css['paper']}>
      <TaskPart work={work} label={t('accounts.paper.working')} />
    </div>
  );
}

function PaperAct({ paper }: { readonly paper: Paper }) {
  const { t } = useText();
  if (paper.work.state === 'busy') return null;
  return (
    <Answer to={paper.pending} what={t('accounts.paper.pending')} size="line">
      {({ value: count }) =>
        count === 0 ? null : (
          <Button icon={FileText} onPress={paper.begin}>
            {t('accounts.paper.button', { count })}
          </Button>
        )
      }
    </Answer>
  );
}
