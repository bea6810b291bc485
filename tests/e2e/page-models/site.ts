/** The public site: the house is connected to it, and a sale published. */
import { expect, type Page } from '@playwright/test';
import { houseOf } from './house.ts';
import { keyboardOf } from './keyboard.ts';

export function siteOf(page: Page) {
  const keys = keyboardOf(page);
  const { notices } = houseOf(page);
  const connection = page.getByRole('form', { name: 'Le site de la maison' });
  return {
    connect: async (site: { readonly address: string; readonly key: string }) => {
      await keys.write(connection.getByRole('textbox', { name: 'Adresse du site' }), site.address);
      await keys.write(connection.getByLabel('Clé', { exact: true }), site.key);
      await keys.press('Enter');
      await expect(notices).toContainText('Le site est relié.');
    },
    leaveOutLotsWithoutPhotograph: async () => {
      await keys.reach(page.getByRole('checkbox', { name: /^Publier sans/ }));
      await keys.press('Space');
    },
    publish: async () => {
      await keys.act('site.publish', page.getByRole('button', { name: 'Publier la vente' }));
      await expect(page.getByText('Le site est à jour')).toBeVisible();
    },
  };
}
