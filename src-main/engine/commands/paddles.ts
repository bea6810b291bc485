/** Commands about paddles: given, corrected, handed back, their holders declared anew. */
import type { paddleMethods } from '#contract/methods/paddles.ts';
import { declaredIn, paddlesGiven } from '#db/queries/paddles.ts';
import { lotsToAttribute } from '#db/queries/sales.ts';
import { boughtWith, editionUnder } from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import type { SaleId } from '#domain/ids.ts';
import { isNamedSo } from '#domain/party/declared.ts';
import { refused } from '#domain/result.ts';
import {
  correctPaddle,
  declareAgain,
  type GivenPaddle,
  returnPaddle,
} from '#domain/sale/given-paddle.ts';
import { givePaddle, nextPaddle } from '#domain/sale/paddle.ts';
import { barredFrom, bidderOf } from '../admission.ts';
import type { CommandContext } from '../context.ts';
import type { CommandsOf } from '../handler-types.ts';
import { decided, recorded, withSale } from './steps.ts';

export const paddleCommands: CommandsOf<typeof paddleMethods> = {
  'paddle.give': ({ saleId, partyId, paddle }, context) =>
    withSale(context, saleId, (sale) => {
      const { db } = context;
      const bidder = bidderOf(db, partyId);
      if (bidder === null) return refused({ code: 'party_unknown' });
      const paddles = paddlesGiven(db, saleId);
      const given = paddle ?? nextPaddle(partyId, paddles);
      const { editionId } = editionUnder(db, sale);
      const waiting = lotsToAttribute(db, saleId).lots;
      const room = { sale, editionId, paddles, lotsToAttribute: waiting };
      const verdict = givePaddle(bidder, given, room);
      return recorded(context, verdict, () => ({ paddle: given }));
    }),

  'paddle.correct': ({ saleId, paddle, partyId }, context) =>
    withPaddle(context, { saleId, paddle }, (given) => {
      const { db } = context;
      const right = bidderOf(db, partyId);
      if (right === null) return refused({ code: 'party_unknown' });
      const { editionId } = editionUnder(db, given.sale);
      const bought = boughtWith(db, saleId, paddle).map((placement) => {
        return { placement, barred: barredFrom(db, placement, given.sale) };
      });
      const room = { editionId, paddles: paddlesGiven(db, saleId), bought };
      return decided(context, correctPaddle(given, right, room));
    }),

  'paddle.return': ({ saleId, paddle }, context) =>
    withPaddle(context, { saleId, paddle }, (given) => decided(context, returnPaddle(given))),

  'paddle.declareAgain': ({ saleId, paddle }, context) =>
    withPaddle(context, { saleId, paddle }, (given) => {
      const { db } = context;
      const declared = declaredIn(db, saleId, given.holderId);
      const today = descriptionOf(db, 'party', given.holderId);
      const isSame = declared === null || today === null || isNamedSo(declared, today.text);
      return decided(context, declareAgain(given, isSame ? 'as_declared' : 'changed_since'));
    }),
};

/** Goes on with a paddle that was given, or refuses with `sale_unknown` or `paddle_unknown`. */
function withPaddle<Answer>(
  context: CommandContext,
  { saleId, paddle }: { readonly saleId: SaleId; readonly paddle: number },
  decide: (given: GivenPaddle) => Answer,
) {
  return withSale(context, saleId, (sale) => {
    const given = paddlesGiven(context.db, saleId).get(paddle);
    if (given === undefined) return refused({ code: 'paddle_unknown', paddle });
    const { partyId: holderId, state } = given;
    return decide({ sale, paddle, holderId, state });
  });
}
