/** Events about the people who work in the house. */
import type { StaffId } from '../ids.ts';
import type { Role } from '../staff.ts';

export type StaffEvent =
  | { readonly type: 'staff.enrolled/1'; readonly staffId: StaffId; readonly role: Role }
  | { readonly type: 'staff.role_changed/1'; readonly staffId: StaffId; readonly role: Role }
  | { readonly type: 'staff.passcode_changed/1'; readonly staffId: StaffId }
  | { readonly type: 'staff.left/1'; readonly staffId: StaffId }
  | { readonly type: 'staff.signed_in/1'; readonly staffId: StaffId; readonly deskId: string };
