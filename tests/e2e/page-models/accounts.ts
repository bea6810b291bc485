/** The accounts: documents issued in one go, payments received, letters made. */
import { expect, type Page } from '@playwright/test';
import { gridOf } from './grid.ts';
import { houseOf } from './house.ts';
import { keyboardOf } from './keyboard.ts';

const ISSUING = {
  'issue-invoices': 'Émettre les bordereaux',
  'issue-statements': 'Émettre les décomptes',
} as const;

interface Said {
  readonly title: string;
  readonly figures: RegExp;
}

export function accountsOf(page: Page) {
  const keys = keyboardOf(page);
  const { notices } = houseOf(page);
  const record = page.getByRole('complementary', { name: 'Bordereau' });
  return {
    record,
    /** Asks for the documents of the sale at hand, and reads how many and how much. */
    askToIssue: async (what: keyof typeof ISSUING, said: Said) => {
      const button = page.getByRole('button', { name: ISSUING[what] });
      await keys.act(`accounts.${what}`, button);
      await expect(page.getByRole('alertdialog', { name: said.title })).toContainText(said.figures);
    },
    issue: async () => {
      const dialog = page.getByRole('alertdialog');
      await keys.push(dialog.getByRole('button', { name: /^Émettre/ }));
      await expect(dialog).toBeHidden();
    },
    /** Turns to another tab of the accounts: `Décomptes vendeurs`, `Pièces`. */
    turnTo: async (tab: string) => {
      const tabs = page.getByRole('tablist', { name: 'Les comptes' });
      await keys.reach(tabs);
      const wanted = tabs.getByRole('tab', { name: tab });
      for (const _ of ['first', 'second']) {
        if ((await wanted.getAttribute('aria-selected')) === 'true') break;
        await keys.press('ArrowRight');
      }
      await expect(wanted).toHaveAttribute('aria-selected', 'true');
    },
    openInvoice: async (words: string) => {
      await gridOf(page, 'Bordereaux').goToRow(words);
      await expect(record.getByRole('heading', { name: words })).toBeVisible();
    },
    /** Receives the balance of the invoice in the inspector, today, by transfer. */
    receiveBalance: async () => {
      const amount = record.getByRole('textbox', { name: 'Montant' });
      await keys.act('accounts.receive-payment', amount);
      await expect(amount).toBeFocused();
      await keys.press('Enter');
      await expect(notices).toContainText(/encaissés : F\d{4}-\d{4} est réglé/);
    },
    /** Opens the paper of the invoice in the inspector. */
    openDocument: () =>
      keys.act('accounts.open-document', record.getByRole('button', { name: 'Ouvrir' }).first()),
    issueNotice: () => issueNotice(page),
  };
}

/** Gives the invoice in the inspector its formal notice, having read the amount. */
async function issueNotice(page: Page): Promise<void> {
  const keys = keyboardOf(page);
  const record = page.getByRole('complementary', { name: 'Bordereau' });
  await keys.push(record.getByRole('button', { name: 'Établir la mise en demeure' }));
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText(/Établir une mise en demeure de [\d\s,]+€/);
  await keys.push(dialog.getByRole('button', { name: 'Établir la lettre' }));
  await expect(houseOf(page).notices).toContainText(/Lettre M\d{4}-\d{4} établie/);
}
