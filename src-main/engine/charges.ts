/** What a sale's terms make its parties owe today and nobody has charged yet. */
import type { ProposedCharge } from '#contract/methods/charges.ts';
import { notifiedDebts, numbersOf, storedLots } from '#db/queries/charges.ts';
import { partyListed } from '#db/queries/parties.ts';
import { editionUnder } from '#db/queries/states.ts';
import { recoveryFee, storageOwed, storedFreeUntil } from '#domain/accounts/charge.ts';
import { present } from '#domain/assert.ts';
import type { PartyId } from '#domain/ids.ts';
import { sum } from '#domain/money/cents.ts';
import type { Sale } from '#domain/sale/state.ts';
import { daysBetween } from '#domain/time.ts';
import type { QueryContext } from './context.ts';
import { qualityOf } from './facts/party.ts';

type Asking = Pick<QueryContext, 'db' | 'today'>;

/** The storage of every lot of a sale that is still in the house, in the order of the sale. */
export function storageIn({ db, today }: Asking, sale: Sale) {
  const { terms } = editionUnder(db, sale);
  const owed = storedLots(db, sale.saleId).flatMap((lot) => storageOwed(lot, today, terms) ?? []);
  return { owed, freeUntil: storedFreeUntil(sale.heldOn, terms) };
}

/** Storage a buyer, then the recovery fees of debts whose notice had no effect (CT-5.6, CT-7.1). */
export function proposedCharges(context: Asking, sale: Sale): readonly ProposedCharge[] {
  return [...storageProposed(context, sale), ...recoveryProposed(context, sale)];
}

function storageProposed(context: Asking, sale: Sale): readonly ProposedCharge[] {
  const { owed } = storageIn(context, sale);
  const buyers = [...new Set(owed.map(({ partyId }) => partyId))];
  return buyers.map((partyId) => {
    const own = owed.filter((draft) => draft.partyId === partyId);
    const days = own.map(({ cause }) => {
      return cause.kind === 'storage' ? daysBetween(cause.from, cause.until) + 1 : 0;
    });
    return {
      ...{ kind: 'storage', partyId, partyName: nameOf(context, partyId), lots: own.length },
      days: days.reduce((running, each) => running + each, 0),
      net: sum(own.map(({ net }) => net)),
    };
  });
}

/** A professional owes it as it is; a consumer by a decision that calls it a penalty (FR-7). */
function recoveryProposed({ db, today }: Asking, sale: Sale): readonly ProposedCharge[] {
  const { terms } = editionUnder(db, sale);
  return notifiedDebts(db, sale.saleId).flatMap((debt) => {
    const { noticeId, invoiceId, buyerId: partyId } = debt;
    const quality = qualityOf(db, partyId);
    const as = quality === 'consumer' ? 'penalty_clause' : 'recovery_costs';
    const fee = recoveryFee({ ...debt, quality }, { as, today }, terms);
    if (!fee.ok) return [];
    const partyName = nameOf({ db }, partyId);
    const { net } = fee.value;
    const numbers = numbersOf(db, { invoiceId, noticeId });
    return [{ kind: 'recovery_fee', partyId, partyName, net, noticeId, ...numbers, as } as const];
  });
}

function nameOf({ db }: Pick<QueryContext, 'db'>, partyId: PartyId): string {
  return present(partyListed(db, partyId), 'the party exists').displayName;
}
