/** Events about buyers and consignors. */
import type { PartyId } from '../ids.ts';

export type RegistrationChannel = 'desk' | 'paper' | 'site';

export type PartyEvent =
  | { readonly type: 'party.enrolled/1'; readonly partyId: PartyId }
  | PartyLinked
  | { readonly type: 'party.unlinked/1'; readonly partyId: PartyId; readonly linkedTo: PartyId }
  | RegistrationCompleted;

/** One may bid for the other: both are refused on the lots of either (CT-9.13). */
export interface PartyLinked {
  readonly type: 'party.linked/1';
  readonly partyId: PartyId;
  readonly linkedTo: PartyId;
}

/** The file is complete and this edition of the terms was accepted (CT-4.1, MT-1). */
export interface RegistrationCompleted {
  readonly type: 'party.registration_completed/1';
  readonly partyId: PartyId;
  readonly editionId: string;
  readonly channel: RegistrationChannel;
}
