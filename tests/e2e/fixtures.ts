/** A desk for each test: its own store, its own profile, a window or a browser, and an engine to kill. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { openBrowserDesk } from './fixtures/browser.ts';
import type { Desk, Place } from './fixtures/desk.ts';
import { furnish, type House } from './fixtures/house.ts';
import { openWindowDesk } from './fixtures/window.ts';

export type { Desk, House, Place };
export { expect };

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
    const desk = await sitDown(place, house);
    await use(desk);
    await desk.close();
  },
  page: async ({ desk }, use) => {
    await use(desk.page);
  },
});

/** A desk that a test closes by itself, for tests that share one; its folders go with it. */
export async function sitDown(place: Place, house: House): Promise<Desk> {
  const folder = mkdtempSync(path.join(tmpdir(), 'adjuge-e2e-'));
  const store = path.join(folder, 'store');
  mkdirSync(store);
  furnish(store, house);
  const open = place === 'window' ? openWindowDesk : openBrowserDesk;
  const desk = await open({ store, profile: path.join(folder, 'profile') });
  const close = once(desk.close);
  const clear = async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...desk, leave: close, close: clear };
}

/** A test may leave before the end, to look at the store; the end then finds nobody. */
function once(act: () => Promise<void>): () => Promise<void> {
  const state: { done: Promise<void> | null } = { done: null };
  return () => {
    state.done ??= act();
    return state.done;
  };
}
