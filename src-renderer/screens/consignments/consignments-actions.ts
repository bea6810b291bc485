/** The desk of consignments, and what can be done about them and their items. */
import type { ItemRow } from '#contract/methods/consignments.ts';
import { ConsignmentId } from '#domain/ids.ts';
import { defineContext } from '#renderer/actions/context.ts';
import { defineAction } from '#renderer/actions/define-action.ts';
import type { AppServices } from '#renderer/actions/services.ts';
import { usePreferences } from '#renderer/app/preferences.ts';
import { replaceRoute } from '#renderer/app/router.ts';
import { defineDesk } from '#renderer/components/list-desk/desk.ts';
import { refusalNotice, tellAndSay } from '#renderer/components/outcome/tell-and-say.ts';
import { textIn } from '#renderer/text/i18n.ts';

/** Marks are on the items of the open inventory: to become lots, or to be taken off. */
export const CONSIGNMENTS = defineDesk({
  ...{ name: 'consignments', place: 'consignments', kind: ConsignmentId },
  choices: { mandate: ['all', 'none', 'drawn_up', 'signed'] },
  doing: ['receiving'],
});

/** The screen as a whole: there even when no consignment is open. */
export const consignmentsContext = defineContext<'consignments'>('consignments');

export interface InventorySubject {
  readonly consignmentId: ConsignmentId;
  /** The marked items, or the one under the cursor. */
  readonly items: readonly ItemRow[];
  readonly isFrozen: boolean;
  readonly askToRemove: () => void;
  /** The inventory over the whole width, the list put away; or back beside it. */
  readonly widen: () => void;
}

/** The mandate of the consignment that is open, on paper. */
export const mandateContext = defineContext<{ readonly open: () => void }>('mandate');

/** One consignment that is open, and its items. */
export const inventoryContext = defineContext<InventorySubject>('inventory');

export const receiveConsignment = defineAction({
  id: 'consignments.create',
  label: 'consignments.actions.create',
  keywords: 'consignments.keywords.create',
  shortcut: 'Alt+N',
  context: consignmentsContext,
  calls: 'consignment.receive',
  run: () => {
    replaceRoute({ at: 'consignments' });
    CONSIGNMENTS.begin('receiving');
  },
});

export const widenInventory = defineAction({
  id: 'consignments.widen',
  label: 'consignments.actions.widen',
  shortcut: 'F4',
  context: inventoryContext,
  run: ({ widen }) => widen(),
});

const hasAvailable = ({ items }: InventorySubject) =>
  items.length > 0 && items.every((item) => item.available > 0);

export const composeOneLot = defineAction({
  id: 'consignments.compose-one',
  label: 'consignments.actions.composeOne',
  keywords: 'consignments.keywords.compose',
  shortcut: 'Alt+L',
  context: inventoryContext,
  calls: 'lot.compose',
  enabledWhen: hasAvailable,
  run: ({ items }, services) => void composeOne(items, services),
});

export const composeLotEach = defineAction({
  id: 'consignments.compose-each',
  label: 'consignments.actions.composeEach',
  keywords: 'consignments.keywords.compose',
  shortcut: 'Alt+Shift+L',
  context: inventoryContext,
  calls: 'lot.compose',
  enabledWhen: hasAvailable,
  run: ({ items }, services) => void composeEach(items, services),
});

export const removeItems = defineAction({
  id: 'consignments.remove-items',
  label: 'consignments.actions.removeItems',
  shortcut: 'Mod+Delete',
  context: inventoryContext,
  calls: 'item.remove',
  enabledWhen: ({ items, isFrozen }) => items.length > 0 && !isFrozen,
  run: ({ askToRemove }) => askToRemove(),
});

export const openMandate = defineAction({
  id: 'consignments.open-mandate',
  label: 'consignments.actions.openMandate',
  keywords: 'consignments.keywords.mandate',
  shortcut: 'Alt+P',
  context: mandateContext,
  run: ({ open }) => open(),
});

async function composeOne(items: readonly ItemRow[], services: AppServices): Promise<void> {
  const text = words();
  await tellAndSay(services, text, {
    outcome: services.engine.tell('lot.compose', { items: items.map(allThatIsLeft), text: null }),
    done: ({ lotId }) => ({
      sentence: text.t('consignments.composed', { count: items.length }),
      act: {
        label: text.t('consignments.openLots'),
        run: () => services.go({ at: 'lots', record: lotId }),
      },
    }),
  });
  unmark();
}

/** One lot an item, in the order of the inventory; stops at the first refusal. */
async function composeEach(items: readonly ItemRow[], services: AppServices): Promise<void> {
  const text = words();
  let count = 0;
  for (const item of items) {
    const outcome = services.engine.tell('lot.compose', {
      items: [allThatIsLeft(item)],
      text: null,
    });
    if ((await tellAndSay(services, text, { outcome, done: () => null })) === null) break;
    count += 1;
  }
  if (count > 0) {
    const act = { label: text.t('consignments.openLots'), run: () => services.go({ at: 'lots' }) };
    services.notify({
      tone: 'done',
      sentence: text.t('consignments.composedEach', { count }),
      act,
    });
  }
  unmark();
}

/** Takes items off the inventory one after the other; a refusal is said and the rest is left. */
export async function takeOff(
  items: readonly ItemRow[],
  services: Pick<AppServices, 'engine' | 'notify'>,
) {
  const text = words();
  let count = 0;
  for (const { itemId } of items) {
    const outcome = await services.engine.tell('item.remove', { itemId });
    if (!outcome.ok) {
      services.notify(refusalNotice(outcome.refusal, text));
      break;
    }
    count += 1;
  }
  if (count > 0) {
    services.notify({ tone: 'done', sentence: text.t('consignments.removed', { count }) });
  }
  unmark();
}

const allThatIsLeft = ({ itemId, available }: ItemRow) => ({ itemId, quantity: available });

function unmark(): void {
  CONSIGNMENTS.mark(new Set());
}

const words = () => textIn(usePreferences.getState().language);
