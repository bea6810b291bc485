/** Commands about lots before the hammer: composed, described, appraised, priced, placed. */
import type { lotMethods } from '#contract/methods/lots.ts';
import type { LotText } from '#contract/texts.ts';
import { itemById, itemRows } from '#db/queries/consignments.ts';
import { photographsOfLot } from '#db/queries/lots.ts';
import { lastSignatureOf, mandateState, signedOf } from '#db/queries/mandates.ts';
import { lastPublicationOf } from '#db/queries/publications.ts';
import { lotNumbersOf } from '#db/queries/sales.ts';
import { isTold } from '#db/queries/statements.ts';
import { editions, editionUnder, heldBy, lastPlaceOf, saleById } from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import { regimeOf } from '#domain/accounts/vat-regime.ts';
import { present } from '#domain/assert.ts';
import { ownersOf } from '#domain/consignment/mandate.ts';
import type { Estimated } from '#domain/events/lot.ts';
import type { LotItem } from '#domain/events/lot-item.ts';
import type { LotId, PlacementId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { done, refused } from '#domain/result.ts';
import {
  appraisedInTime,
  enterInSale,
  leaveSale,
  renumberLot,
  returnToStock,
  type UndertakenByAll,
  withinSigned,
} from '#domain/sale/catalogue.ts';
import { composeLot, dissolveLot, recomposeLot, type Stock } from '#domain/sale/compose.ts';
import {
  appraiseLot,
  priceSetByHand,
  setReserve,
  setStartingPrice,
  wordsProblem,
} from '#domain/sale/lot.ts';
import { compareLotNumbers, nextLotNumber } from '#domain/sale/lot-number.ts';
import { movePhotograph, removePhotograph } from '#domain/sale/photographs.ts';
import type { Lot, Placement, Sale } from '#domain/sale/state.ts';
import { editionInForce } from '#domain/terms/edition.ts';
import type { Terms } from '#domain/terms/terms.ts';
import { blankText, columnsOf } from '#shared/fields/field.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import type { CommandContext } from '../context.ts';
import { ownerFilesOf } from '../facts/party.ts';
import type { CommandsOf } from '../handler-types.ts';
import { cleanTexts } from '../texts.ts';
import { lotTitle } from '../titles.ts';
import { decided, edited, recorded, withLot, withPlacement, withSale } from './steps.ts';

export const lotCommands: CommandsOf<typeof lotMethods> = {
  'lot.compose': ({ items, text }, context) => {
    const lotId = context.newId<LotId>();
    const verdict = composeLot({ lotId, items }, stockOf(context, items));
    if (!verdict.ok) return verdict;
    const clean = cleanTexts(text ?? textFromItems(context, items));
    if (!clean.ok) return clean;
    context.record(verdict.value);
    context.describe('lot', lotId, clean.value);
    return done({ lotId });
  },

  'lot.recompose': ({ lotId, items }, context) =>
    withLot(context, lotId, (lot) => {
      const held = heldBy(context.db, lotId);
      return decided(context, recomposeLot({ lot, held }, items, stockOf(context, items)));
    }),

  'lot.dissolve': ({ lotId }, context) =>
    withLot(context, lotId, (lot) => decided(context, dissolveLot(lot))),

  'lot.describe': ({ lotId, version, text }, context) =>
    withLot(context, lotId, (lot) => {
      const unknown = { code: 'lot_unknown' } as const;
      const before = present(descriptionOf(context.db, 'lot', lotId), 'a lot has a text');
      const problem = wordsProblem(lot, publicWords(before.text), publicWords(text));
      if (problem !== null) return refused(problem);
      return edited(context, 'lot', { id: lotId, version, text, unknown });
    }),

  'lot.appraise': ({ lotId, lowEstimate, highEstimate }, context) =>
    appraised(context, lotId, [{ lowEstimate, highEstimate }]),

  'lot.appraiseParts': ({ lotId, parts }, context) => appraised(context, lotId, parts),

  'lot.setReserve': ({ lotId, reserve }, context) =>
    withTerms(context, lotId, (lot, terms) => {
      const verdict = setReserve(lot, reserve, terms);
      return recorded(
        context,
        withinSigned(verdict, lot, undertakenOf(context, lot)),
        startingPriceOf,
      );
    }),

  'lot.setStartingPrice': ({ lotId, startingPrice }, context) =>
    withTerms(context, lotId, (lot, terms) =>
      decided(context, setStartingPrice(lot, startingPrice, terms)),
    ),

  'lot.enterInSale': ({ lotId, saleId, number, suffix }, context) =>
    withLot(context, lotId, (lot) =>
      withSale(context, saleId, (sale) => {
        const taken = lotNumbersOf(context.db, saleId);
        const asked = number === null ? nextLotNumber(taken) : { number, suffix };
        const undertaken = undertakenOf(context, lot);
        const placementId = context.newId<PlacementId>();
        const last = lastPlaceOf(context.db, lotId);
        const place = { placementId, last, sale, taken, number: asked };
        const verdict = enterInSale(lot, place, undertaken);
        return recorded(context, verdict, () => asked);
      }),
    ),

  'lot.renumber': ({ lotId, number, suffix }, context) =>
    withPlacement(context, lotId, (placement, sale) => {
      const taken = lotNumbersOf(context.db, sale.saleId).filter(
        (each) => compareLotNumbers(each, placement.number) !== 0,
      );
      return decided(context, renumberLot(placement, { sale, number: { number, suffix }, taken }));
    }),

  'lot.leaveSale': ({ lotId }, context) =>
    withPlacement(context, lotId, (placement, sale) =>
      decided(context, leaveSale(placement, sale)),
    ),

  'lot.returnToStock': ({ lotId }, context) =>
    withPlacement(context, lotId, (placement, sale) => {
      const told = isToldToAll(context, placement) ? 'issued' : 'not_issued';
      return decided(context, returnToStock(placement, sale, told));
    }),

  'lot.movePhotograph': ({ lotId, photograph, position }, context) =>
    withLot(context, lotId, (lot) =>
      decided(context, movePhotograph(photographed(context, lot), photograph, position)),
    ),

  'lot.removePhotograph': ({ lotId, photograph }, context) =>
    withLot(context, lotId, (lot) =>
      decided(
        context,
        removePhotograph(photographed(context, lot), photograph, seenBy(context, lot)),
      ),
    ),
};

/** What the public reads of a lot, in one text. */
function publicWords(text: LotText): string {
  const words: Readonly<Record<string, unknown>> = text;
  const read = columnsOf(LOT_FIELDS).filter(({ field }) => field.audience === 'public');
  return JSON.stringify(read.map(({ name }) => words[name]));
}

/** Goes on with a lot and the terms it stands under: its sale's, in stock today's (CT-2.8). */
function withTerms<Answer>(
  context: CommandContext,
  lotId: LotId,
  decide: (lot: Lot, terms: Terms) => Answer,
) {
  return withLot(context, lotId, (lot) => {
    const terms = termsOfLot(context, lot);
    return terms === null ? refused({ code: 'no_edition_in_force' }) : decide(lot, terms);
  });
}

function appraised(context: CommandContext, lotId: LotId, parts: readonly Estimated[]) {
  return withTerms(context, lotId, (lot, terms) => {
    const appraiserId = present(context.session.staffId, 'who appraises has signed in');
    const appraisal = { parts, appraiserId, appraisedOn: context.today };
    const verdict = appraisedInTime(appraiseLot(lot, appraisal, terms), saleOf(context, lot));
    const own = priceSetByHand(lot, terms);
    return recorded(
      context,
      withinSigned(verdict, lot, undertakenOf(context, lot)),
      ({ startingPrice }) => ({ startingPrice, replaced: own === startingPrice ? null : own }),
    );
  });
}

/** What each of a lot's sellers signed, and what he has in it, to hold an offer against. */
function undertakenOf({ db }: CommandContext, { lotId, sellers }: Lot): UndertakenByAll {
  const held = heldBy(db, lotId);
  return sellers.map(({ consignmentId }) => {
    const mandate = mandateState(db, consignmentId);
    return {
      ...{ mandate, signedOn: lastSignatureOf(db, consignmentId) },
      files: ownerFilesOf(db, ownersOf(mandate)),
      signed: signedOf(db, { lotId, consignmentId }),
      items: held.filter((item) => item.consignmentId === consignmentId),
    };
  });
}

/** Whether each seller of a lot has his statement of the sale. */
function isToldToAll({ db }: CommandContext, { saleId, parts }: Placement): boolean {
  return parts.every(({ consignorId }) => isTold(db, saleId, consignorId));
}

function photographed({ db }: CommandContext, lot: Lot) {
  const shown = photographsOfLot(db, lot.lotId);
  return { lot, photographs: shown.map(({ photograph }) => photograph) };
}

/** A lot of an open sale, or of one that was published, is before the public. */
function seenBy({ db }: CommandContext, { placement }: Lot): 'by_the_house' | 'by_the_public' {
  if (placement === null) return 'by_the_house';
  const { saleId } = placement;
  const isOpen = saleById(db, saleId)?.state !== 'draft';
  return isOpen || lastPublicationOf(db, saleId) !== null ? 'by_the_public' : 'by_the_house';
}

function startingPriceOf({ startingPrice }: { readonly startingPrice: Cents }) {
  return { startingPrice };
}

/** The terms a lot stands under: its sale's, in stock today's (CT-2.8). */
export function termsOfLot(context: CommandContext, lot: Lot): Terms | null {
  const { db, now } = context;
  const sale = saleOf(context, lot);
  if (sale === null) return editionInForce(editions(db), now)?.terms ?? null;
  return editionUnder(db, sale).terms;
}

/** The sale that a lot stands in; null in stock. */
export function saleOf({ db }: CommandContext, { placement }: Lot): Sale | null {
  if (placement === null) return null;
  return present(saleById(db, placement.saleId), 'a lot is placed in a sale');
}

/** The items that are asked for, and what their sellers have said that they are for VAT. */
function stockOf({ db }: CommandContext, items: readonly LotItem[]): Stock {
  const known = items.flatMap(({ itemId }) => itemById(db, itemId) ?? []);
  const consignments = [...new Set(known.map(({ consignmentId }) => consignmentId))];
  return {
    inventory: new Map(known.map((item) => [item.itemId, item])),
    regimes: new Map(
      consignments.flatMap((consignmentId) => {
        const mandate = mandateState(db, consignmentId);
        return mandate.state === 'none' ? [] : [[consignmentId, regimeOf(mandate.vat)]];
      }),
    ),
  };
}

function textFromItems({ db }: CommandContext, items: readonly LotItem[]) {
  const rows = itemRows(
    db,
    items.map(({ itemId }) => itemId),
  );
  const texts = new Map(rows.map((row) => [row.itemId, row.text]));
  const composed = items.flatMap(({ itemId, quantity }) => {
    const text = texts.get(itemId);
    return text === undefined ? [] : [{ quantity, text }];
  });
  const description = composed
    .map(({ text }) => text.description)
    .filter((each) => each !== '')
    .join('\n');
  const title = lotTitle(composed);
  return { ...blankText(LOT_FIELDS), title, description };
}
