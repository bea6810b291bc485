/** What a page said, also when it said it for a moment only. */
import type { Page } from '@playwright/test';

/** Notes every sentence of the page from now on; answers those heard so far. */
export async function listenTo(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard = new Set<string>();
    const note = () => {
      for (const said of document.querySelectorAll(
        '[aria-live], [role="status"], [role="alert"]',
      )) {
        heard.add((said.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
      }
    };
    new MutationObserver(note).observe(document.body, {
      ...{ subtree: true, childList: true, characterData: true },
    });
    Reflect.set(window, 'heard', heard);
  });
  return () => page.evaluate(() => [...Reflect.get(window, 'heard')]);
}
