/** Lots from a file into a sale: one item a lot, appraised, priced and numbered. */
import type { LotText } from '#contract/texts.ts';
import { itemById } from '#db/queries/consignments.ts';
import { isNumberTaken } from '#db/queries/sales.ts';
import { consignmentState } from '#db/queries/states.ts';
import { present } from '#domain/assert.ts';
import type { Consignment } from '#domain/consignment/mandate.ts';
import type { LotImported } from '#domain/events/lot.ts';
import type { ConsignmentId, ItemId, LotId, PlacementId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import {
  type ImportLotRefusal,
  importLot,
  type ToldPrices,
  toldStartingPrice,
} from '#domain/sale/import-lot.ts';
import { formatLotNumber, type LotNumber } from '#domain/sale/lot-number.ts';
import type { Sale } from '#domain/sale/state.ts';
import type { Terms } from '#domain/terms/terms.ts';
import type { FileLot } from '#exchange/rows.ts';
import { textFrom } from '#shared/fields/field.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import type { CommandContext } from '../context.ts';
import { cleanTexts } from '../texts.ts';
import { type ImportIssue, importIssue, refusalIssue } from './import-issues.ts';
import type { Ground, ImportTarget } from './place.ts';
import { NOTHING_TAKEN, type TakenRows } from './report.ts';

/** A row of a file with its words as the house keeps them. */
export interface ToldLot extends ToldPrices, LotNumber {
  readonly line: number;
  readonly text: LotText;
}

/** What a row tells the house; refused where its words cannot be kept. */
export function toldLot(row: FileLot): Result<ToldLot, ImportIssue> {
  const text = cleanTexts(textOf(row));
  if (!text.ok) return refused(importIssue('text_unusable', row.line));
  const { line, number, suffix, lowEstimate, highEstimate, reserve, startingPrice } = row;
  const prices = { lowEstimate, highEstimate, reserve, startingPrice };
  return done({ line, number, suffix, ...prices, text: text.value });
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

export interface LotsPlan extends TakenRows {
  readonly rows: readonly ToldLot[];
}

/** Which rows a sale takes: those whose number is still free in it. */
export function planLots(
  rows: readonly ToldLot[],
  { sale, terms }: Pick<ImportTarget, 'sale' | 'terms'>,
  { db }: Pick<Ground, 'db'>,
): LotsPlan {
  const fits: ToldLot[] = [];
  const refused: ImportIssue[] = [];
  for (const row of rows) {
    if (sale === null || !isNumberTaken(db, sale.saleId, row)) fits.push(row);
    else refused.push(importIssue('lot_number_taken', row.line, { lot: formatLotNumber(row) }));
  }
  return { rows: fits, ...takenOf(fits, refused, terms) };
}

function takenOf(
  rows: readonly ToldLot[],
  refused: readonly ImportIssue[],
  terms: Terms,
): TakenRows {
  const computed = rows.filter((row) => {
    return row.startingPrice !== null && row.startingPrice !== toldStartingPrice(row, terms);
  });
  return {
    ...NOTHING_TAKEN,
    accepted: rows.length,
    refused,
    remarks: { starting_prices_computed: computed.length },
    counts: {
      lots: rows.length,
      lowEstimateTotal: rows.reduce((total, { lowEstimate }) => total + lowEstimate, 0),
      highEstimateTotal: rows.reduce((total, { highEstimate }) => total + highEstimate, 0),
    },
  };
}

/**
 * Enters the lots of a slice in their sale, each with its item, found by its line. What the rules
 * refuse (another desk has been there meanwhile) is a row refused, with its sentence.
 */
export function enterLots(
  rows: readonly ToldLot[],
  into: {
    readonly items: ReadonlyMap<number, ItemId>;
    readonly consignmentId: ConsignmentId;
    readonly sale: Sale;
    readonly terms: Terms;
  },
  context: CommandContext,
): TakenRows {
  const { items, sale, terms } = into;
  const consignment = present(
    consignmentState(context.db, into.consignmentId),
    'its items were received',
  );
  const entered: ToldLot[] = [];
  const refused: ImportIssue[] = [];
  for (const row of rows) {
    const itemId = items.get(row.line);
    if (itemId === undefined) continue;
    const imported = decided(row, { itemId, consignment, sale, terms }, context);
    if (imported.ok) {
      const seal = context.seal('lot', imported.value.lotId, row.text);
      context.record({ ...imported.value, seal });
      entered.push(row);
    } else refused.push(refusalIssue(imported.refusal, row.line, { lot: formatLotNumber(row) }));
  }
  return takenOf(entered, refused, terms);
}

function decided(
  row: ToldLot,
  into: {
    readonly itemId: ItemId;
    readonly consignment: Consignment;
    readonly sale: Sale;
    readonly terms: Terms;
  },
  { db, newId, session, today }: CommandContext,
): Result<Omit<LotImported, 'seal'>, ImportLotRefusal> {
  const { itemId, consignment, sale, terms } = into;
  const { consignorId, mandate } = consignment;
  const item = itemById(db, itemId);
  if (item === null) return refused({ code: 'item_unknown', itemId });
  const { number, suffix } = row;
  const taken = isNumberTaken(db, sale.saleId, row) ? [{ number, suffix }] : [];
  const appraiserId = present(session.staffId, 'who imports has signed in');
  return importLot(
    { lotId: newId<LotId>(), told: row },
    { placementId: newId<PlacementId>(), last: null, sale, number: { number, suffix }, taken },
    { item, consignorId, mandate, terms, appraiserId, today },
  );
}
