/** Pictures of the screens under `docs/screens/`, taken where they are missing or asked for. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { ROOT } from '../fixtures/processes.ts';
import { standsStill } from '../page-models/opening.ts';

const FOLDER = path.join(ROOT, 'docs', 'screens');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** In light, then in dark: no violation of WCAG 2 A and AA, and the picture where there is none. */
export async function showInBothThemes(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await show(page, `${name}-light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await standsStill(page);
  await takePicture(page, `${name}-dark`);
  // The theme changes nothing but colours.
  await expectNone(audit(page).withRules(['color-contrast']));
  await page.emulateMedia({ colorScheme: 'light' });
}

/** As it stands: no violation of WCAG 2 A and AA, and the picture where there is none. */
export async function show(page: Page, name: string): Promise<void> {
  await standsStill(page);
  await takePicture(page, name);
  await expectNone(audit(page).withTags(WCAG));
}

/** `npm test` leaves the tree as it was; ADJUGE_SCREENS=1 takes every picture again. */
async function takePicture(page: Page, name: string): Promise<void> {
  const file = path.join(FOLDER, `${name}.png`);
  if (existsSync(file) && process.env['ADJUGE_SCREENS'] !== '1') return;
  mkdirSync(FOLDER, { recursive: true });
  const png = await page.screenshot({ scale: 'css' });
  writeFileSync(file, await sharp(png).png({ palette: true, quality: 95, effort: 9 }).toBuffer());
}

/** Legacy mode: the rules run in this page alone, without a second one that Electron cannot open. */
function audit(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}

async function expectNone(rules: AxeBuilder): Promise<void> {
  const { violations } = await rules.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found).toEqual([]);
}
