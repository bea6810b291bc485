/** The people who work in the house, by what they may do. */
import { z } from '#shared/zod.ts';

/** Every role, from the one who may do everything; the contract's table says who may ask what. */
export const ROLES = ['owner', 'cataloguer', 'auctioneer', 'clerk', 'accountant'] as const;

export const Role = z.enum(ROLES);
export type Role = z.output<typeof Role>;
