/** Questions about charges. */
import type { ChargeRow, chargeMethods } from '#contract/methods/charges.ts';
import type { ReadDb } from '#db/connection.ts';
import { chargesOf } from '#db/queries/charges.ts';
import { partyListed } from '#db/queries/parties.ts';
import { saleById } from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import type { Charge } from '#domain/accounts/charge.ts';
import { present } from '#domain/assert.ts';
import { withVatOnTop } from '#domain/money/vat.ts';
import { proposedCharges } from '../charges.ts';
import type { QueriesOf } from '../handler-types.ts';

export const chargeQueries: QueriesOf<typeof chargeMethods> = {
  'charge.list': (of, { db }) => chargesOf(db, of).map((charge) => chargeRow(db, charge)),

  'charge.proposed': ({ saleId }, context) => {
    const sale = saleById(context.db, saleId);
    return sale === null ? [] : proposedCharges(context, sale);
  },
};

function chargeRow(db: ReadDb, charge: Charge): ChargeRow {
  const { seq: _seq, state, ...facts } = charge;
  const { text } = present(descriptionOf(db, 'sale', charge.saleId), 'a sale has a text');
  const [alone] = withVatOnTop([charge]);
  return {
    ...facts,
    partyName: present(partyListed(db, charge.partyId), 'the party exists').displayName,
    saleTitle: text.title,
    gross: present(alone, 'a line a charge').gross,
    state: state.state,
    number: state.state === 'billed' ? state.number : null,
  };
}
