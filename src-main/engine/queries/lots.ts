/** Questions about lots. */
import type { lotMethods } from '#contract/methods/lots.ts';
import type { ReadDb } from '#db/connection.ts';
import {
  isPhotograph,
  itemsAvailable,
  itemsOfLot,
  lotDetails,
  lotListed,
  lotsWhere,
  partsOfLot,
  photographsOfLot,
  placementsOf,
} from '#db/queries/lots.ts';
import { partyListed } from '#db/queries/parties.ts';
import { editionUnder, saleById } from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import { present } from '#domain/assert.ts';
import type { SaleId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { totalPrice } from '#domain/sale/premium.ts';
import type { QueriesOf } from '../handler-types.ts';

export const lotQueries: QueriesOf<typeof lotMethods> = {
  'lot.list': (filter, { db }) => lotsWhere(db, filter),

  'lot.get': ({ lotId }, { db }) => {
    const row = lotListed(db, lotId);
    if (row === null) return null;
    const description = present(descriptionOf(db, 'lot', lotId), 'a lot has a text');
    const details = present(lotDetails(db, lotId), 'the lot exists');
    const { appraisedOn, appraiserName, buyerId, attributedSeq } = details;
    return {
      row,
      ...description,
      items: [...itemsOfLot(db, lotId)],
      parts: partsOfLot(db, lotId),
      ...{ appraisedOn, appraiserName },
      photographs: photographsOfLot(db, lotId).map(
        ({ lotId: _lot, position: _at, ...rest }) => rest,
      ),
      placements: placementsOf(db, lotId),
      buyerName: buyerId === null ? null : (partyListed(db, buyerId)?.displayName ?? null),
      attributedSeq,
      total: totalOf(db, row),
    };
  },

  'lot.availableItems': (filter, { db }) => itemsAvailable(db, filter),

  'photograph.image': ({ image }, { db, store }) => {
    if (!isPhotograph(db, image)) return null;
    const bytes = store.files.read('media', image);
    return bytes === null
      ? null
      : { mime: 'image/jpeg', bytes: Buffer.from(bytes).toString('base64') };
  },
};

function totalOf(
  db: ReadDb,
  row: { readonly saleId: SaleId | null; readonly hammerPrice: Cents | null },
): Cents | null {
  if (row.saleId === null || row.hammerPrice === null) return null;
  const sale = present(saleById(db, row.saleId), 'a sold lot has a sale');
  const { terms } = editionUnder(db, sale);
  return totalPrice(row.hammerPrice, terms);
}
