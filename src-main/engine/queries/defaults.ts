/** Questions about buyers in default. */
import type { defaultMethods } from '#contract/methods/defaults.ts';
import type { ReadDb } from '#db/connection.ts';
import { frozenInvoice } from '#db/frozen.ts';
import { type Reauction, reauctionsAfter, requestedOnOf } from '#db/queries/defaults.ts';
import { documentById } from '#db/queries/documents.ts';
import { invoiceListed, lotsOnInvoice } from '#db/queries/invoices.ts';
import { placementById, saleById } from '#db/queries/states.ts';
import { findRow } from '#db/rows.ts';
import { invoice } from '#db/schema/accounts.ts';
import { descriptionOf } from '#db/sealed.ts';
import { reauctionRequestBy } from '#domain/accounts/formal-notice.ts';
import { draftShortfall } from '#domain/accounts/shortfall.ts';
import { present } from '#domain/assert.ts';
import type { InvoiceId } from '#domain/ids.ts';
import { NOTHING, subtract } from '#domain/money/cents.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import { lotName } from '../facts/lot-name.ts';
import { putUpAgain, saleInDefault } from '../facts/shortfall-claim.ts';
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
      const requestedOn = requestedOnOf(db, placementId);
      return { credited, lot: { placementId, lotNumber, title, requestedOn } };
    });
    const standing = lots.filter(({ credited }) => !credited).map(({ lot }) => lot);
    const reauctions = reauctionsAfter(db, invoiceId).map((each) => reauctionRow(db, each));
    return { requestBy, isOver: today > requestBy, lots: standing, reauctions };
  },
};

function reauctionRow(db: ReadDb, reauction: Reauction) {
  const { again, shortfallId } = reauction;
  const placed = present(placementById(db, again), 'it was put up again');
  const sale = present(descriptionOf(db, 'sale', placed.saleId), 'a sale has a text');
  const outcome = putUpAgain(db, reauction);
  const drafted =
    outcome === null ? null : draftShortfall(saleInDefault(db, reauction), outcome, NOTHING);
  return {
    again,
    saleTitle: sale.text.title,
    lotNumber: formatLotNumber(placed.number),
    title: lotName(db, placed.lotId),
    hammerPrice: placed.state === 'sold' ? placed.hammerPrice : null,
    lost: drafted === null ? null : drafted.ok ? drafted.value.total : NOTHING,
    claim: shortfallId === null ? null : claimRow(db, shortfallId),
  };
}

function claimRow(db: ReadDb, invoiceId: InvoiceId) {
  const { documentId, total, owed, received } = present(
    findRow(db, invoice, { invoiceId }),
    'it was claimed',
  );
  const { number } = present(documentById(db, documentId), 'a claim is a document');
  return { invoiceId, documentId, number, total, balance: subtract(owed, received) };
}
