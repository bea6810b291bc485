/** Who works in the house, as a schema. */
import { type Role as DomainRole, ROLES } from '#domain/staff.ts';
import { z } from '#shared/zod.ts';

export { ROLES };
export const Role = z.enum(ROLES);
export type Role = DomainRole;
