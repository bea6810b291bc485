/** The desk of lots, and what can be done about one. */
import type { Output } from '#contract/api.ts';
import type { LotRow } from '#contract/methods/lots.ts';
import { HistoryLotId, LotId, type SaleId } from '#domain/ids.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import { defineContext } from '#renderer/actions/context.ts';
import { defineAction } from '#renderer/actions/define-action.ts';
import type { AppServices } from '#renderer/actions/services.ts';
import { usePreferences } from '#renderer/app/preferences.ts';
import { defineDesk } from '#renderer/components/list-desk/desk.ts';
import { tellAndSay } from '#renderer/components/outcome/tell-and-say.ts';
import { textIn } from '#renderer/text/i18n.ts';

export const LOTS = defineDesk({
  ...{ name: 'lots', place: 'lots', kind: LotId },
  choices: {
    scope: ['sale', 'stock', 'all', 'past'],
    completeness: ['any', 'lacking', 'to_attribute'],
  },
});

/** Lots of past sales that files tell of: looked at, compared with, never ours. */
export const PAST = defineDesk({
  ...{ name: 'past', place: 'lots', names: 'past', kind: HistoryLotId },
});

export type ShownLot = NonNullable<Output<'lot.get'>>;

export interface LotSubject {
  readonly lot: ShownLot;
  /** The sale of this desk, where a lot is entered. */
  readonly saleId: SaleId | null;
  readonly choosePhotographs: () => void;
  readonly askToDissolve: () => void;
}

export const lotContext = defineContext<LotSubject>('lot');

const isInStock = ({ lot }: LotSubject) => lot.row.saleId === null;
const isOver = ({ lot }: LotSubject) => lot.row.state === 'unsold' || lot.row.state === 'withdrawn';

defineAction({
  id: 'lots.enter-in-sale',
  label: 'lots.actions.enter',
  keywords: 'lots.keywords.enter',
  shortcut: 'Alt+E',
  context: lotContext,
  calls: 'lot.enterInSale',
  enabledWhen: (subject) => isInStock(subject) && subject.saleId !== null,
  run: ({ lot, saleId }, services) => {
    if (saleId !== null) void enter({ row: lot.row, saleId, number: null, suffix: '' }, services);
  },
});

export const leaveSaleAction = defineAction({
  id: 'lots.leave-sale',
  label: 'lots.actions.leave',
  keywords: 'lots.keywords.leave',
  shortcut: 'Alt+Shift+E',
  context: lotContext,
  calls: 'lot.leaveSale',
  enabledWhen: ({ lot }) => lot.row.state === 'offered',
  run: ({ lot }, services) => void leave(lot.row, services),
});

export const returnToStockAction = defineAction({
  id: 'lots.return-to-stock',
  label: 'lots.actions.returnToStock',
  keywords: 'lots.keywords.returnToStock',
  shortcut: 'Alt+R',
  context: lotContext,
  calls: 'lot.returnToStock',
  enabledWhen: isOver,
  run: ({ lot }, services) => {
    const text = words();
    void tellAndSay(services, text, {
      outcome: services.engine.tell('lot.returnToStock', { lotId: lot.row.lotId }),
      done: () => ({ sentence: text.t('lots.returned') }),
    });
  },
});

export const addPhotographs = defineAction({
  id: 'lots.add-photographs',
  label: 'lots.actions.photographs',
  keywords: 'lots.keywords.photographs',
  shortcut: 'Alt+P',
  context: lotContext,
  calls: 'lot.addPhotograph',
  run: ({ choosePhotographs }) => choosePhotographs(),
});

export const dissolveLotAction = defineAction({
  id: 'lots.dissolve',
  label: 'lots.actions.dissolve',
  keywords: 'lots.keywords.dissolve',
  shortcut: 'Mod+Delete',
  context: lotContext,
  calls: 'lot.dissolve',
  enabledWhen: isInStock,
  run: ({ askToDissolve }) => askToDissolve(),
});

interface Entry {
  readonly row: LotRow;
  readonly saleId: SaleId;
  readonly number: number | null;
  readonly suffix: string;
}

async function enter({ row, ...place }: Entry, services: AppServices): Promise<void> {
  const text = words();
  await tellAndSay(services, text, {
    outcome: services.engine.tell('lot.enterInSale', { lotId: row.lotId, ...place }),
    done: (given) => ({ sentence: text.t('lots.entered', { number: formatLotNumber(given) }) }),
  });
}

/** Out of the sale, with the way back under its old number. */
async function leave(row: LotRow, services: AppServices): Promise<void> {
  const { saleId, number, suffix } = row;
  if (saleId === null || number === null) return;
  const text = words();
  const back = () => void enter({ row, saleId, number, suffix }, services);
  await tellAndSay(services, text, {
    outcome: services.engine.tell('lot.leaveSale', { lotId: row.lotId }),
    done: () => ({
      sentence: text.t('lots.left', { number: formatLotNumber({ number, suffix }) }),
      act: { label: text.t('common.undo'), run: back },
    }),
  });
}

const words = () => textIn(usePreferences.getState().language);
