/** Who works in the house. */
import { z } from './zod.ts';

export const ROLES = ['owner', 'cataloguer', 'auctioneer', 'clerk', 'accountant'] as const;
export const Role = z.enum(ROLES);
export type Role = z.output<typeof Role>;
