/** Words of the screen “Accounts”. */
import type { accounts as source } from '../fr/accounts.ts';
import type { Wording } from '../wording.ts';

export const accounts: Wording<typeof source> = {
  title: 'Accounts',
  about: 'Invoices, payments, statements and third-party funds.',
};
