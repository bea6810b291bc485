/** Who may not bid on a lot. */
import type { ReadDb } from '#db/handle.ts';
import { sellersOf } from '#db/queries/mandates.ts';
import { linksOf } from '#db/queries/states.ts';
import type { ConsignmentId, PartyId } from '#domain/ids.ts';
import { barredFor } from '#domain/party/link.ts';

/** Who brought the goods, their owners, and everybody linked to one of them. Source: CT-9.13. */
export function barredFromLotsOf(db: ReadDb, consignmentId: ConsignmentId): ReadonlySet<PartyId> {
  const sellers = sellersOf(db, consignmentId);
  return new Set(sellers.flatMap((seller) => [...barredFor(seller, linksOf(db, seller))]));
}
