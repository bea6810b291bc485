/** Every screen on the demonstration house: how fast it opens, whether everybody can use it, how it looks. */
import type { Place as Screen } from '#renderer/app/routes.ts';
import { type Desk, expect, type House, sitDown, test } from '../fixtures.ts';
import { accountsOf } from '../page-models/accounts.ts';
import { gridOf } from '../page-models/grid.ts';
import { houseOf } from '../page-models/house.ts';
import { timeToOpen } from '../page-models/opening.ts';
import { roomOf } from '../page-models/room.ts';
import { show, showInBothThemes } from './picture.ts';

const SMALL = { width: 1_280, height: 720 };
const NARROW = { width: 390, height: 844 };
const LARGE = { width: 1_440, height: 900 };

/** The screens that are looked at as the house shows them. */
const PLACES: readonly (Screen | 'settings')[] = [
  ...(['consignments', 'lots', 'sales', 'buyers', 'sellers'] as const),
  ...(['accounts', 'site', 'settings', 'today'] as const),
];

const PAST_SALE = [
  'N° lot;Titre;Description;Estimation;Adjudication',
  '12;Dinky Toys 24B Peugeot 403;Bleue, en boîte, état neuf;100/150;180',
  '13;Dinky Toys 24C Citroën DS;Sans boîte;60/80;72 frais compris',
  '14A*;Solido Ferrari 500 TRC;;sur demande;invendu',
  '15;Schuco Studio;;40/60;le prix du marché',
].join('\r\n');

/** In the order of the tabs, after the letterhead. */
const TABS_OF_SETTINGS = [
  ['Personnes', 'settings-people'],
  ['Conditions', 'settings-terms'],
  ['Fichiers', 'settings-files'],
  ['Sauvegarde et contrôle', 'settings-keeping'],
] as const;

test.describe('@browser the screens of an empty house', () => {
  const at = deskFor('empty');

  test('the first run', async () => {
    const { page } = at.desk();
    await expect(
      page.getByRole('button', { name: 'Ouvrir la maison de démonstration' }),
    ).toBeFocused();
    await showInBothThemes(page, 'first-run');
  });
});

test.describe('@browser the screens of the demonstration house', () => {
  const at = deskFor('demo');

  test('the door', async () => {
    const { page } = at.desk();
    await expect(page.getByRole('list', { name: 'Personnes de la maison' })).toBeVisible();
    await showInBothThemes(page, 'door');
  });

  for (const place of PLACES) {
    test(`the screen ${place}`, async () => {
      const house = await at.signedIn();
      const openedMs = await timeToOpen(house.page, () => house.goTo(place));
      say(place, openedMs);
      await showInBothThemes(house.page, place);
    });
  }

  test('the lots in a small window', async () => {
    const house = await at.signedIn();
    await house.page.setViewportSize(SMALL);
    await house.goTo('lots');
    await showInBothThemes(house.page, 'lots-small');
    await house.page.setViewportSize(LARGE);
  });

  test('one pane at a time in a narrow window: the list, then the record', async () => {
    const house = await at.signedIn();
    await house.page.setViewportSize(NARROW);
    await house.goTo('buyers');
    const { grid, goToRow } = gridOf(house.page, 'Acheteurs');
    const record = house.page.getByRole('complementary', { name: 'Fiche de l’acheteur' });
    await goToRow('Karim Benhaddou');
    await expect(record).toBeHidden();
    await showInBothThemes(house.page, 'buyers-narrow');
    await house.keys.press('Enter');
    await expect(record.getByRole('heading', { name: 'Karim Benhaddou' })).toBeVisible();
    await expect(grid).toBeHidden();
    const back = record.getByRole('button', { name: 'Liste' });
    await expect(back).toBeFocused();
    await showInBothThemes(house.page, 'buyer-narrow');
    const overflow = await house.page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBe(0);
    await house.keys.press('Enter');
    await expect(grid).toBeFocused();
    await house.page.setViewportSize(LARGE);
  });

  test('the inventory of a consignment over the whole width', async () => {
    const house = await at.signedIn();
    await house.goTo('consignments');
    const list = gridOf(house.page, 'Dépôts');
    await list.goToRow('Hélène Vasseur');
    await expect(house.page.getByRole('heading', { name: /· Hélène Vasseur$/ })).toBeVisible();
    await house.keys.act('consignments.widen');
    await expect(list.grid).toBeHidden();
    await showInBothThemes(house.page, 'inventory');
    await house.keys.act('consignments.widen');
  });

  test('the page of a sale', async () => {
    const house = await at.signedIn();
    await house.goTo('sales');
    await gridOf(house.page, 'Ventes').goToRow('Jouets et automobiles miniatures');
    await house.keys.press('Enter');
    await expect(house.page.getByRole('tab', { name: 'Préparation' })).toBeVisible();
    await showInBothThemes(house.page, 'sale');
    await house.keys.act('sales.leave');
  });

  test('a lot that waits for its buyer, from what today asks', async () => {
    const house = await at.signedIn();
    await house.goTo('today');
    await house.page.getByRole('link', { name: /attend son acheteur/ }).click();
    await expect(house.page.getByRole('form', { name: 'Attribuer le lot' })).toBeVisible();
    await showInBothThemes(house.page, 'lots-to-attribute');
    await house.page.getByRole('checkbox', { name: 'À attribuer' }).press('Space');
  });

  test('the paddles of a sale, and what is done about one', async () => {
    const house = await at.signedIn();
    await house.goTo('sales');
    await gridOf(house.page, 'Ventes').goToRow('Jouets et automobiles miniatures');
    await house.keys.press('Enter');
    await house.page.getByRole('tab', { name: /^Paddles/ }).click();
    await gridOf(house.page, 'Paddles').goToRow('Philippe Garnier-Roussel');
    await expect(house.page.getByRole('form', { name: 'Corriger le porteur' })).toBeVisible();
    await showInBothThemes(house.page, 'paddles');
    await house.page.getByRole('tab', { name: 'Préparation' }).click();
    await house.keys.act('sales.leave');
  });

  test('the statements and the documents', async () => {
    const house = await at.signedIn();
    await house.goTo('accounts');
    for (const [face, name] of [
      ['Décomptes vendeurs', 'statements'],
      ['Pièces', 'documents'],
    ] as const) {
      await accountsOf(house.page).turnTo(face);
      await showInBothThemes(house.page, name);
    }
    await accountsOf(house.page).turnTo('Bordereaux acheteurs');
  });

  test('the people, the terms and the keeping of the house', async () => {
    const house = await at.signedIn();
    await house.goTo('settings');
    await house.keys.reach(house.page.getByRole('tablist', { name: 'Les réglages' }));
    for (const [face, name] of TABS_OF_SETTINGS) {
      const tab = house.page.getByRole('tab', { name: face });
      await house.keys.press('ArrowRight');
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      await showInBothThemes(house.page, name);
    }
  });

  test('a past sale taken in from a file, then listed beside our own', async () => {
    const { page, ...house } = await at.signedIn();
    await house.goTo('settings');
    await page.getByRole('tab', { name: 'Fichiers' }).click();
    await page
      .getByRole('region', { name: 'Importer' })
      .getByRole('button', { name: /Contenu/ })
      .press('Enter');
    await house.keys.press('ArrowDown');
    await house.keys.press('Enter');
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choisir un fichier' }).press('Enter');
    const buffer = Buffer.from(PAST_SALE);
    await (await asked).setFiles({ name: 'Collection Duval.csv', mimeType: 'text/csv', buffer });
    await expect(page.getByRole('button', { name: 'Importer 3 lignes' })).toBeVisible();
    await showInBothThemes(page, 'settings-files-past');
    await page.getByRole('button', { name: 'Importer 3 lignes' }).press('Enter');
    await page.getByRole('button', { name: 'Voir ces lots' }).press('Enter');
    await gridOf(page, 'Lots').goToRow('Dinky Toys 24B Peugeot 403');
    await showInBothThemes(page, 'lots-past');
  });

  test('the palette and the keys', async () => {
    const house = await at.signedIn();
    await house.goTo('buyers');
    await house.keys.act('window.palette');
    await house.keys.type('dinky');
    await expect(house.page.getByRole('option').first()).toBeVisible();
    await showInBothThemes(house.page, 'palette');
    await house.keys.press('Escape');
    await house.keys.act('window.shortcuts');
    await showInBothThemes(house.page, 'shortcuts');
    await house.keys.press('Escape');
  });

  test('in English', async () => {
    const house = await at.signedIn();
    await house.goTo('today');
    await house.command('Passer en anglais');
    await show(house.page, 'today-english-light');
    await house.keys.press('Alt+8');
    await expect(house.page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible();
    await show(house.page, 'accounts-english-light');
  });
});

test.describe('@browser the room in the middle of a sale', () => {
  const at = deskFor('room-at-work');

  test('the room', async () => {
    const house = await at.signedIn();
    const openedMs = await timeToOpen(house.page, () => house.goTo('room'));
    say('room', openedMs);
    await roomOf(house.page).raise('9', { price: 130, paddle: 3 });
    await showInBothThemes(house.page, 'room');
    await house.page.setViewportSize(SMALL);
    await showInBothThemes(house.page, 'room-small');
    await house.page.setViewportSize(LARGE);
  });

  test('a bid under the reserve', async () => {
    const house = await at.signedIn();
    await house.goTo('room');
    await house.keys.press('Escape');
    await roomOf(house.page).jumpTo('10');
    await roomOf(house.page).offer('10', { price: 120, paddle: 3 });
    await roomOf(house.page).waitsFor('Sous la réserve. F4 adjuge');
    await showInBothThemes(house.page, 'room-under-reserve');
  });
});

/** Printed, not judged: the machine may be doing anything else. */
function say(place: string, openedMs: number): void {
  process.stdout.write(`     ${place} stood after ${Math.round(openedMs)} ms\n`);
}

/** One desk for a group: its tests only look, and a house each would take longer than the looking. */
function deskFor(house: House) {
  const held: { desk: Desk | null } = { desk: null };
  const desk = (): Desk => {
    if (held.desk === null) throw new Error('the desk is opened before the tests of its group');
    return held.desk;
  };
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    held.desk = await sitDown('browser', house);
  });
  test.afterAll(() => held.desk?.close());
  return {
    desk,
    /** Signs in unless somebody is: a test that runs alone begins at the door. */
    signedIn: async () => {
      const { page } = desk();
      const frame = houseOf(page);
      await expect(page.getByRole('main')).toBeVisible();
      if (!(await frame.places.isVisible())) await frame.signIn('direction');
      return { ...frame, page };
    },
  };
}
