/** Links between parties: who may not bid on whose lots. */

import type { EventOf } from '../events/index.ts';
import type { PartyLinked } from '../events/party.ts';
import type { PartyId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';

/** Two parties of which either may be acting for the other; the order means nothing. */
export interface PartyLink {
  readonly partyId: PartyId;
  readonly linkedTo: PartyId;
}

/** In order of precedence. */
export const LINK_REFUSALS = ['party_is_itself', 'parties_already_linked'] as const;
export type LinkRefusal = Refusal<(typeof LINK_REFUSALS)[number]>;

export const UNLINK_REFUSALS = ['parties_not_linked'] as const;
export type UnlinkRefusal = Refusal<(typeof UNLINK_REFUSALS)[number]>;

/** Links two parties, so that neither bids for the other (General Terms, art. 9; CT-9.13). */
export function linkParties(
  { partyId, linkedTo }: PartyLink,
  links: readonly PartyLink[],
): Result<PartyLinked, LinkRefusal> {
  if (partyId === linkedTo) return refused({ code: 'party_is_itself' });
  if (areLinked({ partyId, linkedTo }, links)) return refused({ code: 'parties_already_linked' });
  return done({ type: 'party.linked/1', partyId, linkedTo });
}

/** Undoes a link, whichever way round it was made. */
export function unlinkParties(
  { partyId, linkedTo }: PartyLink,
  links: readonly PartyLink[],
): Result<EventOf<'party.unlinked/1'>, UnlinkRefusal> {
  if (!areLinked({ partyId, linkedTo }, links)) return refused({ code: 'parties_not_linked' });
  return done({ type: 'party.unlinked/1', partyId, linkedTo });
}

/**
 * Everybody who may not bid on a consignor's lots: himself and the parties linked to him, directly
 * (CT-9.13). A link of a link is somebody else's business.
 */
export function barredFor(consignorId: PartyId, links: readonly PartyLink[]): ReadonlySet<PartyId> {
  const linked = links.flatMap(({ partyId, linkedTo }) => {
    if (partyId === consignorId) return [linkedTo];
    return linkedTo === consignorId ? [partyId] : [];
  });
  return new Set([consignorId, ...linked]);
}

function areLinked({ partyId, linkedTo }: PartyLink, links: readonly PartyLink[]): boolean {
  return partyId !== linkedTo && barredFor(partyId, links).has(linkedTo);
}
