/** Every screen on the demonstration house: how fast it opens, whether everybody can use it, how it looks. */
import type { Place as Screen } from '#renderer/app/routes.ts';
import { type Desk, expect, sitDown, test } from '../fixtures.ts';
import { houseOf } from '../page-models/house.ts';
import { timeToOpen } from '../page-models/opening.ts';
import { show, showInBothThemes } from './picture.ts';

const SMALL = { width: 1_280, height: 720 };
const LARGE = { width: 1_440, height: 900 };

/** The screens that are looked at as the demonstration house shows them. */
const PLACES: readonly (Screen | 'settings')[] = [
  ...['consignments', 'lots', 'sales', 'buyers', 'sellers'],
  ...['accounts', 'site', 'settings', 'today'],
] as const;

test.describe('@browser the screens of the demonstration house', () => {
  // One desk for all: they only read, and a house each would take longer than the looking.
  let desk: Desk;
  test.beforeAll(async () => {
    desk = await sitDown('browser', 'demo');
  });
  test.afterAll(() => desk.close());

  test('the door', async () => {
    await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible();
    await showInBothThemes(desk.page, 'door');
    await houseOf(desk.page).signIn('direction');
  });

  for (const place of PLACES) {
    test(`the screen ${place}`, async () => {
      const house = await atTheDesk(desk);
      const openedMs = await timeToOpen(desk.page, () => house.goTo(place));
      test.info().annotations.push({ type: 'opened', description: `${openedMs} ms` });
      console.log(`${place}: ${Math.round(openedMs)} ms`);
      await showInBothThemes(desk.page, place);
    });
  }
});

/** Signs in unless somebody is: a test that runs alone begins at the door. */
async function atTheDesk({ page }: Desk) {
  const house = houseOf(page);
  await expect(page.getByRole('main')).toBeVisible();
  if (!(await house.places.isVisible())) await house.signIn('direction');
  return house;
}
