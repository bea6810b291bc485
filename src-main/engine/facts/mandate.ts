/** The facts of a sales requisition, frozen when it is drawn up. */
import type { ReadDb } from '#db/connection.ts';
import { itemsOfConsignment } from '#db/queries/consignments.ts';
import { editions } from '#db/queries/states.ts';
import type { MandateFacts, OwnerFacts } from '#documents/mandate/facts.ts';
import { present } from '#domain/assert.ts';
import type { Consignment, Undertaking } from '#domain/consignment/mandate.ts';
import type { DeclaredOwner } from '#domain/consignment/seller.ts';
import { lawOn } from '#domain/law/law.ts';
import { NOTHING } from '#domain/money/cents.ts';
import { editionInForce } from '#domain/terms/edition.ts';
import type { Instant, IsoDate } from '#domain/time.ts';
import { itemTitle } from '../titles.ts';
import { documentHead, partyFacts } from './head.ts';
import { accountOf } from './party.ts';

const CHANNELS = { room: 'room', online: 'online', both: 'room_and_online' } as const;

/** What the consignor is asked to sign. Source: General Terms, art. 9; C. com. L321-5; CT-9.1. */
export function mandateFacts(
  { db, now, today }: { readonly db: ReadDb; readonly now: Instant; readonly today: IsoDate },
  drawn: {
    readonly consignment: Consignment;
    readonly undertaking: Undertaking;
    readonly number: string;
  },
): MandateFacts {
  const { consignment, undertaking, number } = drawn;
  const edition = present(editionInForce(editions(db), now), 'terms are in force');
  const { consignorId: partyId } = consignment;
  const head = documentHead(db, { number, issuedOn: today, partyId, edition });
  const items = itemsOfConsignment(db, consignment.consignmentId);
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
    lines: items.map(({ position, quantity, text }) => ({
      itemNumber: String(position),
      title: quantity === 1 ? itemTitle(text) : `${quantity} × ${itemTitle(text)}`,
      lowEstimate: null,
      highEstimate: null,
      reserve: null,
    })),
    lowEstimateTotal: NOTHING,
    highEstimateTotal: NOTHING,
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

function ownerFacts(db: ReadDb, { partyId, share, capitalGains }: DeclaredOwner): OwnerFacts {
  const { nameLines, addressLines } = partyFacts(db, partyId);
  const [name = '', ...contact] = nameLines;
  return { name, about: [...contact, ...addressLines].join(', '), share, capitalGains };
}
