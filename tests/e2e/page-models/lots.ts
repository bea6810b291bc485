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
  const refusal = grid.getByRole('alert');
  const write = async ({ row, column, text }: Written) => {
    await goTo({ row, column });
    await keys.type(text);
    await keys.press('Enter');
  };
  return {
    grid,
    rowOf,
    cell,
    /** The sentence beside the cell that is not taken. */
    refusal,
    /** Shows the lots that are in no sale. */
    showStock: async () => {
      const scopes = page.getByRole('radiogroup', { name: 'Quels lots' });
      await keys.reach(scopes);
      await keys.press('ArrowRight', 'Space');
      await expect(scopes.getByRole('radio', { name: 'En réserve' })).toBeChecked();
    },
    write,
    /** Types again in the cell that was refused, which is still open. */
    correct: async (text: string) => {
      await keys.press('Control+A');
      await keys.type(text);
      await keys.press('Enter');
      await expect(refusal).toBeHidden();
    },
  };
}
