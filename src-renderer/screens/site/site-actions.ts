/** What is done on the screen of the site. */
import { defineContext } from '#renderer/actions/context.ts';
import { defineAction } from '#renderer/actions/define-action.ts';

/** The sale at hand, and whether it may be published as it is. */
export const siteContext = defineContext<{
  readonly isReady: boolean;
  readonly publish: () => void;
}>('site');

export const publishSaleAction = defineAction({
  id: 'site.publish',
  label: 'site.publishSale',
  shortcut: 'Mod+Enter',
  context: siteContext,
  calls: 'sale.publish',
  enabledWhen: ({ isReady }) => isReady,
  run: (subject) => subject.publish(),
});
