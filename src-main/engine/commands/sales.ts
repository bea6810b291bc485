/** Commands about sales and what happens in the room. */
import type { saleMethods } from '#contract/methods/sales.ts';
import { documentsOfSale } from '#db/queries/documents.ts';
import { registrationOf } from '#db/queries/parties.ts';
import { lastSaleCode } from '#db/queries/sales.ts';
import {
  countLots,
  editionById,
  editions,
  paddlesInRoom,
  resultSeqOf,
} from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import { present } from '#domain/assert.ts';
import type { SaleId } from '#domain/ids.ts';
import { done, refused } from '#domain/result.ts';
import { knockDown } from '#domain/sale/knock-down.ts';
import { givePaddle, nextPaddle } from '#domain/sale/paddle.ts';
import { closeSale, createSale, openSale, reopenSale, rescheduleSale } from '#domain/sale/sale.ts';
import type { Sale } from '#domain/sale/state.ts';
import { passLot, undoResult, withdrawLot } from '#domain/sale/without-buyer.ts';
import { barredFromLotsOf } from '../barred.ts';
import type { CommandContext } from '../context.ts';
import { partyFile } from '../facts/party.ts';
import type { CommandsOf } from '../handler-types.ts';
import { cleanTexts } from '../texts.ts';
import { decided, edited, recorded, withPlacedLot, withSale } from './steps.ts';

export const saleCommands: CommandsOf<typeof saleMethods> = {
  'sale.create': ({ heldOn, text }, context) => {
    const { db, now } = context;
    const clean = cleanTexts(text);
    if (!clean.ok) return clean;
    const saleId = context.newId<SaleId>();
    const request = { saleId, heldOn, kind: 'room', lastCode: lastSaleCode(db) } as const;
    const verdict = createSale(request, editions(db), now);
    if (!verdict.ok) return verdict;
    context.record(verdict.value);
    context.describe('sale', saleId, clean.value);
    return done({ saleId, code: verdict.value.code });
  },

  'sale.describe': ({ saleId, version, text }, context) =>
    edited(context, 'sale', {
      id: saleId,
      version,
      text,
      unknown: { code: 'sale_unknown' } as const,
    }),

  'sale.reschedule': ({ saleId, heldOn }, context) =>
    withSale(context, saleId, (sale) => decided(context, rescheduleSale(sale, heldOn))),

  'sale.open': ({ saleId }, context) =>
    withSale(context, saleId, (sale) =>
      decided(context, openSale(sale, countLots(context.db, saleId, 'any'))),
    ),

  'sale.close': ({ saleId }, context) =>
    withSale(context, saleId, (sale) =>
      decided(context, closeSale(sale, countLots(context.db, saleId, 'offered'))),
    ),

  'sale.reopen': ({ saleId }, context) =>
    withSale(context, saleId, (sale) =>
      decided(context, reopenSale(sale, documentsOfSale(context.db, saleId))),
    ),

  'paddle.give': ({ saleId, partyId, paddle }, context) =>
    withSale(context, saleId, (sale) => {
      const { db } = context;
      const party = descriptionOf(db, 'party', partyId);
      if (party === null) return refused({ code: 'party_unknown' });
      const paddles = paddlesInRoom(db, saleId);
      const given = paddle ?? nextPaddle(paddles);
      const bidder = {
        partyId,
        file: partyFile(party.text),
        acceptedEditionId: registrationOf(db, partyId)?.editionId ?? null,
      };
      const verdict = givePaddle(bidder, given, { sale, paddles });
      return recorded(context, verdict, () => ({ paddle: given }));
    }),

  'lot.knockDown': ({ lotId, hammerPrice, paddle, consignorAgrees }, context) =>
    withPlacedLot(context, lotId, (lot, sale) => {
      const room = {
        sale,
        paddles: paddlesInRoom(context.db, sale.saleId),
        barred: barredFromLotsOf(context.db, lot.consignmentId),
        terms: termsOf(context, sale),
      };
      const underReserve = consignorAgrees ? 'agreed_by_seller' : 'refused';
      return decided(context, knockDown(lot, { paddle, hammerPrice, underReserve }, room));
    }),

  'lot.pass': ({ lotId, lastBid }, context) =>
    withPlacedLot(context, lotId, (lot, sale) => decided(context, passLot(lot, lastBid, sale))),

  'lot.withdraw': ({ lotId, reason }, context) =>
    withPlacedLot(context, lotId, (lot, sale) => decided(context, withdrawLot(lot, reason, sale))),

  'lot.undoResult': ({ lotId, corrects }, context) =>
    withPlacedLot(context, lotId, (lot, sale) => {
      const latest = resultSeqOf(context.db, lotId) ?? 0;
      return decided(context, undoResult(lot, { corrects, latest }, sale));
    }),
};

function termsOf({ db }: CommandContext, sale: Sale) {
  return present(editionById(db, sale.editionId), 'a sale pins an edition').terms;
}
