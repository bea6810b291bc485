/** A sale from its creation to its close. */

import type { EventOf } from '../events/index.ts';
import type { SaleCreated, SaleKind, SaleRescheduled } from '../events/sale.ts';
import type { SaleId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { Edition } from '../terms/edition.ts';
import { editionInForce } from '../terms/edition.ts';
import type { Instant, IsoDate } from '../time.ts';
import type { Sale } from './state.ts';

export const CREATE_SALE_REFUSALS = ['no_edition_in_force'] as const;
export type CreateSaleRefusal = Refusal<(typeof CREATE_SALE_REFUSALS)[number]>;

export const RESCHEDULE_SALE_REFUSALS = ['sale_not_draft'] as const;
export type RescheduleSaleRefusal = Refusal<(typeof RESCHEDULE_SALE_REFUSALS)[number]>;

/** In order of precedence. */
export const OPEN_SALE_REFUSALS = ['sale_not_draft', 'sale_without_lots'] as const;
export type OpenSaleRefusal = Refusal<(typeof OPEN_SALE_REFUSALS)[number]>;

/** In order of precedence. */
export const CLOSE_SALE_REFUSALS = ['sale_not_open', 'lots_without_result'] as const;
export type CloseSaleRefusal = Refusal<(typeof CLOSE_SALE_REFUSALS)[number]>;

/** In order of precedence. */
export const REOPEN_SALE_REFUSALS = ['sale_not_closed', 'sale_has_documents'] as const;
export type ReopenSaleRefusal = Refusal<(typeof REOPEN_SALE_REFUSALS)[number]>;

/**
 * Creates a draft sale, which pins the edition of the terms in force now: a later one never
 * touches it (General Terms, art. 2; CT-2.8). `lastCode` is the number of the last sale, or 0.
 */
export function createSale(
  request: {
    readonly saleId: SaleId;
    readonly heldOn: IsoDate;
    readonly kind: SaleKind;
    readonly lastCode: number;
  },
  editions: readonly Edition[],
  now: Instant,
): Result<SaleCreated, CreateSaleRefusal> {
  const edition = editionInForce(editions, now);
  if (edition === null) return refused({ code: 'no_edition_in_force' });
  const { saleId, heldOn, kind, lastCode } = request;
  const { editionId } = edition;
  return done({ type: 'sale.created/1', saleId, code: lastCode + 1, heldOn, kind, editionId });
}

/** Moves a draft sale to another day; the terms it pinned stay (CT-2.8). */
export function rescheduleSale(
  { saleId, state }: Sale,
  heldOn: IsoDate,
): Result<SaleRescheduled, RescheduleSaleRefusal> {
  if (state !== 'draft') return refused({ code: 'sale_not_draft', state });
  return done({ type: 'sale.rescheduled/1', saleId, heldOn });
}

/** Opens the room: from here on lots are knocked down and the catalogue stands. */
export function openSale(
  { saleId, state }: Sale,
  lotCount: number,
): Result<EventOf<'sale.opened/1'>, OpenSaleRefusal> {
  if (state !== 'draft') return refused({ code: 'sale_not_draft', state });
  if (lotCount === 0) return refused({ code: 'sale_without_lots' });
  return done({ type: 'sale.opened/1', saleId });
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

/** Opens a closed sale again, as long as no invoice or statement tells what it was (FR-3). */
export function reopenSale(
  { saleId, state }: Sale,
  documentCount: number,
): Result<EventOf<'sale.reopened/1'>, ReopenSaleRefusal> {
  if (state !== 'closed') return refused({ code: 'sale_not_closed', state });
  if (documentCount > 0) return refused({ code: 'sale_has_documents', count: documentCount });
  return done({ type: 'sale.reopened/1', saleId });
}
