/** What can be done about buyers. */
import { defineContext } from '#renderer/actions/context.ts';
import { defineAction } from '#renderer/actions/define-action.ts';
import { useBuyers } from './buyers-store.ts';

export const buyersContext = defineContext<'buyers'>('buyers');

export const enrollBuyer = defineAction({
  id: 'buyers.enroll',
  label: 'actions.createBuyer',
  keywords: 'buyers.keywords.enroll',
  shortcut: 'Alt+N',
  context: buyersContext,
  calls: 'party.enroll',
  run: () => useBuyers.setState({ doing: 'enrolling' }),
});
