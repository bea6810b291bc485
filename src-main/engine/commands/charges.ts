/** Commands about charges: load, decide, record. */
import type { chargeMethods } from '#contract/methods/charges.ts';
import { chargeById, notifiedDebt, owedOfSale, takesPart } from '#db/queries/charges.ts';
import { partyListed } from '#db/queries/parties.ts';
import { editionUnder, saleById } from '#db/queries/states.ts';
import {
  type ChargeDraft,
  makeCharge,
  recoveryFee,
  takeBackFee,
  typedCharge,
  withdrawCharge,
} from '#domain/accounts/charge.ts';
import { present } from '#domain/assert.ts';
import type { ChargeId } from '#domain/ids.ts';
import { NOTHING, sum } from '#domain/money/cents.ts';
import { done, type Result, refused } from '#domain/result.ts';
import { takeLotBack } from '#domain/sale/catalogue.ts';
import { handOver, undoHandingOver } from '#domain/sale/handing-over.ts';
import { storageIn } from '../charges.ts';
import type { CommandContext } from '../context.ts';
import { qualityOf } from '../facts/party.ts';
import type { CommandsOf } from '../handler-types.ts';
import { decided, withPlacement, withSale } from './steps.ts';

export const chargeCommands: CommandsOf<typeof chargeMethods> = {
  'charge.make': ({ partyId, ...charge }, context) =>
    withSale(context, charge.saleId, ({ saleId }) => {
      const { db, today: arisenOn } = context;
      if (partyListed(db, partyId) === null) return refused({ code: 'party_unknown' });
      const typed = { ...charge, partyId, arisenOn };
      return made(context, typedCharge(typed, takesPart(db, saleId, partyId)));
    }),

  'charge.makeStorage': ({ saleId, buyerId }, context) =>
    withSale(context, saleId, (sale) => {
      if (partyListed(context.db, buyerId) === null) return refused({ code: 'party_unknown' });
      const { owed, freeUntil } = storageIn(context, sale);
      const own = owed.filter(({ partyId }) => partyId === buyerId);
      if (own.length === 0) return refused({ code: 'storage_not_owed', freeUntil });
      context.record(...own.map((draft) => makeCharge(draft, context.newId<ChargeId>())));
      return done({ count: own.length, net: sum(own.map(({ net }) => net)) });
    }),

  'charge.makeRecoveryFee': ({ noticeId, as }, context) => {
    const { db, today } = context;
    const debt = notifiedDebt(db, noticeId);
    if (debt === null) return refused({ code: 'notice_unknown' });
    const sale = present(saleById(db, debt.saleId), 'an invoice is of a sale');
    const { terms } = editionUnder(db, sale);
    const owed = { ...debt, quality: qualityOf(db, debt.buyerId) };
    return made(context, recoveryFee(owed, { as, today }, terms));
  },

  'charge.withdraw': ({ chargeId }, context) => {
    const charge = chargeById(context.db, chargeId);
    if (charge === null) return refused({ code: 'charge_unknown' });
    return decided(context, withdrawCharge(charge));
  },

  'lot.takeBack': ({ lotId, receivedOn }, context) =>
    withPlacement(context, lotId, (placement, sale) => {
      const { db, today } = context;
      const left = takeLotBack(placement, sale, { receivedOn, today });
      if (!left.ok) return left;
      const { terms } = editionUnder(db, sale);
      const { lotId: of, saleId } = placement;
      const fees = placement.parts.flatMap((part) => {
        const own = { ...part, lotId: of, saleId, heldOn: sale.heldOn };
        return takeBackFee(own, receivedOn, terms) ?? [];
      });
      context.record(left.value);
      context.record(...fees.map((fee) => makeCharge(fee, context.newId<ChargeId>())));
      return done({ net: fees.length === 0 ? null : sum(fees.map(({ net }) => net)) });
    }),

  'lot.handOver': ({ lotId, handedOn }, context) =>
    withPlacement(context, lotId, (placement, sale) => {
      const { db, today } = context;
      const stored = storageIn({ db, today: handedOn }, sale).owed.find(({ cause }) => {
        return cause.kind === 'storage' && cause.placementId === placement.placementId;
      });
      const owed = { ...owedOfSale(db, placement), storage: stored?.net ?? NOTHING };
      return decided(context, handOver(placement, { handedOn, today }, owed));
    }),

  'lot.undoHandingOver': ({ lotId }, context) =>
    withPlacement(context, lotId, (placement) => {
      const { handedOverOn } = owedOfSale(context.db, placement);
      return decided(context, undoHandingOver(placement, handedOverOn));
    }),
};

/** Makes what was drafted; a refusal passes as it is. */
function made<R>({ newId, record }: CommandContext, drafted: Result<ChargeDraft, R>) {
  if (!drafted.ok) return drafted;
  const charge = makeCharge(drafted.value, newId<ChargeId>());
  record(charge);
  return done({ chargeId: charge.chargeId, net: charge.net });
}
