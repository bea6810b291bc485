/** Commands about parties: load, decide, record. */
import type { partyMethods } from '#contract/methods/parties.ts';
import type { ReadDb } from '#db/connection.ts';
import { nameIn } from '#db/queries/names.ts';
import { partyExists, partyListed, sameAs, toldApartFrom } from '#db/queries/parties.ts';
import { editions, linksOf } from '#db/queries/states.ts';
import { descriptionOf, eraseFormerTexts } from '#db/sealed.ts';
import { present } from '#domain/assert.ts';
import type { PartyId } from '#domain/ids.ts';
import { type Likeness, tellAlike, tellApart } from '#domain/party/identity.ts';
import { linkParties, type PartyLink, unlinkParties } from '#domain/party/link.ts';
import { completeRegistration } from '#domain/party/registration.ts';
import { done, refused } from '#domain/result.ts';
import { partyFile } from '../facts/party.ts';
import type { CommandsOf } from '../handler-types.ts';
import { cleanTexts } from '../texts.ts';
import { decided } from './steps.ts';

export const partyCommands: CommandsOf<typeof partyMethods> = {
  'party.enroll': ({ text }, { db, newId, record, describe }) => {
    const clean = cleanTexts(text);
    if (!clean.ok) return clean;
    if (nameIn(clean.value) === '') return refused({ code: 'party_nameless' });
    const partyId = newId<PartyId>();
    record({ type: 'party.enrolled/1', partyId });
    describe('party', partyId, clean.value);
    const { reference } = present(partyListed(db, partyId), 'the party was just enrolled');
    return done({ partyId, reference });
  },

  'party.describe': ({ partyId, version, text }, { db, describe }) => {
    const current = descriptionOf(db, 'party', partyId);
    if (current === null) return refused({ code: 'party_unknown' });
    if (current.version !== version) {
      return refused({ code: 'changed_meanwhile', version: current.version });
    }
    const clean = cleanTexts(text);
    if (!clean.ok) return clean;
    if (nameIn(clean.value) === '') return refused({ code: 'party_nameless' });
    return done({ version: describe('party', partyId, clean.value) });
  },

  'party.eraseFormerTexts': ({ partyId }, { db, record, emptyLog }) => {
    if (!partyExists(db, partyId)) return refused({ code: 'party_unknown' });
    const versions = eraseFormerTexts(db, 'party', partyId);
    if (versions.length > 0) record({ type: 'party.former_texts_erased/1', id: partyId, versions });
    emptyLog();
    return done({ versions });
  },

  'party.completeRegistration': ({ partyId, editionId, channel }, { db, record }) => {
    const current = descriptionOf(db, 'party', partyId);
    if (current === null) return refused({ code: 'party_unknown' });
    const published = new Set(editions(db).map((edition) => edition.editionId));
    const file = partyFile(current.text);
    return decided(
      { record },
      completeRegistration({ partyId, file }, { editionId, channel }, published),
    );
  },

  'party.link': (link, { db, record }) => {
    if (!bothKnown(db, link)) return refused({ code: 'party_unknown' });
    return decided({ record }, linkParties(link, linksOf(db, link.partyId)));
  },

  'party.unlink': (link, { db, record }) => {
    if (!bothKnown(db, link)) return refused({ code: 'party_unknown' });
    return decided({ record }, unlinkParties(link, linksOf(db, link.partyId)));
  },

  'party.tellApart': ({ partyId, otherId, reason }, { db, record }) => {
    if (!bothKnown(db, { partyId, linkedTo: otherId })) return refused({ code: 'party_unknown' });
    return decided({ record }, tellApart(likenessOf(db, partyId), otherId, reason));
  },

  'party.tellAlike': ({ partyId, otherId }, { db, record }) => {
    if (!bothKnown(db, { partyId, linkedTo: otherId })) return refused({ code: 'party_unknown' });
    return decided({ record }, tellAlike(likenessOf(db, partyId), otherId));
  },
};

function likenessOf(db: ReadDb, partyId: PartyId): Likeness {
  const apart = toldApartFrom(db, partyId).map((other) => other.partyId);
  return { partyId, alike: sameAs(db, partyId), apart };
}

function bothKnown(db: ReadDb, { partyId, linkedTo }: PartyLink): boolean {
  return partyExists(db, partyId) && partyExists(db, linkedTo);
}
