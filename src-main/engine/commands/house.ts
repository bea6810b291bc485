/** Commands about the house itself: its founding, its people, its letterhead, its terms. */
import type { houseMethods } from '#contract/methods/house.ts';
import { head } from '#db/journal.ts';
import {
  keepPasscodeOf,
  ownersLeft,
  passcodeOf,
  staffMember,
  wrongPasscodes,
} from '#db/queries/staff.ts';
import { editions } from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import { present } from '#domain/assert.ts';
import { HOUSE_ID } from '#domain/events/described.ts';
import type { StaffId } from '#domain/ids.ts';
import { done, refused } from '#domain/result.ts';
import { needsPasscode, type Role, secondsToWait } from '#domain/staff.ts';
import { publishEdition } from '#domain/terms/edition.ts';
import type { CommandContext } from '../context.ts';
import { houseFound } from '../found.ts';
import type { CommandsOf } from '../handler-types.ts';
import { isPasscode, keptPasscode } from '../passcodes.ts';
import { cleanTexts } from '../texts.ts';
import { decided } from './steps.ts';

export const houseCommands: CommandsOf<typeof houseMethods> = {
  'house.found': ({ houseName, ownerName, ownerInitials, passcode }, context) => {
    if (head(context.db).seq > 0) return refused({ code: 'store_not_empty' });
    if (lacksPasscode(context, 'owner', passcode)) return PASSCODE_REQUIRED;
    const clean = cleanTexts({ houseName, name: ownerName, initials: ownerInitials });
    if (!clean.ok) return clean;
    const { houseName: name, ...owner } = clean.value;
    return done({ staffId: houseFound(context, { name, owner, passcode }) });
  },

  'house.describe': ({ version, text }, { db, describe }) => {
    const current = present(descriptionOf(db, 'house', HOUSE_ID), 'somebody founded the house');
    if (current.version !== version) {
      return refused({ code: 'changed_meanwhile', version: current.version });
    }
    const clean = cleanTexts(text);
    if (!clean.ok) return clean;
    return done({ version: describe('house', HOUSE_ID, clean.value) });
  },

  'session.signIn': ({ staffId, passcode }, context) => {
    const { db, now, signIn, session } = context;
    const person = staffMember(db, staffId);
    if (person === null || person.left) return refused({ code: 'staff_unknown' });
    const kept = passcodeOf(db, staffId);
    if (kept !== null) {
      const retryInSeconds = secondsToWait(wrongPasscodes(db, staffId, session.deskId), now);
      if (retryInSeconds > 0) return refused({ code: 'passcode_throttled', retryInSeconds });
      if (!isPasscode(passcode ?? '', kept)) {
        context.record({ type: 'staff.passcode_refused/1', staffId });
        return refused({ code: 'passcode_wrong' });
      }
    }
    context.record({ type: 'staff.signed_in/1', staffId, deskId: session.deskId });
    signIn(staffId);
    return done({ role: person.role });
  },

  'session.signOut': (_input, { signIn }) => {
    signIn(null);
    return done({});
  },

  'staff.enroll': ({ role, passcode, ...text }, context) => {
    const clean = cleanTexts(text);
    if (!clean.ok) return clean;
    if (lacksPasscode(context, role, passcode)) return PASSCODE_REQUIRED;
    const staffId = context.newId<StaffId>();
    context.record({ type: 'staff.enrolled/1', staffId, role });
    context.describe('staff', staffId, clean.value);
    if (passcode !== null) changePasscode(context, staffId, passcode);
    return done({ staffId });
  },

  'staff.changeRole': ({ staffId, role }, context) => {
    const { db, record } = context;
    const person = staffMember(db, staffId);
    if (person === null || person.left) return refused({ code: 'staff_unknown' });
    if (isLastOwner(person.role, ownersLeft(db)) && role !== 'owner') {
      return refused({ code: 'last_owner' });
    }
    if (lacksPasscode(context, role, passcodeOf(db, staffId))) return PASSCODE_REQUIRED;
    return done({ seq: record({ type: 'staff.role_changed/1', staffId, role }) });
  },

  'staff.setPasscode': ({ staffId, passcode }, context) => {
    const person = staffMember(context.db, staffId);
    if (person === null || person.left) return refused({ code: 'staff_unknown' });
    const { role } = person;
    if (lacksPasscode(context, role, passcode)) return PASSCODE_REQUIRED;
    return done({ seq: changePasscode(context, staffId, passcode) });
  },

  'staff.leave': ({ staffId }, { db, record }) => {
    const person = staffMember(db, staffId);
    if (person === null || person.left) return refused({ code: 'staff_unknown' });
    if (isLastOwner(person.role, ownersLeft(db))) return refused({ code: 'last_owner' });
    return done({ seq: record({ type: 'staff.left/1', staffId }) });
  },

  'terms.publish': ({ editionId, terms }, { db, now, record }) => {
    return decided(
      { record },
      publishEdition(editions(db), { editionId, publishedAt: now, terms }),
    );
  },
};

/** Without an owner nobody could ever enrol anybody again. */
function isLastOwner(role: Role, owners: number): boolean {
  return role === 'owner' && owners === 1;
}

/** A house that was invented to be tried stands open to whoever tries it. */
function lacksPasscode({ store }: CommandContext, role: Role, passcode: string | null): boolean {
  return passcode === null && needsPasscode(role) && store.settings().demonstration !== true;
}

const PASSCODE_REQUIRED = refused({ code: 'passcode_required' });

function changePasscode(
  { db, record, stretching }: CommandContext,
  staffId: StaffId,
  passcode: string | null,
): number {
  const kept = passcode === null ? null : keptPasscode(passcode, stretching);
  return record(keepPasscodeOf(db, staffId, kept));
}
