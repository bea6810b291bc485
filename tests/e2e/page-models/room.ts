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
  const said = (sentence: string) => waitsFor(page, sentence);
  const ready = (lot: string) => said(`Tapez le prix du lot ${lot}.`);
  const raise = async (lot: string, bid: Bid) => {
    await offer(page, lot, bid);
    await said(`Entrée adjuge le lot ${lot}`);
  };
  return {
    ...resultsOf(page),
    /** Waits until the last line says this of the next key. */
    waitsFor: said,
    /** Types price and paddle, whatever the last line says of them. */
    offer: (lot: string, bid: Bid) => offer(page, lot, bid),
    /** Types price and paddle, up to the key that lets the hammer fall. */
    raise,
    sell: async (lot: string, bid: Bid) => {
      await raise(lot, bid);
      await keys.press('Enter');
    },
    /** Sells below the reserve, the consignor agreeing. */
    sellUnderReserve: async (lot: string, bid: Bid) => {
      await offer(page, lot, bid);
      await said('Sous la réserve. F4 adjuge');
      await keys.act('room.consignor-agrees');
    },
    pass: async (lot: string) => {
      await ready(lot);
      await keys.act('room.pass');
    },
    /** Takes the last result back: from the lot that came up, to the one that comes again. */
    undo: async (at: string, undone: string) => {
      await ready(at);
      await keys.act('room.undo-last');
      await ready(undone);
    },
    /** Brings another lot under the hammer by its number. */
    jumpTo: async (lot: string) => {
      const entry = page.getByRole('group', { name: 'Adjudication' });
      await keys.write(entry.getByRole('textbox', { name: 'Lot' }), lot);
      await keys.press('Enter');
      await ready(lot);
    },
  };
}

/** The column of results. */
function resultsOf(page: Page) {
  const results = page.getByRole('listbox', { name: 'Résultats' });
  const resultOf = (lot: string) => results.getByRole('option', { name: new RegExp(`^${lot}\\s`) });
  return {
    /** Waits until the result of a lot is on its way to the engine. */
    isOnItsWay: (lot: string) => expect(resultOf(lot)).toHaveAccessibleName(/en route/),
    /** Waits until the engine has written that the lot fell at this price to this paddle. */
    shows: (lot: string, { price, paddle }: Bid) =>
      expect(resultOf(lot)).toHaveAccessibleName(new RegExp(`^${lot} ${price}\\s€ p. ${paddle}$`)),
  };
}

async function offer(page: Page, lot: string, { price, paddle }: Bid): Promise<void> {
  const keys = keyboardOf(page);
  await waitsFor(page, `Tapez le prix du lot ${lot}.`);
  await keys.type(String(price));
  await keys.press('Enter');
  await keys.type(String(paddle));
}

function waitsFor(page: Page, sentence: string): Promise<void> {
  return expect(page.locator('main footer')).toContainText(sentence);
}
