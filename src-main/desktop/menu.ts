/** The native menu, in French and English; its items name actions, and the page does them. */
import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '#domain/language.ts';

type Item = MenuItemConstructorOptions;

/** An action of the page's registry: its id, its two names, and the shortcut to print beside it. */
interface ActionItem {
  readonly id: string;
  readonly fr: string;
  readonly en: string;
  readonly keys?: string;
}

const PLACES: readonly ActionItem[] = [
  { id: 'go.today', fr: 'Aujourd’hui', en: 'Today', keys: 'Alt+1' },
  { id: 'go.consignments', fr: 'Dépôts', en: 'Consignments', keys: 'Alt+2' },
  { id: 'go.lots', fr: 'Lots', en: 'Lots', keys: 'Alt+3' },
  { id: 'go.sales', fr: 'Ventes', en: 'Sales', keys: 'Alt+4' },
  { id: 'go.room', fr: 'Salle', en: 'Room', keys: 'Alt+5' },
  { id: 'go.buyers', fr: 'Acheteurs', en: 'Buyers', keys: 'Alt+6' },
  { id: 'go.sellers', fr: 'Vendeurs', en: 'Sellers', keys: 'Alt+7' },
  { id: 'go.accounts', fr: 'Comptes', en: 'Accounts', keys: 'Alt+8' },
  { id: 'go.site', fr: 'Site', en: 'Web site', keys: 'Alt+9' },
];

const FIND: readonly ActionItem[] = [
  { id: 'window.palette', fr: 'Rechercher ou agir…', en: 'Search or act…', keys: 'CmdOrCtrl+K' },
];

const HELP: readonly ActionItem[] = [
  { id: 'window.shortcuts', fr: 'Raccourcis clavier', en: 'Keyboard shortcuts', keys: '?' },
];

const SETTINGS: readonly ActionItem[] = [
  { id: 'go.settings', fr: 'Réglages', en: 'Settings', keys: 'CmdOrCtrl+,' },
  { id: 'window.french', fr: 'Passer en français', en: 'French' },
  { id: 'window.english', fr: 'Passer en anglais', en: 'English' },
];

const APPEARANCE: readonly ActionItem[] = [
  { id: 'window.theme-system', fr: 'Thème du système', en: 'System theme' },
  { id: 'window.theme-light', fr: 'Thème clair', en: 'Light theme' },
  { id: 'window.theme-dark', fr: 'Thème sombre', en: 'Dark theme' },
];

/** Puts the menu in place, in one language. */
export function setMenu(language: Language): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(language)));
}

/** The menu as data; every action id in it is one of the page's registry. */
export function template(language: Language): Item[] {
  const say = (fr: string, en: string): string => (language === 'fr' ? fr : en);
  const act = (item: ActionItem): Item => actionItem(item, language);
  const rule: Item = { type: 'separator' };
  return [
    {
      label: 'Adjugé',
      submenu: [...SETTINGS.map(act), rule, role('quit', say('Quitter Adjugé', 'Quit Adjugé'))],
    },
    { label: say('Édition', 'Edit'), submenu: [...editItems(say), rule, ...FIND.map(act)] },
    { label: say('Aller', 'Go'), submenu: PLACES.map(act) },
    { label: say('Affichage', 'View'), submenu: [...APPEARANCE.map(act), rule, ...viewItems(say)] },
    {
      label: say('Fenêtre', 'Window'),
      submenu: [
        role('minimize', say('Réduire', 'Minimise')),
        role('close', say('Fermer la fenêtre', 'Close window')),
      ],
    },
    { label: say('Aide', 'Help'), submenu: HELP.map(act) },
  ];
}

type Say = (fr: string, en: string) => string;

function editItems(say: Say): readonly Item[] {
  return [
    role('undo', say('Annuler', 'Undo')),
    role('redo', say('Rétablir', 'Redo')),
    { type: 'separator' },
    role('cut', say('Couper', 'Cut')),
    role('copy', say('Copier', 'Copy')),
    role('paste', say('Coller', 'Paste')),
    role('selectAll', say('Tout sélectionner', 'Select all')),
  ];
}

function viewItems(say: Say): readonly Item[] {
  const everybody = [
    role('resetZoom', say('Taille normale', 'Actual size')),
    role('zoomIn', say('Agrandir', 'Zoom in')),
    role('zoomOut', say('Réduire', 'Zoom out')),
    role('togglefullscreen', say('Plein écran', 'Full screen')),
  ];
  return app.isPackaged ? everybody : [...everybody, role('toggleDevTools', 'Developer tools')];
}

function role(name: NonNullable<Item['role']>, label: string): Item {
  return { role: name, label };
}

function actionItem(item: ActionItem, language: Language): Item {
  const shown: Item = { id: item.id, label: item[language], click: () => send(item.id) };
  // The page listens to the keys itself; the menu only prints them (macOS always takes them).
  return item.keys === undefined
    ? shown
    : { ...shown, accelerator: item.keys, registerAccelerator: false };
}

function send(actionId: string): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  window?.webContents.send('desktop:menu-action', actionId);
}
