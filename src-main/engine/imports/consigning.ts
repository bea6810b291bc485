/** Where the items of a file are received: a consignment for each consignor, nothing signed. */
import { lastItemPosition } from '#db/queries/consignments.ts';
import { consignmentState } from '#db/queries/states.ts';
import { assert, present } from '#domain/assert.ts';
import { enterItems } from '#domain/consignment/inventory.ts';
import type { ConsignmentId, ItemId, PartyId } from '#domain/ids.ts';
import type { Refusal } from '#domain/refusals.ts';
import type { Result } from '#domain/result.ts';
import { done } from '#domain/result.ts';
import { blankText } from '#shared/fields/field.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';
import { consignmentCommands } from '../commands/consignments.ts';
import type { CommandContext } from '../context.ts';
import type { ToldLot } from './lots.ts';

/** A requisition lists every item: a longer one is no longer a letter. */
export const ITEMS_A_CONSIGNMENT = 1_000;

/** Makes a consignment, whose items come in slices. */
export function openConsignment(consignorId: PartyId, context: CommandContext): ConsignmentId {
  const received = consignmentCommands['consignment.receive'](
    { consignorId, receivedOn: context.today, items: [] },
    context,
  );
  assert(received.ok, 'the consignor is a party of the house');
  return received.value.consignmentId;
}

/**
 * Enters one item for each row at the end of a consignment; refused once that is signed for.
 * Answers the items in the order of the rows.
 */
export function receiveItems(
  rows: readonly ToldLot[],
  consignmentId: ConsignmentId,
  context: CommandContext,
): Result<readonly ItemId[], Refusal<'mandate_signed'>> {
  const { db } = context;
  const consignment = present(consignmentState(db, consignmentId), 'it was opened before');
  const itemIds = rows.map(() => context.newId<ItemId>());
  const itemCount = lastItemPosition(db, consignmentId);
  const entered = enterItems(consignment, { itemIds, itemCount });
  if (!entered.ok) return entered;
  const items = entered.value.map((item, index) => {
    const { title, description } = present(rows[index], 'a row for each item').text;
    const text = { ...blankText(ITEM_FIELDS), model: title, description };
    return { ...item, seal: context.seal('item', item.itemId, text) };
  });
  context.record({ type: 'inventory.received/1', consignmentId, items });
  return done(itemIds);
}
