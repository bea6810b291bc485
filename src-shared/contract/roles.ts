/** Who works in the house, as a schema, and the groups of them that may call a method. */
import { type Role as DomainRole, ROLES } from '#domain/staff.ts';
import { z } from '#shared/zod.ts';

export { ROLES };
export const Role = z.enum(ROLES);
export type Role = DomainRole;

/** `anyone`: before signing in too. */
export type Permission = 'anyone' | readonly Role[];

export const MAY = {
  anyone: 'anyone',
  everyone: ROLES,
  cataloguing: ['owner', 'cataloguer', 'auctioneer'],
  desk: ['owner', 'cataloguer', 'auctioneer', 'clerk', 'accountant'],
  room: ['owner', 'auctioneer', 'clerk'],
  accounts: ['owner', 'accountant'],
  conduct: ['owner', 'auctioneer'],
  owner: ['owner'],
} as const satisfies Readonly<Record<string, Permission>>;
