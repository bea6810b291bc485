/** Lots from a file into stock: one item a lot, appraised and priced, for a consignor of the house. */
import type { LotText } from '#contract/texts.ts';
import type { ReadDb } from '#db/handle.ts';
import { itemById } from '#db/queries/consignments.ts';
import { isRowTaken } from '#db/queries/files.ts';
import { present } from '#domain/assert.ts';
import type { ItemId, LotId, PartyId, Sha256 } from '#domain/ids.ts';
import { plainAmount } from '#domain/money/format.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { importLot, type ToldPrices, toldStartingPrice } from '#domain/sale/import-lot.ts';
import { formatLotNumber, type LotNumber } from '#domain/sale/lot-number.ts';
import type { Terms } from '#domain/terms/terms.ts';
import type { FileLot } from '#exchange/rows.ts';
import { textFrom } from '#shared/fields/field.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import type { CommandContext } from '../context.ts';
import { cleanTexts } from '../texts.ts';
import type { ConsignorOf } from './consignors.ts';
import { type ImportIssue, importIssue, refusalIssue } from './import-issues.ts';
import { knownLot } from './known-lots.ts';
import { NOTHING_TAKEN, type TakenRows } from './report.ts';

/** A row of a file with its words as the house keeps them. */
export interface ToldLot extends ToldPrices, LotNumber {
  readonly line: number;
  /** As the file names him; empty where it does not. */
  readonly consignor: string;
  readonly text: LotText;
}

/** What a row tells the house; refused where its words cannot be kept. */
export function toldLot(row: FileLot): Result<ToldLot, ImportIssue> {
  const text = cleanTexts(textOf(row));
  if (!text.ok) return refused(importIssue('text_unusable', row.line));
  const { line, number, suffix, consignor } = row;
  const { lowEstimate, highEstimate, reserve, startingPrice } = row;
  const prices = { lowEstimate, highEstimate, reserve, startingPrice };
  return done({ line, number, suffix, consignor, ...prices, text: text.value });
}

/** The words the file has for a lot; what it says besides goes into the note of the house. */
function textOf({ line: _, warnings: __, consignor: ___, ...row }: FileLot): LotText {
  const { marks, imageUrl, ...words } = row;
  const notes = [
    words.internalNote,
    marks === '' ? '' : `Signe du catalogue d’origine : ${marks}`,
    imageUrl === null ? '' : `Photographie d’origine : ${imageUrl}`,
  ];
  const internalNote = notes.filter((note) => note !== '').join('\n');
  return { ...textFrom(LOT_FIELDS, words), internalNote };
}

/** What the rows of a file are taken in by. */
export interface LotsGround {
  readonly db: ReadDb;
  readonly file: Sha256;
  readonly terms: Terms;
  readonly consignorOf: ConsignorOf;
}

/** A row that is taken, and whose it is. */
export interface OwnedLot {
  readonly row: ToldLot;
  readonly consignorId: PartyId;
}

export interface LotsPlan extends TakenRows {
  readonly lots: readonly OwnedLot[];
  /** Names that no party of the house answers to, or several: somebody is asked who they are. */
  readonly consignorsAsked: readonly string[];
}

/** Which rows become lots: those of a consignor whom the house knows, that are not in already. */
export function planLots(rows: readonly ToldLot[], ground: LotsGround): LotsPlan {
  const lots: OwnedLot[] = [];
  const refusedRows: ImportIssue[] = [];
  const asked = new Set<string>();
  let [already, numberedBefore] = [0, 0];
  for (const row of rows) {
    const about = { lot: formatLotNumber(row), consignor: row.consignor };
    if (isRowTaken(ground.db, ground.file, row.line)) {
      already += 1;
      continue;
    }
    const consignor = ground.consignorOf(row.consignor);
    if (!consignor.ok) {
      refusedRows.push(importIssue(consignor.refusal.code, row.line, about));
      if (row.consignor !== '') asked.add(row.consignor);
      continue;
    }
    const known = knownLot(row, consignor.value, ground);
    if (known === 'same') already += 1;
    else if (known === 'told_otherwise') {
      refusedRows.push(importIssue('lot_told_otherwise', row.line, about));
    } else {
      if (known === 'numbered') numberedBefore += 1;
      lots.push({ row, consignorId: consignor.value });
    }
  }
  const taken = takenOf(
    lots.map(({ row }) => row),
    refusedRows,
    ground.terms,
  );
  const remarks = { rows_already_in: already, rows_numbered_before: numberedBefore };
  return { ...taken, remarks, lots, consignorsAsked: [...asked] };
}

function takenOf(
  rows: readonly ToldLot[],
  refusedRows: readonly ImportIssue[],
  terms: Terms,
): TakenRows {
  return {
    ...NOTHING_TAKEN,
    accepted: rows.length,
    refused: refusedRows,
    warned: rows.flatMap((row) => priceNotKept(row, terms)),
    counts: {
      lots: rows.length,
      lowEstimateTotal: rows.reduce((total, { lowEstimate }) => total + lowEstimate, 0),
      highEstimateTotal: rows.reduce((total, { highEstimate }) => total + highEstimate, 0),
    },
  };
}

/** A starting price that the rules do not let stand is said, with the one that takes its place. */
function priceNotKept(row: ToldLot, terms: Terms): readonly ImportIssue[] {
  const kept = toldStartingPrice(row, terms);
  const told = row.startingPrice;
  // The reserve prevails over it, which the reading has said.
  if (told === null || told === kept || row.reserve !== null) return [];
  const prices = { told: plainAmount(told), kept: plainAmount(kept) };
  const about = { lot: formatLotNumber(row), ...prices };
  return [importIssue('starting_price_not_kept', row.line, about)];
}

/**
 * Makes the lots of some rows of one consignment, each of its item. What the rules refuse (another
 * desk has been there meanwhile) is a row refused, with its sentence.
 */
export function makeLots(
  rows: readonly ToldLot[],
  { itemIds, consignorId, ground }: MakingLots,
  context: CommandContext,
): TakenRows {
  const made: ToldLot[] = [];
  const refusedRows: ImportIssue[] = [];
  for (const [index, row] of rows.entries()) {
    const itemId = present(itemIds[index], 'an item for each row');
    const item = present(itemById(context.db, itemId), 'it was just received');
    const imported = importLot(lotFrom(row, ground, context), {
      ...{ item, consignorId, terms: ground.terms, today: context.today },
      appraiserId: present(context.session.staffId, 'who imports has signed in'),
    });
    if (imported.ok) {
      const seal = context.seal('lot', imported.value.lotId, row.text);
      context.record({ ...imported.value, seal });
      made.push(row);
    } else
      refusedRows.push(refusalIssue(imported.refusal, row.line, { lot: formatLotNumber(row) }));
  }
  return takenOf(made, refusedRows, ground.terms);
}

interface MakingLots {
  readonly itemIds: readonly ItemId[];
  readonly consignorId: PartyId;
  readonly ground: LotsGround;
}

function lotFrom(row: ToldLot, { file }: LotsGround, { newId }: CommandContext) {
  const { line, number, suffix } = row;
  return { lotId: newId<LotId>(), prices: row, source: { file, line, number, suffix } };
}
