/** The people who work in the house, by what they may do. */

/** Every role, from the one who may do everything; the contract's table says who may ask what. */
export const ROLES = ['owner', 'cataloguer', 'auctioneer', 'clerk', 'accountant'] as const;

export type Role = (typeof ROLES)[number];
