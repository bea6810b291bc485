/** Commands about consignments: what came in, and the mandate to sell it. */
import type { consignmentMethods } from '#contract/methods/consignments.ts';
import type { ItemText } from '#contract/texts.ts';
import { itemById, lastItemPosition } from '#db/queries/consignments.ts';
import { bargainNow } from '#db/queries/mandates.ts';
import { partyExists } from '#db/queries/parties.ts';
import { consignmentState, inventoryOf } from '#db/queries/states.ts';
import { nextInSequence } from '#db/sequences.ts';
import { CONSIGNMENT_LETTER, formatNumber } from '#domain/accounts/numbering.ts';
import { present } from '#domain/assert.ts';
import { changeQuantity, enterItem, removeItem } from '#domain/consignment/inventory.ts';
import { draftMandate, drawUpMandate, ownersOf, signMandate } from '#domain/consignment/mandate.ts';
import type { ConsignmentId, ItemId } from '#domain/ids.ts';
import { done, refused } from '#domain/result.ts';
import { yearOf } from '#domain/time.ts';
import type { CommandContext } from '../context.ts';
import { mandateFacts } from '../facts/mandate.ts';
import { lackingFor, ownerFileOf, ownerFilesOf } from '../facts/party.ts';
import type { CommandsOf } from '../handler-types.ts';
import { numberAndFreeze } from '../issue.ts';
import { cleanTexts } from '../texts.ts';
import { decided, edited, inOrder, withConsignment } from './steps.ts';

export const consignmentCommands: CommandsOf<typeof consignmentMethods> = {
  'consignment.receive': (input, context) =>
    inOrder(context, () => {
      const { db, today } = context;
      if (!partyExists(db, input.consignorId)) return refused({ code: 'party_unknown' });
      if (input.receivedOn > today) return refused({ code: 'date_in_future', today });
      const items = input.items.map((item) => ({ ...item, clean: cleanTexts(item.text) }));
      for (const { clean } of items) if (!clean.ok) return clean;

      const consignmentId = context.newId<ConsignmentId>();
      const year = yearOf(input.receivedOn);
      const sequence = nextInSequence(db, 'consignment', year);
      const number = formatNumber(CONSIGNMENT_LETTER, year, sequence);
      context.record({
        type: 'consignment.received/1',
        ...{ consignmentId, consignorId: input.consignorId, number, year, sequence },
        receivedOn: input.receivedOn,
      });
      const itemIds = items.map(({ quantity, clean }, index) => {
        const text = present(clean.ok ? clean.value : null, 'refused above where unusable');
        return putIn(context, { consignmentId, quantity, text, position: index + 1 });
      });
      return done({ consignmentId, number, itemIds });
    }),

  'item.enter': ({ consignmentId, quantity, text }, context) => {
    const { db } = context;
    const consignment = consignmentState(db, consignmentId);
    if (consignment === null) return refused({ code: 'consignment_unknown' });
    const clean = cleanTexts(text);
    if (!clean.ok) return clean;
    const itemId = context.newId<ItemId>();
    const itemCount = lastItemPosition(db, consignmentId);
    const verdict = enterItem(consignment, { itemId, quantity, itemCount });
    if (!verdict.ok) return verdict;
    context.record(verdict.value);
    context.describe('item', itemId, clean.value);
    return done({ itemId });
  },

  'item.describe': ({ itemId, version, text }, context) =>
    edited(context, 'item', {
      id: itemId,
      version,
      text,
      unknown: { code: 'item_unknown', itemId } as const,
    }),

  'item.changeQuantity': ({ itemId, quantity }, context) => {
    const found = withItem(context, itemId);
    if (found === null) return refused({ code: 'item_unknown', itemId });
    return decided(context, changeQuantity(found.consignment, found.item, quantity));
  },

  'item.remove': ({ itemId }, context) => {
    const found = withItem(context, itemId);
    if (found === null) return refused({ code: 'item_unknown', itemId });
    return decided(context, removeItem(found.consignment, found.item));
  },

  'mandate.drawUp': ({ consignmentId, ...typed }, context) =>
    inOrder(context, () => {
      const { db, today } = context;
      const consignment = consignmentState(db, consignmentId);
      if (consignment === null) return refused({ code: 'consignment_unknown' });
      const clean = cleanTexts(typed);
      if (!clean.ok) return clean;
      const undertaking = clean.value;
      const owners = undertaking.owners.map(({ partyId }) => partyId);
      if (!owners.every((owner) => partyExists(db, owner))) {
        return refused({ code: 'party_unknown' });
      }
      const itemCount = inventoryOf(db, consignmentId).size;
      const files = new Map(owners.map((owner) => [owner, ownerFileOf(db, owner)]));
      const draft = draftMandate(consignment, undertaking, { itemCount, files, today });
      if (!draft.ok) return draft;
      const named = [...new Set([consignment.consignorId, ...owners])];
      const lacking = lackingFor(db, 'mandate', named);
      if (lacking.length > 0) return refused({ code: 'papers_incomplete', lacking });

      const lots = bargainNow(db, consignmentId);
      const document = numberAndFreeze(context, {
        ...{ kind: 'mandate', partyId: consignment.consignorId, consignmentId },
        factsOf: (number) => mandateFacts(context, { consignment, undertaking, lots, number }),
      });
      context.record(drawUpMandate(consignment, { ...draft.value, lots }, document));
      return done({ documentId: document.documentId, number: document.number });
    }),

  'mandate.sign': ({ consignmentId, signedOn }, context) =>
    withConsignment(context, consignmentId, (consignment) => {
      const { db, today } = context;
      const files = ownerFilesOf(db, ownersOf(consignment.mandate));
      return decided(context, signMandate(consignment, { signedOn, today, files }));
    }),
};

function putIn(
  context: CommandContext,
  entry: {
    readonly consignmentId: ConsignmentId;
    readonly position: number;
    readonly quantity: number;
    readonly text: ItemText;
  },
): ItemId {
  const { text, ...place } = entry;
  const itemId = context.newId<ItemId>();
  context.record({ type: 'item.entered/1', itemId, ...place });
  context.describe('item', itemId, text);
  return itemId;
}

function withItem(context: CommandContext, itemId: ItemId) {
  const row = itemById(context.db, itemId);
  if (row === null) return null;
  const consignment = consignmentState(context.db, row.consignmentId);
  const item = inventoryOf(context.db, row.consignmentId).get(itemId);
  if (consignment === null || item === undefined) return null;
  return { consignment, item };
}
