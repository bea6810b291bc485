/** What a person can do, as buttons, menus, the palette and the shortcut sheet say it. */
import type { actions as source } from '../fr/actions.ts';
import type { Wording } from '../wording.ts';

export const actions: Wording<typeof source> = {
  openPalette: 'Search or act',
  openShortcuts: 'Show the shortcuts',
  goToday: 'Go to Today',
  goConsignments: 'Go to Intake',
  goLots: 'Go to Lots',
  goSales: 'Go to Sales',
  goRoom: 'Go to the saleroom',
  goBuyers: 'Go to Buyers',
  goSellers: 'Go to Consignors',
  goAccounts: 'Go to Accounts',
  goSite: 'Go to Site',
  goSettings: 'Go to Settings',
  goBack: 'Go back',
  goForward: 'Go forward',
  themeSystem: 'Theme of the system',
  themeLight: 'Light theme',
  themeDark: 'Dark theme',
  speakFrench: 'Switch to French',
  speakEnglish: 'Switch to English',
  createBuyer: 'Register a buyer',
  keywords: {
    theme: 'colour dark light night day appearance',
    language: 'language english french français',
  },
};
