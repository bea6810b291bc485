/** Commands about buyers in default: load, decide, record. */
import type { defaultMethods } from '#contract/methods/defaults.ts';
import type { ReadDb } from '#db/connection.ts';
import { reauctionAt, requestedOnOf } from '#db/queries/defaults.ts';
import { receiptsOf } from '#db/queries/money.ts';
import { invoiceAccount, placementById, saleById } from '#db/queries/states.ts';
import { requestReauction } from '#domain/accounts/buyer-default.ts';
import { claimShortfall, draftShortfall } from '#domain/accounts/shortfall.ts';
import { present } from '#domain/assert.ts';
import type { ReceiptAllocated } from '#domain/events/money.ts';
import type { InvoiceId, PartyId } from '#domain/ids.ts';
import { type Cents, cents, NOTHING, subtract, sum } from '#domain/money/cents.ts';
import { done, refused } from '#domain/result.ts';
import { addDays } from '#domain/time.ts';
import { lackingFor } from '../facts/party.ts';
import { putUpAgain, saleInDefault, shortfallClaimFacts } from '../facts/shortfall-claim.ts';
import type { CommandsOf } from '../handler-types.ts';
import { numberAndFreeze } from '../issue.ts';
import { decided, inOrder } from './steps.ts';

export const defaultCommands: CommandsOf<typeof defaultMethods> = {
  'reauction.request': ({ placementId, requestedOn }, context) => {
    const { db, today } = context;
    const placement = placementById(db, placementId);
    if (placement === null) return refused({ code: 'lot_unknown' });
    const invoiceId = placement.state === 'sold' ? placement.invoiceId : null;
    if (invoiceId === null) return refused({ code: 'lot_not_on_invoice' });
    const account = present(invoiceAccount(db, invoiceId), 'it stands on its invoice');
    const { heldOn } = present(saleById(db, placement.saleId), 'a lot is placed in a sale');
    const owed = { account, heldOn, already: requestedOnOf(db, placementId) };
    const verdict = requestReauction({ placement, invoiceId }, owed, { requestedOn, today });
    return decided(context, verdict);
  },

  'shortfall.claim': ({ again: placementId, costs, delayDays }, context) =>
    inOrder(context, () => {
      const { db, today: issuedOn, record } = context;
      const reauction = reauctionAt(db, placementId);
      const again = reauction === null ? null : putUpAgain(db, reauction);
      if (reauction === null || again === null) return refused({ code: 'not_put_up_again' });
      if (reauction.shortfallId !== null) return refused({ code: 'shortfall_already_claimed' });
      const first = saleInDefault(db, reauction);
      const drafted = draftShortfall(first, again, costs);
      if (!drafted.ok) return drafted;
      const draft = drafted.value;
      const lacking = lackingFor(db, 'shortfall_claim', [first.buyerId]);
      if (lacking.length > 0) return refused({ code: 'papers_incomplete', lacking });

      const dueOn = addDays(issuedOn, delayDays);
      const shares = freeShares(db, first.buyerId, draft.total);
      const credited = sum(shares.map(({ amount }) => amount));
      const document = numberAndFreeze(context, {
        ...{ kind: 'shortfall_claim', partyId: first.buyerId, saleId: first.saleId },
        factsOf: (number) =>
          shortfallClaimFacts(db, reauction, {
            ...{ number, issuedOn, dueOn, first, again, draft, costs, credited },
          }),
      });
      const invoiceId = context.newId<InvoiceId>();
      record(claimShortfall(draft, first, { document, invoiceId, again: placementId, dueOn }));
      record(...shares.map((share): ReceiptAllocated => ({ ...share, invoiceId })));
      const { documentId, number } = document;
      const balance = subtract(draft.total, credited);
      return done({ invoiceId, documentId, number, total: draft.total, balance });
    }),
};

/** What a buyer has paid that is for nothing yet, the oldest first, up to what he owes. */
function freeShares(
  db: ReadDb,
  payerId: PartyId,
  owed: Cents,
): readonly Omit<ReceiptAllocated, 'invoiceId'>[] {
  let left = owed;
  return receiptsOf(db, payerId)
    .toReversed()
    .flatMap(({ receiptId, free }) => {
      const amount = cents(Math.min(free, left));
      if (amount === NOTHING) return [];
      left = subtract(left, amount);
      return [{ type: 'receipt.allocated/1', receiptId, payerId, amount } as const];
    });
}
