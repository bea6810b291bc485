/** The frame around every screen: places, sale, status line, palette, sign-in. */
import type { frame as source } from '../fr/frame.ts';
import type { Wording } from '../wording.ts';

export const frame: Wording<typeof source> = {
  places: {
    label: 'Places of the house',
    today: 'Today',
    consignments: 'Intake',
    lots: 'Lots',
    sales: 'Sales',
    room: 'Saleroom',
    buyers: 'Buyers',
    sellers: 'Sellers',
    accounts: 'Accounts',
    site: 'Site',
    settings: 'Settings',
    gallery: 'Gallery',
  },
  sale: {
    choose: 'Choose the sale',
    none: 'No sale open at this desk',
    current: 'The sale at this desk',
    number: 'Sale {{number}}',
    empty: 'The house has no sale yet. Create one in Sales.',
  },
  search: 'Search',
  palette: {
    title: 'Search or act',
    placeholder: 'A name, a lot, an invoice, an action…',
    actions: 'Actions',
    records: 'Records',
    empty: 'Nothing matches “{{words}}”. Try a name, a lot number or a document number.',
    hint: '↑ ↓ to choose · ⏎ to open · Esc to close',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    everywhere: 'Everywhere',
    here: 'On this screen',
    list: 'In a list',
    grid: {
      walk: 'Walk the records',
      ends: 'First, last record',
      page: 'A page up, down',
      find: 'Find by first letters',
      mark: 'Mark the row',
      copy: 'Copy for a spreadsheet',
      letters: 'a…z',
    },
  },
  status: {
    saved: 'Everything is saved',
    saving_one: '{{count}} entry being written',
    saving_other: '{{count}} entries being written',
    engineOpen: 'Engine connected',
    engineConnecting: 'Connecting to the engine…',
    engineLost: 'Engine out of reach: requests are waiting',
    siteOffline: 'Site: nothing sent',
    sitePublished: 'Site up to date on {{when}}',
    backup: 'Backup {{when}}',
    backupNone: 'No backup',
    demonstration: 'Demonstration house',
  },
  staff: {
    signedAs: '{{name}}, {{role}}',
    menu: 'Desk and session',
    signOut: 'Sign out',
    theme: 'Theme',
    themeSystem: 'As the system',
    themeLight: 'Light',
    themeDark: 'Dark',
    language: 'Language',
    french: 'Français',
    english: 'English',
  },
  roles: {
    owner: 'management',
    cataloguer: 'catalogue',
    auctioneer: 'auctioneer',
    clerk: 'clerk',
    accountant: 'accounts',
  },
  signIn: {
    title: 'Who is at this desk?',
    intro: 'Everything done here carries your name in the journal.',
    passcode: 'Passcode',
    passcodeHint: 'The code chosen in Settings.',
    enter: 'Sign in',
    nobody: 'Nobody is registered in this house.',
    staffList: 'People of the house',
  },
  firstRun: {
    title: 'Welcome to your auction house',
    intro:
      'This place is empty. Begin with the demonstration house: a sale of toys and model cars, ' +
      'with consignors, buyers and absentee bids. All of it is invented.',
    demonstration: 'Open the demonstration house',
    demonstrationHint: 'A minute to prepare. Nothing is sent to anybody.',
    own: 'Create my house',
    ownHint: 'It begins empty, with one person: you.',
    houseName: 'Name of the house',
    ownerName: 'Your name',
    preparing: 'Preparing the house…',
  },
  broken: {
    title: 'This screen has stopped',
    body:
      'An error of the program, not yours. Nothing that was ' +
      'saved is lost. Open the screen again; ' +
      'if it happens again, note what you were doing and the incident below.',
    reopen: 'Open the screen again',
  },
  notFound: {
    title: 'There is no such page',
    body: 'The address may have been typed by hand.',
    home: 'Go to Today',
  },
};
