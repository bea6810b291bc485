/** Who buys, when a file of results does not say. */
import { partyList, registrationOf } from '#db/queries/parties.ts';
import { paddlesInRoom } from '#db/queries/states.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import { nextPaddle } from '#domain/sale/paddle.ts';
import type { Sale } from '#domain/sale/state.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { missingForLetters } from '../facts/party.ts';

export interface Buyers {
  readonly partyIds: readonly PartyId[];
  readonly notRegistered: number;
}

/** A collector buys about five lots of a sale. */
const LOTS_A_BUYER = 5;
const PARTIES_LOOKED_AT = 500;

/**
 * The parties over whom unnamed purchases are spread: those with a paddle, or where nobody has one,
 * parties of the register who can be written to and have consigned nothing.
 */
export function buyersFor(
  purchases: number,
  { db, saleId }: Pick<QueryContext, 'db'> & { readonly saleId: SaleId | null },
): Buyers {
  const inRoom = saleId === null ? [] : [...paddlesInRoom(db, saleId).values()];
  if (purchases === 0) return { partyIds: [], notRegistered: 0 };
  if (inRoom.length > 0) return { partyIds: inRoom, notRegistered: 0 };
  const window = { text: '', side: 'any', offset: 0, limit: PARTIES_LOOKED_AT } as const;
  const partyIds = partyList(db, window)
    .rows.filter((row) => row.consignments === 0 && missingForLetters(db, row.partyId) === null)
    .toSorted((a, b) => a.reference - b.reference)
    .map(({ partyId }) => partyId)
    .slice(0, Math.ceil(purchases / LOTS_A_BUYER));
  const notRegistered = partyIds.filter((partyId) => registrationOf(db, partyId) === null).length;
  return { partyIds, notRegistered };
}

/**
 * Which buyer takes the nth purchase: scattered, the same whenever the file is read again, and
 * nobody who may not bid on that lot (CT-9.13); null when nobody is left.
 */
export function buyerOf(
  purchase: number,
  { partyIds }: Buyers,
  barred: ReadonlySet<PartyId>,
): PartyId | null {
  const allowed = partyIds.filter((partyId) => !barred.has(partyId));
  // Steps of the golden ratio fall everywhere and never in a row.
  const share = (Math.imul(purchase + 1, 0x9e3779b1) >>> 0) / 2 ** 32;
  return allowed[Math.floor(share * allowed.length)] ?? null;
}

/**
 * The party's paddle in a sale, given now where it has none.
 *
 * The hammer has long fallen: whoever held the sale admitted its buyers. The rules of admission
 * (CT-4.1) bind the house at its own desk, not the record of what happened.
 */
export function paddleOf(
  partyId: PartyId,
  { sale, paddles }: { readonly sale: Sale; readonly paddles: Map<number, PartyId> },
  context: CommandContext,
): number {
  const held = [...paddles].find(([, holder]) => holder === partyId)?.[0];
  if (held !== undefined) return held;
  const paddle = nextPaddle(paddles);
  context.record({ type: 'paddle.given/1', saleId: sale.saleId, paddle, partyId });
  paddles.set(paddle, partyId);
  return paddle;
}
