/** Commands about sales and what happens in the room. */
import type { saleMethods } from '#contract/methods/sales.ts';
import { documentsOfSale } from '#db/queries/documents.ts';
import { lotsLaterThan } from '#db/queries/mandates.ts';
import { lastSaleCode } from '#db/queries/sales.ts';
import { countLots, editions, placementsIn, resultSeqOf } from '#db/queries/states.ts';
import type { SaleId } from '#domain/ids.ts';
import { done, refused } from '#domain/result.ts';
import { attributeLot, undoAttribution } from '#domain/sale/attribution.ts';
import { cancelPlacement } from '#domain/sale/cancellation.ts';
import { knockDown } from '#domain/sale/knock-down.ts';
import { closeSale, createSale, openSale, reopenSale, rescheduleSale } from '#domain/sale/sale.ts';
import { passLot, undoResult, withdrawLot } from '#domain/sale/without-buyer.ts';
import type { CommandsOf } from '../handler-types.ts';
import { roomOf, termsOf } from '../room.ts';
import { cleanTexts } from '../texts.ts';
import { decided, edited, mayConduct, withPlacement, withSale } from './steps.ts';

export const saleCommands: CommandsOf<typeof saleMethods> = {
  'sale.create': ({ heldOn, pastDay, kind, text }, context) => {
    const isDecision = pastDay !== null;
    if (isDecision && !mayConduct(context)) return refused({ code: 'decision_of_auctioneer' });
    const clean = cleanTexts(text);
    if (!clean.ok) return clean;
    const saleId = context.newId<SaleId>();
    const request = { saleId, heldOn, pastDay, kind, lastCode: lastSaleCode(context.db) };
    const verdict = createSale(request, context.today);
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

  'sale.reschedule': ({ saleId, ...day }, context) =>
    withSale(context, saleId, (sale) => {
      const isDecision = day.pastDay !== null;
      if (isDecision && !mayConduct(context)) return refused({ code: 'decision_of_auctioneer' });
      return decided(context, rescheduleSale(sale, day, context.today));
    }),

  'sale.open': ({ saleId, onAnotherDay }, context) =>
    withSale(context, saleId, (sale) => {
      const { db, now } = context;
      const lots = placementsIn(db, saleId);
      const later = lotsLaterThan(db, saleId, sale.heldOn);
      const opening = { lots, later, onAnotherDay, editions: editions(db), now };
      return decided(context, openSale(sale, opening));
    }),

  'sale.close': ({ saleId }, context) =>
    withSale(context, saleId, (sale) => {
      context.anchor();
      return decided(context, closeSale(sale, countLots(context.db, saleId, 'offered')));
    }),

  'sale.reopen': ({ saleId, pastDay }, context) =>
    withSale(context, saleId, (sale) => {
      const { db, today } = context;
      const documentCount = documentsOfSale(db, saleId);
      return decided(context, reopenSale(sale, { documentCount, pastDay, today }));
    }),

  'lot.knockDown': ({ lotId, hammerPrice, paddle, consignorAgrees }, context) =>
    withPlacement(context, lotId, (placement, sale) => {
      const room = {
        ...roomOf(context.db, {
          placement,
          sale,
          paddle: paddle === 'to_attribute' ? null : paddle,
        }),
        terms: termsOf(context.db, sale),
      };
      const underReserve = consignorAgrees ? 'agreed_by_seller' : 'refused';
      return decided(context, knockDown(placement, { paddle, hammerPrice, underReserve }, room));
    }),

  'lot.attribute': ({ lotId, paddle }, context) =>
    withPlacement(context, lotId, (placement, sale) => {
      const room = roomOf(context.db, { placement, sale, paddle, made: 'before' });
      return decided(context, attributeLot(placement, paddle, room));
    }),

  'lot.undoAttribution': ({ lotId, corrects }, context) =>
    withPlacement(context, lotId, (placement, sale) =>
      decided(context, undoAttribution(placement, corrects, sale)),
    ),

  'lot.pass': ({ lotId, lastBid, lastPaddle }, context) =>
    withPlacement(context, lotId, (placement, sale) => {
      const last = lastBid === null ? null : { amount: lastBid, paddle: lastPaddle ?? null };
      return decided(
        context,
        passLot(
          placement,
          last,
          roomOf(context.db, { placement, sale, paddle: lastPaddle ?? null }),
        ),
      );
    }),

  'lot.withdraw': ({ lotId, reason }, context) =>
    withPlacement(context, lotId, (placement, sale) =>
      decided(context, withdrawLot(placement, reason, sale)),
    ),

  'lot.undoResult': ({ lotId, corrects }, context) =>
    withPlacement(context, lotId, (placement, sale) => {
      const latest = resultSeqOf(context.db, placement.placementId) ?? 0;
      return decided(context, undoResult(placement, { corrects, latest }, sale));
    }),

  'lot.cancelSale': ({ lotId, reason }, context) =>
    withPlacement(context, lotId, (placement, sale) =>
      decided(context, cancelPlacement(placement, reason, sale)),
    ),
};
