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
const untold = { sale: CLOSED, statementNumber: null };
const told = { sale: CLOSED, statementNumber: 'D2027-0001' };
const SOLD = soldLot(euros(80));
const INVOICED = soldLot(euros(80), { invoiceId: invoiceId(1) });

test('CT-2.4 the sale of a lot is cancelled for a reason, which the journal keeps', () => {
  expect(yes(cancelPlacement(SOLD, 'buyer_default', untold))).toEqual({
    type: 'placement.cancelled/1',
    placementId: SOLD.placementId,
    lotId: SOLD.lotId,
    saleId: SALE.saleId,
    reason: 'buyer_default',
  });
});

test('a cancellation is refused for the sale first, then the lot, then its papers', () => {
  const elsewhere = soldLot(euros(80), { saleId: saleId(13) });
  const table = [
    [elsewhere, { ...told, sale: SALE }, 'lot_not_in_sale'],
    [INVOICED, { ...told, sale: SALE }, 'sale_not_closed'],
    [offeredLot(), told, 'nothing_to_cancel'],
    [unsoldLot(), told, 'nothing_to_cancel'],
    [withdrawnLot(), told, 'nothing_to_cancel'],
    [cancelledLot(euros(80)), told, 'nothing_to_cancel'],
    [INVOICED, told, 'lot_invoiced'],
    [SOLD, told, 'statement_already_issued'],
    [SOLD, untold, 'ok'],
  ] as const;
  for (const [placement, facts, expected] of table) {
    expect(verdict(cancelPlacement(placement, 'claim', facts))).toBe(expected);
  }
});
