/** How long a screen takes to stand still after the key that asked for it. */
import type { Page } from '@playwright/test';

/** Nothing has changed for so long: the screen stands. */
const QUIET_MS = 250;

/** Presses, and answers the milliseconds from the key to the last change of the page. */
export async function timeToOpen(page: Page, press: () => Promise<void>): Promise<number> {
  await page.evaluate(watchFor, QUIET_MS);
  await press();
  return page.evaluate(() => Reflect.get(window, 'stillAfterMs'));
}

/** Waits until fonts and pictures are there and nothing changes any more. */
export async function standsStill(page: Page): Promise<void> {
  await timeToOpen(page, () => Promise.resolve());
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
}

/** Runs in the page: leaves there the promise of the time from the first key to the last change. */
function watchFor(quietMs: number): void {
  const begun = performance.now();
  const times = { key: begun, change: begun };
  const note = () => {
    times.change = performance.now();
  };
  addEventListener('keydown', () => (times.key = performance.now()), { capture: true, once: true });
  const observer = new MutationObserver(note);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  const stands = new Promise<number>((resolve) => {
    const look = () => {
      const isWaiting = document.querySelector('[aria-busy="true"]') !== null;
      const quiet = performance.now() - Math.max(times.change, times.key) > quietMs;
      if (isWaiting || !quiet) return void requestAnimationFrame(look);
      observer.disconnect();
      return resolve(Math.max(0, times.change - times.key));
    };
    look();
  });
  Reflect.set(window, 'stillAfterMs', stands);
}
