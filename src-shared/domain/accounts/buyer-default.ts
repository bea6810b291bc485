/** A buyer in default: when his lots are put up again, and when the law undoes the sale. */

import type { CreditReason } from '../events/accounts.ts';
import type { ReauctionRequested } from '../events/sale.ts';
import type { InvoiceId } from '../ids.ts';
import { NOTHING } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import { done, type Result, refused } from '../result.ts';
import { identifiersOf, type Placement } from '../sale/state.ts';
import type { IsoDate } from '../time.ts';
import { balanceOf, type InvoiceAccount, latestOverdue } from './debt.ts';
import { type FormalNotice, reauctionRequestBy, withoutEffectSince } from './formal-notice.ts';

/** What is owed on an invoice, and what was done to get it. */
export interface Dunned {
  readonly account: Pick<InvoiceAccount, 'dueOn' | 'total' | 'received'>;
  readonly heldOn: IsoDate;
  readonly notices: readonly FormalNotice[];
}

/** In order of precedence. */
export const REQUEST_REAUCTION_REFUSALS = [
  'nothing_to_cancel',
  'lot_not_on_invoice',
  'nothing_owed',
  'not_overdue',
  'reauction_already_requested',
  'requested_before_sale',
  'sale_cancelled_by_law',
  'date_in_future',
] as const;
export type RequestReauctionRefusal = Refusal<(typeof REQUEST_REAUCTION_REFUSALS)[number]>;

/** In order of precedence. */
export const DEFAULT_REFUSALS = [
  'nothing_owed',
  'no_notice_without_effect',
  'reauction_not_requested',
  'reauction_still_askable',
  'reauction_already_requested',
] as const;
export type DefaultRefusal = Refusal<(typeof DEFAULT_REFUSALS)[number]>;

/**
 * Records that a seller asks for a new auction of a lot that its buyer did not pay in time: within
 * three months of the sale, by the day on which he asked (C. com. L321-14; FR-6). It keeps the sale
 * from being cancelled by law; the lot is put up again once a notice is without effect too.
 */
export function requestReauction(
  { placement, invoiceId }: { readonly placement: Placement; readonly invoiceId: InvoiceId },
  { account, heldOn, already }: Omit<Dunned, 'notices'> & { readonly already: IsoDate | null },
  { requestedOn, today }: { readonly requestedOn: IsoDate; readonly today: IsoDate },
): Result<ReauctionRequested, RequestReauctionRefusal> {
  const { state } = placement;
  if (state !== 'sold') return refused({ code: 'nothing_to_cancel', state });
  if (placement.invoiceId !== invoiceId) return refused({ code: 'lot_not_on_invoice' });
  if (balanceOf(account) === NOTHING) return refused({ code: 'nothing_owed' });
  const { dueOn } = account;
  if (dueOn > latestOverdue(today)) return refused({ code: 'not_overdue', dueOn });
  if (already !== null) {
    return refused({ code: 'reauction_already_requested', requestedOn: already });
  }
  if (requestedOn < heldOn) return refused({ code: 'requested_before_sale', heldOn });
  const lastDay = reauctionRequestBy(heldOn);
  if (requestedOn > lastDay) return refused({ code: 'sale_cancelled_by_law', lastDay });
  if (requestedOn > today) return refused({ code: 'date_in_future', today });
  const identifiers = identifiersOf(placement);
  return done({ type: 'placement.reauction_requested/1', ...identifiers, invoiceId, requestedOn });
}

/**
 * Why the sale of lots cannot be cancelled for this reason, or null (CT-2.3, CT-5.7, FR-6).
 *
 * For a default: only after a notice without effect and at the request of each lot's seller, and
 * the lots are put up again. By law: only once the three months are over without a request. For any
 * other reason nothing stands in the way here. `requests` holds a day for each lot.
 */
export function cancellationProblem(
  reason: CreditReason,
  { account, heldOn, notices }: Dunned,
  { requests, today }: { readonly requests: readonly (IsoDate | null)[]; readonly today: IsoDate },
): DefaultRefusal | null {
  if (reason !== 'buyer_default' && reason !== 'cancelled_by_law') return null;
  if (balanceOf(account) === NOTHING) return { code: 'nothing_owed' };
  const lastDay = reauctionRequestBy(heldOn);
  if (reason === 'buyer_default') {
    if (withoutEffectSince(notices, today) === null) return { code: 'no_notice_without_effect' };
    return requests.includes(null) ? { code: 'reauction_not_requested', lastDay } : null;
  }
  if (today <= lastDay) return { code: 'reauction_still_askable', lastDay };
  const [requestedOn = null] = requests.flatMap((day) => day ?? []);
  return requestedOn === null ? null : { code: 'reauction_already_requested', requestedOn };
}
