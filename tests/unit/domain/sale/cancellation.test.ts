/** A sale undone after the hammer. */
import { expect, test } from 'vitest';
import { euros } from '#domain/money/cents.ts';
import { cancelPlacement } from '#domain/sale/cancellation.ts';
import {
  cancelledLot,
  invoiceId,
  offeredLot,
  SALE,
  saleId,
  soldLot,
  unsoldLot,
  verdict,
  withdrawnLot,
  yes,
} from '../support.ts';

const CLOSED = { ...SALE, state: 'closed' } as const;
const SOLD = soldLot(euros(80));
const INVOICED = soldLot(euros(80), { invoiceId: invoiceId(1) });

test('CT-2.4 the sale of a lot is cancelled for a reason, which the journal keeps', () => {
  expect(yes(cancelPlacement(SOLD, 'claim', CLOSED))).toEqual({
    type: 'placement.cancelled/1',
    placementId: SOLD.placementId,
    lotId: SOLD.lotId,
    saleId: SALE.saleId,
    reason: 'claim',
  });
});

test('a cancellation is refused for the sale first, then the lot, then its papers', () => {
  const elsewhere = soldLot(euros(80), { saleId: saleId(13) });
  const table = [
    [elsewhere, SALE, 'lot_not_in_sale'],
    [INVOICED, SALE, 'sale_not_closed'],
    [offeredLot(), CLOSED, 'nothing_to_cancel'],
    [unsoldLot(), CLOSED, 'nothing_to_cancel'],
    [withdrawnLot(), CLOSED, 'nothing_to_cancel'],
    [cancelledLot(euros(80)), CLOSED, 'nothing_to_cancel'],
    [INVOICED, CLOSED, 'lot_invoiced'],
    [SOLD, CLOSED, 'ok'],
  ] as const;
  for (const [placement, sale, expected] of table) {
    expect(verdict(cancelPlacement(placement, 'claim', sale))).toBe(expected);
  }
});

test('CT-2.3 a default is undone on the invoice that was not paid, never beside it', () => {
  for (const reason of ['buyer_default', 'cancelled_by_law'] as const) {
    expect(verdict(cancelPlacement(SOLD, reason, CLOSED))).toBe('no_notice_without_effect');
  }
});
