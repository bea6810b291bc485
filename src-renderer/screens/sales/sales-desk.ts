/** The desk of sales: the list and, opened from it, the page of one sale. */
import type { Output } from '#contract/api.ts';
import type { SaleRow } from '#contract/methods/sales.ts';
import { SaleId } from '#domain/ids.ts';
import { defineDesk } from '#renderer/components/list-desk/desk.ts';
import type { StatusTone } from '#renderer/components/status-word/status-word.tsx';

/** A sale as its page and its record show it. */
export type SaleRecord = NonNullable<Output<'sale.get'>>;

export type SaleTab = 'preparation' | 'lots' | 'paddles' | 'results';

/** The page stands in the place of the list; on it, lots of the stock may be picked. */
export const SALES_DESK = defineDesk({
  ...{ name: 'sales', place: 'sales', kind: SaleId },
  doing: ['creating', 'opened', 'picking'],
  tabs: ['preparation', 'lots', 'paddles', 'results'],
});

/** Ochre for what is being prepared, green for what is open, quiet once it is closed. */
export const SALE_TONES: Readonly<Record<SaleRow['state'], StatusTone>> = {
  draft: 'pending',
  open: 'good',
  closed: 'settled',
};

/** Turns the page to another of its parts; what was marked or being picked is let go. */
export function turnTo(tab: SaleTab): void {
  SALES_DESK.turnTo(tab);
  SALES_DESK.mark(new Set());
  SALES_DESK.begin('opened');
}

/** Opens the page of a sale, on the part that was looked at last or on this one. */
export function openPage(saleId: SaleId, tab: SaleTab | null): void {
  SALES_DESK.open(saleId);
  turnTo(tab ?? SALES_DESK.use.getState().tab ?? 'preparation');
}

/** Back to the list, on the same sale. */
export function backToList(): void {
  SALES_DESK.mark(new Set());
  SALES_DESK.begin('reading');
}

/** Whether the page of a sale stands in the place of the list. */
export function isPageOpen(doing: string): boolean {
  return doing === 'opened' || doing === 'picking';
}
