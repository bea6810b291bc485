/** Which lot of a sale a result is about: by its number, and where that is not enough by its words. */
import type { ReadDb } from '#db/handle.ts';
import { placementsNumbered } from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import type { LotId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import type { Placement, Sale } from '#domain/sale/state.ts';
import type { FileResult } from '#exchange/rows.ts';
import { plain } from '#exchange/text.ts';

/**
 * The lot that a result means. A number that comes twice in its file says nothing by itself: of the
 * lots of that number, with a letter or without, it is the one that is called as the row says.
 */
export function placementMeant(
  row: FileResult,
  { db, sale }: { readonly db: ReadDb; readonly sale: Sale },
): Result<Placement, { readonly code: 'lot_not_in_sale' | 'result_ambiguous' }> {
  const numbered = placementsNumbered(db, sale.saleId, row.number);
  const own = numbered.find(({ number }) => number.suffix === row.suffix);
  if (row.sharing !== 'number')
    return own === undefined ? refused({ code: 'lot_not_in_sale' }) : done(own);
  const called = numbered.filter(
    ({ lotId }) => row.title !== '' && isCalledSo(row.title, lotId, db),
  );
  const [only] = called;
  return only !== undefined && called.length === 1
    ? done(only)
    : refused({ code: 'result_ambiguous' });
}

/**
 * Whether a bare number alone says which lot is meant, where others of the sale have it with a
 * letter: a file that tells of one lot 226 may mean what became 226A here.
 */
export function isBareAmongLettered(
  { number, suffix, title, sharing }: FileResult,
  { db, sale }: { readonly db: ReadDb; readonly sale: Sale },
): boolean {
  if (suffix !== '' || title !== '' || sharing !== 'nothing') return false;
  return placementsNumbered(db, sale.saleId, number).length > 1;
}

/** Whether a lot is called so, as far as the shorter of both goes; a row without a title says so. */
export function isCalledSo(title: string, lotId: LotId, db: ReadDb): boolean {
  const words = descriptionOf(db, 'lot', lotId)?.text;
  const told = plain(title);
  if (told === '' || words === undefined) return true;
  return [words.title, words.titleEn, words.description]
    .map(plain)
    .filter((known) => known !== '')
    .some((known) => known.startsWith(told) || told.startsWith(known));
}
