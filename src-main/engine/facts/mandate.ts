/** The facts of a sales requisition, frozen when it is drawn up. */
import type { ReadDb } from '#db/connection.ts';
import { itemsOfConsignment } from '#db/queries/consignments.ts';
import { editions } from '#db/queries/states.ts';
import { countryLine } from '#documents/common/dates.ts';
import type { MandateFacts, OwnerFacts } from '#documents/mandate/facts.ts';
import { present } from '#domain/assert.ts';
import type { BargainLine } from '#domain/consignment/bargain.ts';
import type { Consignment, Undertaking } from '#domain/consignment/mandate.ts';
import type { DeclaredOwner } from '#domain/consignment/seller.ts';
import type { ConsignmentId } from '#domain/ids.ts';
import { lawOn } from '#domain/law/law.ts';
import { NOTHING, sum } from '#domain/money/cents.ts';
import { editionInForce } from '#domain/terms/edition.ts';
import type { Instant, IsoDate } from '#domain/time.ts';
import { itemTitle } from '../titles.ts';
import { documentHead, partyFacts } from './head.ts';
import { lotName } from './lot-name.ts';
import { accountOf } from './party.ts';

const CHANNELS = { room: 'room', online: 'online', both: 'room_and_online' } as const;

/** What the consignor is asked to sign. Source: General Terms, art. 9; C. com. L321-5; CT-9.1. */
export function mandateFacts(
  { db, now, today }: { readonly db: ReadDb; readonly now: Instant; readonly today: IsoDate },
  drawn: {
    readonly consignment: Consignment;
    readonly undertaking: Undertaking;
    readonly lots: readonly BargainLine[];
    readonly number: string;
  },
): MandateFacts {
  const { consignment, undertaking, lots, number } = drawn;
  const edition = present(editionInForce(editions(db), now), 'terms are in force');
  const { consignorId: partyId } = consignment;
  const head = documentHead(db, { number, issuedOn: today, partyId, edition });
  return {
    ...head,
    factsVersion: 1,
    kind: 'mandate',
    signedOn: null,
    channels: CHANNELS[undertaking.authorises],
    sale: null,
    vat: undertaking.vat,
    owners: undertaking.owners.map((owner) => ownerFacts(db, owner)),
    signatory: undertaking.signatory,
    ...bargainFacts(db, consignment.consignmentId, lots),
    commissionRate: undertaking.commissionRate,
    charges: [],
    withdrawal: edition.terms.consignorWithdrawal,
    returnRequestDays: edition.terms.unsoldReturnDays,
    payoutMonths: edition.terms.consignorPayoutMonths,
    startingShare: edition.terms.startingPriceShare,
    capitalGainsTax: lawOn(today).capitalGains,
    payTo: accountOf(db, partyId),
  };
}

/** The lots as they are agreed, and what is left of each item beside them. */
export function bargainFacts(
  db: ReadDb,
  consignmentId: ConsignmentId,
  lots: readonly BargainLine[],
): Pick<MandateFacts, 'lots' | 'itemsLeft' | 'lowEstimateTotal' | 'highEstimateTotal'> {
  const inventory = itemsOfConsignment(db, consignmentId);
  const names = new Map(inventory.map(({ itemId, text }) => [itemId, itemTitle(text)]));
  const agreed = lots.flatMap(({ items }) => items);
  return {
    lots: lots.map(({ lotId, items, lowEstimate, highEstimate, reserve, whole }, index) => ({
      number: index + 1,
      title: lotName(db, lotId),
      items: items.map(({ itemId, quantity }) => counted(quantity, names.get(itemId) ?? '')),
      ...{ lowEstimate, highEstimate, reserve, whole },
    })),
    itemsLeft: inventory.flatMap(({ itemId, position, quantity, text }) => {
      const inLots = agreed.filter((held) => held.itemId === itemId);
      const left = inLots.reduce((running, held) => running - held.quantity, quantity);
      return left === 0 ? [] : [{ number: position, title: counted(left, itemTitle(text)) }];
    }),
    lowEstimateTotal: sum(lots.map(({ lowEstimate }) => lowEstimate ?? NOTHING)),
    highEstimateTotal: sum(lots.map(({ highEstimate }) => highEstimate ?? NOTHING)),
  };
}

function counted(quantity: number, title: string): string {
  return quantity === 1 ? title : `${quantity} × ${title}`;
}

function ownerFacts(db: ReadDb, { partyId, share, capitalGains }: DeclaredOwner): OwnerFacts {
  const { nameLines, addressLines, country } = partyFacts(db, partyId);
  const [name = '', ...contact] = nameLines;
  return {
    name,
    about: [...contact, ...addressLines, ...countryLine(country)].join(', '),
    share,
    capitalGains,
  };
}
