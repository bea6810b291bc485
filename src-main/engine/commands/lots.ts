/** Commands about lots before the hammer: composed, described, appraised, priced, placed. */
import type { lotMethods } from '#contract/methods/lots.ts';
import { itemById, itemsOfConsignment } from '#db/queries/consignments.ts';
import { photographsOfLot } from '#db/queries/lots.ts';
import { lotNumbersOf } from '#db/queries/sales.ts';
import { statementNumber } from '#db/queries/statements.ts';
import {
  editionById,
  editions,
  heldBy,
  inventoryOf,
  lotById,
  mandateState,
  saleById,
} from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import { present } from '#domain/assert.ts';
import type { LotItem } from '#domain/events/lot.ts';
import type { ConsignmentId, ItemId, LotId } from '#domain/ids.ts';
import { done, refused } from '#domain/result.ts';
import { enterInSale, leaveSale, renumberLot, returnToStock } from '#domain/sale/catalogue.ts';
import { composeLot, dissolveLot, recomposeLot } from '#domain/sale/compose.ts';
import { appraiseLot, setReserve, setStartingPrice } from '#domain/sale/lot.ts';
import { compareLotNumbers, nextLotNumber } from '#domain/sale/lot-number.ts';
import type { Lot } from '#domain/sale/state.ts';
import { editionInForce } from '#domain/terms/edition.ts';
import type { Terms } from '#domain/terms/terms.ts';
import { blankText } from '#shared/fields/field.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import type { CommandContext } from '../context.ts';
import type { CommandsOf } from '../handler-types.ts';
import { cleanTexts } from '../texts.ts';
import { lotTitle } from '../titles.ts';

export const lotCommands: CommandsOf<typeof lotMethods> = {
  'lot.compose': ({ items, text }, context) => {
    const consignmentId = consignmentOf(context, items);
    if (consignmentId === null) return refused({ code: 'item_unknown', itemId: firstItem(items) });
    const lotId = context.newId<LotId>();
    const inventory = inventoryWith(context, consignmentId, items);
    const verdict = composeLot({ lotId, consignmentId, items }, inventory);
    if (!verdict.ok) return verdict;
    const clean = cleanTexts(text ?? textFromItems(context, consignmentId, items));
    if (!clean.ok) return clean;
    context.record(verdict.value);
    context.describe('lot', lotId, clean.value);
    return done({ lotId });
  },

  'lot.recompose': ({ lotId, items }, context) => {
    const { db } = context;
    const lot = lotById(db, lotId);
    if (lot === null) return refused({ code: 'lot_unknown' });
    const sale = lot.state === 'stock' ? null : saleById(db, lot.saleId);
    const inventory = inventoryWith(context, lot.consignmentId, items);
    const verdict = recomposeLot({ lot, sale, held: heldBy(db, lotId) }, items, inventory);
    return verdict.ok ? done({ seq: context.record(verdict.value) }) : verdict;
  },

  'lot.dissolve': ({ lotId }, context) => {
    const lot = lotById(context.db, lotId);
    if (lot === null) return refused({ code: 'lot_unknown' });
    const verdict = dissolveLot(lot);
    return verdict.ok ? done({ seq: context.record(verdict.value) }) : verdict;
  },

  'lot.describe': ({ lotId, version, text }, context) => {
    const current = descriptionOf(context.db, 'lot', lotId);
    if (current === null) return refused({ code: 'lot_unknown' });
    if (current.version !== version) {
      return refused({ code: 'changed_meanwhile', version: current.version });
    }
    const clean = cleanTexts(text);
    if (!clean.ok) return clean;
    return done({ version: context.describe('lot', lotId, clean.value) });
  },

  'lot.appraise': ({ lotId, lowEstimate, highEstimate }, context) => {
    const found = withTerms(context, lotId);
    if (!found.ok) return found;
    const { lot, terms } = found.value;
    const appraiserId = present(context.session.staffId, 'who appraises has signed in');
    const appraisal = { lowEstimate, highEstimate, appraiserId, appraisedOn: context.today };
    const verdict = appraiseLot(lot, appraisal, terms);
    if (!verdict.ok) return verdict;
    context.record(verdict.value);
    return done({ startingPrice: verdict.value.startingPrice });
  },

  'lot.setReserve': ({ lotId, reserve }, context) => {
    const found = withTerms(context, lotId);
    if (!found.ok) return found;
    const verdict = setReserve(found.value.lot, reserve, found.value.terms);
    if (!verdict.ok) return verdict;
    context.record(verdict.value);
    return done({ startingPrice: verdict.value.startingPrice });
  },

  'lot.setStartingPrice': ({ lotId, startingPrice }, context) => {
    const found = withTerms(context, lotId);
    if (!found.ok) return found;
    const verdict = setStartingPrice(found.value.lot, startingPrice, found.value.terms);
    return verdict.ok ? done({ seq: context.record(verdict.value) }) : verdict;
  },

  'lot.enterInSale': ({ lotId, saleId, number, suffix }, context) => {
    const { db } = context;
    const lot = lotById(db, lotId);
    if (lot === null) return refused({ code: 'lot_unknown' });
    const sale = saleById(db, saleId);
    if (sale === null) return refused({ code: 'sale_unknown' });
    const taken = lotNumbersOf(db, saleId);
    const place = {
      sale,
      taken,
      number: number === null ? nextLotNumber(taken) : { number, suffix },
    };
    const verdict = enterInSale(lot, place, mandateState(db, lot.consignmentId));
    if (!verdict.ok) return verdict;
    context.record(verdict.value);
    return done(place.number);
  },

  'lot.renumber': ({ lotId, number, suffix }, context) => {
    const { db } = context;
    const lot = lotById(db, lotId);
    if (lot === null) return refused({ code: 'lot_unknown' });
    const sale = lot.state === 'stock' ? null : saleById(db, lot.saleId);
    if (sale === null || lot.state === 'stock') return refused({ code: 'lot_not_in_sale' });
    const others = lotNumbersOf(db, sale.saleId).filter(
      (taken) => compareLotNumbers(taken, lot.number) !== 0,
    );
    const verdict = renumberLot(lot, { sale, number: { number, suffix }, taken: others });
    return verdict.ok ? done({ seq: context.record(verdict.value) }) : verdict;
  },

  'lot.leaveSale': ({ lotId }, context) => {
    const lot = lotById(context.db, lotId);
    if (lot === null) return refused({ code: 'lot_unknown' });
    const sale = lot.state === 'stock' ? null : saleById(context.db, lot.saleId);
    if (sale === null) return refused({ code: 'lot_not_in_sale' });
    const verdict = leaveSale(lot, sale);
    return verdict.ok ? done({ seq: context.record(verdict.value) }) : verdict;
  },

  'lot.returnToStock': ({ lotId }, context) => {
    const { db } = context;
    const lot = lotById(db, lotId);
    if (lot === null) return refused({ code: 'lot_unknown' });
    const sale = lot.state === 'stock' ? null : saleById(db, lot.saleId);
    if (sale === null) return refused({ code: 'lot_not_in_sale' });
    const told = statementNumber(db, sale.saleId, lot.consignorId);
    const verdict = returnToStock(lot, sale, told === null ? 'not_issued' : 'issued');
    return verdict.ok ? done({ seq: context.record(verdict.value) }) : verdict;
  },

  'lot.removePhotograph': ({ lotId, photograph }, context) => {
    const lot = lotById(context.db, lotId);
    if (lot === null) return refused({ code: 'lot_unknown' });
    const known = photographsOfLot(context.db, lotId).some(
      (each) => each.photograph === photograph,
    );
    if (!known) return refused({ code: 'photograph_unknown' });
    if (lot.state !== 'stock' && lot.state !== 'offered') {
      return refused({ code: 'lot_in_room', state: lot.state });
    }
    return done({ seq: context.record({ type: 'lot.photograph_removed/1', lotId, photograph }) });
  },
};

/** A lot with the terms it stands under: its sale's, or in stock those in force today (CT-2.8). */
function withTerms(context: CommandContext, lotId: LotId) {
  const lot = lotById(context.db, lotId);
  if (lot === null) return refused({ code: 'lot_unknown' });
  const terms = termsOf(context, lot);
  return terms === null ? refused({ code: 'no_edition_in_force' }) : done({ lot, terms });
}

function termsOf({ db, now }: CommandContext, lot: Lot): Terms | null {
  if (lot.state === 'stock') return editionInForce(editions(db), now)?.terms ?? null;
  const sale = present(saleById(db, lot.saleId), 'a lot is placed in a sale');
  return editionById(db, sale.editionId)?.terms ?? null;
}

/** The consignment of the first item that is known: the domain refuses the others. */
function consignmentOf({ db }: CommandContext, items: readonly LotItem[]): ConsignmentId | null {
  const [first] = items;
  return first === undefined ? null : (itemById(db, first.itemId)?.consignmentId ?? null);
}

/** The inventory of a consignment, and whatever else was asked for, so that it can be refused. */
function inventoryWith(
  { db }: CommandContext,
  consignmentId: ConsignmentId,
  items: readonly LotItem[],
) {
  const inventory = new Map(inventoryOf(db, consignmentId));
  for (const { itemId } of items) {
    const other = inventory.has(itemId) ? null : itemById(db, itemId);
    if (other !== null) inventory.set(itemId, { ...other, inLots: 0 });
  }
  return inventory;
}

function firstItem(items: readonly LotItem[]): ItemId {
  return present(items[0], 'the contract asks for one item at least').itemId;
}

function textFromItems(
  { db }: CommandContext,
  consignmentId: ConsignmentId,
  items: readonly LotItem[],
) {
  const texts = new Map(itemsOfConsignment(db, consignmentId).map((row) => [row.itemId, row.text]));
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
