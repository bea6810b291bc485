/** The sales: one is created, filled with lots, given its paddles, opened and closed. */
import { expect, type Locator, type Page } from '@playwright/test';
import { gridOf } from './grid.ts';
import { houseOf } from './house.ts';
import { keyboardOf } from './keyboard.ts';

export interface NewSale {
  readonly title: string;
  /** As typed: `21/11/2026`, or `21 11`. */
  readonly heldOn: string;
  readonly place: string;
}

export interface NewBuyer {
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
}

export function salesOf(page: Page) {
  const keys = keyboardOf(page);
  return {
    create: (sale: NewSale) => create(page, sale),
    /** Opens the page of a sale from the list. */
    open: async (title: string) => {
      await gridOf(page, 'Ventes').goToRow(title);
      await keys.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    },
    /** Enters every lot of the stock that is ready and answers to the words. */
    addLots: async (words: string, count: number) => {
      await keys.act('sales.add-lots');
      const filter = page.getByRole('searchbox', { name: 'Filtrer par titre ou vendeur' });
      await keys.write(filter, words);
      await keys.push(page.getByRole('button', { name: `Marquer les ${count} lots prêts` }));
      await keys.push(page.getByRole('button', { name: `Entrer ${count} lots` }));
      await expect(page.getByRole('tab', { name: `Lots ${count}` })).toBeVisible();
    },
    registerBuyer: (buyer: NewBuyer, paddle: number) => registerBuyer(page, buyer, paddle),
    /** Opens the sale to the hammer, having read the consequence. */
    openToHammer: (consequence: string) => confirm(page, 'Ouvrir la vente', consequence),
    /** Goes to the room of the sale whose page is open. */
    hold: () => keys.act('sales.hold', page.getByRole('button', { name: 'Tenir la salle' })),
    close: (consequence: string) => confirm(page, 'Fermer la vente', consequence),
  };
}

async function create(page: Page, { title, heldOn, place }: NewSale): Promise<void> {
  const keys = keyboardOf(page);
  await houseOf(page).command('Nouvelle vente');
  const form = page.getByRole('form', { name: 'Nouvelle vente' });
  await keys.write(textbox(form, 'Titre').first(), title);
  await keys.write(textbox(form, 'Date'), heldOn);
  await keys.write(textbox(form, 'Lieu'), place);
  await keys.press('Enter');
  await expect(form).toBeHidden();
  await expect(page.getByRole('grid', { name: 'Ventes' })).toContainText(title);
}

/** Enrols a newcomer, takes down that they accept the terms, and gives the next paddle. */
async function registerBuyer(page: Page, buyer: NewBuyer, paddle: number): Promise<void> {
  const keys = keyboardOf(page);
  await keys.act('sales.register-buyer');
  await keys.push(page.getByRole('button', { name: 'Nouvelle personne' }));
  const form = page.getByRole('form', { name: 'Inscription et paddle' });
  await keys.write(form.getByRole('textbox', { name: 'Nom', exact: true }), buyer.lastName);
  await keys.write(textbox(form, 'Prénom'), buyer.firstName);
  await keys.write(textbox(form, 'Date de naissance'), buyer.birthDate);
  await keys.write(textbox(form, 'Adresse'), buyer.street);
  await keys.write(textbox(form, 'Code postal'), buyer.postcode);
  await keys.write(textbox(form, 'Ville'), buyer.city);
  await keys.reach(form.getByRole('checkbox', { name: /^Accepte les conditions/ }));
  await keys.press('Space');
  await keys.push(form.getByRole('button', { name: 'Donner' }));
  await expect(houseOf(page).notices).toContainText(`Paddle ${paddle} donné`);
}

function textbox(within: Locator, name: string): Locator {
  return within.getByRole('textbox', { name: new RegExp(`^${name}`) });
}

/** Pushes a button that asks back, reads the consequence, and confirms. */
async function confirm(page: Page, act: string, consequence: string): Promise<void> {
  const keys = keyboardOf(page);
  await keys.push(page.getByRole('main').getByRole('button', { name: act }));
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText(consequence);
  await keys.push(dialog.getByRole('button', { name: act }));
  await expect(dialog).toBeHidden();
}
