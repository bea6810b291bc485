/** Questions about sales, their paddles and the room. */
import type { saleMethods } from '#contract/methods/sales.ts';
import { documentsOfSale } from '#db/queries/documents.ts';
import { lotsLackingIn } from '#db/queries/lots.ts';
import { paddleHolder, paddlesGiven } from '#db/queries/paddles.ts';
import {
  lotNumbered,
  lotsToAttribute,
  lotsToInvoice,
  neighbours,
  nextOffered,
  paceOf,
  recentResults,
  saleListed,
  salesListed,
} from '#db/queries/sales.ts';
import { consignorsToCorrect, consignorsToState } from '#db/queries/statements.ts';
import { editionUnder, saleById } from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import { present } from '#domain/assert.ts';
import { startingPrice } from '#domain/sale/starting-price.ts';
import { boughtBySellers, paddlesNotAdmitted } from '../admission.ts';
import { marginOf } from '../drafts.ts';
import type { QueriesOf } from '../handler-types.ts';

/** How many results the room shows beside the lot. */
const RECENT = 20;

export const saleQueries: QueriesOf<typeof saleMethods> = {
  'sale.list': (window, { db }) => salesListed(db, window),

  'sale.get': ({ saleId }, { db }) => {
    const row = saleListed(db, saleId);
    if (row === null) return null;
    const description = present(descriptionOf(db, 'sale', saleId), 'a sale has a text');
    const closed = row.state === 'closed';
    return {
      row,
      ...description,
      paddles: paddlesGiven(db, saleId).size,
      paddlesNotAdmitted: paddlesNotAdmitted(db, saleId).size,
      boughtBySellers: boughtBySellers(db, saleId),
      lotsLacking: lotsLackingIn(db, saleId),
      lotsToAttribute: lotsToAttribute(db, saleId).lots,
      lotsToInvoice: closed ? lotsToInvoice(db, saleId).lots : 0,
      consignorsToState: closed ? consignorsToState(db, saleId).length : 0,
      consignorsToCorrect: closed ? consignorsToCorrect(db, saleId).length : 0,
      documents: documentsOfSale(db, saleId),
    };
  },

  'sale.margin': ({ saleId }, { db }) => {
    const margin = marginOf(db, saleId);
    if (margin === null) return null;
    const { premiumTotal, commissionTotal, split, services, charges } = margin;
    const { gross, net, vat } = split;
    return { premiumTotal, commissionTotal, margin: gross, net, vat, services, charges };
  },

  'room.desk': ({ saleId }, { db }) => {
    const sale = saleListed(db, saleId);
    if (sale === null) return null;
    const recent = recentResults(db, saleId, RECENT);
    const [last] = recent;
    const { firstAt, lastAt } = paceOf(db, saleId);
    return {
      sale,
      next: nextOffered(db, saleId, last ?? { number: 0, suffix: '' }),
      recent,
      firstHammerAt: firstAt,
      lastHammerAt: lastAt,
    };
  },

  'room.lot': ({ saleId, number, suffix }, { db }) => {
    const at = { number, suffix };
    const found = lotNumbered(db, saleId, at);
    const sale = saleById(db, saleId);
    if (found === null || sale === null) return null;
    const { terms } = editionUnder(db, sale);
    const { text } = present(descriptionOf(db, 'lot', found.lotId), 'a lot has a text');
    return {
      ...found,
      ...at,
      ...neighbours(db, saleId, at),
      text,
      startingPriceWithoutReserve: startingPrice(found.lowEstimate, null, terms),
      ladder: terms.increments,
    };
  },

  'room.paddle': ({ saleId, paddle }, { db }) => paddleHolder(db, saleId, paddle),
};
