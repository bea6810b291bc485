/** A buyer as the parts of the record are given it. */
import type { Output } from '#contract/api.ts';
import type { PartyId } from '#domain/ids.ts';

export type Buyer = NonNullable<Output<'party.get'>>;

export interface BuyerProps {
  readonly partyId: PartyId;
  readonly buyer: Buyer;
}
