/** What of a consignor's statement falls to each owner of the goods: his share, and his own tax. */
import { present } from '../assert.ts';
import type { Owner } from '../consignment/seller.ts';
import type { StatedLot, StatedOwner, StatedService } from '../events/accounts.ts';
import { lawOn } from '../law/law.ts';
import { allocate } from '../money/allocate.ts';
import { type Cents, NOTHING, percentageOf, subtract, sum } from '../money/cents.ts';
import type { PartResult } from '../sale/parts.ts';
import type { IsoDate } from '../time.ts';

/** A seller's part of a lot, whose requisition says who owns it. */
interface Owned {
  readonly lot:
    | { readonly state: 'sold'; readonly hammerPrice: Cents }
    | { readonly state: Exclude<StatedLot['result'], 'sold'> };
  readonly part: Pick<PartResult, 'consignmentId' | 'hammerPrice'>;
  readonly owners: readonly Owner[];
}

interface Told {
  readonly lines: readonly Pick<StatedLot, 'consignmentId' | 'hammerPrice' | 'commission'>[];
  readonly services: readonly Pick<StatedService, 'consignmentId' | 'gross'>[];
}

/**
 * The net of a statement by owner, in the order of the requisitions: of what his goods made, less
 * commissions and services, his share to the cent, less the flat tax that he owes himself
 * (CT-9.14). Together they are the net; one is negative where its owner owes the house.
 */
export function netByOwner(
  lots: readonly Owned[],
  told: Told,
  heldOn: IsoDate,
): readonly StatedOwner[] {
  const requisitions = [...new Set(lots.map(({ part }) => part.consignmentId))];
  const due = requisitions.flatMap((consignmentId) => {
    const together = lots.filter(({ part }) => part.consignmentId === consignmentId);
    const lines = told.lines.filter((line) => line.consignmentId === consignmentId);
    const services = told.services.filter((service) => service.consignmentId === consignmentId);
    return sharedOut(together, { lines, services }, heldOn);
  });
  return [...new Set(due.map(({ ownerId }) => ownerId))].map((ownerId) => {
    const his = due.filter((part) => part.ownerId === ownerId);
    return { ownerId, net: sum(his.map(({ net }) => net)) };
  });
}

/** The goods of one requisition, shared out at once: one remainder, whatever the number of lots. */
function sharedOut(
  together: readonly Owned[],
  { lines, services }: Told,
  heldOn: IsoDate,
): readonly StatedOwner[] {
  const { owners } = present(together[0], 'a requisition with lots');
  const made = lines.map(({ hammerPrice, commission }) => {
    return subtract(hammerPrice ?? NOTHING, commission);
  });
  const due = subtract(sum(made), sum(services.map(({ gross }) => gross)));
  const shares = allocate(
    due,
    owners.map(({ share }) => share),
  );
  const taxes = together.map((owned) => taxesOn(owned.part.hammerPrice ?? NOTHING, owners, heldOn));
  return owners.map(({ partyId: ownerId }, index) => {
    const tax = sum(taxes.map((each) => each[index] ?? NOTHING));
    return { ownerId, net: subtract(shares[index] ?? NOTHING, tax) };
  });
}

/**
 * The flat tax on precious objects, withheld and paid for each owner subject to it, on his share of
 * what the goods of his requisition made in a lot, above the threshold (General Terms, art. 9; CGI
 * 150 VI; CT-9.14). To share it among owners does not lower a price; what another seller put into
 * the same lot does not raise it: that is a sale of his.
 */
export function capitalGainsTax(
  made: Cents,
  { owners, heldOn }: { readonly owners: readonly Owner[]; readonly heldOn: IsoDate },
): Cents {
  return sum(taxesOn(made, owners, heldOn));
}

/** The tax of each owner on one lot, in their order; nothing for whom it does not concern. */
function taxesOn(made: Cents, owners: readonly Owner[], heldOn: IsoDate): readonly Cents[] {
  const { rate, threshold } = lawOn(heldOn).capitalGains;
  if (made <= threshold) return owners.map(() => NOTHING);
  const shares = allocate(
    made,
    owners.map(({ share }) => share),
  );
  return shares.map((share, index) => {
    return owners[index]?.capitalGains === 'subject' ? percentageOf(share, rate) : NOTHING;
  });
}
