/** Questions about money that moves. */
import type { moneyMethods } from '#contract/methods/money.ts';
import { allocationsOf, payoutsOf, receiptsOf, refundsTo, unpaidOf } from '#db/queries/money.ts';
import { partyListed } from '#db/queries/parties.ts';
import { sum } from '#domain/money/cents.ts';
import type { QueriesOf } from '../handler-types.ts';

export const moneyQueries: QueriesOf<typeof moneyMethods> = {
  'payout.list': ({ statementId }, { db }) => payoutsOf(db, statementId),

  'party.account': ({ partyId }, { db }) => {
    const party = partyListed(db, partyId);
    if (party === null) return null;
    const invoices = unpaidOf(db, partyId);
    const receipts = receiptsOf(db, partyId);
    const standing = receipts.filter(({ state }) => state === 'standing');
    return {
      name: party.displayName,
      owed: sum(invoices.map(({ balance }) => balance)),
      received: sum(standing.map(({ amount }) => amount)),
      allocated: sum(standing.map(({ allocated }) => allocated)),
      refunded: sum(standing.map(({ refunded }) => refunded)),
      free: sum(standing.map(({ free }) => free)),
      ...{ invoices, receipts, allocations: allocationsOf(db, partyId) },
      refunds: refundsTo(db, partyId),
    };
  },
};
