/** Events about buyers and consignors. */
import { z } from '#shared/zod.ts';
import { PartyId, Sha256 } from '../ids.ts';
import { firstVersion } from '../versions.ts';
import { type EventsOf, event, type OfType } from './event.ts';

export const RegistrationChannel = z.enum(['desk', 'paper', 'site']);
export type RegistrationChannel = z.output<typeof RegistrationChannel>;

/** Why two files that share a mark are of two persons all the same. */
export const ApartReason = z.enum(['homonyms', 'shared_account', 'mistyped']);
export type ApartReason = z.output<typeof ApartReason>;

const apart = { partyId: PartyId, otherId: PartyId };
const link = { partyId: PartyId, linkedTo: PartyId };

export const PARTY_EVENTS = {
  'party.enrolled': firstVersion(event('party.enrolled/1', { partyId: PartyId })),
  /** A party of a file: enrolled and described in one act; `seal` is of its first text. */
  'party.imported': firstVersion(event('party.imported/1', { partyId: PartyId, seal: Sha256 })),
  /** One may bid for the other: both are refused on the lots of either (CT-9.13). */
  'party.linked': firstVersion(event('party.linked/1', link)),
  'party.unlinked': firstVersion(event('party.unlinked/1', link)),
  /** Somebody decided that two files are not of the same person (CT-9.13); the order means nothing. */
  'party.told_apart': firstVersion(event('party.told_apart/1', { ...apart, reason: ApartReason })),
  /** That was not so, or is not known any more. */
  'party.told_alike': firstVersion(event('party.told_alike/1', apart)),
  /** The file is complete and this edition of the terms was accepted (CT-4.1, MT-1). */
  'party.registration_completed': firstVersion(
    event('party.registration_completed/1', {
      partyId: PartyId,
      editionId: z.string(),
      channel: RegistrationChannel,
    }),
  ),
  /** These versions of what was written about a party are kept no longer; the present one is. */
  'party.former_texts_erased': firstVersion(
    event('party.former_texts_erased/1', {
      id: PartyId,
      versions: z.array(z.int().min(1)).readonly(),
    }),
  ),
};

export type PartyEvent = EventsOf<typeof PARTY_EVENTS>;

export type PartyLinked = OfType<PartyEvent, 'party.linked/1'>;
export type PartyToldApart = OfType<PartyEvent, 'party.told_apart/1'>;
export type PartyToldAlike = OfType<PartyEvent, 'party.told_alike/1'>;
export type RegistrationCompleted = OfType<PartyEvent, 'party.registration_completed/1'>;
