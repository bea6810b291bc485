/** Questions about parties. */
import type { partyMethods } from '#contract/methods/parties.ts';
import type { PartyText } from '#contract/texts.ts';
import type { ReadDb } from '#db/connection.ts';
import { nameIn } from '#db/queries/names.ts';
import {
  formerFiles,
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
import type { PartyId } from '#domain/ids.ts';
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
      earlier: earlierOf(db, partyId, description.text),
      paddles: [...paddlesOfParty(db, partyId)],
    };
  },

  'party.similar': (name, { db }) => [...partiesNamed(db, name)],
};

/** Names and addresses that were left: what else of a file was changed is in its history. */
function earlierOf(db: ReadDb, partyId: PartyId, today: PartyText) {
  const former = formerFiles(db, partyId).map(({ until, text }) => ({ until, ...placedIn(text) }));
  return former.filter((one, index) => {
    const next = index === 0 ? placedIn(today) : former[index - 1];
    return next === undefined || labelOf(one) !== labelOf(next);
  });
}

interface Placed {
  readonly name: string;
  readonly addressLines: readonly string[];
}

function placedIn(text: PartyText) {
  const { street, street2, postcode, city, country } = text;
  const addressLines = [street, street2, `${postcode} ${city}`.trim(), country];
  return { name: nameIn(text), addressLines: addressLines.filter((line) => line !== '') };
}

function labelOf({ name, addressLines }: Placed): string {
  return [name, ...addressLines].join('\n');
}
