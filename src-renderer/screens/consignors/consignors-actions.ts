/** The desk of consignors, and what can be done there. */
import { PartyId } from '#domain/ids.ts';
import { defineContext } from '#renderer/actions/context.ts';
import { defineAction } from '#renderer/actions/define-action.ts';
import { defineDesk } from '#renderer/components/list-desk/desk.ts';

export const CONSIGNORS = defineDesk({
  ...{ name: 'sellers', place: 'sellers', kind: PartyId },
  doing: ['enrolling'],
  tabs: ['file', 'consignments', 'charges', 'statements'],
});

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
  run: () => CONSIGNORS.begin('enrolling'),
});

export const receiveFromConsignor = defineAction({
  id: 'consignors.new-consignment',
  label: 'consignors.actions.newConsignment',
  keywords: 'consignors.keywords.newConsignment',
  shortcut: 'Alt+C',
  context: consignorsContext,
  calls: 'consignment.receive',
  enabledWhen: ({ partyId }) => partyId !== null,
  run: ({ partyId }, services) =>
    partyId === null ? undefined : services.go({ at: 'consignments', from: partyId }),
});
