/** The journeys from end to end: in an Electron window, and in Chromium against the browser host. */
import { defineConfig } from '@playwright/test';
import type { Place } from './tests/e2e/fixtures.ts';

/** Tests that are about one of the two say so in their title; the others run in both. */
const ONLY_IN = { window: /@window/, browser: /@browser/ } as const;

export default defineConfig<{ place: Place }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // One window, one engine and one store at a time: a machine with two cores is the norm.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // Generous: a machine that is busy with something else is slow, not wrong.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: { actionTimeout: 30_000, locale: 'fr-FR', timezoneId: 'Europe/Paris' },
  projects: [
    { name: 'electron', use: { place: 'window' }, grepInvert: ONLY_IN.browser },
    { name: 'chromium', use: { place: 'browser' }, grepInvert: ONLY_IN.window },
  ],
});
