/** Builders of public sales and lots, for the tests of publication and of the site. */
import { randomBytes } from 'node:crypto';
import type { Sha256 } from '#domain/ids.ts';
import { basisPoints, euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { gatherPublication, type Publication, sealLot, sha256Of } from '#publication/manifest.ts';
import {
  type PublicItem,
  type PublicLot,
  PublicLotId,
  type PublicSale,
} from '#publication/public-view.ts';
import { saleId } from '#publication/read.ts';
import { blankText } from '#shared/fields/field.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { publicText } from '#shared/fields/public.ts';

/** Bytes that begin as a JPEG does; a site that re-reads the picture is not in this protocol. */
export function photographBytes(size = 2_000): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), randomBytes(size)]));
}

/** A shelf of photographs by hash, from which a publication takes its bytes. */
export interface Shelf {
  add(bytes?: Uint8Array): PublicLot['photographs'][number];
  readonly photograph: (sha256: Sha256) => Promise<Uint8Array>;
}

export function newShelf(): Shelf {
  const shelf = new Map<string, Uint8Array>();
  return {
    add: (bytes = photographBytes()) => {
      const sha256 = sha256Of(bytes);
      shelf.set(sha256, bytes);
      return { sha256, widthPx: 900, heightPx: 675 };
    },
    photograph: (sha256) => {
      const bytes = shelf.get(sha256);
      return bytes === undefined
        ? Promise.reject(new Error('no such photograph'))
        : Promise.resolve(bytes);
    },
  };
}

export function aPublicSale(changes: Partial<PublicSale> = {}): PublicSale {
  return {
    id: saleId(crypto.randomUUID()),
    title: { fr: 'Jouets & automobiles miniatures', en: 'Toys & model cars' },
    heldOn: isoDate('2027-03-14'),
    place: 'Hôtel des ventes, Bourges',
    state: 'announced',
    buyersPremium: basisPoints(2_280),
    house: { name: 'Maison Fictive', city: 'Bourges' },
    ...changes,
  };
}

/** The publication of a sale with these lots, sealed and gathered as the house does. */
export function aPublication(sale: PublicSale, lots: readonly PublicLot[]): Publication {
  return gatherPublication(sale, lots.map(sealLot));
}

export function anItem(changes: Partial<PublicItem> = {}): PublicItem {
  return {
    ...publicText(ITEM_FIELDS, blankText(ITEM_FIELDS)),
    quantity: 1,
    maker: 'Dinky Toys',
    reference: '24 C',
    model: 'Citroën DS 19',
    scale: '1/43',
    year: '1956',
    colour: 'vert pâle',
    packaging: 'original',
    packagingColour: 'jaune',
    modelCondition: 'A.b',
    boxCondition: 'B',
    exhausted: true,
    ...changes,
  };
}

export function aPublicLot(
  shelf: Shelf,
  number: number,
  changes: Partial<PublicLot> = {},
): PublicLot {
  return {
    ...publicText(LOT_FIELDS, blankText(LOT_FIELDS)),
    id: PublicLotId.parse(crypto.randomUUID()),
    number,
    suffix: '',
    title: { fr: `Citroën DS 19, lot ${number}`, en: '' },
    description: { fr: 'Toit crème, pneus lisses.', en: '' },
    items: [anItem()],
    audience: 'over_14',
    lowEstimate: euros(120),
    highEstimate: euros(150),
    startingPrice: euros(60),
    photographs: [shelf.add()],
    outcome: { state: 'offered' },
    ...changes,
  };
}
