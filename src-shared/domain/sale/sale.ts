/** A sale from its creation to its close. */

import type { EventOf } from '../events/index.ts';
import type {
  OtherDay,
  PastDay,
  SaleCreated,
  SaleKind,
  SaleOpened,
  SaleReopened,
  SaleRescheduled,
} from '../events/sale.ts';
import type { SaleId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { Edition } from '../terms/edition.ts';
import { editionInForce, editionOn } from '../terms/edition.ts';
import type { Terms } from '../terms/terms.ts';
import { dayInParis, type Instant, type IsoDate } from '../time.ts';
import { startingPriceProblem } from './lot.ts';
import { formatLotNumber, type LotNumber } from './lot-number.ts';
import type { DraftSale, Placement, Sale } from './state.ts';

export const CREATE_SALE_REFUSALS = ['sale_day_past'] as const;
export type CreateSaleRefusal = Refusal<(typeof CREATE_SALE_REFUSALS)[number]>;

/** In order of precedence. */
export const RESCHEDULE_SALE_REFUSALS = ['sale_not_draft', 'sale_day_past'] as const;
export type RescheduleSaleRefusal = Refusal<(typeof RESCHEDULE_SALE_REFUSALS)[number]>;

/** In order of precedence. */
export const OPEN_SALE_REFUSALS = [
  'sale_not_draft',
  'sale_without_lots',
  'sale_on_another_day',
  'no_edition_in_force',
  'lots_later_than_sale',
  'starting_prices_off_terms',
] as const;
export type OpenSaleRefusal = Refusal<(typeof OPEN_SALE_REFUSALS)[number]>;

/** In order of precedence. */
export const CLOSE_SALE_REFUSALS = ['sale_not_open', 'lots_without_result'] as const;
export type CloseSaleRefusal = Refusal<(typeof CLOSE_SALE_REFUSALS)[number]>;

/** In order of precedence. */
export const REOPEN_SALE_REFUSALS = [
  'sale_not_closed',
  'sale_has_documents',
  'sale_on_another_day',
] as const;
export type ReopenSaleRefusal = Refusal<(typeof REOPEN_SALE_REFUSALS)[number]>;

/** The day a sale is announced for. */
export interface AnnouncedDay {
  readonly heldOn: IsoDate;
  /** Named by whoever dates a sale in the past; null for a day to come. */
  readonly pastDay: PastDay | null;
}

/**
 * Creates a draft sale. Not on a day that is past, unless somebody names it a sale told afterwards.
 * `lastCode` is the number of the last sale, or 0.
 */
export function createSale(
  request: AnnouncedDay & {
    readonly saleId: SaleId;
    readonly kind: SaleKind;
    readonly lastCode: number;
  },
  today: IsoDate,
): Result<SaleCreated, CreateSaleRefusal> {
  const { saleId, kind, lastCode } = request;
  const day = announced(request, today);
  if (!day.ok) return day;
  return done({ type: 'sale.created/1', saleId, code: lastCode + 1, kind, ...day.value });
}

/** Moves a draft sale to another day, past ones only by the same decision as at its creation. */
export function rescheduleSale(
  { saleId, state }: Sale,
  asked: AnnouncedDay,
  today: IsoDate,
): Result<SaleRescheduled, RescheduleSaleRefusal> {
  if (state !== 'draft') return refused({ code: 'sale_not_draft', state });
  const day = announced(asked, today);
  if (!day.ok) return day;
  return done({ type: 'sale.rescheduled/1', saleId, ...day.value });
}

/** What the opening of a sale is decided on. */
export interface Opening {
  readonly lots: readonly Placement[];
  /** Those among them that were appraised, or signed for, after the day that is announced. */
  readonly later: readonly LotNumber[];
  /** The decision to open it on another day than the one announced; null where nobody took one. */
  readonly onAnotherDay: OtherDay | null;
  readonly editions: readonly Edition[];
  readonly now: Instant;
}

/**
 * Opens the room: from here on lots are knocked down and the catalogue stands.
 *
 * - On its day, or by a decision that says why not: what is counted from the sale (payment,
 *   payout, the three months of the law) is counted from the day on which it was really held.
 * - It pins the edition in force at that moment; what is published later never touches it (General
 *   Terms, art. 2; CT-2.8). A sale told afterwards pins the edition of its own day, and no lot of
 *   it was appraised or signed for later (CT-2.1, CT-9.1).
 * - Every starting price stands under the edition pinned: one set under another ladder is seen to
 *   before, not changed under the eyes of whoever read the catalogue (CT-4.8, CT-9.10).
 */
export function openSale(
  sale: Sale,
  { lots, later, onAnotherDay, editions, now }: Opening,
): Result<SaleOpened, OpenSaleRefusal> {
  const { saleId, state } = sale;
  if (state !== 'draft') return refused({ code: 'sale_not_draft', state });
  if (lots.length === 0) return refused({ code: 'sale_without_lots' });
  const today = dayInParis(now);
  const decision = sale.heldOn === today ? null : onAnotherDay;
  if (!isDecided(sale, today, decision)) {
    return refused({ code: 'sale_on_another_day', heldOn: sale.heldOn, today });
  }
  const isTold = decision === 'told_afterwards';
  const edition = isTold ? editionOn(editions, sale.heldOn) : editionInForce(editions, now);
  if (edition === null) return refused({ code: 'no_edition_in_force' });
  const [latest] = isTold ? later : [];
  if (latest !== undefined) {
    const lotNumber = formatLotNumber(latest);
    const { heldOn } = sale;
    return refused({ code: 'lots_later_than_sale', count: later.length, lotNumber, heldOn });
  }
  const unfit = lots.filter((lot) => lot.state === 'offered' && !isPricedUnder(lot, edition.terms));
  const [first] = unfit;
  if (first !== undefined) {
    const lotNumber = formatLotNumber(first.number);
    return refused({ code: 'starting_prices_off_terms', count: unfit.length, lotNumber });
  }
  return done({
    ...{ type: 'sale.opened/1', saleId, heldOn: isTold ? sale.heldOn : today },
    ...{ editionId: edition.editionId, onAnotherDay: decision },
  });
}

function isPricedUnder(lot: Placement, terms: Terms): boolean {
  const { reserve, startingPrice, lowEstimate } = lot;
  if (reserve !== null) return startingPrice === reserve;
  return startingPriceProblem(startingPrice, { lowEstimate, reserve }, terms) === null;
}

/** Closes a sale whose every lot is sold, unsold or withdrawn. */
export function closeSale(
  { saleId, state }: Sale,
  offeredCount: number,
): Result<EventOf<'sale.closed/1'>, CloseSaleRefusal> {
  if (state !== 'open') return refused({ code: 'sale_not_open', state });
  if (offeredCount > 0) return refused({ code: 'lots_without_result', count: offeredCount });
  return done({ type: 'sale.closed/1', saleId });
}

/** What the reopening of a sale is decided on. */
export interface Reopening {
  readonly documentCount: number;
  /** The decision to set right, on another day, what was recorded of its own. */
  readonly pastDay: PastDay | null;
  readonly today: IsoDate;
}

/**
 * Opens a closed sale again, as long as no invoice or statement tells what it was (FR-3): on its
 * day, or by a decision to tell anew what happened on it. Nothing more is sold on another day.
 */
export function reopenSale(
  { saleId, state, heldOn }: Sale,
  { documentCount, pastDay, today }: Reopening,
): Result<SaleReopened, ReopenSaleRefusal> {
  if (state !== 'closed') return refused({ code: 'sale_not_closed', state });
  if (documentCount > 0) return refused({ code: 'sale_has_documents', count: documentCount });
  if (heldOn === today) return done({ type: 'sale.reopened/1', saleId, pastDay: null });
  if (pastDay === null) return refused({ code: 'sale_on_another_day', heldOn, today });
  return done({ type: 'sale.reopened/1', saleId, pastDay });
}

function announced(
  { heldOn, pastDay }: AnnouncedDay,
  today: IsoDate,
): Result<AnnouncedDay, Refusal<'sale_day_past'>> {
  if (heldOn >= today) return done({ heldOn, pastDay: null });
  return pastDay === null ? refused({ code: 'sale_day_past', today }) : done({ heldOn, pastDay });
}

/** Whether the day needs no decision, or the decision fits it: nothing past is brought forward. */
function isDecided({ heldOn }: DraftSale, today: IsoDate, decision: OtherDay | null): boolean {
  if (heldOn === today) return true;
  const fitting: readonly OtherDay[] =
    today < heldOn ? ['brought_forward'] : ['postponed', 'told_afterwards'];
  return decision !== null && fitting.includes(decision);
}
