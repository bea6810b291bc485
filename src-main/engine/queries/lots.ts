/** Questions about lots. */
import type { lotMethods } from '#contract/methods/lots.ts';
import type { ReadDb } from '#db/connection.ts';
import { itemById, itemsOfConsignment } from '#db/queries/consignments.ts';
import {
  isPhotograph,
  itemsAvailable,
  itemsOfLot,
  lotDetails,
  lotListed,
  lotsWhere,
  lotTextOf,
  photographsOfLot,
} from '#db/queries/lots.ts';
import { partyListed } from '#db/queries/parties.ts';
import { editionById, saleById } from '#db/queries/states.ts';
import { present } from '#domain/assert.ts';
import type { SaleId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { totalPrice } from '#domain/sale/premium.ts';
import type { QueriesOf } from '../handler-types.ts';
import { itemRow, wordsOf } from './rows.ts';

export const lotQueries: QueriesOf<typeof lotMethods> = {
  'lot.list': (filter, { db }) => lotsWhere(db, filter),

  'lot.get': ({ lotId }, { db }) => {
    const row = lotListed(db, lotId);
    if (row === null) return null;
    const text = present(lotTextOf(db, lotId), 'a lot has a text');
    const details = present(lotDetails(db, lotId), 'the lot exists');
    const { consignmentId, consignmentNumber, appraisedOn, appraiserName, buyerId } = details;
    return {
      row,
      version: text.version,
      text: wordsOf(text),
      items: itemsOfLot(db, lotId).map((item) => ({ ...item, text: wordsOf(item.text) })),
      ...{ consignmentId, consignmentNumber, appraisedOn, appraiserName },
      photographs: photographsOfLot(db, lotId).map(
        ({ lotId: _lot, position: _at, ...rest }) => rest,
      ),
      buyerName: buyerId === null ? null : (partyListed(db, buyerId)?.displayName ?? null),
      total: totalOf(db, row),
    };
  },

  'lot.availableItems': (filter, { db }) => {
    const { total, rows } = itemsAvailable(db, filter);
    return {
      total,
      rows: rows.map(({ itemId, consignmentNumber, consignorName }) => {
        const found = present(itemById(db, itemId), 'the item is listed');
        const inventory = itemsOfConsignment(db, found.consignmentId);
        const item = present(
          inventory.find((each) => each.itemId === itemId),
          'the item is in its inventory',
        );
        return { item: itemRow(item), consignmentNumber, consignorName };
      }),
    };
  },

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
  const { terms } = present(editionById(db, sale.editionId), 'a sale pins an edition');
  return totalPrice(row.hammerPrice, terms);
}
