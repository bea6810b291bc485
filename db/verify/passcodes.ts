/** Verifying what passcodes are known by: each against the seal of its last change. */
import type { DomainEvent } from '#domain/events/index.ts';
import type { Sha256, StaffId } from '#domain/ids.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { passcodeOf, sealOfPasscode } from '../queries/staff.ts';
import { type Finding, finding } from './finding.ts';

/** The seal of each person's passcode, gathered as the journal is walked; null where there is none. */
export type PasscodeSeals = Map<StaffId, Sha256 | null>;

export function notePasscode(seals: PasscodeSeals, event: DomainEvent): void {
  if (event.type === 'staff.passcode_changed/1') seals.set(event.staffId, event.seal);
}

/** Compares every passcode with its seal, and every seal with its passcode. */
export function comparePasscodes(db: ReadDb, seals: PasscodeSeals): readonly Finding[] {
  const sql = 'SELECT staff_id AS staffId FROM staff_passcode';
  const kept = statement<[], { readonly staffId: StaffId }>(db, sql).all();
  const everybody = new Set([...kept.map(({ staffId }) => staffId), ...seals.keys()]);
  return [...everybody]
    .filter((staffId) => sealOfPasscode(passcodeOf(db, staffId)) !== (seals.get(staffId) ?? null))
    .map((staffId) =>
      finding('passcode_altered', `staff_passcode/${staffId}`, 'not what was last recorded'),
    );
}
