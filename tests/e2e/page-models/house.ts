/** The door, the frame and its status line: what surrounds every screen. */
import { expect, type Page } from '@playwright/test';
import type { Place } from '#renderer/app/routes.ts';
import { PASSCODE } from '#tests/support/passcode.ts';
import { keyboardOf } from './keyboard.ts';
import { shortcutOf, shortcutTo } from './registry.ts';

const TITLES: Readonly<Record<Place | 'settings', string>> = {
  today: 'Aujourd’hui',
  consignments: 'Dépôts',
  lots: 'Lots',
  sales: 'Ventes',
  room: 'Salle',
  buyers: 'Acheteurs',
  sellers: 'Vendeurs',
  accounts: 'Comptes',
  site: 'Site',
  settings: 'Réglages',
};

/** The house as a person at the keyboard meets it. */
export function houseOf(page: Page) {
  const keys = keyboardOf(page);
  const places = page.getByRole('navigation', { name: 'Les lieux de la maison' });
  const status = page.getByRole('contentinfo');
  return {
    keys,
    /** The links of the sidebar. */
    places,
    /** The line at the foot: saved, engine, site, backup. */
    status,
    /** What was done or refused, as the notices say it. */
    notices: page.locator('body > * [role="status"][aria-live="polite"]'),
    /** Sits down at the desk as the person of that role (`direction`, `clerc`…). */
    signIn: async (role: string) => {
      const people = page.getByRole('list', { name: 'Personnes de la maison' });
      await keys.push(people.getByRole('button', { name: role }));
      const passcode = page.getByRole('textbox', { name: 'Code personnel' });
      await expect(places.or(passcode)).toBeVisible();
      if (await passcode.isVisible()) {
        await keys.write(passcode, PASSCODE);
        await keys.press('Enter');
      }
      await expect(places).toBeVisible();
    },
    goTo: async (place: Place | 'settings') => {
      await keys.press(place === 'settings' ? shortcutOf('go.settings') : shortcutTo(place));
      const link = places.getByRole('link', { name: TITLES[place], exact: true });
      await expect(link).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('main').getByText(/^Lecture/)).toHaveCount(0);
    },
    /** Runs an action from the palette by its words. */
    command: async (words: string) => {
      await keys.act('window.palette');
      await keys.type(words);
      await expect(page.getByRole('option', { name: words }).first()).toBeVisible();
      await keys.press('Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
    },
    /** Resolves once everything told to the engine is written. */
    settled: () => expect(status).toContainText('Tout est enregistré'),
  };
}

export type HousePage = ReturnType<typeof houseOf>;
