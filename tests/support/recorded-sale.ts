/** One sale as events and texts, from intake to a paid invoice, for tests of what is stored. */
import { freeze } from '#db/frozen.ts';
import { present } from '#domain/assert.ts';
import type {
  ConsignmentId,
  DocumentId,
  InvoiceId,
  ItemId,
  LotId,
  PartyId,
  PlacementId,
  ReceiptId,
  SaleId,
  Sha256,
} from '#domain/ids.ts';
import { cents, NOTHING } from '#domain/money/cents.ts';
import { EDITION_2026_ID } from '#domain/terms/terms.ts';
import type { CommandContext } from '#engine/context.ts';
import { invoice as invoiceFacts } from '#tests/documents/samples.ts';
import { marginLines } from './invoice-lines.ts';
import { itemText, lotText, person, saleText } from './texts.ts';

const ESTIMATES = { lowEstimate: cents(10_000), highEstimate: cents(15_000) };
const PRICES = {
  ...ESTIMATES,
  startingPrice: cents(5_000),
};
const HAMMER = cents(12_300);
const PREMIUM = cents(2_804);
const TOTAL = cents(15_104);

/** Records a sale of one lot; the photograph's event is the last. */
export function recordSale(
  context: CommandContext,
  files: { readonly pdf: Sha256; readonly photograph: Sha256 },
): void {
  const { newId, record, today } = context;
  const lotId = aLot(context);
  const saleId = newId<SaleId>();
  record({
    ...{ type: 'sale.created/1', saleId, code: 1, heldOn: today, kind: 'room' },
    pastDay: null,
  });
  context.describe('sale', saleId, saleText());
  const placementId = newId<PlacementId>();
  record(
    {
      ...{ type: 'lot.entered_in_sale/1', placementId, lotId, saleId, number: 1, suffix: '' },
      ...{ ...PRICES, reserve: null, againAfter: null },
    },
    {
      ...{ type: 'sale.opened/1', saleId, heldOn: today, onAnotherDay: null },
      editionId: EDITION_2026_ID,
    },
  );
  const buyerId = aParty(context, 'Acheteur', '');
  record(
    { type: 'paddle.given/1', saleId, paddle: 12, partyId: buyerId },
    {
      ...{ type: 'lot.knocked_down/1', placementId, lotId, saleId, paddle: 12, buyerId },
      ...{ hammerPrice: HAMMER, underReserve: null },
    },
    { type: 'sale.closed/1', saleId },
  );
  invoice(context, { saleId, buyerId, placementId, lotId, pdf: files.pdf });
  const picture = { photograph: files.photograph, thumbnail: files.photograph };
  record({
    ...{ type: 'lot.photographed/1', lotId, ...picture },
    ...{ widthPx: 1600, heightPx: 1200, position: 1 },
  });
}

function aParty({ newId, record, describe }: CommandContext, lastName: string, iban: string) {
  const partyId = newId<PartyId>();
  record({ type: 'party.enrolled/1', partyId });
  describe('party', partyId, person({ lastName, iban }));
  return partyId;
}

function aLot(context: CommandContext): LotId {
  const { newId, record, today, session } = context;
  const consignorId = aParty(context, 'Vendeur', 'FR7630006000011234567890189');
  const consignmentId = newId<ConsignmentId>();
  record({
    ...{ type: 'consignment.received/1', consignmentId, consignorId, receivedOn: today },
    ...{ number: 'C2027-0001', year: 2027, sequence: 1 },
  });
  const itemId = newId<ItemId>();
  record({ type: 'item.entered/1', itemId, consignmentId, position: 1, quantity: 1 });
  context.describe('item', itemId, itemText());
  const lotId = newId<LotId>();
  const parts = [{ consignmentId, items: [{ itemId, quantity: 1 }] }];
  record({ type: 'lot.composed/1', lotId, parts });
  context.describe('lot', lotId, lotText());
  record({
    ...{ type: 'lot.appraised/1', lotId, ...PRICES, parts: [ESTIMATES], appraisedOn: today },
    appraiserId: present(session.staffId, 'somebody is signed in'),
  });
  return lotId;
}

function invoice(
  { db, newId, record, today }: CommandContext,
  sold: {
    readonly saleId: SaleId;
    readonly buyerId: PartyId;
    readonly placementId: PlacementId;
    readonly lotId: LotId;
    readonly pdf: Sha256;
  },
): void {
  const { saleId, buyerId, placementId, lotId, pdf } = sold;
  const documentId = newId<DocumentId>();
  const invoiceId = newId<InvoiceId>();
  const line = {
    lotNumber: '1',
    title: 'Citroën DS 19',
    hammerPrice: HAMMER,
    premium: PREMIUM,
    vat: null,
  };
  const factsHash = freeze(db, documentId, invoiceFacts([line]));
  record(
    {
      ...{ type: 'invoice.issued/1', invoiceId, saleId, buyerId, dueOn: today },
      document: {
        ...{ documentId, kind: 'invoice', number: 'F2027-0001', year: 2027, sequence: 1 },
        ...{ factsHash, issuedOn: today, partyId: buyerId, saleId, consignmentId: null },
      },
      lines: marginLines({ placementId, lotId, hammerPrice: HAMMER, premium: PREMIUM }),
      ...{ regime: 'margin', net: TOTAL, vat: NOTHING, total: TOTAL },
    },
    { type: 'document.filed/1', documentId, pdf, bytes: 20, pages: 1 },
    {
      ...{ type: 'receipt.recorded/1', receiptId: newId<ReceiptId>(), payerId: buyerId },
      ...{ amount: TOTAL, method: 'transfer', receivedOn: today },
      allocations: [{ invoiceId, amount: TOTAL }],
    },
  );
}
