/** A new auction as its claim sees it, and the facts of the claim, frozen when it is issued. */
import type { ReadDb } from '#db/connection.ts';
import { frozenFacts } from '#db/frozen.ts';
import { type Reauction, reauctionsAfter } from '#db/queries/defaults.ts';
import { invoiceListed } from '#db/queries/invoices.ts';
import { editionUnder, noticesAbout, placementById, saleById } from '#db/queries/states.ts';
import type { ShortfallClaimFacts } from '#documents/shortfall-claim/facts.ts';
import { inDefaultSince } from '#domain/accounts/formal-notice.ts';
import type { PutUpAgain, SaleInDefault, ShortfallDraft } from '#domain/accounts/shortfall.ts';
import { assert, present } from '#domain/assert.ts';
import { add, type Cents, scale, subtract } from '#domain/money/cents.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import { buyersPremium } from '#domain/sale/premium.ts';
import type { IsoDate } from '#domain/time.ts';
import { documentHead, partyFacts, saleFacts } from './head.ts';
import { lotNameAtResult } from './lot-name.ts';

/** The sale that was undone: who did not pay, what, and since when. */
export function saleInDefault(db: ReadDb, reauction: Reauction): SaleInDefault {
  const { inDefault, invoiceId, premium, undoneOn } = reauction;
  const placement = present(placementById(db, inDefault), 'it was put up again after it');
  assert(placement.state === 'cancelled', 'a sale in default is undone');
  assert(placement.buyer.named !== 'not_yet', 'what was invoiced has a buyer');
  const { lotId, saleId, hammerPrice } = placement;
  const { buyerId } = placement.buyer;
  const row = present(invoiceListed(db, invoiceId, undoneOn), 'it was invoiced');
  const demandedOn = inDefaultSince(noticesAbout(db, invoiceId));
  const claims = reauctionsAfter(db, invoiceId).filter(({ shortfallId }) => shortfallId !== null);
  const isClaimed = claims.some((claim) => claim.inDefault === inDefault);
  return {
    ...{ placementId: inDefault, lotId, saleId, buyerId, hammerPrice, premium, undoneOn },
    debtor: partyFacts(db, buyerId, saleId).quality,
    unpaid: unpaidOf(db, reauction, add(hammerPrice, premium)),
    dueOn: row.dueOn,
    demandedOn: present(demandedOn, 'a default is undone after a notice'),
    flat: claims.length > 0 ? 'claimed' : 'to_claim',
    interest: isClaimed ? 'claimed' : 'to_claim',
  };
}

/** Its share of what the credit note took back and nobody had paid. */
function unpaidOf(db: ReadDb, { creditNote }: Reauction, asked: Cents): Cents {
  const note = frozenFacts(db, creditNote);
  assert(note?.kind === 'credit_note', 'it was undone by a credit note');
  return scale(asked, subtract(note.total, note.freed), note.total);
}

/** What became of the lot when it was put up again; null while it has no result. */
export function putUpAgain(db: ReadDb, { again }: Reauction): PutUpAgain | null {
  const placement = present(placementById(db, again), 'it was put up again');
  const sale = present(saleById(db, placement.saleId), 'a lot is placed in a sale');
  if (sale.state !== 'closed') return null;
  if (placement.state === 'unsold') return { state: 'unsold' };
  if (placement.state !== 'sold') return null;
  const { hammerPrice } = placement;
  const { terms } = editionUnder(db, sale);
  return { state: 'sold', hammerPrice, premium: buyersPremium(hammerPrice, terms) };
}

export interface ClaimIssue {
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly first: SaleInDefault;
  readonly again: PutUpAgain;
  readonly draft: ShortfallDraft;
  readonly costs: Cents;
  readonly credited: Cents;
}

/** What the claim says. Source: General Terms, art. 2 and 5; CT-5.7, FR-8. */
export function shortfallClaimFacts(
  db: ReadDb,
  reauction: Reauction,
  { number, issuedOn, dueOn, first, again, draft, costs, credited }: ClaimIssue,
): ShortfallClaimFacts {
  const sale = present(saleById(db, first.saleId), 'a lot is placed in a sale');
  const resold = present(placementById(db, reauction.again), 'it was put up again');
  const placed = present(placementById(db, first.placementId), 'it was sold once');
  const nextSale = present(saleById(db, resold.saleId), 'a lot is placed in a sale');
  const edition = editionUnder(db, sale);
  const row = present(invoiceListed(db, reauction.invoiceId, issuedOn), 'it was invoiced');
  const { hammerPrice, premium, unpaid } = first;
  const to = { partyId: first.buyerId, boughtIn: first.saleId };
  return {
    ...documentHead(db, { number, issuedOn, edition, ...to }),
    factsVersion: 1,
    kind: 'shortfall_claim',
    sale: saleFacts(db, sale),
    again: saleFacts(db, nextSale),
    invoice: { number: row.number, issuedOn: row.issuedOn, dueOn: row.dueOn },
    lot: {
      number: formatLotNumber(placed.number),
      againNumber: formatLotNumber(resold.number),
      title: lotNameAtResult(db, first),
    },
    first: { hammerPrice, premium },
    second:
      again.state === 'sold' ? { hammerPrice: again.hammerPrice, premium: again.premium } : null,
    ...{ costs, unpaid, ...draft, credited, dueOn },
    balance: subtract(draft.total, credited),
  };
}
