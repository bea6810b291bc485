/** Lots from a file into a sale: one item a lot, appraised, priced and numbered. */
import type { LotText } from '#contract/texts.ts';
import { isNumberTaken } from '#db/queries/sales.ts';
import { mandateState } from '#db/queries/states.ts';
import { present } from '#domain/assert.ts';
import type { Mandate } from '#domain/consignment/mandate.ts';
import type { ConsignmentId, ItemId, LotId, PartyId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { enterInSale } from '#domain/sale/catalogue.ts';
import { composeLot } from '#domain/sale/compose.ts';
import { onLadder } from '#domain/sale/increments.ts';
import { appraiseLot, setReserve, setStartingPrice } from '#domain/sale/lot.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import { startingPrice } from '#domain/sale/starting-price.ts';
import type { Sale, StockLot } from '#domain/sale/state.ts';
import type { Terms } from '#domain/terms/terms.ts';
import type { FileLot } from '#exchange/rows.ts';
import { textFrom } from '#shared/fields/field.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import type { CommandContext } from '../context.ts';
import { cleanTexts } from '../texts.ts';
import { allowed } from './allowed.ts';
import { type ImportIssue, importIssue } from './import-issues.ts';
import type { Ground, ImportTarget } from './place.ts';
import { NOTHING_TAKEN, type Taken } from './report.ts';

/** A row with its words as the house keeps them. */
export interface PlannedLot extends FileLot {
  readonly text: LotText;
}

export interface LotsPlan extends Taken {
  readonly rows: readonly PlannedLot[];
}

/** Which rows a sale takes: those whose number is still free in it and whose words can be kept. */
export function planLots(
  rows: readonly FileLot[],
  { sale, terms }: Pick<ImportTarget, 'sale' | 'terms'>,
  { db }: Pick<Ground, 'db'>,
): LotsPlan {
  const fits: PlannedLot[] = [];
  const refused: ImportIssue[] = [];
  for (const row of rows) {
    const text = cleanTexts(textOf(row));
    if (!text.ok) refused.push(importIssue('text_unusable', row.line));
    else if (sale !== null && isNumberTaken(db, sale.saleId, row)) {
      refused.push(importIssue('number_taken', row.line, { lot: formatLotNumber(row) }));
    } else fits.push({ ...row, text: text.value });
  }
  const computed = fits.filter((row) => row.startingPrice !== null && !isKept(row, terms)).length;
  return {
    ...NOTHING_TAKEN,
    rows: fits,
    accepted: fits.length,
    refused,
    remarks: { starting_prices_computed: computed },
    counts: {
      lots: fits.length,
      lowEstimateTotal: fits.reduce((total, { lowEstimate }) => total + lowEstimate, 0),
      highEstimateTotal: fits.reduce((total, { highEstimate }) => total + highEstimate, 0),
    },
  };
}

/** Enters the lots of a slice in their sale, each with its item, found by its line. */
export function enterLots(
  rows: readonly PlannedLot[],
  items: ReadonlyMap<number, ItemId>,
  {
    sale,
    terms,
    consignorId,
    consignmentId,
    context,
  }: {
    readonly sale: Sale;
    readonly terms: Terms;
    readonly consignorId: PartyId;
    readonly consignmentId: ConsignmentId;
    readonly context: CommandContext;
  },
): void {
  const mandate = mandateState(context.db, consignmentId);
  const entry = { consignorId, consignmentId, mandate, sale, terms };
  for (const row of rows) {
    const itemId = present(items.get(row.line), 'its item was received');
    enterLot(row, { ...entry, itemId }, context);
  }
}

interface Entry {
  readonly itemId: ItemId;
  readonly consignorId: PartyId;
  readonly consignmentId: ConsignmentId;
  readonly mandate: Mandate;
  readonly sale: Sale;
  readonly terms: Terms;
}

/** The lot is carried from one decision to the next; it is nobody else's before it is committed. */
function enterLot(row: PlannedLot, entry: Entry, context: CommandContext): void {
  const { itemId, consignorId, consignmentId, mandate, sale, terms } = entry;
  const lotId = context.newId<LotId>();
  const items = [{ itemId, quantity: 1 }];
  const inventory = new Map([[itemId, { itemId, consignmentId, quantity: 1, inLots: 0 }]]);
  const composed = allowed(composeLot({ lotId, consignmentId, items }, inventory));
  context.record(composed);
  context.describe('lot', lotId, row.text);

  const bare: StockLot = {
    ...{ state: 'stock', lotId, consignmentId, consignorId },
    ...{ reserve: null, appraisal: null, startingPrice: null },
  };
  const appraiserId = present(context.session.staffId, 'who imports has signed in');
  const { lowEstimate, highEstimate, reserve } = row;
  const appraisal = { lowEstimate, highEstimate, appraiserId, appraisedOn: context.today };
  const appraised: StockLot = { ...bare, appraisal };
  const priced: StockLot = { ...appraised, reserve };
  const { number, suffix } = row;
  context.record(
    allowed(appraiseLot(bare, appraisal, terms)),
    ...(reserve === null ? [] : [allowed(setReserve(appraised, reserve, terms))]),
    ...(isKept(row, terms)
      ? [allowed(setStartingPrice(priced, startingPriceOf(row, terms), terms))]
      : []),
    allowed(enterInSale(priced, { sale, number: { number, suffix }, taken: [] }, mandate)),
  );
}

/** Whether the file's own starting price may stand; else the house's is used (CT-9.10). */
function isKept({ startingPrice, reserve, lowEstimate }: FileLot, terms: Terms): boolean {
  if (startingPrice === null || reserve !== null) return false;
  return onLadder(startingPrice, terms.increments) && startingPrice <= lowEstimate;
}

/** The starting price a lot of the file will have. */
export function startingPriceOf(row: FileLot, terms: Terms): Cents {
  if (row.startingPrice !== null && isKept(row, terms)) return row.startingPrice;
  return startingPrice(row.lowEstimate, row.reserve, terms);
}

/** The words the file has for a lot; what it says besides goes into the note of the house. */
function textOf({ line: _, warnings: __, ...row }: FileLot): LotText {
  const { marks, imageUrl, ...words } = row;
  const notes = [
    words.internalNote,
    marks === '' ? '' : `Signe du catalogue d’origine : ${marks}`,
    imageUrl === null ? '' : `Photographie d’origine : ${imageUrl}`,
  ];
  const internalNote = notes.filter((note) => note !== '').join('\n');
  return { ...textFrom(LOT_FIELDS, words), internalNote };
}
