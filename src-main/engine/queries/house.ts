/** Questions about the house itself: who is here, how it is called, how its store is. */
import type { houseMethods } from '#contract/methods/house.ts';
import { head } from '#db/journal.ts';
import { countPending } from '#db/queries/documents.ts';
import { houseIsEmpty, lastPublicationAt } from '#db/queries/house.ts';
import { changesSince, historyOf, latestInstant } from '#db/queries/journal.ts';
import { everybody, staffMember } from '#db/queries/staff.ts';
import { editions } from '#db/queries/states.ts';
import { descriptionOf, textAt } from '#db/sealed.ts';
import { clockBehind } from '#domain/accounts/numbering.ts';
import { present } from '#domain/assert.ts';
import { HOUSE_ID } from '#domain/events/described.ts';
import type { QueriesOf } from '../handler-types.ts';

export const houseQueries: QueriesOf<typeof houseMethods> = {
  'house.about': (_input, { db, store }) => ({
    houseName: descriptionOf(db, 'house', HOUSE_ID)?.text.name ?? '',
    programVersion: store.programVersion,
    empty: houseIsEmpty(db),
    demonstration: store.settings().demonstration ?? false,
  }),

  'house.letterhead': (_input, { db }) =>
    present(descriptionOf(db, 'house', HOUSE_ID), 'somebody founded the house'),

  'house.health': (_input, { db, now, store }) => {
    const { seq, hash } = head(db);
    const settings = store.settings();
    const behind = clockBehind(latestInstant(db), now);
    return {
      journalSeq: seq,
      journalHead: hash,
      now,
      lastBackupAt: settings.lastBackupAt ?? null,
      secondFolder: settings.secondFolder ?? null,
      secondFault: settings.secondFault ?? null,
      lastDrill: settings.lastDrill ?? null,
      lastPublicationAt: lastPublicationAt(db),
      siteConnected: settings.site !== undefined,
      documentsPending: countPending(db),
      clockBehind: behind === null ? null : { recordedAt: behind.recordedAt, now },
      check: settings.check ?? 'sound',
    };
  },

  'session.staff': (_input, { db }) => [...everybody(db)],

  'session.current': (_input, { db, session: { deskId, staffId } }) => ({
    deskId,
    person: staffId === null ? null : staffMember(db, staffId),
  }),

  'terms.list': (_input, { db }) =>
    editions(db).map(({ terms, ...edition }) => ({
      ...edition,
      terms: { ...terms, increments: [...terms.increments] },
    })),

  'journal.of': ({ subjectId, limit }, { db }) =>
    historyOf(db, subjectId, limit).map((entry) => ({
      ...entry,
      payload: JSON.parse(entry.payload),
    })),

  'journal.textAt': ({ subject, id, seq }, { db }) => textAt(db, subject, { id, seq }),

  'changes.since': ({ seq }, { db }) => {
    const { upTo, topics } = changesSince(db, seq);
    return { upTo, topics: [...topics] };
  },
};
