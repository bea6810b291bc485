/** The keyboard of a test: nothing here, nor in the page models, touches the pointer. */
import { expect, type Locator, type Page } from '@playwright/test';
import { shortcutOf } from './registry.ts';

/** More stops than any screen has: a field that Tab does not reach in so many is out of reach. */
const STOPS_MAX = 120;

export interface Keyboard {
  /** Presses keys such as `Enter` or `Alt+3`, one after the other. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Does an action of the registry by its shortcut, once the button that shows it may be pressed. */
  readonly act: (actionId: string, shownBy?: Locator) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Walks with Tab until the element, or something inside it, has the focus. */
  readonly reach: (element: Locator) => Promise<void>;
  /** Reaches a field and types over what it holds. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Reaches a button or a link and presses it. */
  readonly push: (button: Locator) => Promise<void>;
  /** Reaches a choice, opens it and picks the option by its words. */
  readonly choose: (select: Locator, option: string) => Promise<void>;
  /** Types some letters of a record, and takes the one of that name. */
  readonly find: (
    box: Locator,
    record: { readonly letters: string; readonly name: string },
  ) => Promise<void>;
}

export function keyboardOf(page: Page): Keyboard {
  const press: Keyboard['press'] = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (text: string) => page.keyboard.type(text);
  const reach = (element: Locator) => walkTo(page, element);
  return {
    press,
    type,
    reach,
    act: async (actionId, shownBy) => {
      if (shownBy !== undefined) await expect(shownBy).toBeEnabled();
      await press(shortcutOf(actionId));
    },
    write: async (field, text) => {
      await reach(field);
      await press('Control+A');
      await (text === '' ? press('Delete') : type(text));
    },
    push: async (button) => {
      await reach(button);
      await expect(button).toBeEnabled();
      await press('Enter');
    },
    choose: async (select, option) => {
      await reach(select);
      await press('Enter');
      const wanted = page.getByRole('option', { name: option });
      await expect(wanted).toBeVisible();
      await type(option);
      await expect(wanted).toBeFocused();
      await press('Enter');
      await expect(page.getByRole('listbox', { name: '' })).toBeHidden();
    },
    find: async (box, { letters, name }) => {
      await reach(box);
      await press('Control+A');
      await type(letters);
      await expect(page.getByRole('option', { name }).first()).toBeVisible();
      await press('ArrowDown', 'Enter');
      await expect(box).toHaveValue(new RegExp(name));
    },
  };
}

async function walkTo(page: Page, element: Locator): Promise<void> {
  await expect(element).toBeVisible();
  for (let stops = 0; stops < STOPS_MAX; stops += 1) {
    if (await holdsFocus(element)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${element}`);
}

function holdsFocus(element: Locator): Promise<boolean> {
  return element.evaluate(
    (node) => node === document.activeElement || node.contains(document.activeElement),
  );
}
