/** A desk for each test: its own store, its own profile, a window or a browser, and an engine to kill. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { openBrowserDesk } from './fixtures/browser.ts';
import { furnish, type House } from './fixtures/house.ts';
import { openWindowDesk } from './fixtures/window.ts';

export { expect };

/** Where the screens are shown: in Electron, or in Chromium by the browser host. */
export type Place = 'window' | 'browser';

/** What a test sits at. */
export interface Desk {
  readonly place: Place;
  readonly page: Page;
  /** The folder of the store, for a look from outside (`adjuge --store …`) once the desk is closed. */
  readonly store: string;
  /** The address of the host; null in a window. */
  readonly address: string | null;
  /** Main, for what only it can tell; null in a browser. */
  readonly electron: ElectronApplication | null;
  /** Kills the engine as a power cut would, and resolves when its process is gone. */
  readonly killEngine: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Options {
  readonly place: Place;
  /** What is in the store when the desk opens. */
  readonly house: House;
}

/** `test` of every journey: `page` is the desk's page, whichever the place. */
export const test = base.extend<Options & { readonly desk: Desk }>({
  place: ['window', { option: true }],
  house: ['empty', { option: true }],
  desk: async ({ place, house }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'adjuge-e2e-'));
    const store = path.join(folder, 'store');
    mkdirSync(store);
    furnish(store, house);
    const open = place === 'window' ? openWindowDesk : openBrowserDesk;
    const desk = await open({ store, profile: path.join(folder, 'profile') });
    await use(desk);
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  },
  page: async ({ desk }, use) => {
    await use(desk.page);
  },
});
