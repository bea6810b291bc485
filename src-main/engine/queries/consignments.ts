/** Questions about consignments. */
import type { consignmentMethods } from '#contract/methods/consignments.ts';
import { frozenFacts } from '#db/frozen.ts';
import type { ReadDb } from '#db/handle.ts';
import {
  consignmentListed,
  consignmentsWhere,
  itemsOfConsignment,
} from '#db/queries/consignments.ts';
import { amendmentsOf, bargainNow, lotTextsOf, mandateOf } from '#db/queries/mandates.ts';
import { assert, present } from '#domain/assert.ts';
import { standingProblem } from '#domain/consignment/seller.ts';
import type { DocumentId } from '#domain/ids.ts';
import { printedName } from '#shared/fields/field.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { ownerFilesOf } from '../facts/party.ts';
import type { QueriesOf } from '../handler-types.ts';

export const consignmentQueries: QueriesOf<typeof consignmentMethods> = {
  'consignment.list': (filter, { db }) => consignmentsWhere(db, filter),

  'consignment.get': ({ consignmentId }, { db, today }) => {
    const row = consignmentListed(db, consignmentId);
    if (row === null) return null;
    const items = [...itemsOfConsignment(db, consignmentId)];
    const mandate = mandateOf(db, consignmentId);
    const texts = lotTextsOf(db, consignmentId);
    const lots = bargainNow(db, consignmentId).map(({ items: _, ...line }) => {
      const text = present(texts.get(line.lotId), 'a lot has a text');
      return { ...line, title: printedName(LOT_FIELDS, text) };
    });
    const amendments = amendmentsOf(db, consignmentId);
    if (mandate === null) return { row, items, mandate: null, lots, amendments };
    const { number, documentId, commissionRate, authorises, drawnUpOn, signedOn } = mandate;
    const { vat, signatory, ...declared } = declaredIn(db, documentId);
    const owners = mandate.owners.map(({ partyId, share }, index) => {
      const { name, capitalGains } = present(declared.owners[index], 'an owner is on the paper');
      return { partyId, share, name, capitalGains };
    });
    const agreed = { commissionRate, authorises, vat, owners, signatory };
    const contradicted = standingProblem(mandate, ownerFilesOf(db, mandate.owners), today);
    const shown = { number, documentId, ...agreed, drawnUpOn, signedOn, contradicted };
    return { row, items, mandate: shown, lots, amendments };
  },
};

/** What was declared for a requisition, with the names and proofs that are on its paper alone. */
function declaredIn(db: ReadDb, documentId: DocumentId) {
  const facts = present(frozenFacts(db, documentId), 'an issued document has facts');
  assert(facts.kind === 'mandate', `${documentId} is a requisition`);
  const { vat, owners, signatory } = facts;
  return { vat, owners, signatory };
}
