/** The consignments: an inventory is typed, a mandate drawn up and signed, lots composed. */
import { expect, type Page } from '@playwright/test';
import { gridOf } from './grid.ts';
import { keyboardOf } from './keyboard.ts';

export interface TypedItem {
  readonly maker: string;
  readonly reference: string;
  readonly model: string;
}

export function consignmentsOf(page: Page) {
  const keys = keyboardOf(page);
  const inventory = gridOf(page, /^Inventaire du dépôt/);
  return {
    inventory: inventory.grid,
    /** Types an item in the blank row at the foot: Tab goes on, Enter takes the cell. */
    enter: async ({ maker, reference, model }: TypedItem) => {
      await keys.reach(inventory.grid);
      await keys.press('End');
      await inventory.goToColumn('Fabricant');
      await inventory.write(maker, 'Tab');
      await keys.press('ArrowRight');
      await inventory.write(reference, 'Tab');
      await inventory.write(model, 'Enter');
      await expect(inventory.rowOf(model)).toContainText(reference);
    },
    drawUpMandate: async (commission: string) => {
      const form = page.getByRole('form', { name: 'Réquisition de vente' });
      await keys.write(form.getByRole('textbox', { name: 'Commission, TTC' }), commission);
      await keys.press('Enter');
      await expect(page.getByText(/^Réquisition R\d{4}-\d{4}$/)).toBeVisible();
    },
    signMandate: async () => {
      await keys.push(page.getByRole('button', { name: 'Noter la signature' }));
      await expect(page.getByText(/^Signée le /)).toBeVisible();
    },
    /** Marks every item, and makes a lot of each. */
    composeLotEach: async (count: number) => {
      await keys.reach(inventory.grid);
      await keys.press('Home', 'Space');
      for (let item = 1; item < count; item += 1) await keys.press('ArrowDown', 'Space');
      await expect(inventory.grid.getByRole('row', { selected: true })).toHaveCount(count);
      await keys.act(
        'consignments.compose-each',
        page.getByRole('button', { name: 'Un lot par objet' }),
      );
      await expect(page.getByText(`${count} lots composés`)).toBeVisible();
    },
  };
}
