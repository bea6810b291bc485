/** What a letter calls a lot. */
import type { ReadDb } from '#db/connection.ts';
import { resultSeqOf } from '#db/queries/states.ts';
import { descriptionOf, textAt } from '#db/sealed.ts';
import { present } from '#domain/assert.ts';
import type { LotId } from '#domain/ids.ts';
import type { Placement } from '#domain/sale/state.ts';
import { printedName } from '#shared/fields/field.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';

/**
 * The same as it was read when its result fell: a paper that is issued later tells of what was
 * sold, whatever is written about the lot since (CT-2.1, CT-9.1).
 */
export function lotNameAtResult(db: ReadDb, of: Pick<Placement, 'placementId' | 'lotId'>): string {
  const seq = present(resultSeqOf(db, of.placementId), 'a lot on paper has its result');
  const said = present(textAt(db, 'lot', { id: of.lotId, seq }), 'a lot has a text');
  return said.state === 'kept' ? printedName(LOT_FIELDS, said.text) : lotName(db, of.lotId);
}

/** The title of a lot, and whatever else of its words the house prints after it. */
export function lotName(db: ReadDb, lotId: LotId): string {
  const { text } = present(descriptionOf(db, 'lot', lotId), 'a lot has a text');
  return printedName(LOT_FIELDS, text);
}
