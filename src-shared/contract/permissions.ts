/** Who may ask for what; each method says it beside its shape. */
import type { Role } from '#domain/staff.ts';
import { api, type Method } from './api.ts';
import type { Permission } from './roles.ts';

/** Whether somebody of this role (or nobody yet, `null`) may call the method. */
export function mayCall(role: Role | null, method: Method): boolean {
  const { roles }: { readonly roles: Permission } = api[method];
  return roles === 'anyone' || (role !== null && roles.includes(role));
}
