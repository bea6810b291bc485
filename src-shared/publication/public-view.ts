/** What the public may see of a sale and of its lots: types that cannot hold anything else. */
import type { LotId, SaleId, Sha256 } from '#domain/ids.ts';
import type { BasisPoints, Cents } from '#domain/money/cents.ts';
import { done, type Result, refused } from '#domain/result.ts';
import type { IsoDate } from '#domain/time.ts';

/** A text in both languages of the house; `en` is empty where nobody has written it yet. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** A published photograph: its bytes by hash, and the room it takes on a page, in pixels. */
export interface PublicPhotograph {
  readonly sha256: Sha256;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** One article of a lot in the cataloguing vocabulary of models (MT-6); empty is "not said". */
export interface PublicItem {
  readonly quantity: number;
  readonly maker: string;
  readonly range: string;
  readonly reference: string;
  readonly model: string;
  readonly scale: string;
  readonly year: string;
  readonly colour: string;
  readonly packaging: 'original' | 'reproduction' | 'none' | 'unknown';
  readonly packagingColour: string;
  readonly modelCondition: string;
  readonly boxCondition: string;
  /** No longer produced. */
  readonly exhausted: boolean;
}

/** Where a lot stands for the public. After-sale prices are hammer prices like the others (FR-9). */
export type PublicOutcome =
  | { readonly state: 'offered' }
  | { readonly state: 'sold'; readonly hammerPrice: Cents }
  | { readonly state: 'unsold' }
  | { readonly state: 'withdrawn' };

/** Models are for collectors over 14, and the site says so (MT-5). */
export type PublicAudience = 'over_14' | 'everyone';

/** One lot as anybody may see it: no reserve, no consignor, no buyer, no note has a place here. */
export interface PublicLot {
  readonly id: LotId;
  readonly number: number;
  /** Empty, or the letter of a lot slipped in late: 27, 27A, 27B. */
  readonly suffix: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly items: readonly PublicItem[];
  readonly audience: PublicAudience;
  readonly lowEstimate: Cents;
  readonly highEstimate: Cents;
  readonly startingPrice: Cents;
  readonly photographs: readonly PublicPhotograph[];
  readonly outcome: PublicOutcome;
}

/** One sale as anybody may see it. */
export interface PublicSale {
  readonly id: SaleId;
  readonly title: Bilingual;
  readonly heldOn: IsoDate;
  readonly place: string;
  /** `announced`: the catalogue; `results`: the hammer has fallen on all of it. */
  readonly state: 'announced' | 'results';
  /** Charged to the buyer on top of the hammer price, tax included (CT-4.12). */
  readonly buyersPremium: BasisPoints;
  readonly house: PublicHouse;
}

/** The house as its site signs it. */
export interface PublicHouse {
  readonly name: string;
  readonly city: string;
}

/** What is asked of a lot before it is shown: the same, where some of it may still be missing. */
export interface LotFacts {
  readonly id: LotId;
  readonly number: number;
  readonly suffix: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly items: readonly PublicItem[];
  readonly audience: PublicAudience;
  readonly lowEstimate: Cents | null;
  readonly highEstimate: Cents | null;
  readonly startingPrice: Cents | null;
  readonly photographs: readonly PublicPhotograph[];
  readonly outcome: PublicOutcome;
}

/** Why a lot stays in the house. In order of precedence. */
export type NotPublishable =
  | { readonly code: 'lot_not_appraised' }
  | { readonly code: 'lot_without_starting_price' }
  | { readonly code: 'lot_without_photograph' };

/**
 * The public face of a lot, field by field: what the caller's row holds besides is left behind.
 *
 * Refused, in this order, while the lot is not appraised (CT-2.1), has no starting price (CT-4.2),
 * has no photograph (CT-3.1). The starting price is public by the terms (CT-4.5) even where it
 * equals a reserve (CT-4.3); whether there is a reserve is not.
 */
export function publicLot(facts: LotFacts): Result<PublicLot, NotPublishable> {
  const { lowEstimate, highEstimate, startingPrice, photographs } = facts;
  if (lowEstimate === null || highEstimate === null) return refused({ code: 'lot_not_appraised' });
  if (startingPrice === null) return refused({ code: 'lot_without_starting_price' });
  if (photographs.length === 0) return refused({ code: 'lot_without_photograph' });
  return done({
    id: facts.id,
    number: facts.number,
    suffix: facts.suffix,
    title: bilingual(facts.title),
    description: bilingual(facts.description),
    items: facts.items.map(publicItem),
    audience: facts.audience,
    lowEstimate,
    highEstimate,
    startingPrice,
    photographs: photographs.map(publicPhotograph),
    outcome: publicOutcome(facts.outcome),
  });
}

/** The public face of a sale, field by field. */
export function publicSale(facts: PublicSale): PublicSale {
  return {
    id: facts.id,
    title: bilingual(facts.title),
    heldOn: facts.heldOn,
    place: facts.place,
    state: facts.state,
    buyersPremium: facts.buyersPremium,
    house: { name: facts.house.name, city: facts.house.city },
  };
}

function bilingual(text: Bilingual): Bilingual {
  return { fr: text.fr, en: text.en };
}

function publicItem(item: PublicItem): PublicItem {
  return {
    quantity: item.quantity,
    maker: item.maker,
    range: item.range,
    reference: item.reference,
    model: item.model,
    scale: item.scale,
    year: item.year,
    colour: item.colour,
    packaging: item.packaging,
    packagingColour: item.packagingColour,
    modelCondition: item.modelCondition,
    boxCondition: item.boxCondition,
    exhausted: item.exhausted,
  };
}

function publicPhotograph(photograph: PublicPhotograph): PublicPhotograph {
  return {
    sha256: photograph.sha256,
    widthPx: photograph.widthPx,
    heightPx: photograph.heightPx,
  };
}

/** Only a sold lot has a price to show; a buyer the caller's row may name does not come along. */
function publicOutcome(outcome: PublicOutcome): PublicOutcome {
  if (outcome.state !== 'sold') return { state: outcome.state };
  return { state: 'sold', hammerPrice: outcome.hammerPrice };
}
