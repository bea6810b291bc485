/** Questions about parties. */
import type { partyMethods } from '#contract/methods/parties.ts';
import {
  linkedParties,
  paddlesOfParty,
  partiesNamed,
  partyList,
  partyListed,
  registrationOf,
  sameAs,
  toldApartFrom,
} from '#db/queries/parties.ts';
import { descriptionOf } from '#db/sealed.ts';
import { missingFromFile } from '#domain/party/registration.ts';
import { partyFile } from '../facts/party.ts';
import type { QueriesOf } from '../handler-types.ts';

export const partyQueries: QueriesOf<typeof partyMethods> = {
  'party.list': (filter, { db }) => partyList(db, filter),

  'party.get': ({ partyId }, { db }) => {
    const row = partyListed(db, partyId);
    const description = descriptionOf(db, 'party', partyId);
    if (row === null || description === null) return null;
    return {
      row,
      ...description,
      missingForRegistration: [...missingFromFile(partyFile(description.text))],
      registration: registrationOf(db, partyId),
      linkedTo: [...linkedParties(db, partyId)],
      samePersonAs: sameAs(db, partyId).map((other) => {
        return { partyId: other, displayName: partyListed(db, other)?.displayName ?? '' };
      }),
      toldApartFrom: toldApartFrom(db, partyId).map(({ partyId: other, reason }) => {
        return { partyId: other, displayName: partyListed(db, other)?.displayName ?? '', reason };
      }),
      paddles: [...paddlesOfParty(db, partyId)],
    };
  },

  'party.similar': (name, { db }) => [...partiesNamed(db, name)],
};
