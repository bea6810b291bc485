/** The facts of a sales requisition, frozen when it is drawn up. */
import type { ReadDb } from '#db/connection.ts';
import { itemsOfConsignment } from '#db/queries/consignments.ts';
import { editions } from '#db/queries/states.ts';
import type { MandateFacts } from '#documents/mandate/facts.ts';
import { present } from '#domain/assert.ts';
import type { Consignment, MandateTerms } from '#domain/consignment/mandate.ts';
import { lawOn } from '#domain/law/law.ts';
import { NOTHING } from '#domain/money/cents.ts';
import { editionInForce } from '#domain/terms/edition.ts';
import type { Instant, IsoDate } from '#domain/time.ts';
import { itemTitle } from '../titles.ts';
import { documentHead } from './head.ts';
import { accountOf } from './party.ts';

const CHANNELS = { room: 'room', online: 'online', both: 'room_and_online' } as const;

/** What the consignor is asked to sign. Source: General Terms, art. 9; C. com. L321-5; CT-9.1. */
export function mandateFacts(
  { db, now, today }: { readonly db: ReadDb; readonly now: Instant; readonly today: IsoDate },
  drawn: {
    readonly consignment: Consignment;
    readonly terms: MandateTerms;
    readonly number: string;
  },
): MandateFacts {
  const { consignment, terms, number } = drawn;
  const edition = present(editionInForce(editions(db), now), 'terms are in force');
  const { consignorId: partyId } = consignment;
  const head = documentHead(db, { number, issuedOn: today, partyId, edition });
  const items = itemsOfConsignment(db, consignment.consignmentId);
  return {
    ...head,
    factsVersion: 1,
    kind: 'mandate',
    signedOn: null,
    channels: CHANNELS[terms.authorises],
    sale: null,
    identityDocument: null,
    lines: items.map(({ position, quantity, text }) => ({
      itemNumber: String(position),
      title: quantity === 1 ? itemTitle(text) : `${quantity} × ${itemTitle(text)}`,
      lowEstimate: null,
      highEstimate: null,
      reserve: null,
    })),
    lowEstimateTotal: NOTHING,
    highEstimateTotal: NOTHING,
    commissionRate: terms.commissionRate,
    charges: [],
    withdrawal: edition.terms.consignorWithdrawal,
    returnRequestDays: edition.terms.unsoldReturnDays,
    payoutMonths: edition.terms.consignorPayoutMonths,
    startingShare: edition.terms.startingPriceShare,
    capitalGainsTax: {
      ...lawOn(today).capitalGains,
      declaration: terms.capitalGains === 'subject' ? 'subject' : 'not_subject',
    },
    payTo: accountOf(db, partyId),
  };
}
