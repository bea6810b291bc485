/** Who may bid: admitted to the sale, and barred from no lot as its seller or his like. */
import type { ReadDb } from '#db/handle.ts';
import { sellersOf } from '#db/queries/mandates.ts';
import { paddlesInRoom } from '#db/queries/paddles.ts';
import { editionsAcceptedBy, sameAs } from '#db/queries/parties.ts';
import { boughtByKnown, editionUnder, linksEver, offeredAt, saleById } from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import { barredFor } from '#domain/party/link.ts';
import { type AdmissionRefusal, admissionProblem, type Bidder } from '#domain/sale/paddle.ts';
import type { Placement, Sale } from '#domain/sale/state.ts';
import { dayInParis } from '#domain/time.ts';
import { partyFile } from './facts/party.ts';

/** A party as the desk knows it at this moment; null where there is none. */
export function bidderOf(db: ReadDb, partyId: PartyId): Bidder | null {
  const party = descriptionOf(db, 'party', partyId);
  if (party === null) return null;
  const acceptedEditionIds = editionsAcceptedBy(db, partyId);
  return { partyId, file: partyFile(party.text), acceptedEditionIds };
}

/** What stands in the way of a party's bidding in a sale at this moment. Source: CT-4.1, CT-8.1. */
export function notAdmitted(db: ReadDb, partyId: PartyId, sale: Sale): AdmissionRefusal | null {
  const bidder = bidderOf(db, partyId);
  if (bidder === null) return { code: 'registration_incomplete', missing: ['name'] };
  const { editionId } = editionUnder(db, sale);
  return admissionProblem(bidder, { heldOn: sale.heldOn, editionId });
}

/** The paddles of a sale that is not over whose holders are not, or no longer, admitted to it. */
export function paddlesNotAdmitted(
  db: ReadDb,
  saleId: SaleId,
): ReadonlyMap<number, AdmissionRefusal> {
  const sale = saleById(db, saleId);
  if (sale === null || sale.state === 'closed') return new Map();
  const paddles = [...paddlesInRoom(db, saleId)];
  return new Map(
    paddles.flatMap(([paddle, partyId]) => {
      const problem = notAdmitted(db, partyId, sale);
      return problem === null ? [] : [[paddle, problem]];
    }),
  );
}

/** How many lots of a sale somebody bought who, by what is known now, was not to bid (CT-9.13). */
export function boughtBySellers(db: ReadDb, saleId: SaleId): number {
  const sale = saleById(db, saleId);
  if (sale === null) return 0;
  const bought = boughtByKnown(db, saleId);
  return bought.filter(({ placement, buyerId }) => barredFrom(db, placement, sale).has(buyerId))
    .length;
}

/**
 * Everybody who may not bid on a lot: who brought any of it, the owners, whoever is linked to one
 * of them or was at any moment since it was offered or on the day of the sale, and the same persons
 * under another file. Source: CT-9.13.
 */
export function barredFrom(
  db: ReadDb,
  placement: Placement,
  { heldOn }: Sale,
): ReadonlySet<PartyId> {
  const since = offeredAt(db, placement);
  const sellers = placement.parts.flatMap(({ consignmentId }) => sellersOf(db, consignmentId));
  const selling = withTheirLike(db, sellers);
  const linked = selling.flatMap((seller) => {
    const stood = linksEver(db, seller).filter(({ unlinkedAt }) => {
      return unlinkedAt === null || unlinkedAt >= since || dayInParis(unlinkedAt) >= heldOn;
    });
    return [...barredFor(seller, stood)];
  });
  return new Set(withTheirLike(db, [...selling, ...linked]));
}

function withTheirLike(db: ReadDb, partyIds: readonly PartyId[]): readonly PartyId[] {
  const like = partyIds.flatMap((partyId) => sameAs(db, partyId));
  return [...new Set([...partyIds, ...like])];
}
