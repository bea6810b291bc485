/** A grid under the keyboard: one stop of Tab, arrows inside, letters to write in a cell. */
import { expect, type Page } from '@playwright/test';
import { keyboardOf } from './keyboard.ts';

interface Cell {
  /** Words that stand in the row, or in its cell of that column. */
  readonly row: string;
  readonly column: string;
}

/** The grid of that name. */
export function gridOf(page: Page, name: string | RegExp) {
  const keys = keyboardOf(page);
  const grid = page.getByRole('grid', { name });
  const rowOf = (words: string) => grid.getByRole('row').filter({ hasText: words }).first();
  const current = () => placeOfCursor(page);

  const goToRow = async (words: string) => {
    await keys.reach(grid);
    const wanted = Number(await rowOf(words).getAttribute('aria-rowindex'));
    const { row } = await current();
    await walk(keys.press, wanted - row, ['ArrowDown', 'ArrowUp']);
    await expect(rowOf(words)).toHaveAttribute('data-current', 'true');
  };
  const goToColumn = async (title: string) => {
    const head = grid.getByRole('columnheader', { name: title, exact: true });
    const wanted = Number(await head.getAttribute('aria-colindex'));
    const { column } = await current();
    await walk(keys.press, wanted - column, ['ArrowRight', 'ArrowLeft']);
  };
  return {
    grid,
    rowOf,
    goToRow,
    /** Puts the cursor on a cell. */
    goTo: async ({ row, column }: Cell) => {
      await goToRow(row);
      await goToColumn(column);
    },
    goToColumn,
    /** Types in the cell under the cursor and takes it with Tab or Enter. */
    write: async (text: string, then: 'Tab' | 'Enter') => {
      await keys.type(text);
      await keys.press(then);
      await expect(grid.getByRole('textbox')).toHaveCount(0);
    },
    /** What stands in a cell. */
    cell: async ({ row, column }: Cell) => {
      const head = grid.getByRole('columnheader', { name: column, exact: true });
      const place = await head.getAttribute('aria-colindex');
      return rowOf(row).locator(`[role="gridcell"][aria-colindex="${place}"]`);
    },
  };
}

type Press = ReturnType<typeof keyboardOf>['press'];

async function walk(
  press: Press,
  steps: number,
  [forward, back]: readonly [string, string],
): Promise<void> {
  for (let step = 0; step < Math.abs(steps); step += 1) await press(steps > 0 ? forward : back);
}

/** The row and the column of the cursor, counted as assistive technology counts them. */
function placeOfCursor(page: Page): Promise<{ readonly row: number; readonly column: number }> {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    const at = document.getElementById(id);
    const row = at?.closest('[role="row"]')?.getAttribute('aria-rowindex');
    return { row: Number(row ?? 2), column: Number(at?.getAttribute('aria-colindex') ?? 1) };
  });
}
