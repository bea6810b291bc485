/** The facts of a buyer's invoice, frozen when it is issued. */
import type { ReadDb } from '#db/connection.ts';
import type { LatePaymentFacts, LotBought } from '#documents/common/facts.ts';
import type { InvoiceFacts } from '#documents/invoice/facts.ts';
import { storedFreeUntil } from '#domain/accounts/charge.ts';
import type { InvoiceDraft } from '#domain/accounts/invoice.ts';
import { present } from '#domain/assert.ts';
import type { InvoiceLine, LotLine } from '#domain/events/accounts.ts';
import type { PlacementId } from '#domain/ids.ts';
import { lawOn } from '#domain/law/law.ts';
import { add, NOTHING, percentageOf, sum } from '#domain/money/cents.ts';
import { vatBorne } from '#domain/money/vat.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import type { Placement, Sale, SoldPlacement } from '#domain/sale/state.ts';
import type { Edition } from '#domain/terms/edition.ts';
import { addMonths, type IsoDate } from '#domain/time.ts';
import { chargesIn } from './charges.ts';
import { documentHead, saleFacts } from './head.ts';
import { lotNameAtResult } from './lot-name.ts';

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
  const to = { partyId: draft.buyerId, boughtIn: sale.saleId };
  const head = documentHead(db, { number, issuedOn, edition, ...to });
  const sold = new Map(lots.filter(isSold).map((lot) => [lot.placementId, lot]));
  const lines = lotsIn(draft).map((bought) => lotBought(db, bought, sold));
  const hammerTotal = sum(lines.map(({ hammerPrice }) => hammerPrice));
  const premiumTotal = sum(lines.map(({ premium }) => premium));
  return {
    ...head,
    factsVersion: 1,
    kind: 'invoice',
    sale: saleFacts(db, sale),
    regime: draft.regime,
    paddle: paddlesOf(draft, sold),
    premiumRate: terms.premiumRate,
    lines,
    charges: chargesIn(db, draft, edition),
    hammerTotal,
    premiumTotal,
    vat: vatBorne(draft.lines),
    total: draft.total,
    received: NOTHING,
    balance: draft.total,
    dueOn: draft.dueOn,
    reauctionRequestBy: addMonths(sale.heldOn, lawOn(sale.heldOn).reiterationMonths),
    storage: {
      freeUntil: storedFreeUntil(sale.heldOn, terms),
      perDayTaxIncluded: add(
        terms.storagePerDay,
        percentageOf(terms.storagePerDay, lawOn(issuedOn).vatRate),
      ),
    },
    latePayment: latePayment(head.party.quality, issuedOn),
  };
}

interface Bought {
  readonly hammer: LotLine;
  readonly premium: LotLine;
}

/** The lines lot by lot: a hammer price, and the premium on it. */
function lotsIn({ lines }: { readonly lines: readonly InvoiceLine[] }): readonly Bought[] {
  const ofLots = lines.filter((line) => line.kind !== 'charge');
  const premiums = new Map(
    ofLots.flatMap((line) => (line.kind === 'premium' ? [[line.placementId, line] as const] : [])),
  );
  const hammers = ofLots.filter(({ kind }) => kind === 'hammer');
  return hammers.map((hammer) => ({
    hammer,
    premium: present(premiums.get(hammer.placementId), 'a hammer price has its premium'),
  }));
}

function lotBought(
  db: ReadDb,
  { hammer, premium }: Bought,
  sold: ReadonlyMap<PlacementId, SoldPlacement>,
): LotBought {
  const lot = present(sold.get(hammer.placementId), 'an invoiced lot is sold');
  const rate = hammer.vatRate;
  return {
    lotNumber: formatLotNumber(lot.number),
    title: lotNameAtResult(db, hammer),
    hammerPrice: hammer.gross,
    premium: premium.gross,
    vat: rate === null ? null : { rate, hammerPrice: hammer.vat, premium: premium.vat },
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
  const paddles = draft.lines.flatMap((line) => {
    const buyer = line.kind === 'charge' ? undefined : sold.get(line.placementId)?.buyer;
    return buyer === undefined || buyer.named === 'not_yet' ? [] : [buyer.paddle];
  });
  return [...new Set(paddles)].join(', ');
}

function isSold(lot: Placement): lot is SoldPlacement {
  return lot.state === 'sold';
}
