/** Commands about sales and what happens in the room. */
import type { saleMethods } from '#contract/methods/sales.ts';
import { documentsOfSale } from '#db/queries/documents.ts';
import { registrationOf } from '#db/queries/parties.ts';
import { lastSaleCode } from '#db/queries/sales.ts';
import {
  countLots,
  editionById,
  editions,
  linksOf,
  lotById,
  paddlesInRoom,
  resultSeqOf,
  saleById,
} from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import { present } from '#domain/assert.ts';
import type { LotId, SaleId } from '#domain/ids.ts';
import { barredFor } from '#domain/party/link.ts';
import { done, refused } from '#domain/result.ts';
import { knockDown } from '#domain/sale/knock-down.ts';
import { givePaddle, nextPaddle } from '#domain/sale/paddle.ts';
import { closeSale, createSale, openSale, reopenSale, rescheduleSale } from '#domain/sale/sale.ts';
import type { Sale } from '#domain/sale/state.ts';
import { passLot, undoResult, withdrawLot } from '#domain/sale/without-buyer.ts';
import type { CommandContext } from '../context.ts';
import { partyFile } from '../facts/party.ts';
import type { CommandsOf } from '../handler-types.ts';
import { cleanTexts } from '../texts.ts';

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

  'sale.describe': ({ saleId, version, text }, context) => {
    const current = descriptionOf(context.db, 'sale', saleId);
    if (current === null) return refused({ code: 'sale_unknown' });
    if (current.version !== version) {
      return refused({ code: 'changed_meanwhile', version: current.version });
    }
    const clean = cleanTexts(text);
    if (!clean.ok) return clean;
    return done({ version: context.describe('sale', saleId, clean.value) });
  },

  'sale.reschedule': ({ saleId, heldOn }, context) => {
    const sale = saleById(context.db, saleId);
    if (sale === null) return refused({ code: 'sale_unknown' });
    const verdict = rescheduleSale(sale, heldOn);
    return verdict.ok ? done({ seq: context.record(verdict.value) }) : verdict;
  },

  'sale.open': ({ saleId }, context) => {
    const sale = saleById(context.db, saleId);
    if (sale === null) return refused({ code: 'sale_unknown' });
    const verdict = openSale(sale, countLots(context.db, saleId, 'any'));
    return verdict.ok ? done({ seq: context.record(verdict.value) }) : verdict;
  },

  'sale.close': ({ saleId }, context) => {
    const sale = saleById(context.db, saleId);
    if (sale === null) return refused({ code: 'sale_unknown' });
    const verdict = closeSale(sale, countLots(context.db, saleId, 'offered'));
    return verdict.ok ? done({ seq: context.record(verdict.value) }) : verdict;
  },

  'sale.reopen': ({ saleId }, context) => {
    const sale = saleById(context.db, saleId);
    if (sale === null) return refused({ code: 'sale_unknown' });
    const verdict = reopenSale(sale, documentsOfSale(context.db, saleId));
    return verdict.ok ? done({ seq: context.record(verdict.value) }) : verdict;
  },

  'paddle.give': ({ saleId, partyId, paddle }, context) => {
    const { db } = context;
    const sale = saleById(db, saleId);
    if (sale === null) return refused({ code: 'sale_unknown' });
    const party = descriptionOf(db, 'party', partyId);
    if (party === null) return refused({ code: 'party_unknown' });
    const paddles = paddlesInRoom(db, saleId);
    const given = paddle ?? nextPaddle(paddles);
    const bidder = {
      partyId,
      file: partyFile(party.text),
      acceptedEditionId: registrationOf(db, partyId)?.editionId ?? null,
    };
    const verdict = givePaddle(bidder, given, { sale, paddles, terms: termsOf(context, sale) });
    if (!verdict.ok) return verdict;
    context.record(verdict.value);
    return done({ paddle: given });
  },

  'lot.knockDown': ({ lotId, hammerPrice, paddle, consignorAgrees }, context) => {
    const found = underTheHammer(context, lotId);
    if (!found.ok) return found;
    const { lot, sale } = found.value;
    const room = {
      sale,
      paddles: paddlesInRoom(context.db, sale.saleId),
      barred: barredFor(lot.consignorId, linksOf(context.db, lot.consignorId)),
      terms: termsOf(context, sale),
    };
    const underReserve = consignorAgrees ? 'agreed_by_seller' : 'refused';
    const verdict = knockDown(lot, { paddle, hammerPrice, underReserve }, room);
    return verdict.ok ? done({ seq: context.record(verdict.value) }) : verdict;
  },

  'lot.pass': ({ lotId, lastBid }, context) => {
    const found = underTheHammer(context, lotId);
    if (!found.ok) return found;
    const verdict = passLot(found.value.lot, lastBid, found.value.sale);
    return verdict.ok ? done({ seq: context.record(verdict.value) }) : verdict;
  },

  'lot.withdraw': ({ lotId, reason }, context) => {
    const found = underTheHammer(context, lotId);
    if (!found.ok) return found;
    const verdict = withdrawLot(found.value.lot, reason, found.value.sale);
    return verdict.ok ? done({ seq: context.record(verdict.value) }) : verdict;
  },

  'lot.undoResult': ({ lotId, corrects }, context) => {
    const found = underTheHammer(context, lotId);
    if (!found.ok) return found;
    const { lot, sale } = found.value;
    const latest = resultSeqOf(context.db, lotId) ?? 0;
    const verdict = undoResult(lot, { corrects, latest }, sale);
    return verdict.ok ? done({ seq: context.record(verdict.value) }) : verdict;
  },
};

/** A lot with the sale it is placed in. */
function underTheHammer({ db }: CommandContext, lotId: LotId) {
  const lot = lotById(db, lotId);
  if (lot === null) return refused({ code: 'lot_unknown' });
  if (lot.state === 'stock') return refused({ code: 'lot_not_in_sale' });
  return done({ lot, sale: present(saleById(db, lot.saleId), 'a lot is placed in a sale') });
}

function termsOf({ db }: CommandContext, sale: Sale) {
  return present(editionById(db, sale.editionId), 'a sale pins an edition').terms;
}
