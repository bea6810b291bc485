/** Questions about money that moves. */
import type { moneyMethods } from '#contract/methods/money.ts';
import type { ReadDb } from '#db/connection.ts';
import { allocationsOf, receiptsOf, refundsTo, unpaidOf } from '#db/queries/money.ts';
import { partyListed } from '#db/queries/parties.ts';
import { owedByConsignor, payoutsOf, repaymentsOf } from '#db/queries/payouts.ts';
import type { PartyId } from '#domain/ids.ts';
import { lawOn } from '#domain/law/law.ts';
import { sum } from '#domain/money/cents.ts';
import { cashPayer } from '#domain/party/residence.ts';
import type { IsoDate } from '#domain/time.ts';
import { payerOf } from '../facts/party.ts';
import type { QueriesOf } from '../handler-types.ts';

export const moneyQueries: QueriesOf<typeof moneyMethods> = {
  'payout.list': ({ statementId }, { db }) => payoutsOf(db, statementId),

  'repayment.list': ({ statementId }, { db }) => repaymentsOf(db, statementId),

  'party.account': ({ partyId }, { db, today }) => {
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
      owedAsConsignor: owedByConsignor(db, partyId),
      ...{ invoices, receipts, allocations: allocationsOf(db, partyId) },
      refunds: refundsTo(db, partyId),
      cash: cashOf(db, partyId, today),
    };
  },
};

/** How much cash somebody may bring for one sale today. Source: FR-10. */
function cashOf(db: ReadDb, partyId: PartyId, today: IsoDate) {
  const payer = payerOf(db, partyId);
  const { acts, residence, proof } = payer;
  return {
    limit: lawOn(today).cashLimits[cashPayer(payer, today)],
    ...{ acts, residence },
    proof: proof === null ? null : { proof: proof.proof, seenOn: proof.seenOn },
  };
}
