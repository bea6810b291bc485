/** From the wire to the public types: strict, so that a stray field is refused, not shown. */
import type { LotId, SaleId, Sha256 } from '#domain/ids.ts';
import { basisPoints, cents } from '#domain/money/cents.ts';
import { isIsoDate } from '#domain/time.ts';
import { type Fields, fieldsOf, InvalidPublication, jsonOf, textAt } from './fields.ts';
import { MANIFEST_FORMAT, type Manifest, type ManifestLot } from './manifest.ts';
import type {
  Bilingual,
  PublicItem,
  PublicLot,
  PublicOutcome,
  PublicPhotograph,
  PublicSale,
} from './public-view.ts';

/** The lot in a canonical text. Throws {@link InvalidPublication}. */
export function readLot(text: string): PublicLot {
  const fields = fieldsOf(jsonOf(text), 'lot');
  const lot: PublicLot = {
    id: lotId(fields.text('id')),
    number: fields.whole('number'),
    suffix: fields.text('suffix'),
    title: readBilingual(fields.inside('title')),
    description: readBilingual(fields.inside('description')),
    items: fields.list('items', readItem),
    audience: fields.oneOf('audience', ['over_14', 'everyone']),
    lowEstimate: cents(fields.whole('lowEstimate')),
    highEstimate: cents(fields.whole('highEstimate')),
    startingPrice: cents(fields.whole('startingPrice')),
    photographs: fields.list('photographs', readPhotograph),
    outcome: readOutcome(fields.inside('outcome')),
  };
  fields.noOther();
  if (lot.photographs.length === 0) throw new InvalidPublication('lot.photographs is empty');
  return lot;
}

/** The manifest in a text. Throws {@link InvalidPublication}. */
export function readManifest(text: string): Manifest {
  const fields = fieldsOf(jsonOf(text), 'manifest');
  const manifest: Manifest = {
    format: fields.oneOf('format', [MANIFEST_FORMAT]),
    sale: saleIn(fields.inside('sale')),
    lots: fields.list('lots', readManifestLot),
    media: fields.list('media', readSha256),
  };
  fields.noOther();
  return manifest;
}

/** The sale in a canonical text. Throws {@link InvalidPublication}. */
export function readSale(text: string): PublicSale {
  return saleIn(fieldsOf(jsonOf(text), 'sale'));
}

/** A SHA-256 in lower-case hexadecimal. Throws {@link InvalidPublication} for any other text. */
export function sha256(text: string, path = 'sha256'): Sha256 {
  if (!isSha256(text)) throw new InvalidPublication(`${path} is not a SHA-256`);
  return text;
}

/** Whether the text is a SHA-256 in lower-case hexadecimal. */
export function isSha256(text: string): text is Sha256 {
  return /^[0-9a-f]{64}$/.test(text);
}

/** A SHA-256 that came as a bare value of a list. Throws {@link InvalidPublication}. */
export function readSha256(value: unknown, path: string): Sha256 {
  return sha256(textAt(value, path), path);
}

/** A lot's identifier. Throws {@link InvalidPublication} unless the text is a UUID. */
export function lotId(text: string): LotId {
  return uuid(text, 'lot.id') as LotId;
}

/** A sale's identifier. Throws {@link InvalidPublication} unless the text is a UUID. */
export function saleId(text: string): SaleId {
  return uuid(text, 'sale.id') as SaleId;
}

function uuid(text: string, path: string): string {
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
  if (!shape.test(text)) throw new InvalidPublication(`${path} is not an identifier`);
  return text;
}

function saleIn(fields: Fields): PublicSale {
  const house = fields.inside('house');
  const sale: PublicSale = {
    id: saleId(fields.text('id')),
    title: readBilingual(fields.inside('title')),
    heldOn: readDate(fields.text('heldOn')),
    place: fields.text('place'),
    state: fields.oneOf('state', ['announced', 'results']),
    buyersPremium: basisPoints(fields.whole('buyersPremium')),
    house: { name: house.text('name'), city: house.text('city') },
  };
  house.noOther();
  fields.noOther();
  return sale;
}

function readDate(text: string): PublicSale['heldOn'] {
  if (!isIsoDate(text)) throw new InvalidPublication('sale.heldOn is not a date');
  return text;
}

function readManifestLot(value: unknown, path: string): ManifestLot {
  const fields = fieldsOf(value, path);
  const lot = { id: lotId(fields.text('id')), sha256: sha256(fields.text('sha256'), path) };
  fields.noOther();
  return lot;
}

function readBilingual(fields: Fields): Bilingual {
  const text = { fr: fields.text('fr'), en: fields.text('en') };
  fields.noOther();
  return text;
}

function readItem(value: unknown, path: string): PublicItem {
  const fields = fieldsOf(value, path);
  const item: PublicItem = {
    quantity: fields.whole('quantity'),
    maker: fields.text('maker'),
    range: fields.text('range'),
    reference: fields.text('reference'),
    model: fields.text('model'),
    scale: fields.text('scale'),
    year: fields.text('year'),
    colour: fields.text('colour'),
    packaging: fields.oneOf('packaging', ['original', 'reproduction', 'none', 'unknown']),
    packagingColour: fields.text('packagingColour'),
    modelCondition: fields.text('modelCondition'),
    boxCondition: fields.text('boxCondition'),
    exhausted: fields.flag('exhausted'),
  };
  fields.noOther();
  return item;
}

function readPhotograph(value: unknown, path: string): PublicPhotograph {
  const fields = fieldsOf(value, path);
  const photograph: PublicPhotograph = {
    sha256: sha256(fields.text('sha256'), path),
    widthPx: fields.whole('widthPx'),
    heightPx: fields.whole('heightPx'),
  };
  fields.noOther();
  return photograph;
}

function readOutcome(fields: Fields): PublicOutcome {
  const state = fields.oneOf('state', ['offered', 'sold', 'unsold', 'withdrawn']);
  const outcome: PublicOutcome =
    state === 'sold' ? { state, hammerPrice: cents(fields.whole('hammerPrice')) } : { state };
  fields.noOther();
  return outcome;
}
