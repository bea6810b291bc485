/** A consignment on paper, read into what the contract's commands take. */
import type { Input } from '#contract/api.ts';
import type { ItemText, LotText } from '#contract/texts.ts';
import { assert, Bug, present } from '#domain/assert.ts';
import { type Cents, euros } from '#domain/money/cents.ts';
import { blankText } from '#shared/fields/field.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { type PhotographName, PORTRAITS } from '../drawing/portraits.ts';
import { rowsOfTable } from './table.ts';

/** One consignment: who, on what terms, and its working sheets of items and lots. */
export interface ConsignmentSheet {
  readonly key: string;
  readonly consignor: string;
  /** Of the hammer price, in basis points. */
  readonly commission: number;
  readonly mandate: 'none' | 'drawn_up' | 'signed';
  /** Modern models, still made; all others are exhausted. */
  readonly inProduction?: true;
  /** Lot (`-`: none yet), quantity, maker, reference, model, scale, year, colour, packaging, conditions. */
  readonly items: string;
  /** Lot, estimates (of each seller's part) and reserve in euros, photograph, result, description in both languages. */
  readonly lots: string;
}

export interface DemoItem {
  readonly lotKey: string;
  readonly quantity: number;
  readonly text: ItemText;
}

/** What happened under the hammer. `under`: below the reserve, with the seller's consent. */
export type DemoResult =
  | { readonly outcome: 'none' }
  | { readonly outcome: 'sold' | 'under'; readonly hammerPrice: Cents; readonly buyer: string }
  | { readonly outcome: 'unsold'; readonly lastBid: Cents | null }
  | { readonly outcome: 'withdrawn'; readonly reason: Input<'lot.withdraw'>['reason'] };

/** What one seller's part of a lot is appraised at. */
interface DemoPart {
  readonly lowEstimate: Cents;
  readonly highEstimate: Cents;
}

export interface DemoLot {
  readonly key: string;
  /** Of each seller's part, nearly always one; null where it is not appraised. */
  readonly parts: readonly DemoPart[] | null;
  readonly reserve: Cents | null;
  readonly photograph: PhotographName | null;
  readonly result: DemoResult;
  readonly text: LotText;
}

const ITEM_COLUMNS = [
  'lot',
  'quantity',
  'maker',
  'reference',
  'model',
  'scale',
  'year',
  'colour',
  'packaging',
  'condition',
  'box',
] as const;

export function itemsOf(sheet: ConsignmentSheet): readonly DemoItem[] {
  return rowsOfTable(ITEM_COLUMNS, sheet.items).map((row) => {
    const [packaging = '', packagingColour = ''] = row.packaging.split(' ');
    return {
      lotKey: row.lot,
      quantity: Number(row.quantity),
      text: {
        ...blankText(ITEM_FIELDS),
        maker: row.maker,
        reference: row.reference,
        model: row.model,
        scale: row.scale,
        year: row.year,
        colour: row.colour,
        packaging: packagingOf(packaging),
        packagingColour,
        modelCondition: row.condition,
        boxCondition: row.box,
        exhausted: sheet.inProduction !== true,
        storagePlace: `Réserve ${sheet.key}`,
      },
    };
  });
}

const LOT_COLUMNS = [
  'lot',
  'low',
  'high',
  'reserve',
  'photograph',
  'result',
  'french',
  'english',
] as const;

/** The lots of a sheet, of the items that any of the sheets puts into them. */
export function lotsOf(
  sheet: ConsignmentSheet,
  sheets: readonly ConsignmentSheet[],
): readonly DemoLot[] {
  const items = sheets.flatMap(itemsOf);
  return rowsOfTable(LOT_COLUMNS, sheet.lots).map((row) => {
    const own = items.filter(({ lotKey }) => lotKey === row.lot);
    return {
      key: row.lot,
      parts: partsOf(row),
      reserve: row.reserve === '' ? null : euros(Number(row.reserve)),
      photograph: photographOf(row.photograph),
      result: resultOf(row.result),
      text: {
        ...blankText(LOT_FIELDS),
        title: titleOf(own, 'fr'),
        titleEn: titleOf(own, 'en'),
        description: row.french,
        descriptionEn: row.english,
      },
    };
  });
}

/** `110 + 40` and `150 + 50`: a figure for each seller, in the order of the sheets. */
function partsOf({ low, high }: { readonly low: string; readonly high: string }) {
  if (low === '') return null;
  const highs = high.split('+').map(Number);
  return low.split('+').map((each, index) => ({
    lowEstimate: euros(Number(each)),
    highEstimate: euros(present(highs[index], 'a high estimate for each low one')),
  }));
}

/** `Dinky Toys 24 C — Citroën DS 19, vert pâle`, and how many others. English leaves the colour. */
function titleOf(items: readonly DemoItem[], language: 'fr' | 'en'): string {
  const first = present(items[0], 'a lot has items');
  const { maker, reference, model, colour } = first.text;
  const make = reference === '' ? maker : `${maker} ${reference}`;
  const count = first.quantity > 1 ? `${first.quantity} × ` : '';
  const hue = language === 'en' || colour === '' ? '' : `, ${colour}`;
  return `${count}${make} — ${model}${hue}${othersOf(items.length - 1, language)}`;
}

function othersOf(count: number, language: 'fr' | 'en'): string {
  if (count === 0) return '';
  if (language === 'en') return `, and ${count === 1 ? 'another model' : `${count} others`}`;
  return count === 1 ? ', et un autre modèle' : `, et ${count} autres modèles`;
}

function packagingOf(word: string): ItemText['packaging'] {
  if (word === 'original' || word === 'reproduction' || word === 'none') return word;
  return 'unknown';
}

function photographOf(name: string): PhotographName | null {
  if (name === '') return null;
  const known = (each: string): each is PhotographName => Object.hasOwn(PORTRAITS, each);
  assert(known(name), `no photograph is called ${name}`);
  return name;
}

/** `sold 310 b1`, `under 150 b16`, `unsold 120`, `unsold -`, `withdrawn damaged`, or nothing yet. */
function resultOf(text: string): DemoResult {
  const [outcome = '', first = '', second = ''] = text.split(' ');
  switch (outcome) {
    case '':
      return { outcome: 'none' };
    case 'sold':
    case 'under':
      return { outcome, hammerPrice: euros(Number(first)), buyer: second };
    case 'unsold':
      return { outcome, lastBid: first === '-' ? null : euros(Number(first)) };
    case 'withdrawn':
      return { outcome, reason: first === 'consignor' ? 'consignor' : 'damaged' };
    default:
      throw new Bug(`not a result: ${text}`);
  }
}
