/** A sale from draft to close. */
import { expect, test } from 'vitest';
import { closeSale, openSale, reopenSale, rescheduleSale } from '#domain/sale/sale.ts';
import { SALE, verdict } from '../support.ts';

const DRAFT = { ...SALE, state: 'draft' } as const;
const CLOSED = { ...SALE, state: 'closed' } as const;

test('a sale is opened with lots, closed with their results, reopened before its papers', () => {
  const table = [
    [rescheduleSale(DRAFT, SALE.heldOn), 'ok'],
    [rescheduleSale(SALE, SALE.heldOn), 'sale_not_draft'],
    [openSale(DRAFT, 350), 'ok'],
    [openSale(DRAFT, 0), 'sale_without_lots'],
    [openSale(SALE, 0), 'sale_not_draft'],
    [openSale(CLOSED, 350), 'sale_not_draft'],
    [closeSale(SALE, 0), 'ok'],
    [closeSale(SALE, 3), 'lots_without_result'],
    [closeSale(DRAFT, 3), 'sale_not_open'],
    [closeSale(CLOSED, 0), 'sale_not_open'],
    [reopenSale(CLOSED, 0), 'ok'],
    [reopenSale(CLOSED, 1), 'sale_has_documents'],
    [reopenSale(SALE, 1), 'sale_not_closed'],
  ] as const;
  for (const [result, expected] of table) expect(verdict(result)).toBe(expected);
});
