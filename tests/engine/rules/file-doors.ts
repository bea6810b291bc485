/** The doors through which files come: a row that a rule must refuse. */
import { expect } from 'vitest';
import type { RefusalCode } from '#domain/refusals.ts';
import { lotsFrom, resultsFrom } from '#tests/support/import-files.ts';
import { granted } from '#tests/support/whole-sale.ts';
import type { Door } from './matrix.ts';
import type { World } from './world.ts';

export const NAMED = 'N° lot;Désignation';

/** A file of one lot, which must be refused. */
export function refusesRow(headings: string, cells: string): Door {
  return async ({ desk, consigned: { consignorId } }) => {
    const file = `${NAMED};${headings}\r\n1;Objet;${cells}`;
    const owner = await desk();
    const report = granted(await owner.perform('import.file', lotsFrom(file, { consignorId })));
    expect(report).toMatchObject({ accepted: 0, refused: [{ line: 2 }] });
  };
}

/** A file of one result of the lot, which must be refused with this code. */
export function refusesResult(code: RefusalCode, cellsOf: (world: World) => string): Door {
  return async (world) => {
    const file = `N° lot;Adjudication;Paddle\r\n1;${cellsOf(world)}`;
    const asked = resultsFrom(file, { saleId: world.saleId });
    const report = granted(await (await world.desk()).perform('import.results', asked));
    expect(report).toMatchObject({ accepted: 0, refused: [{ line: 2, code }] });
  };
}
