/** Questions about buyers in default. */
import type { defaultMethods } from '#contract/methods/defaults.ts';
import { frozenInvoice } from '#db/frozen.ts';
import { requestedOnOf } from '#db/queries/defaults.ts';
import { invoiceListed, lotsOnInvoice } from '#db/queries/invoices.ts';
import { placementById, saleById } from '#db/queries/states.ts';
import { reauctionRequestBy } from '#domain/accounts/formal-notice.ts';
import { present } from '#domain/assert.ts';
import type { QueriesOf } from '../handler-types.ts';

export const defaultQueries: QueriesOf<typeof defaultMethods> = {
  'default.ofInvoice': ({ invoiceId }, { db, today }) => {
    const row = invoiceListed(db, invoiceId, today);
    if (row === null) return null;
    const { heldOn } = present(saleById(db, row.saleId), 'an invoice is of a sale');
    const requestBy = reauctionRequestBy(heldOn);
    const { lines } = frozenInvoice(db, row.documentId);
    const lots = lotsOnInvoice(db, invoiceId).map(({ placementId, credited }, index) => {
      const { lotNumber, title } = present(lines[index], 'a lot a line');
      const { parts } = present(placementById(db, placementId), 'it was sold');
      const { consignorId } = present(parts[0], 'a lot has a seller');
      const requestedOn = requestedOnOf(db, placementId);
      return { credited, lot: { placementId, lotNumber, title, consignorId, requestedOn } };
    });
    const standing = lots.filter(({ credited }) => !credited).map(({ lot }) => lot);
    return { requestBy, isOver: today > requestBy, lots: standing };
  },
};
