/** The lots: the catalogue as a grid that is typed into. */
import { expect, type Page } from '@playwright/test';
import { gridOf } from './grid.ts';
import { keyboardOf } from './keyboard.ts';

interface Written {
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

export function lotsOf(page: Page) {
  const keys = keyboardOf(page);
  const { grid, goTo, cell, rowOf } = gridOf(page, 'Lots');
  const refusal = page.getByRole('alert').filter({ hasText: 'pas enregistrée' });
  const write = async ({ row, column, text }: Written) => {
    await goTo({ row, column });
    await keys.type(text);
    await keys.press('Enter');
  };
  return {
    grid,
    rowOf,
    cell,
    /** The sentence below the grid for the cell that is not taken, whose text stays in it. */
    refusal,
    /** Shows the lots that are in no sale. */
    showStock: async () => {
      const scopes = page.getByRole('radiogroup', { name: 'Quels lots' });
      await keys.reach(scopes);
      await keys.press('ArrowRight', 'Space');
      await expect(scopes.getByRole('radio', { name: 'En stock' })).toBeChecked();
    },
    write,
    /** Goes back to the cell that was refused, opens it on what was typed, and types it anew. */
    correct: async ({ text, ...cell }: Written) => {
      await goTo(cell);
      await keys.press('F2', 'Control+A');
      await keys.type(text);
      await keys.press('Enter');
      await expect(refusal).toBeHidden();
    },
  };
}
