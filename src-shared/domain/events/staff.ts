/** Events about the people who work in the house. */
import { z } from '#shared/zod.ts';
import { Sha256, StaffId } from '../ids.ts';
import { ROLES } from '../staff.ts';
import { firstVersion } from '../versions.ts';
import { event } from './event.ts';

const ofStaff = { staffId: StaffId };
const inRole = { ...ofStaff, role: z.enum(ROLES) };

export const STAFF_EVENTS = {
  'staff.enrolled': firstVersion(event('staff.enrolled/1', inRole)),
  'staff.role_changed': firstVersion(event('staff.role_changed/1', inRole)),
  /** `seal` is the hash of what is kept to know the passcode by; null where there is none now. */
  'staff.passcode_changed': firstVersion(
    event('staff.passcode_changed/1', { ...ofStaff, seal: Sha256.nullable() }),
  ),
  /** Somebody typed a passcode that is not this person's, at the desk of the entry. */
  'staff.passcode_refused': firstVersion(event('staff.passcode_refused/1', ofStaff)),
  'staff.left': firstVersion(event('staff.left/1', ofStaff)),
  'staff.signed_in': firstVersion(event('staff.signed_in/1', { ...ofStaff, deskId: z.string() })),
};
