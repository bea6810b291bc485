/** What can be done with sales. */
import type { SaleId } from '#domain/ids.ts';
import { defineContext } from '#renderer/actions/context.ts';
import { defineAction } from '#renderer/actions/define-action.ts';
import { everywhere } from '#renderer/actions/everywhere.ts';
import { setSale } from '#renderer/app/preferences.ts';
import { backToList, isPageOpen, openPage, SALES_DESK, turnTo } from './sales-desk.ts';

/** The sale whose page is open. */
export interface SaleAtHand {
  readonly saleId: SaleId;
  readonly state: 'draft' | 'open' | 'closed';
}

export const theSale = defineContext<SaleAtHand>('sale');

export const createSaleAction = defineAction({
  id: 'sales.create',
  label: 'sales.actions.create',
  keywords: 'sales.actions.createKeywords',
  context: everywhere,
  calls: 'sale.create',
  run: (_, services) => {
    services.go({ at: 'sales' });
    SALES_DESK.begin('creating');
  },
});

export const addLots = defineAction({
  id: 'sales.add-lots',
  label: 'sales.actions.addLots',
  shortcut: 'L',
  context: theSale,
  calls: 'lot.enterInSale',
  enabledWhen: ({ state }) => state === 'draft',
  run: () => {
    turnTo('lots');
    SALES_DESK.begin('picking');
  },
});

defineAction({
  id: 'sales.register-buyer',
  label: 'sales.actions.registerBuyer',
  shortcut: 'P',
  context: theSale,
  calls: 'paddle.give',
  enabledWhen: ({ state }) => state !== 'closed',
  run: ({ saleId }) => openPage(saleId, 'paddles'),
});

export const prepareSaleAction = defineAction({
  id: 'sales.prepare',
  label: 'sales.actions.prepare',
  context: theSale,
  enabledWhen: () => !isPageOpen(SALES_DESK.use.getState().doing),
  run: ({ saleId }) => openPage(saleId, null),
});

export const leaveSalePage = defineAction({
  id: 'sales.leave',
  label: 'sales.actions.leave',
  shortcut: 'Escape',
  context: theSale,
  enabledWhen: () => isPageOpen(SALES_DESK.use.getState().doing),
  run: backToList,
});

export const holdSale = defineAction({
  id: 'sales.hold',
  label: 'sales.actions.hold',
  shortcut: 'S',
  context: theSale,
  run: ({ saleId }, services) => {
    setSale(saleId);
    services.go({ at: 'room' });
  },
});
