/** What can be done about consignors. */

import type { PartyId } from '#domain/ids.ts';
import { defineContext } from '#renderer/actions/context.ts';
import { defineAction } from '#renderer/actions/define-action.ts';
import { useConsignors } from './consignors-store.ts';

export interface ConsignorsSubject {
  readonly partyId: PartyId | null;
}

export const consignorsContext = defineContext<ConsignorsSubject>('consignors');

export const enrollConsignor = defineAction({
  id: 'consignors.enroll',
  label: 'consignors.actions.enroll',
  keywords: 'consignors.keywords.enroll',
  shortcut: 'Alt+N',
  context: consignorsContext,
  calls: 'party.enroll',
  run: () => useConsignors.setState({ doing: 'enrolling' }),
});

export const receiveFromConsignor = defineAction({
  id: 'consignors.new-consignment',
  label: 'consignors.actions.newConsignment',
  keywords: 'consignors.keywords.newConsignment',
  shortcut: 'Alt+C',
  context: consignorsContext,
  calls: 'consignment.receive',
  enabledWhen: ({ partyId }) => partyId !== null,
  run: ({ partyId }, services) => services.go({ at: 'consignments', record: `from-${partyId}` }),
});
