/** Questions about consignments. */
import type { consignmentMethods } from '#contract/methods/consignments.ts';
import {
  consignmentListed,
  consignmentsWhere,
  itemsOfConsignment,
  mandateOf,
} from '#db/queries/consignments.ts';
import type { QueriesOf } from '../handler-types.ts';

export const consignmentQueries: QueriesOf<typeof consignmentMethods> = {
  'consignment.list': (filter, { db }) => consignmentsWhere(db, filter),

  'consignment.get': ({ consignmentId }, { db }) => {
    const row = consignmentListed(db, consignmentId);
    if (row === null) return null;
    const items = [...itemsOfConsignment(db, consignmentId)];
    const mandate = mandateOf(db, consignmentId);
    if (mandate === null) return { row, items, mandate: null };
    const { consignmentId: _id, ...rest } = mandate;
    return { row, items, mandate: rest };
  },
};
