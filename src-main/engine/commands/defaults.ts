/** Commands about buyers in default: load, decide, record. */
import type { defaultMethods } from '#contract/methods/defaults.ts';
import { requestedOnOf } from '#db/queries/defaults.ts';
import { invoiceAccount, placementById, saleById } from '#db/queries/states.ts';
import { requestReauction } from '#domain/accounts/buyer-default.ts';
import { present } from '#domain/assert.ts';
import { refused } from '#domain/result.ts';
import type { CommandsOf } from '../handler-types.ts';
import { decided } from './steps.ts';

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
};
