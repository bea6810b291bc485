/** The path of a sale, from the door to the public site, by the keyboard alone. */

import { startPublicSite } from '../fixtures/public-site.ts';
import { pdfOpenedBy } from '../fixtures/reader.ts';
import { expect, test } from '../fixtures.ts';
import { accountsOf } from '../page-models/accounts.ts';
import { consignmentsOf } from '../page-models/consignments.ts';
import { consignorsOf } from '../page-models/consignors.ts';
import { houseOf } from '../page-models/house.ts';
import { lotsOf } from '../page-models/lots.ts';
import { roomOf } from '../page-models/room.ts';
import { salesOf } from '../page-models/sales.ts';
import { siteOf } from '../page-models/site.ts';
import { showInBothThemes } from '../screens/picture.ts';

const TODAY = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(new Date());

/** More than one sale of a few lots makes, in both languages. */
const PAGES_MAX = 60;

const BUYER = {
  ...{ lastName: 'Vidal', firstName: 'Marc', birthDate: '12/04/1971' },
  ...{ street: '9 rue Haute', postcode: '45000', city: 'Orléans' },
};

const ITEMS = [
  { maker: 'Mercury', reference: '29', model: 'Alfa Romeo Giulietta' },
  { maker: 'Mercury', reference: '31', model: 'Fiat 850 Bertone' },
  { maker: 'Mercury', reference: '45', model: 'Maserati 3500 GT' },
];

test.describe('intake', () => {
  test.use({ house: 'demo' });

  test('a consignment becomes lots under a signed mandate, numbered in a sale', async ({
    page,
  }) => {
    const house = houseOf(page);
    await house.signIn('direction');

    await house.goTo('sellers');
    const consignors = consignorsOf(page);
    const address = { street: '3 rue du Marteau', postcode: '18000', city: 'Bourges' };
    await consignors.enroll({ lastName: 'Delorme', firstName: 'Colette', ...address });
    await consignors.receiveConsignment();

    const consignments = consignmentsOf(page);
    for (const item of ITEMS) await consignments.enter(item);
    await consignments.composeLotEach(ITEMS.length);

    await house.goTo('lots');
    const lots = lotsOf(page);
    await lots.showStock();
    for (const { model } of ITEMS)
      await lots.write({ row: model, column: 'Basse', text: '100-150' });
    const [first] = ITEMS.map(({ model }) => model);
    await lots.write({ row: first ?? '', column: 'Réserve', text: '120' });
    await expect(lots.refusal).toContainText(/réserve.*estimation basse.*CGV art\. 9\.9/i);
    await lots.correct({ row: first ?? '', column: 'Réserve', text: '90' });
    await expect(await lots.cell({ row: first ?? '', column: 'Départ' })).toContainText('90');

    // What is agreed is what stands: the requisition comes after the estimates and the reserve.
    await house.goTo('consignments');
    await consignments.drawUpMandate('14');
    await consignments.signMandate();

    await house.goTo('sales');
    const sales = salesOf(page);
    await sales.create({ title: 'Mercury et autres', heldOn: TODAY, place: 'Bourges' });
    await sales.open('Mercury et autres');
    await sales.addLots('Mercury', ITEMS.length);
    await sales.registerBuyer(BUYER, 1);
    await sales.openToHammer('3 lots sont mis en vente.');
    await sales.hold();
    await roomOf(page).sell('1', { price: 130, paddle: 1 });
    await roomOf(page).shows('1', { price: 130, paddle: 1 });
  });
});

test.describe('hammer', () => {
  test.use({ house: 'open-sale' });

  test('what falls in the room is invoiced, stated and paid', async ({ page, desk }) => {
    const house = houseOf(page);
    const room = roomOf(page);
    await house.signIn('direction');

    await house.goTo('room');
    await room.sell('1', { price: 120, paddle: 1 });
    await room.pass('2');
    await room.undo('3', '2');
    await room.sellUnderReserve('2', { price: 70, paddle: 2 });
    await room.shows('2', { price: 70, paddle: 2 });
    for (const lot of ['3', '4', '5']) await room.pass(lot);
    await room.sell('6', { price: 200, paddle: 1 });
    await room.shows('6', { price: 200, paddle: 1 });

    await house.goTo('sales');
    const sales = salesOf(page);
    await sales.open('Vente d’essai');
    await sales.close('3 lots adjugés sur 6, pour 390 €.');

    await house.goTo('accounts');
    const accounts = accountsOf(page);
    // 320 € and 70 € under the hammer, and 22.8 % on each.
    await accounts.askToIssue('issue-invoices', {
      title: 'Émettre 2 bordereaux ?',
      figures: /478,92\s€ ; numéros F\d{4}-0001 à F\d{4}-0002/,
    });
    if (desk.place === 'browser') await showInBothThemes(page, 'accounts-issue');
    await accounts.issue();
    await accounts.openInvoice('Benoît Acheteur');
    await expect(accounts.record).toContainText('392,96 €');
    await accounts.receiveBalance();
    await accounts.turnTo('Décomptes vendeurs');
    // 390 € less 14.4 %.
    await accounts.askToIssue('issue-statements', {
      title: 'Émettre 1 décompte ?',
      figures: /333,84\s€ ; numéro D\d{4}-0001/,
    });
    await accounts.issue();
    await house.settled();
  });
});

test.describe('letters and publication', () => {
  test.use({ house: 'demo' });

  test('an overdue invoice gets its letter, on paper', async ({ page, desk }) => {
    const house = houseOf(page);
    await house.signIn('direction');
    await house.goTo('accounts');
    const accounts = accountsOf(page);
    await accounts.openInvoice('Isabelle Roque');
    await accounts.issueNotice();
    const pdf = await pdfOpenedBy(desk, accounts.openDocument);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a sale goes to the public site, and what must stay inside stays', async ({ page }) => {
    const site = await startPublicSite();
    const house = houseOf(page);
    await house.signIn('direction');
    await house.goTo('site');
    await siteOf(page).connect(site);
    await siteOf(page).leaveOutLotsWithoutPhotograph();
    await siteOf(page).publish();
    const pages = await readSite(site.address);
    expect(pages).toContain('Dinky Toys 555 — Ford Thunderbird, rouge');
    // Its consignor, and the lot that has a reserve and no photograph.
    expect(pages).not.toContain('Thibault');
    expect(pages).not.toContain('Panhard PL 17');
    await site.stop();
  });
});

/** The first page of the site and the pages of sales and lots it leads to, as one text. */
async function readSite(address: string): Promise<string> {
  const read = new Map<string, string>();
  const waiting = [address];
  for (
    let next = waiting.pop();
    next !== undefined && read.size < PAGES_MAX;
    next = waiting.pop()
  ) {
    if (read.has(next)) continue;
    const text = await (await fetch(next)).text();
    read.set(next, text);
    for (const [, link = ''] of text.matchAll(/href="(\/[^"#]*)"/g)) {
      waiting.push(new URL(link.replaceAll('&amp;', '&'), address).href);
    }
  }
  return [...read.values()].join('\n');
}
