/** Questions about the people who work in the house. */
import type { EventOf } from '#domain/events/index.ts';
import type { Sha256, StaffId } from '#domain/ids.ts';
import type { Role } from '#domain/staff.ts';
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

export interface StoredPasscode {
  readonly salt: string;
  readonly hash: string;
}

/** The hash of somebody's passcode; null where there is none. */
export function passcodeOf(db: ReadDb, staffId: StaffId): StoredPasscode | null {
  const sql = 'SELECT salt, hash FROM staff_passcode WHERE staff_id = ?';
  return statement<[string], StoredPasscode>(db, sql).get(staffId) ?? null;
}

/**
 * Keeps a passcode's hash, or forgets it, and answers the event to record. A secret, not a fact:
 * the journal says only that it changed, and has its seal.
 */
export function keepPasscodeOf(
  db: WriteDb,
  staffId: StaffId,
  passcode: StoredPasscode | null,
): EventOf<'staff.passcode_changed/1'> {
  deleteRows(db, staffPasscode, { staffId });
  if (passcode !== null) insertRow(db, staffPasscode, { staffId, ...passcode });
  return { type: 'staff.passcode_changed/1', staffId, seal: sealOfPasscode(passcode) };
}

/** SHA-256 of what a passcode is known by; its salt and its stretching defeat guessing. */
export function sealOfPasscode(passcode: StoredPasscode | null): Sha256 | null {
  return passcode === null ? null : hashOf(passcode.salt + passcode.hash);
}

function member({ state, passcodes, ...rest }: StoredMember): StaffMember {
  return { ...rest, hasPasscode: passcodes === 1, left: state === 'left' };
}
