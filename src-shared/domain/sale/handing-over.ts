/** A sold lot leaves the house: its buyer, or whoever comes for him, takes it away. */

import type { LotHandedOver, LotHandingOverUndone } from '../events/lot.ts';
import type { Cents } from '../money/cents.ts';
import { NOTHING } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { IsoDate } from '../time.ts';
import { identifiersOf, type Placement } from './state.ts';

/** In order of precedence. */
export const HAND_OVER_REFUSALS = [
  'lot_without_buyer',
  'lot_handed_over',
  'date_in_future',
  'lot_not_invoiced',
  'lot_not_paid',
  'charges_not_invoiced',
  'storage_owed',
] as const;
export type HandOverRefusal = Refusal<(typeof HAND_OVER_REFUSALS)[number]>;

export const UNDO_HANDING_OVER_REFUSALS = ['lot_not_handed_over'] as const;
export type UndoHandingOverRefusal = Refusal<(typeof UNDO_HANDING_OVER_REFUSALS)[number]>;

/** All that a buyer owes of the sale of a lot when he comes for it. */
export interface OwedOfSale {
  /** What is left to pay on his invoices, charges among them. */
  readonly balance: Cents;
  /** Charges of his that no invoice asks yet, before VAT. */
  readonly toInvoice: Cents;
  /** Storage of this lot up to that day which nobody has charged, before VAT. */
  readonly storage: Cents;
  /** The day on which the lot left, or null. */
  readonly handedOverOn: IsoDate | null;
}

/**
 * Hands a lot over once everything that its buyer owes of the sale is paid, storage and other
 * charges too: a partial payment frees nothing (General Terms, art. 5 and 6; C. com. L321-14;
 * CT-5.4, CT-6.2, CT-7.1).
 */
export function handOver(
  placement: Placement,
  { handedOn, today }: { readonly handedOn: IsoDate; readonly today: IsoDate },
  { balance, toInvoice, storage, handedOverOn }: OwedOfSale,
): Result<LotHandedOver, HandOverRefusal> {
  if (placement.state !== 'sold' || placement.buyer.named === 'not_yet') {
    return refused({ code: 'lot_without_buyer', state: placement.state });
  }
  if (handedOverOn !== null) return refused({ code: 'lot_handed_over', handedOn: handedOverOn });
  if (handedOn > today) return refused({ code: 'date_in_future', today });
  if (placement.invoiceId === null) return refused({ code: 'lot_not_invoiced' });
  if (balance > NOTHING) return refused({ code: 'lot_not_paid', balance });
  if (toInvoice > NOTHING) return refused({ code: 'charges_not_invoiced', net: toInvoice });
  if (storage > NOTHING) return refused({ code: 'storage_owed', net: storage });
  const { buyerId } = placement.buyer;
  return done({ type: 'lot.handed_over/1', ...identifiersOf(placement), buyerId, handedOn });
}

/** The lot never left, or came back: it is in the house again, and what it is charged goes on. */
export function undoHandingOver(
  placement: Placement,
  handedOn: IsoDate | null,
): Result<LotHandingOverUndone, UndoHandingOverRefusal> {
  if (handedOn === null) return refused({ code: 'lot_not_handed_over' });
  return done({ type: 'lot.handing_over_undone/1', ...identifiersOf(placement), handedOn });
}
