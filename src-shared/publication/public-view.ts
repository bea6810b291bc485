/** What the public may see of a sale and of its lots: schemas that have no place for anything else. */
import type { LotId, SaleId, Sha256 } from '#domain/ids.ts';
import { basisPoints, type Cents, cents } from '#domain/money/cents.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { type IsoDate, isIsoDate } from '#domain/time.ts';
import type { TextOf } from '#shared/fields/field.ts';
import { HOUSE_FIELDS } from '#shared/fields/house.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { oneOrElse, publicSchema, publicText, wellFormed } from '#shared/fields/public.ts';
import { SALE_FIELDS } from '#shared/fields/sale.ts';
import { z } from '#shared/zod.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;

const textLike = (pattern: RegExp) => (value: unknown) =>
  typeof value === 'string' && pattern.test(value);

export const PublicLotId = z.custom<LotId>(textLike(UUID), 'an identifier');
export const PublicSaleId = z.custom<SaleId>(textLike(UUID), 'an identifier');
export const ContentHash = z.custom<Sha256>(textLike(SHA256), 'a SHA-256');

const Amount = z.int().min(0).transform(cents);
const Day = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), 'a day');

/** A published photograph: its bytes by hash, and the room it takes on a page, in pixels. */
const PublicPhotograph = z.object({
  sha256: ContentHash,
  widthPx: z.int().min(0),
  heightPx: z.int().min(0),
});
export type PublicPhotograph = z.output<typeof PublicPhotograph>;

/** One article of a lot in the cataloguing vocabulary of models (MT-6); empty is "not said". */
const PublicItem = z.object({ quantity: z.int().min(0).default(1) }).and(publicSchema(ITEM_FIELDS));
export type PublicItem = z.output<typeof PublicItem>;

/** Where a lot stands for the public. After-sale prices are hammer prices like the others (FR-9). */
const PublicOutcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('offered') }),
  z.object({ state: z.literal('sold'), hammerPrice: Amount }),
  z.object({ state: z.literal('unsold') }),
  z.object({ state: z.literal('withdrawn') }),
]);
export type PublicOutcome = z.output<typeof PublicOutcome>;

/** One lot as anybody may see it: no reserve, no consignor, no buyer, no note has a place here. */
export const PublicLot = z
  .object({
    id: PublicLotId,
    number: z.int().min(0),
    /** Empty, or the letter of a lot slipped in late: 27, 27A, 27B. */
    suffix: wellFormed().default(''),
    items: z.array(PublicItem).default([]),
    /** Models are for collectors over 14, and the site says so (MT-5), to one too many if in doubt. */
    audience: oneOrElse(['over_14', 'everyone'], 'over_14'),
    lowEstimate: Amount,
    highEstimate: Amount,
    startingPrice: Amount,
    photographs: z.array(PublicPhotograph).min(1),
    outcome: PublicOutcome,
  })
  .and(publicSchema(LOT_FIELDS));
export type PublicLot = z.output<typeof PublicLot>;

/** The house as its site signs it. */
const PublicHouse = publicSchema(HOUSE_FIELDS);
export type PublicHouse = z.output<typeof PublicHouse>;

/** One sale as anybody may see it. */
export const PublicSale = z
  .object({
    id: PublicSaleId,
    heldOn: Day,
    /** `announced`: the catalogue; `results`: the hammer has fallen on all of it. */
    state: z.enum(['announced', 'results']),
    /** Charged to the buyer on top of the hammer price, tax included (CT-4.12). */
    buyersPremium: z.int().min(0).transform(basisPoints),
    house: PublicHouse,
  })
  .and(publicSchema(SALE_FIELDS));
export type PublicSale = z.output<typeof PublicSale>;

/** What is known of a lot when its public face is asked for: some of it may still be missing. */
export interface LotFacts {
  readonly id: LotId;
  readonly number: number;
  readonly suffix: string;
  readonly text: TextOf<typeof LOT_FIELDS>;
  readonly items: readonly {
    readonly quantity: number;
    readonly text: TextOf<typeof ITEM_FIELDS>;
  }[];
  readonly audience: PublicLot['audience'];
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
 * The public face of a lot: of its texts the public fields, of the rest what the schema has a place
 * for; what the caller's row holds besides is left behind.
 *
 * Refused, in this order, while the lot is not appraised (CT-2.1), has no starting price (CT-4.2),
 * has no photograph (CT-3.1). The starting price is public by the terms (CT-4.5) even where it
 * equals a reserve (CT-4.3); whether there is a reserve is not.
 */
export function publicLot(facts: LotFacts): Result<PublicLot, NotPublishable> {
  const { text, lowEstimate, highEstimate, startingPrice, photographs } = facts;
  if (lowEstimate === null || highEstimate === null) return refused({ code: 'lot_not_appraised' });
  if (startingPrice === null) return refused({ code: 'lot_without_starting_price' });
  if (photographs.length === 0) return refused({ code: 'lot_without_photograph' });
  const items = facts.items.map((item) => ({
    quantity: item.quantity,
    ...publicText(ITEM_FIELDS, item.text),
  }));
  return done(PublicLot.parse({ ...facts, ...publicText(LOT_FIELDS, text), items }));
}

/** What is known of a sale when its public face is asked for. */
export interface PublicSaleFacts {
  readonly id: SaleId;
  readonly text: TextOf<typeof SALE_FIELDS>;
  readonly heldOn: IsoDate;
  readonly state: PublicSale['state'];
  readonly buyersPremium: PublicSale['buyersPremium'];
  readonly house: TextOf<typeof HOUSE_FIELDS>;
}

/** The public face of a sale, in the same way. */
export function publicSale(facts: PublicSaleFacts): PublicSale {
  const house = publicText(HOUSE_FIELDS, facts.house);
  return PublicSale.parse({ ...facts, ...publicText(SALE_FIELDS, facts.text), house });
}
