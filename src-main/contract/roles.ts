/** Who works in the house, as a schema. */
import { ROLES, type Role as DomainRole } from '#domain/staff.ts';
import { z } from './zod.ts';

export { ROLES };
export const Role = z.enum(ROLES);
export type Role = DomainRole;
