/** A consignor's statement: what his lots made, what the house owes him, and its corrections. */

import { assert } from '../assert.ts';
import type { Owner } from '../consignment/seller.ts';
import type { StatedLot, StatedOwner, StatedService, StatementIssued } from '../events/accounts.ts';
import type { IssuedDocument } from '../events/filing.ts';
import type { PartyId, SaleId, StatementId } from '../ids.ts';
import type { BasisPoints, Cents } from '../money/cents.ts';
import { add, NOTHING, percentageOf, subtract, sum } from '../money/cents.ts';
import { type VatAtRate, vatByRate } from '../money/vat.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import { compareLotNumbers } from '../sale/lot-number.ts';
import type { PartResult } from '../sale/parts.ts';
import type { PlacementWithResult, Sale } from '../sale/state.ts';
import type { Terms } from '../terms/terms.ts';
import type { IsoDate } from '../time.ts';
import { addMonths } from '../time.ts';
import { capitalGainsTax, netByOwner } from './owners.ts';
import { reserveFees } from './service.ts';
import { type LotRegime, VatRegime, vatRateOf } from './vat-regime.ts';

/** A consignor's lot in the sale, or his part of one, with what its mandate says. */
export interface ConsignedLot {
  readonly lot: PlacementWithResult;
  /** All of it, unless the lot holds goods of others too. */
  readonly part: PartResult;
  /** Of the hammer price, tax included. */
  readonly commissionRate: BasisPoints;
  readonly owners: readonly Owner[];
  /** What the sellers signed that they are for VAT decides it (FR-4). */
  readonly regime: LotRegime;
}

/** The statement that stands for a consignor, a sale and a regime: nothing corrects it yet. */
export interface StandingStatement {
  readonly statementId: StatementId;
  readonly regime: VatRegime;
  readonly lines: readonly StatedLot[];
  readonly services: readonly StatedService[];
}

/** A statement that has no number yet. `net` is negative where the consignor owes the house. */
export interface StatementDraft {
  /** The statement that it takes the place of; null where it is the first. */
  readonly corrects: StatementId | null;
  readonly saleId: SaleId;
  readonly consignorId: PartyId;
  readonly payableOn: IsoDate;
  readonly regime: VatRegime;
  /** In the order of the sale. */
  readonly lines: readonly StatedLot[];
  readonly services: readonly StatedService[];
  /** What falls to each, of several or the only one. */
  readonly owners: readonly StatedOwner[];
  readonly hammerTotal: Cents;
  readonly commissionTotal: Cents;
  readonly withheldTotal: Cents;
  readonly servicesTotal: Cents;
  readonly net: Cents;
}

/** In order of precedence. */
export const STATEMENT_REFUSALS = ['sale_not_closed', 'nothing_to_settle'] as const;
export type StatementRefusal = Refusal<(typeof STATEMENT_REFUSALS)[number]>;

/**
 * Drafts what a consignor must be told of a closed sale, a statement for each regime that his lots
 * were sold under, the margin first (FR-4): the first one; a corrected one where what the one that
 * stands says is true no more, because a sale was cancelled since (FR-3, CT-2.3, CT-9.5); nothing
 * where it still is. Payable at the latest two months after the sale (C. com. L321-14; FR-5).
 */
export function draftStatements(
  consignorId: PartyId,
  {
    sale,
    lots,
    standing,
  }: {
    readonly sale: Sale;
    readonly lots: readonly ConsignedLot[];
    /** Those of this consignor that stand for this sale, one a regime. */
    readonly standing: readonly StandingStatement[];
  },
  terms: Pick<Terms, 'consignorPayoutMonths'>,
): Result<readonly StatementDraft[], StatementRefusal> {
  if (sale.state !== 'closed') return refused({ code: 'sale_not_closed', state: sale.state });
  const { saleId, heldOn } = sale;
  const payableOn = addMonths(heldOn, terms.consignorPayoutMonths);
  const own = lots.filter(({ lot, part }) => {
    return part.consignorId === consignorId && lot.saleId === saleId;
  });
  const drafts = VatRegime.options.flatMap((regime) => {
    const under = own.filter((consigned) => consigned.regime.regime === regime).sort(byNumber);
    const now = accountOf(under, heldOn);
    const stands = standing.find((statement) => statement.regime === regime) ?? null;
    if (saysTheSame(stands ?? { lines: [], services: [] }, now)) return [];
    const corrects = stands?.statementId ?? null;
    const owners = netByOwner(under, now, heldOn);
    return [{ corrects, saleId, consignorId, payableOn, regime, ...now, owners, ...totals(now) }];
  });
  return drafts.length === 0 ? refused({ code: 'nothing_to_settle' }) : done(drafts);
}

/**
 * The VAT inside what the house pays a seller who charges it, rounded once a rate: of each lot the
 * hammer price less the commission on it, for which his statement stands as his invoice (CGI 266,
 * 289 I-2; FR-4). None under the margin.
 */
export function vatOfConsignor(lines: readonly StatedLot[]): readonly VatAtRate[] {
  return vatByRate(
    lines.map(({ hammerPrice, commission, vatRate }) => {
      const gross = hammerPrice === null ? NOTHING : subtract(hammerPrice, commission);
      return { gross, vatRate };
    }),
  );
}

/** The event of a drafted statement that took its number. */
export function issueStatement(
  draft: StatementDraft,
  issue: { readonly document: IssuedDocument; readonly statementId: StatementId },
): StatementIssued {
  const { hammerTotal, commissionTotal, withheldTotal, servicesTotal, net } = draft;
  const deducted = add(commissionTotal, withheldTotal, servicesTotal);
  assert(net === subtract(hammerTotal, deducted), 'the totals disagree');
  assert(net === sum(draft.owners.map((owner) => owner.net)), 'the shares are not the net');
  return { type: 'statement.issued/1', ...draft, ...issue };
}

type Commissioned = Pick<ConsignedLot, 'lot' | 'part' | 'commissionRate'>;

/**
 * The seller's commission on one lot, tax included: on the hammer price of what was sold, of each
 * seller on his part (General Terms, art. 9). What a lot owes that was not is a service (CT-9.8).
 */
export function sellersCommission({ lot, part, commissionRate }: Commissioned): Cents {
  return lot.state === 'sold' ? percentageOf(part.hammerPrice ?? NOTHING, commissionRate) : NOTHING;
}

function statementLine(consigned: ConsignedLot, heldOn: IsoDate): StatedLot {
  const { lot, part, owners, regime } = consigned;
  return {
    placementId: lot.placementId,
    lotId: lot.lotId,
    consignmentId: part.consignmentId,
    result: lot.state,
    hammerPrice: part.hammerPrice,
    commission: sellersCommission(consigned),
    capitalGainsTax: capitalGainsTax(part.hammerPrice ?? NOTHING, { owners, heldOn }),
    vatRate: vatRateOf(regime),
  };
}

/** What a statement tells: lots, and services of the house. */
type Told = Pick<StatementDraft, 'lines' | 'services'>;

function accountOf(lots: readonly ConsignedLot[], heldOn: IsoDate): Told {
  const lines = lots.map((consigned) => statementLine(consigned, heldOn));
  return { lines, services: reserveFees(lots, heldOn) };
}

/** Whether the consignor would be told again what he was told, line by line and to the cent. */
function saysTheSame(told: Told, now: Told): boolean {
  const [said, says] = [wordsOf(told), wordsOf(now)];
  return said.size === says.size && [...says].every((line) => said.has(line));
}

function wordsOf({ lines, services }: Told): ReadonlySet<string> {
  const lots = lines.map(({ placementId, consignmentId, result, hammerPrice, ...due }) => {
    const part = [placementId, consignmentId, result, hammerPrice];
    return [...part, due.commission, due.capitalGainsTax, due.vatRate].join(' ');
  });
  const served = services.map(({ kind, placementId, consignmentId, vatRate, gross }) => {
    return [kind, placementId, consignmentId, vatRate, gross].join(' ');
  });
  return new Set([...lots, ...served]);
}

type Totals = Pick<
  StatementDraft,
  'hammerTotal' | 'commissionTotal' | 'withheldTotal' | 'servicesTotal' | 'net'
>;

function totals({ lines, services }: Told): Totals {
  const hammerTotal = sum(lines.map(({ hammerPrice }) => hammerPrice ?? NOTHING));
  const commissionTotal = sum(lines.map(({ commission }) => commission));
  const withheldTotal = sum(lines.map((line) => line.capitalGainsTax));
  const servicesTotal = sum(services.map(({ gross }) => gross));
  const net = subtract(hammerTotal, add(commissionTotal, withheldTotal, servicesTotal));
  return { hammerTotal, commissionTotal, withheldTotal, servicesTotal, net };
}

function byNumber(left: ConsignedLot, right: ConsignedLot): number {
  return compareLotNumbers(left.lot.number, right.lot.number);
}
