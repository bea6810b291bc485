/** Words of the screen “Intake”. */
import type { consignments as source } from '../fr/consignments.ts';
import type { Wording } from '../wording.ts';

export const consignments: Wording<typeof source> = {
  about: 'What consignors have entrusted, and their sales mandates.',
  search: 'Filter by number or consignor',
  mandate: { none: 'to draw up', drawn_up: 'to sign', signed: 'signed' },
  filters: {
    label: 'Mandate',
    all: 'All',
    none: 'To draw up',
    drawn_up: 'To sign',
    signed: 'Signed',
  },
  received: 'Received on {{date}}',
  counts: {
    items_one: '{{count}} item',
    items_other: '{{count, count}} items',
    pieces_one: '{{count}} piece',
    pieces_other: '{{count, count}} pieces',
    lots_one: '{{count}} lot',
    lots_other: '{{count, count}} lots',
  },
  actions: {
    create: 'New consignment',
    widen: 'Large inventory',
    composeOne: 'Compose one lot',
    composeEach: 'One lot per item',
    removeItems: 'Take off the inventory',
    openMandate: 'See the mandate',
  },
  keywords: {
    create: 'receive consign consignor new inventory',
    compose: 'lot gather catalogue selection',
    mandate: 'mandate contract signature commission',
  },
  create: {
    title: 'New consignment',
    about: 'Who consigns, and on which day. The inventory follows, line by line.',
    consignorHint: 'A few letters of the name, the town, or the number',
    receivedOn: 'Received on',
    enrollInstead: 'Enrol a new consignor',
    findInstead: 'Look among the files',
    submit: 'Open the consignment',
    missing: 'Choose the consignor, or enrol the person.',
  },
  inventory: {
    title: 'Inventory',
    grid: 'Inventory of consignment {{number}}',
    teach:
      'Type in the first line; Tab goes to the next column, Enter to the next line. Rows copied from a spreadsheet can be pasted here.',
    frozen: 'The mandate is signed: quantities and items no longer change; the words do.',
    pasting: 'Pasted rows',
    pasted_one: '{{count}} item added',
    pasted_other: '{{count}} items added',
    pasteStopped: 'Row {{line}}: {{why}}',
    wholeNumber: 'A whole number, from 1 to 100,000.',
    packagingHint: 'o: original box · r: reproduction · s: without · ?: not stated',
    selected_one: '{{count}} item chosen',
    selected_other: '{{count}} items chosen',
    selectTeach: 'Space chooses an item to put in a lot.',
  },
  packaging: { original: 'original', reproduction: 'repro.', none: 'none', unknown: '' },
  place: {
    label: 'Place in the house, for all',
    hint: 'Written on every item that has none yet.',
    apply: 'Shelve',
    done_one: '{{count}} item shelved at {{place}}',
    done_other: '{{count}} items shelved at {{place}}',
  },
  requisition: {
    title: 'Sales mandate',
    number: 'Mandate {{number}}',
    drawnUpOn: 'Drawn up on {{date}}',
    signedOn: 'Signed on {{date}}',
    commission: 'Commission, tax included',
    authorises: 'Authorises sale',
    capitalGains: 'Capital gains',
    gains: { subject: 'subject to the flat tax', exempt: 'exempt' },
    signDate: 'Signed on',
    sign: 'Record the signature',
    drawUp: 'Draw up',
    drawUpAgain: 'Draw up again',
    rateProblem: 'A rate, for instance 14 or 12.5.',
    rendering: 'Setting documents',
    summary: '{{rate}} · {{authorises}} · {{gains}}',
  },
  composed_one: 'Lot composed of one item.',
  composed_other: 'Lot composed of {{count}} items.',
  composedEach_one: '{{count}} lot composed',
  composedEach_other: '{{count}} lots composed',
  openLots: 'See the lots',
  removed_one: '{{count}} item taken off',
  removed_other: '{{count}} items taken off',
  removeTitle_one: 'Take {{count}} item off the inventory?',
  removeTitle_other: 'Take {{count}} items off the inventory?',
  removeBody_one: '{{count}} piece leaves consignment {{number}}. Its line is erased.',
  removeBody_other: '{{count}} pieces leave consignment {{number}}. Their lines are erased.',
  removeConfirm: 'Take off',
};

/** What the journal says of them. */
export const consignmentHistory = { received: 'Consignment {{number}} received' };

export const itemHistory = {
  entered: 'Item entered in the inventory',
  described: 'Item changed: {{fields}}',
  quantity_changed: 'Quantity: {{quantity, count}}',
  removed: 'Item taken off the inventory',
};

export const mandateHistory = { drawn_up: 'Mandate {{number}} drawn up', signed: 'Mandate signed' };

export const inventoryHistory = { received: 'Items of a file entered in the inventory' };
