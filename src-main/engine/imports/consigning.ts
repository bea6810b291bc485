/** Who consigns the lots of a file, in which consignments, under which mandates. */
import type { PartyText } from '#contract/texts.ts';
import { lastItemPosition } from '#db/queries/consignments.ts';
import { consignmentState } from '#db/queries/states.ts';
import { assert, present } from '#domain/assert.ts';
import { enterItems } from '#domain/consignment/inventory.ts';
import type { ConsignmentId, ItemId, PartyId } from '#domain/ids.ts';
import { basisPoints, ONE_HUNDRED_PERCENT } from '#domain/money/cents.ts';
import type { Refusal } from '#domain/refusals.ts';
import type { Result } from '#domain/result.ts';
import { done } from '#domain/result.ts';
import { blankText } from '#shared/fields/field.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import { consignmentCommands } from '../commands/consignments.ts';
import { partyCommands } from '../commands/parties.ts';
import type { CommandContext } from '../context.ts';
import type { ToldLot } from './lots.ts';
import { consignorName } from './report.ts';

/** A mandate lists every item: a longer one is no longer a letter, and would hold up every desk. */
export const ITEMS_A_CONSIGNMENT = 1_000;

/** Stands for the sellers until the house knows them; its letters say what is to be completed. */
export function enrolConsignor(title: string, context: CommandContext): PartyId {
  const text: PartyText = {
    ...blankText(PARTY_FIELDS),
    kind: 'company',
    companyName: consignorName(title),
    street: 'Adresse à compléter',
    city: 'Ville à compléter',
    note: 'Créé par un import de lots.',
  };
  const enrolled = partyCommands['party.enroll']({ text }, context);
  assert(enrolled.ok, 'the title was looked at before');
  return enrolled.value.partyId;
}

/** Makes a consignment, whose items come in slices. */
export function openConsignment(consignorId: PartyId, context: CommandContext): ConsignmentId {
  const received = consignmentCommands['consignment.receive'](
    { consignorId, receivedOn: context.today, items: [] },
    context,
  );
  assert(received.ok, 'the consignor was just enrolled');
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

/**
 * Draws up and signs the mandate of a consignment that is complete (CT-9.1). What refuses it is
 * told with its lots: none enters a sale without its mandate.
 */
export function signFor(
  consignmentId: ConsignmentId,
  context: CommandContext,
): Result<'signed', unknown> {
  const consignment = present(consignmentState(context.db, consignmentId), 'it was opened before');
  const { consignorId } = consignment;
  const capitalGains = { status: 'subject' } as const;
  // The file knows no commission; none is invented.
  const terms = {
    commissionRate: basisPoints(0),
    authorises: 'both',
    vat: { status: 'private' },
    owners: [{ partyId: consignorId, share: ONE_HUNDRED_PERCENT, capitalGains }],
    signatory: { capacity: 'agent', name: 'À compléter', identity: null },
  } as const;
  const drawnUp = consignmentCommands['mandate.drawUp']({ consignmentId, ...terms }, context);
  if (!drawnUp.ok) return drawnUp;
  const signing = { consignmentId, signedOn: context.today };
  assert(consignmentCommands['mandate.sign'](signing, context).ok, 'it was just drawn up');
  return done('signed');
}
