/** Who consigns the lots of a file, in which consignments, under which mandates. */
import type { PartyText } from '#contract/texts.ts';
import { assert } from '#domain/assert.ts';
import { enterItem } from '#domain/consignment/inventory.ts';
import type { ConsignmentId, ItemId, PartyId } from '#domain/ids.ts';
import { basisPoints } from '#domain/money/cents.ts';
import { blankText } from '#shared/fields/field.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import { consignmentCommands } from '../commands/consignments.ts';
import { partyCommands } from '../commands/parties.ts';
import type { CommandContext } from '../context.ts';
import { allowed } from './allowed.ts';
import type { PlannedLot } from './lots.ts';
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

/** Enters one item for each row at the end of a consignment that is not signed for yet. */
export function receiveItems(
  rows: readonly PlannedLot[],
  into: {
    readonly consignmentId: ConsignmentId;
    readonly consignorId: PartyId;
    readonly itemCount: number;
  },
  context: CommandContext,
): readonly ItemId[] {
  const { consignmentId, consignorId, itemCount } = into;
  const consignment = { consignmentId, consignorId, mandate: { state: 'none' } } as const;
  return rows.map(({ text: { title, description } }, index) => {
    const itemId = context.newId<ItemId>();
    const place = { itemId, quantity: 1, itemCount: itemCount + index };
    context.record(allowed(enterItem(consignment, place)));
    context.describe('item', itemId, { ...blankText(ITEM_FIELDS), model: title, description });
    return itemId;
  });
}

/** Draws up and signs the mandate of a consignment that is complete. Source: CT-9.1. */
export function signFor(consignmentId: ConsignmentId, context: CommandContext): void {
  // The file knows no commission; none is invented.
  const terms = {
    commissionRate: basisPoints(0),
    authorises: 'both',
    capitalGains: 'exempt',
  } as const;
  const drawnUp = consignmentCommands['mandate.drawUp']({ consignmentId, ...terms }, context);
  assert(drawnUp.ok, 'the consignor of an import is complete');
  const signing = { consignmentId, signedOn: context.today };
  assert(consignmentCommands['mandate.sign'](signing, context).ok, 'it was just drawn up');
}
