/** Words of the screen “Site”. */
import type { site as source } from '../fr/site.ts';
import type { Wording } from '../wording.ts';

export const site: Wording<typeof source> = {
  about: 'What the public sees, and what is still to be sent.',
  noSale: 'No sale to publish',
  noSaleBody: 'A sale is prepared in Sales; it is published from here once its lots are ready.',
  sale: 'The sale',
  publish: 'Publish',
  publishSale: 'Publish the sale',
  figures: {
    photographs: 'Photographs',
    without: 'Without photograph',
    changed: 'Changed since',
  },
  last: 'Published {{when}}',
  never: 'Never published',
  nothingChanged: 'The site shows this sale as it is. Nothing to send.',
  consequence_one: 'Publishing will put {{count}} lot before the public, all at once.',
  consequence_other: 'Publishing will put {{count}} lots before the public, all at once.',
  changed_one: '{{count}} lot has changed since the last publication.',
  changed_other: '{{count}} lots have changed since the last publication.',
  hidden: 'Reserves, consignors, buyers and internal notes never leave.',
  leaveOut_one: 'Publish without the lot that has no photograph',
  leaveOut_other: 'Publish without the {{count}} lots that have no photograph',
  leaveOutWhy: 'The online catalogue shows each lot by its photographs.',
  seeLots: 'See the lots',
  empty: 'This sale has no lot',
  emptyBody: 'Compose lots, enter them in the sale, photograph them; they are published here.',
  publishing: 'Publishing',
  done: 'The site is up to date',
  result: {
    lots: 'Lots online',
    lotsSent: 'Lots sent',
    photographsSent: 'Photographs sent',
    requests: 'Requests',
  },
  cancelledKeeps: 'The site shows what it showed: a publication appears whole, or not at all.',
  connection: 'The house’s site',
  connected: 'connected',
  notConnected: 'not connected',
  connectFirst: 'Connect the house’s site first, alongside.',
  connectIntro:
    'The address of the site and the key given by whoever keeps it. The key is tried, then kept ' +
    'in the house; it can never be read again.',
  ownerOnly: 'Connecting the site is for the owner.',
  address: 'Address of the site',
  addressHint: 'https://sales.example.com/',
  addressInvalid: 'An address begins with https:// (or http:// on this machine).',
  key: 'Key',
  keyShort: 'A key has at least 8 characters.',
  connect: 'Connect',
  connecting: 'Trying the key…',
  change: 'Change the site or its key',
  connectedNow: 'The site is connected.',
};

/** What the journal says of them. */
export const publicationHistory = { made: 'Published on the site: {{lots, count}} lots' };
