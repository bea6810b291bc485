/** The desk of buyers, and what can be done there. */
import { PartyId } from '#domain/ids.ts';
import { defineContext } from '#renderer/actions/context.ts';
import { defineAction } from '#renderer/actions/define-action.ts';
import { defineDesk } from '#renderer/components/list-desk/desk.ts';

/** `any` is every file of the house: somebody may be enrolled long before they buy. */
export const BUYERS = defineDesk({
  ...{ name: 'buyers', place: 'buyers', kind: PartyId },
  choices: { side: ['buyers', 'any'] },
  doing: ['enrolling'],
  tabs: ['file', 'purchases', 'charges', 'links', 'history'],
});

export const buyersContext = defineContext<'buyers'>('buyers');

export const enrollBuyer = defineAction({
  id: 'buyers.enroll',
  label: 'actions.createBuyer',
  keywords: 'buyers.keywords.enroll',
  shortcut: 'Alt+N',
  context: buyersContext,
  calls: 'party.enroll',
  run: () => BUYERS.begin('enrolling'),
});
