/** Words of the screen “Buyers”. */
import type { buyers as source } from '../fr/buyers.ts';
import type { Wording } from '../wording.ts';

export const buyers: Wording<typeof source> = {
  about: 'Those who bid: their record, their paddles, their purchases.',
  search: 'Filter by name, town or e-mail',
  registered: 'registered',
  notRegistered: 'incomplete',
  registeredOn: 'Registered on {{when}}',
  create: 'New buyer',
  keywords: { enroll: 'new buyer bidder person company create record' },
  sides: { label: 'Which records', buyers: 'Have bought', any: 'Every record' },
  tabs: {
    file: 'Record',
    purchases: 'Bought',
    links: 'Links',
  },
  registration: {
    title: 'Registration to bid',
    missing: 'The record lacks: {{fields}}.',
    waiting: 'The record is complete. Note the acceptance of the general terms to register.',
    accepted: 'Terms {{edition}} accepted {{channel}}.',
    edition: 'Terms accepted',
    editionOf: '{{edition}}, of {{when}}',
    channel: 'Accepted',
    act: 'Register',
    actAgain: 'Note this acceptance',
    done: 'Acceptance noted in the journal.',
    needed: 'Needed to register.',
  },
  invoices: {
    title: 'Invoices',
    none: 'No invoice: they are issued once a sale is closed.',
    overdue: 'overdue since {{date}}',
    due: 'due by {{date}}',
    of: 'of {{total}}',
  },
  paddles: 'Paddles',
  links: {
    samePerson: 'Seems to be the same person as {{name}}: they count as one.',
    tellApart: 'Two persons',
    reason: 'Why they are told apart from {{name}}',
    toldApart: 'Told apart from {{name}}: {{reason}}.',
    tellAlike: 'Take this decision back',
    apart: {
      homonyms: 'namesakes born on the same day',
      shared_account: 'an account that two persons share',
      mistyped: 'a slip in typing',
    },
    about:
      'Two linked records do not bid on each other’s lots: spouses, ' +
      'a company and its manager, an agent.',
    none: 'No linked record.',
    add: 'Link to another record',
    addHint: 'A name, a town or a number.',
    remove: 'Unlink',
    undone: 'Link to {{name}} undone.',
  },
};

/** What the journal says of them. */
export const partyHistory = {
  enrolled: 'Record opened',
  imported: 'Record imported',
  described: 'Record changed: {{fields}}',
  linked: 'Linked to another record',
  unlinked: 'Link with another record undone',
  told_apart: 'Told apart from another record: two persons',
  told_alike: 'Taken again for the same person as another record',
  registration_completed: 'Terms {{editionId}} accepted {{channel}}',
  residence_proved: 'Residence outside France proved, seen on {{seenOn, date}}',
  residence_proof_withdrawn: 'Proof of residence withdrawn',
  former_texts_erased: 'Former texts erased',
};
