/** The consignors: somebody new is written down, and brings something. */
import { expect, type Page } from '@playwright/test';
import { keyboardOf } from './keyboard.ts';

/** What a new consignor says of themselves. */
export interface NewConsignor {
  readonly lastName: string;
  readonly firstName: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
}

export function consignorsOf(page: Page) {
  const keys = keyboardOf(page);
  const form = page.getByRole('form', { name: 'Nouveau vendeur' });
  const field = (label: string) => form.getByRole('textbox', { name: label, exact: true });
  const button = (name: string) => page.getByRole('button', { name });
  return {
    enroll: async (consignor: NewConsignor) => {
      await keys.act('consignors.enroll', button('Inscrire un vendeur'));
      await keys.write(field('Nom'), consignor.lastName);
      await keys.write(field('Prénom'), consignor.firstName);
      await keys.write(field('Adresse'), consignor.street);
      await keys.write(field('Code postal'), consignor.postcode);
      await keys.write(field('Ville'), consignor.city);
      await keys.press('Enter');
      const name = `${consignor.firstName} ${consignor.lastName}`;
      await expect(page.getByRole('form', { name })).toBeVisible();
    },
    /** Opens a consignment in the name of the consignor under the cursor. */
    receiveConsignment: async () => {
      await keys.act('consignors.new-consignment', button('Recevoir un dépôt'));
      const receiving = page.getByRole('form', { name: 'Nouveau dépôt' });
      await keys.push(receiving.getByRole('button', { name: 'Ouvrir le dépôt' }));
      await expect(page.getByRole('grid', { name: /^Inventaire du dépôt/ })).toBeVisible();
    },
  };
}
