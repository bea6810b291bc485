/** What a letter calls a lot. */
import type { ReadDb } from '#db/connection.ts';
import { descriptionOf } from '#db/sealed.ts';
import { present } from '#domain/assert.ts';
import type { LotId } from '#domain/ids.ts';
import { printedName } from '#shared/fields/field.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';

/** The title of a lot, and whatever else of its words the house prints after it. */
export function lotName(db: ReadDb, lotId: LotId): string {
  const { text } = present(descriptionOf(db, 'lot', lotId), 'a lot has a text');
  return printedName(LOT_FIELDS, text);
}
