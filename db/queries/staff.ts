/** Questions about the people who work in the house. */
import { present } from '#domain/assert.ts';
import type { EventOf } from '#domain/events/index.ts';
import type { Sha256, StaffId } from '#domain/ids.ts';
import type { Role, WrongPasscodes } from '#domain/staff.ts';
import { hashOf } from '../frozen.ts';
import type { ReadDb, WriteDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { deleteRows, insertRow } from '../rows.ts';
import { staffPasscode } from '../schema/house.ts';

/** The role of somebody who works here; null for anybody else, those who left included. */
export function roleOf(db: ReadDb, staffId: StaffId): Role | null {
  const row = statement<[string], { readonly role: Role }>(
    db,
    `SELECT role FROM staff WHERE staff_id = ? AND state = 'active'`,
  ).get(staffId);
  return row?.role ?? null;
}

export interface StaffMember {
  readonly staffId: StaffId;
  readonly name: string;
  readonly initials: string;
  readonly role: Role;
  readonly hasPasscode: boolean;
  readonly left: boolean;
}

const MEMBERS = `SELECT staff.staff_id AS staffId, staff.role, staff.state, staff_text.name,
    staff_text.initials,
    EXISTS (SELECT 1 FROM staff_passcode WHERE staff_passcode.staff_id = staff.staff_id)
      AS passcodes
  FROM staff JOIN staff_text ON staff_text.id = staff.staff_id`;

interface StoredMember extends Omit<StaffMember, 'hasPasscode' | 'left'> {
  readonly state: 'active' | 'left';
  readonly passcodes: number;
}

/** Everybody, by name; those who left come last. */
export function everybody(db: ReadDb): readonly StaffMember[] {
  const sql = `${MEMBERS} ORDER BY staff.state, staff_text.name, staff.staff_id`;
  return statement<[], StoredMember>(db, sql).all().map(member);
}

/** One of them; null for somebody unknown. */
export function staffMember(db: ReadDb, staffId: StaffId): StaffMember | null {
  const sql = `${MEMBERS} WHERE staff.staff_id = ?`;
  const row = statement<[string], StoredMember>(db, sql).get(staffId);
  return row === undefined ? null : member(row);
}

/** How many owners work here: the last one cannot leave. */
export function ownersLeft(db: ReadDb): number {
  const sql = `SELECT count(*) AS count FROM staff WHERE role = 'owner' AND state = 'active'`;
  return statement<[], { readonly count: number }>(db, sql).get()?.count ?? 0;
}

/** Somebody's passcode as it is kept, stretched; null where there is none. */
export function passcodeOf(db: ReadDb, staffId: StaffId): string | null {
  const sql = 'SELECT kept FROM staff_passcode WHERE staff_id = ?';
  return statement<[string], { readonly kept: string }>(db, sql).get(staffId)?.kept ?? null;
}

/** The wrong passcodes typed for somebody at a desk since one was right there, or was changed. */
export function wrongPasscodes(db: ReadDb, staffId: StaffId, deskId: string): WrongPasscodes {
  const entries = `journal JOIN journal_subject ON journal_subject.seq = journal.seq
    WHERE subject_id = ?`;
  const forgiven = statement<[string, string], { readonly seq: number }>(
    db,
    `SELECT journal.seq FROM ${entries} AND (type = 'staff.passcode_changed/1'
       OR (type = 'staff.signed_in/1' AND desk_id = ?))
     ORDER BY journal.seq DESC LIMIT 1`,
  ).get(staffId, deskId);
  const wrong = statement<[string, string, number], WrongPasscodes>(
    db,
    `SELECT count(*) AS count, max(at) AS lastAt FROM ${entries}
     AND type = 'staff.passcode_refused/1' AND desk_id = ? AND journal.seq > ?`,
  ).get(staffId, deskId, forgiven?.seq ?? 0);
  return present(wrong, 'a count is one row');
}

/**
 * Keeps a stretched passcode, or forgets it, and answers the event to record. A secret, not a fact:
 * the journal says only that it changed, and has its seal.
 */
export function keepPasscodeOf(
  db: WriteDb,
  staffId: StaffId,
  kept: string | null,
): EventOf<'staff.passcode_changed/1'> {
  deleteRows(db, staffPasscode, { staffId });
  if (kept !== null) insertRow(db, staffPasscode, { staffId, kept });
  return { type: 'staff.passcode_changed/1', staffId, seal: sealOfPasscode(kept) };
}

/** SHA-256 of what a passcode is known by; its salt and its stretching defeat guessing. */
export function sealOfPasscode(kept: string | null): Sha256 | null {
  return kept === null ? null : hashOf(kept);
}

function member({ state, passcodes, ...rest }: StoredMember): StaffMember {
  return { ...rest, hasPasscode: passcodes === 1, left: state === 'left' };
}
