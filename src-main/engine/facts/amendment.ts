/** The facts of an amendment to a requisition, frozen when it is drawn up. */
import type { ReadDb } from '#db/connection.ts';
import { frozenFacts } from '#db/frozen.ts';
import { itemsOfConsignment } from '#db/queries/consignments.ts';
import { mandateOf } from '#db/queries/mandates.ts';
import { editions } from '#db/queries/states.ts';
import type { AmendmentFacts } from '#documents/amendment/facts.ts';
import { assert, present } from '#domain/assert.ts';
import { type Amended, amendedLines } from '#domain/consignment/amendment.ts';
import type { BargainLine } from '#domain/consignment/bargain.ts';
import type { Consignment } from '#domain/consignment/mandate.ts';
import { editionInForce } from '#domain/terms/edition.ts';
import type { Instant, IsoDate } from '#domain/time.ts';
import { itemTitle } from '../titles.ts';
import { documentHead } from './head.ts';
import { lotName } from './lot-name.ts';

/** What the sellers are asked to sign besides what they signed. Source: art. 9; CT-9.1. */
export function amendmentFacts(
  { db, now, today }: { readonly db: ReadDb; readonly now: Instant; readonly today: IsoDate },
  drawn: {
    readonly consignment: Consignment;
    readonly amended: Amended;
    readonly agreed: readonly BargainLine[];
    readonly number: string;
  },
): AmendmentFacts {
  const { consignment, amended, agreed, number } = drawn;
  const { consignmentId, consignorId: partyId } = consignment;
  const edition = present(editionInForce(editions(db), now), 'terms are in force');
  const mandate = present(mandateOf(db, consignmentId), 'what is amended was drawn up');
  const declared = present(frozenFacts(db, mandate.documentId), 'an issued document has facts');
  assert(declared.kind === 'mandate', `${mandate.number} is a requisition`);
  const inventory = itemsOfConsignment(db, consignmentId);
  const names = new Map(inventory.map(({ itemId, text }) => [itemId, itemTitle(text)]));
  return {
    ...documentHead(db, { number, issuedOn: today, partyId, edition }),
    factsVersion: 1,
    kind: 'amendment',
    mandateNumber: mandate.number,
    mandateSignedOn: present(mandate.signedOn, 'what is amended was signed'),
    signatory: declared.signatory,
    commissionRate: { before: mandate.commissionRate, after: amended.commissionRate },
    authorises: { before: mandate.authorises, after: amended.authorises },
    lots: amendedLines({ before: agreed, after: amended.lots }).map(({ before, after }) => ({
      title: lotName(db, after.lotId),
      items: after.items.map(({ itemId, quantity }) => {
        const name = names.get(itemId) ?? '';
        return quantity === 1 ? name : `${quantity} × ${name}`;
      }),
      before: before === null ? null : pricesIn(before),
      after: pricesIn(after),
    })),
  };
}

function pricesIn({ lowEstimate, highEstimate, reserve, whole }: BargainLine) {
  return { lowEstimate, highEstimate, reserve, whole };
}
