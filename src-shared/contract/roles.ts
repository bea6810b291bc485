/** The groups of people that may call a method. */
import { ROLES, type Role } from '#domain/staff.ts';

/** `anyone`: before signing in too. */
export type Permission = 'anyone' | readonly Role[];

export const MAY = {
  anyone: 'anyone',
  everyone: ROLES,
  cataloguing: ['owner', 'cataloguer', 'auctioneer'],
  desk: ['owner', 'cataloguer', 'auctioneer', 'clerk', 'accountant'],
  room: ['owner', 'auctioneer', 'clerk'],
  accounts: ['owner', 'accountant'],
  takeMoney: ['owner', 'accountant', 'clerk'],
  /** Taking a copy of what the house knows out of it. */
  export: ['owner', 'cataloguer', 'auctioneer', 'accountant'],
  conduct: ['owner', 'auctioneer'],
  owner: ['owner'],
} as const satisfies Readonly<Record<string, Permission>>;
