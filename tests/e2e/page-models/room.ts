/** The room: the console where the hammer falls, read and played as the clerk does. */
import { expect, type Page } from '@playwright/test';
import { keyboardOf } from './keyboard.ts';

/** A bid that won: whole euros, and the paddle that made it. */
export interface Bid {
  readonly price: number;
  readonly paddle: number;
}

/** The console. The last line says what the next key will do: a clerk reads it, and so does a test. */
export function roomOf(page: Page) {
  const keys = keyboardOf(page);
  const entry = page.getByRole('group', { name: 'Adjudication' });
  const lastLine = page.getByRole('main').getByRole('contentinfo').or(page.locator('main footer'));
  const results = page.getByRole('listbox', { name: 'Résultats' });
  const waitsFor = (sentence: string) => expect(lastLine.first()).toContainText(sentence);
  const type = async (lot: string, { price, paddle }: Bid) => {
    await waitsFor(`Tapez le prix du lot ${lot}.`);
    await keys.type(String(price));
    await keys.press('Enter');
    await keys.type(String(paddle));
  };
  const resultOf = (lot: string) => results.getByRole('option', { name: new RegExp(`^${lot}\\s`) });
  return {
    entry,
    lastLine,
    results,
    /** The result of a lot in the column of results. */
    resultOf,
    /** Waits until the engine has written that the lot fell at this price to this paddle. */
    shows: (lot: string, { price, paddle }: Bid) =>
      expect(resultOf(lot)).toHaveAccessibleName(new RegExp(`^${lot} ${price}\\s€ p. ${paddle}$`)),
    /** Waits until the next key is expected to be this. */
    waitsFor,
    /** Types price and paddle, up to the key that lets the hammer fall. */
    raise: async (lot: string, bid: Bid) => {
      await type(lot, bid);
      await waitsFor(`Entrée adjuge le lot ${lot}`);
    },
    /** Types price and paddle, whatever the last line says of them. */
    offer: type,
    /** Brings another lot under the hammer by its number. */
    jumpTo: async (lot: string) => {
      await keys.write(entry.getByRole('textbox', { name: 'Lot' }), lot);
      await keys.press('Enter');
      await waitsFor(`Tapez le prix du lot ${lot}.`);
    },
    sell: async (lot: string, bid: Bid) => {
      await type(lot, bid);
      await waitsFor(`Entrée adjuge le lot ${lot}`);
      await keys.press('Enter');
    },
    /** Sells below the reserve, the consignor agreeing. */
    sellUnderReserve: async (lot: string, bid: Bid) => {
      await type(lot, bid);
      await waitsFor('Sous la réserve. F4 adjuge');
      await keys.act('room.consignor-agrees');
    },
    pass: async (lot: string) => {
      await waitsFor(`Tapez le prix du lot ${lot}.`);
      await keys.act('room.pass');
    },
    /** Takes the last result back: from the lot that came up, to the one that comes again. */
    undo: async (at: string, undone: string) => {
      await waitsFor(`Tapez le prix du lot ${at}.`);
      await keys.act('room.undo-last');
      await waitsFor(`Tapez le prix du lot ${undone}.`);
    },
  };
}
