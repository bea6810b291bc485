/** The facts of a buyer's invoice, frozen when it is issued. */
import type { ReadDb } from '#db/connection.ts';
import type { LatePaymentFacts } from '#documents/common/facts.ts';
import type { InvoiceFacts } from '#documents/invoice/facts.ts';
import type { InvoiceDraft } from '#domain/accounts/invoice.ts';
import { present } from '#domain/assert.ts';
import type { PlacementId } from '#domain/ids.ts';
import { lawOn } from '#domain/law/law.ts';
import { add, NOTHING, percentageOf } from '#domain/money/cents.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import type { Placement, Sale, SoldPlacement } from '#domain/sale/state.ts';
import type { Edition } from '#domain/terms/edition.ts';
import { addMonths, type IsoDate } from '#domain/time.ts';
import { documentHead, saleFacts } from './head.ts';
import { lotName } from './lot-name.ts';

export interface InvoiceIssue {
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly edition: Edition;
  readonly sale: Sale;
  readonly lots: readonly Placement[];
}

/** What the buyer's invoice says. Source: General Terms, art. 4, 5 and 7; CT-4.12, CT-5.3, FR-4. */
export function invoiceFacts(
  db: ReadDb,
  draft: InvoiceDraft,
  { number, issuedOn, edition, sale, lots }: InvoiceIssue,
): InvoiceFacts {
  const { terms } = edition;
  const head = documentHead(db, { number, issuedOn, partyId: draft.buyerId, edition });
  const sold = new Map(lots.filter(isSold).map((lot) => [lot.placementId, lot]));
  const lines = draft.lines.map(({ placementId, lotId, hammerPrice, premium }) => {
    const lot = present(sold.get(placementId), 'an invoiced lot is sold');
    const lotNumber = formatLotNumber(lot.number);
    return {
      lotNumber,
      title: lotName(db, lotId),
      hammerPrice,
      premium,
    };
  });
  return {
    ...head,
    factsVersion: 1,
    kind: 'invoice',
    sale: saleFacts(db, sale),
    regime: draft.vatRegime,
    paddle: paddlesOf(draft, sold),
    premiumRate: terms.premiumRate,
    lines,
    charges: [],
    hammerTotal: draft.hammerTotal,
    premiumTotal: draft.premiumTotal,
    total: draft.total,
    received: NOTHING,
    balance: draft.total,
    dueOn: draft.dueOn,
    reauctionRequestBy: addMonths(sale.heldOn, lawOn(sale.heldOn).reiterationMonths),
    storage: {
      freeUntil: addMonths(sale.heldOn, terms.storageAfterMonths),
      perDayTaxIncluded: add(
        terms.storagePerDay,
        percentageOf(terms.storagePerDay, lawOn(issuedOn).vatRate),
      ),
    },
    latePayment: latePayment(head.party.quality, issuedOn),
  };
}

/** What a late professional owes by law, and a consumer never does. Source: FR-8. */
export function latePayment(
  quality: 'consumer' | 'professional',
  day: IsoDate,
): LatePaymentFacts | null {
  if (quality === 'consumer') return null;
  return { yearlyRate: null, flatCompensation: lawOn(day).latePaymentFlat };
}

function paddlesOf(draft: InvoiceDraft, sold: ReadonlyMap<PlacementId, SoldPlacement>): string {
  const paddles = draft.lines.flatMap(({ placementId }) => sold.get(placementId)?.paddle ?? []);
  return [...new Set(paddles)].join(', ');
}

function isSold(lot: Placement): lot is SoldPlacement {
  return lot.state === 'sold';
}
