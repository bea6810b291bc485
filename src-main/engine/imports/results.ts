/** Results from a file: each lot knocked down at its recorded price, passed, or withdrawn. */
import {
  editions,
  lotById,
  paddlesInRoom,
  placementsIn,
  placementUnder,
  saleById,
} from '#db/queries/states.ts';
import { present } from '#domain/assert.ts';
import type { PartyId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { toldStartingPrice } from '#domain/sale/import-lot.ts';
import { stepAtOrBelow } from '#domain/sale/increments.ts';
import { type Holder, knockDown } from '#domain/sale/knock-down.ts';
import { formatLotNumber, parseLotNumber } from '#domain/sale/lot-number.ts';
import { openSale } from '#domain/sale/sale.ts';
import { startingPrice } from '#domain/sale/starting-price.ts';
import type { Placement, Sale } from '#domain/sale/state.ts';
import { passLot, withdrawLot } from '#domain/sale/without-buyer.ts';
import type { Terms } from '#domain/terms/terms.ts';
import type { FileOutcome, FileResult } from '#exchange/rows.ts';
import { barredFrom, notAdmitted } from '../admission.ts';
import type { CommandContext } from '../context.ts';
import { allowed } from './allowed.ts';
import { type Buyers, buyerOf, paddleOf } from './buyers.ts';
import { type ImportIssue, importIssue } from './import-issues.ts';
import type { LotsPlan } from './lots.ts';
import type { Ground, ImportTarget } from './place.ts';
import { NOTHING_TAKEN, type TakenRows } from './report.ts';

/** A row whose result will be recorded. */
export interface PlannedResult {
  readonly kind: 'record';
  readonly lot: string;
  readonly outcome: Exclude<FileOutcome, { readonly kind: 'none' }>;
  /** Null where nobody bought. */
  readonly buyer: { readonly partyId: PartyId } | null;
  /** Whether the starting price must come down to the recorded price. */
  readonly isLowered: boolean;
  readonly isUnderReserve: boolean;
}

export interface ResultsPlan extends TakenRows {
  readonly results: readonly PlannedResult[];
}

/** How many purchases of a file name no buyer. */
export function unnamedPurchases(rows: readonly FileResult[]): number {
  return rows.filter((row) => isSold(row.outcome) && row.paddle === null).length;
}

/** What is known of a lot before its result is recorded. */
interface Prospect {
  readonly lowEstimate: Cents;
  readonly reserve: Cents | null;
  readonly startingPrice: Cents;
  readonly hasResult: boolean;
  readonly barred: ReadonlySet<PartyId>;
}

/** Which results can be recorded: in an existing sale, or over the lots the same file makes. */
export function planResults(
  rows: readonly FileResult[],
  {
    place,
    lots,
    buyers,
    first,
  }: {
    readonly place: ImportTarget;
    readonly lots: LotsPlan | null;
    /** Who buys where the file does not say. */
    readonly buyers: Buyers;
    /** Which row of the file the first of these is. */
    readonly first: number;
  },
  { db }: Pick<Ground, 'db'>,
): ResultsPlan {
  const { sale, terms } = place;
  const room: Room = {
    prospects: lots === null ? inSale(sale, rows, db) : inFile(lots, terms),
    paddles: sale === null ? new Map() : paddlesInRoom(db, sale.saleId),
    ...{ buyers, terms },
    isKeptOut: (partyId) => sale !== null && notAdmitted(db, partyId, sale) !== null,
  };
  const decisions = rows.map((row, index) => decide(row, first + index, room));
  const results = decisions.flatMap((one) => (one.kind === 'record' ? [one] : []));
  const refused = decisions.flatMap((one) => (one.kind === 'refuse' ? [one.issue] : []));
  const withoutResult = decisions.filter(({ kind }) => kind === 'nothing').length;
  const isAssigned = first === 0 && buyers.partyIds.length > 0;
  return {
    ...NOTHING_TAKEN,
    results,
    refused,
    accepted: results.length + withoutResult,
    remarks: {
      starting_prices_lowered: results.filter((one) => one.isLowered).length,
      under_reserve: results.filter((one) => one.isUnderReserve).length,
      buyers_assigned: isAssigned ? buyers.partyIds.length : 0,
      buyers_not_registered: isAssigned ? buyers.notRegistered : 0,
    },
    counts: {
      sold: results.filter(({ outcome }) => isSold(outcome)).length,
      unsold: results.filter(({ outcome }) => outcome.kind === 'unsold').length,
      withdrawn: results.filter(({ outcome }) => outcome.kind === 'withdrawn').length,
      withoutResult,
      hammerTotal: results.reduce((total, { outcome }) => total + priceOf(outcome), 0),
    },
  };
}

/** What the results of a file are judged by. */
interface Room {
  readonly prospects: ReadonlyMap<string, Prospect>;
  readonly buyers: Buyers;
  readonly paddles: ReadonlyMap<number, PartyId>;
  readonly terms: Terms;
  /** Whether a party is not admitted to the sale any more (CT-4.1, CT-8.1). */
  readonly isKeptOut: (partyId: PartyId) => boolean;
}

type Decision =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refuse'; readonly issue: ImportIssue }
  | PlannedResult;

function decide(row: FileResult, index: number, room: Room): Decision {
  const { outcome, line } = row;
  const lot = formatLotNumber(row);
  const refuse = (code: Parameters<typeof importIssue>[0]): Decision => {
    return {
      kind: 'refuse',
      issue: importIssue(code, line, { lot, paddle: row.paddle ?? '' }),
    };
  };
  if (outcome.kind === 'none') return { kind: 'nothing' };
  const prospect = room.prospects.get(lot);
  if (prospect === undefined) return refuse('lot_not_in_sale');
  if (prospect.hasResult) return refuse('lot_has_result');
  const plain = { isLowered: false, isUnderReserve: false };
  if (!isSold(outcome)) return { kind: 'record', lot, outcome, buyer: null, ...plain };
  const buyer = takerOf(row, index, { ...room, prospect });
  if (buyer === null) return refuse(row.paddle === null ? 'nobody_to_buy' : 'paddle_unknown');
  if (row.paddle !== null && room.isKeptOut(buyer.partyId)) return refuse('buyer_not_admitted');
  const { amount } = outcome;
  const isUnderReserve = prospect.reserve !== null && amount < prospect.reserve;
  if (amount < lowestPrice(prospect, isUnderReserve, room.terms)) {
    return refuse('below_starting_price');
  }
  const isLowered = !isUnderReserve && amount < prospect.startingPrice;
  return { kind: 'record', lot, outcome, buyer, isLowered, isUnderReserve };
}

/** Under its reserve a lot goes no lower than without one; without one, to the ladder's first step. */
function lowestPrice(prospect: Prospect, isUnderReserve: boolean, terms: Terms): number {
  if (isUnderReserve) return startingPrice(prospect.lowEstimate, null, terms);
  return terms.increments[0]?.step ?? 1;
}

function takerOf(
  { paddle }: FileResult,
  index: number,
  { buyers, paddles, prospect }: Room & { readonly prospect: Prospect },
): PlannedResult['buyer'] {
  const partyId =
    paddle === null ? buyerOf(index, buyers, prospect.barred) : (paddles.get(paddle) ?? null);
  return partyId === null || prospect.barred.has(partyId) ? null : { partyId };
}

function isSold(outcome: FileOutcome): outcome is Extract<FileOutcome, { readonly amount: Cents }> {
  return 'amount' in outcome;
}

function priceOf(outcome: FileOutcome): number {
  return isSold(outcome) ? outcome.amount : 0;
}

/** What is known of the lots that the rows name, where the sale has them. */
function inSale(
  sale: Sale | null,
  rows: readonly FileResult[],
  db: Ground['db'],
): ReadonlyMap<string, Prospect> {
  if (sale === null) return new Map();
  return new Map(
    rows.flatMap((row) => {
      const lot = placementUnder(db, sale.saleId, row);
      if (lot === null) return [];
      const { reserve } = lot;
      const prospect: Prospect = {
        lowEstimate: lot.lowEstimate,
        reserve,
        startingPrice: lot.startingPrice,
        hasResult: lot.state !== 'offered',
        barred: barredFrom(db, lot, sale),
      };
      return [[formatLotNumber(lot.number), prospect]];
    }),
  );
}

function inFile({ rows }: LotsPlan, terms: Terms): ReadonlyMap<string, Prospect> {
  return new Map(
    rows.map((row) => {
      const { lowEstimate, reserve } = row;
      const price = toldStartingPrice(row, terms);
      const prospect = { lowEstimate, reserve, startingPrice: price, hasResult: false };
      return [formatLotNumber(row), { ...prospect, barred: new Set<PartyId>() }];
    }),
  );
}

/** Records the results of a slice in a sale, opened first where it is a draft. */
export function recordResults(
  results: readonly PlannedResult[],
  { sale: asked, terms }: { readonly sale: Sale; readonly terms: Terms },
  context: CommandContext,
): void {
  const { db } = context;
  const { saleId } = asked;
  if (results.length > 0 && asked.state === 'draft') {
    const onAnotherDay = asked.heldOn < context.today ? 'told_afterwards' : null;
    const opening = { lots: placementsIn(db, saleId), onAnotherDay } as const;
    const { now } = context;
    context.record(allowed(openSale(asked, { ...opening, editions: editions(db), now })));
  }
  const sale = present(saleById(db, saleId), 'a sale stays');
  const paddles = new Map(paddlesInRoom(db, saleId));
  for (const result of results) {
    const number = present(parseLotNumber(result.lot), 'the lot of a plan');
    const lot = present(placementUnder(db, saleId, number), 'the plan has made sure of the lot');
    recordResult(result, { lot, sale, paddles, terms }, context);
  }
}

interface UnderHammer {
  readonly sale: Sale;
  readonly paddles: Map<number, PartyId>;
  readonly terms: Terms;
}

function recordResult(
  result: PlannedResult,
  under: UnderHammer & { readonly lot: Placement },
  context: CommandContext,
): void {
  const { sale, terms, lot } = under;
  const { outcome, buyer } = result;
  // Who is barred was left out when the buyers were planned.
  const room = { sale, holders: new Map<number, Holder>(), barred: new Set<PartyId>(), terms };
  if (outcome.kind === 'unsold') return void context.record(allowed(passLot(lot, null, room)));
  if (outcome.kind === 'withdrawn') {
    return void context.record(allowed(withdrawLot(lot, 'other', sale)));
  }
  const hammerPrice = outcome.amount;
  const { partyId } = present(buyer, 'a sold lot has its buyer');
  const priced = result.isLowered ? loweredTo(hammerPrice, lot, { terms, context }) : lot;
  const paddle = paddleOf(partyId, { sale, paddles: under.paddles }, context);
  const bid = { paddle, hammerPrice, underReserve: agreement(result) };
  // Those whom the file names were asked about when they were planned.
  const holders = new Map([[paddle, { partyId, problem: null }]]);
  context.record(allowed(knockDown(priced, bid, { ...room, holders })));
}

/** The lot with its starting price brought down to what was bid. */
function loweredTo(
  hammerPrice: Cents,
  placement: Placement,
  { terms, context }: { readonly terms: Terms; readonly context: CommandContext },
): Placement {
  const startingPrice = stepAtOrBelow(hammerPrice, terms.increments);
  const lot = present(lotById(context.db, placement.lotId), 'a lot of the sale');
  // What was sold below half its estimate is told as it was (CT-9.10).
  context.record({ type: 'lot.starting_price_set/1', lotId: lot.lotId, startingPrice });
  return { ...placement, startingPrice };
}

function agreement({ isUnderReserve }: PlannedResult): 'agreed_by_seller' | 'refused' {
  return isUnderReserve ? 'agreed_by_seller' : 'refused';
}
