/** Lots from a file into a sale: one consignment, one item a lot, appraised and numbered. */
import type { ItemText, LotText, PartyText } from '#contract/texts.ts';
import { lotNumbersOf } from '#db/queries/sales.ts';
import { lotById, mandateState } from '#db/queries/states.ts';
import { assert, present } from '#domain/assert.ts';
import type { Mandate } from '#domain/consignment/mandate.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import type { ConsignmentId, ItemId, LotId } from '#domain/ids.ts';
import { basisPoints, type Cents } from '#domain/money/cents.ts';
import type { Result } from '#domain/result.ts';
import { enterInSale } from '#domain/sale/catalogue.ts';
import { composeLot } from '#domain/sale/compose.ts';
import { onLadder } from '#domain/sale/increments.ts';
import { appraiseLot, setReserve, setStartingPrice } from '#domain/sale/lot.ts';
import { formatLotNumber, type LotNumber } from '#domain/sale/lot-number.ts';
import { startingPrice } from '#domain/sale/starting-price.ts';
import type { Sale } from '#domain/sale/state.ts';
import type { Terms } from '#domain/terms/terms.ts';
import type { FileLot } from '#exchange/rows.ts';
import { blankText, textFrom } from '#shared/fields/field.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import { consignmentCommands } from '../commands/consignments.ts';
import { partyCommands } from '../commands/parties.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { importIssue, issueOnMany } from './import-issues.ts';
import { type ImportTarget, saleAt } from './place.ts';
import type { ImportIssue } from './report.ts';

export interface LotsPlan {
  readonly rows: readonly FileLot[];
  readonly refused: readonly ImportIssue[];
  readonly warnings: readonly ImportIssue[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Which rows a sale takes: those whose number is still free in it. */
export function planLots(
  rows: readonly FileLot[],
  { sale, title, terms }: ImportTarget,
  { db }: QueryContext,
): LotsPlan {
  const taken = new Set((sale === null ? [] : lotNumbersOf(db, sale.saleId)).map(formatLotNumber));
  const fits = rows.filter((row) => !taken.has(formatLotNumber(row)));
  const twice = rows.filter((row) => taken.has(formatLotNumber(row)));
  const computed = fits.filter((row) => row.startingPrice !== null && !isKept(row, terms)).length;
  return {
    rows: fits,
    refused: twice.map((row) =>
      importIssue('number_taken', row.line, { lot: formatLotNumber(row) }),
    ),
    warnings: [
      importIssue('consignor_to_complete', 0, { name: consignorName(title) }),
      ...issueOnMany('starting_prices_computed', computed),
    ],
    counts: {
      lots: fits.length,
      lowEstimateTotal: fits.reduce((total, { lowEstimate }) => total + lowEstimate, 0),
      highEstimateTotal: fits.reduce((total, { highEstimate }) => total + highEstimate, 0),
    },
  };
}

/** Enters the lots of a plan in their sale, and answers the sale; `step` hears of each lot. */
export function enterLots(
  { rows }: LotsPlan,
  {
    place,
    context,
    step,
  }: {
    readonly place: ImportTarget;
    readonly context: CommandContext;
    readonly step: (done: number) => void;
  },
): Sale {
  const sale = saleAt(place, context);
  const { consignmentId, itemIds } = consign(rows, place.title, context);
  const mandate = mandateState(context.db, consignmentId);
  const taken: LotNumber[] = [...lotNumbersOf(context.db, sale.saleId)];
  for (const [index, row] of rows.entries()) {
    const itemId = present(itemIds[index], 'one item was received for each lot');
    enterLot(row, { itemId, consignmentId, mandate, sale, taken, terms: place.terms }, context);
    taken.push({ number: row.number, suffix: row.suffix });
    step(index + 1);
  }
  return sale;
}

interface Entry {
  readonly itemId: ItemId;
  readonly consignmentId: ConsignmentId;
  readonly mandate: Mandate;
  readonly sale: Sale;
  readonly taken: readonly LotNumber[];
  readonly terms: Terms;
}

function enterLot(row: FileLot, entry: Entry, context: CommandContext): void {
  const { itemId, consignmentId, mandate, sale, taken, terms } = entry;
  const lotId = context.newId<LotId>();
  const happened = recorder(context);
  const lot = () => present(lotById(context.db, lotId), 'the lot was just composed');
  const items = [{ itemId, quantity: 1 }];
  const inventory = new Map([[itemId, { itemId, consignmentId, quantity: 1, inLots: 0 }]]);
  happened(composeLot({ lotId, consignmentId, items }, inventory));
  context.describe('lot', lotId, textOf(row));
  const appraiserId = present(context.session.staffId, 'who imports has signed in');
  const { lowEstimate, highEstimate, reserve } = row;
  const appraisal = { lowEstimate, highEstimate, appraiserId, appraisedOn: context.today };
  happened(appraiseLot(lot(), appraisal, terms));
  if (reserve !== null) happened(setReserve(lot(), reserve, terms));
  if (isKept(row, terms)) happened(setStartingPrice(lot(), startingPriceOf(row, terms), terms));
  const number = { number: row.number, suffix: row.suffix };
  happened(enterInSale(lot(), { sale, number, taken }, mandate));
}

/** Records what the domain decides; the plan has made sure that it does not refuse. */
export function recorder(context: CommandContext) {
  return (verdict: Result<DomainEvent, { readonly code: string }>): void => {
    assert(verdict.ok, `refused what was planned: ${verdict.ok ? '' : verdict.refusal.code}`);
    context.record(verdict.value);
  };
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

/** Receives the items of a file from one consignor, under a signed mandate. Source: CT-9.1. */
function consign(rows: readonly FileLot[], title: string, context: CommandContext) {
  const enrolled = partyCommands['party.enroll']({ text: consignorText(title) }, context);
  assert(enrolled.ok, 'the title was looked at before');
  const received = consignmentCommands['consignment.receive'](
    {
      consignorId: enrolled.value.partyId,
      receivedOn: context.today,
      items: rows.map((row) => ({ quantity: 1, text: itemTextOf(row) })),
    },
    context,
  );
  assert(received.ok, 'the texts were looked at before');
  const { consignmentId, itemIds } = received.value;
  // The file knows no commission; none is invented.
  const terms = {
    commissionRate: basisPoints(0),
    authorises: 'both',
    capitalGains: 'exempt',
  } as const;
  const drawnUp = consignmentCommands['mandate.drawUp']({ consignmentId, ...terms }, context);
  assert(drawnUp.ok, 'the consignor of an import is complete');
  const signing = { consignmentId, signedOn: context.today };
  assert(consignmentCommands['mandate.sign'](signing, context).ok, 'it was just drawn up');
  return { consignmentId, itemIds };
}

function consignorName(title: string): string {
  return `Vendeurs : ${title}`.slice(0, 500);
}

/** Stands for the sellers until the house knows them; its letters say what is to be completed. */
function consignorText(title: string): PartyText {
  return {
    ...blankText(PARTY_FIELDS),
    kind: 'company',
    companyName: consignorName(title),
    street: 'Adresse à compléter',
    city: 'Ville à compléter',
    note: 'Créé par un import de lots.',
  };
}

function itemTextOf({ title, description }: FileLot): ItemText {
  return { ...blankText(ITEM_FIELDS), model: title, description };
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
