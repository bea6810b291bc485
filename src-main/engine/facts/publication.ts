/** A sale as it would be published now: what is public of it, lot by lot. */
import type { ReadDb } from '#db/connection.ts';
import { itemsOfLot, lotTextOf, photographsOfLot } from '#db/queries/lots.ts';
import { saleTextOf } from '#db/queries/sales.ts';
import { editionById, lotsOfSale } from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import { present } from '#domain/assert.ts';
import type { PlacedLot, Sale } from '#domain/sale/state.ts';
import { composePublication, type Publication } from '#publication/manifest.ts';
import {
  type LotFacts,
  type PublicLot,
  type PublicOutcome,
  publicLot,
  publicSale,
} from '#publication/public-view.ts';

export interface PublicationDraft {
  readonly publication: Publication;
  readonly lots: number;
  readonly photographs: number;
  /** Lots of the sale that are left out because they have no photograph (CT-3.1). */
  readonly withoutPhotograph: number;
}

/** Composes the publication of a sale: reserves, consignors, buyers and notes have no place in it. */
export function publicationOf(db: ReadDb, sale: Sale): PublicationDraft {
  const facts = lotsOfSale(db, sale.saleId).flatMap((lot) => {
    return lot.state === 'stock' ? [] : [lotFacts(db, lot)];
  });
  const lots = facts.map(publicLot).flatMap((verdict) => (verdict.ok ? [verdict.value] : []));
  return {
    publication: composePublication(publicSaleFacts(db, sale), lots),
    lots: lots.length,
    photographs: distinctPhotographs(lots),
    withoutPhotograph: facts.filter(({ photographs }) => photographs.length === 0).length,
  };
}

function publicSaleFacts(db: ReadDb, sale: Sale) {
  const text = present(saleTextOf(db, sale.saleId), 'a sale has a text');
  const house = present(descriptionOf(db, 'house', 'house'), 'the house is founded').text;
  const { terms } = present(editionById(db, sale.editionId), 'a sale pins an edition');
  return publicSale({
    id: sale.saleId,
    title: { fr: text.title, en: text.titleEn },
    heldOn: sale.heldOn,
    place: text.place,
    state: sale.state === 'closed' ? 'results' : 'announced',
    buyersPremium: terms.premiumRate,
    house: { name: house.name, city: house.city },
  });
}

function lotFacts(db: ReadDb, lot: PlacedLot): LotFacts {
  const text = present(lotTextOf(db, lot.lotId), 'a lot has a text');
  return {
    id: lot.lotId,
    ...lot.number,
    title: { fr: text.title, en: text.titleEn },
    description: { fr: text.description, en: text.descriptionEn },
    items: itemsOfLot(db, lot.lotId).map(({ quantity, text: item }) => ({ quantity, ...item })),
    audience: 'over_14',
    lowEstimate: lot.appraisal.lowEstimate,
    highEstimate: lot.appraisal.highEstimate,
    startingPrice: lot.startingPrice,
    photographs: photographsOfLot(db, lot.lotId).map(({ photograph, widthPx, heightPx }) => {
      return { sha256: photograph, widthPx, heightPx };
    }),
    outcome: outcomeOf(lot),
  };
}

function outcomeOf(lot: PlacedLot): PublicOutcome {
  return lot.state === 'sold'
    ? { state: 'sold', hammerPrice: lot.hammerPrice }
    : { state: lot.state };
}

function distinctPhotographs(lots: readonly PublicLot[]): number {
  return new Set(lots.flatMap(({ photographs }) => photographs.map(({ sha256 }) => sha256))).size;
}
