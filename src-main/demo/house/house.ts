/** The demonstration house itself: an invented auction house in Bourges, and the five who run it. */
import type { Input } from '#contract/api.ts';
import type { HouseText } from '#contract/texts.ts';
import { isoDate } from '#domain/time.ts';
import { frenchIban, frenchVatNumber, siren } from './numbers.ts';

const SIREN = siren('90212345');

export const LETTERHEAD: HouseText = {
  name: 'Hôtel des ventes Auron',
  legalForm: 'SARL',
  capital: '20 000 €',
  street: '7 quai de l’Auron',
  postcode: '18000',
  city: 'Bourges',
  country: 'FR',
  phone: '+33 2 00 00 00 18',
  email: 'etude@auron.example',
  website: 'https://www.auron.example',
  siren: SIREN,
  registrationCity: 'Bourges',
  vatNumber: frenchVatNumber(SIREN),
  councilDeclaration: '000-2026',
  councilDeclaredOn: isoDate('2026-01-05'),
  mediator: 'Médiation des ventes (fictive), 1 rue Moyenne, 18000 Bourges',
  auctioneer: 'Anne Sauvage, commissaire-priseur',
  thirdPartyIban: frenchIban(18_000),
  thirdPartyBic: '',
  thirdPartyAccountName: 'Hôtel des ventes Auron, fonds de tiers',
  siteAddress: '',
};

/** The founder; the others are enrolled by her. Nobody has a passcode: it is a demonstration. */
export const OWNER = { ownerName: 'Camille Martin', ownerInitials: 'CM', passcode: null } as const;

type Newcomer = Input<'staff.enroll'>;

export const STAFF = {
  cataloguer: { name: 'Julien Perrot', initials: 'JP', role: 'cataloguer', passcode: null },
  auctioneer: { name: 'Anne Sauvage', initials: 'AS', role: 'auctioneer', passcode: null },
  clerk: { name: 'Nadia Belkacem', initials: 'NB', role: 'clerk', passcode: null },
  accountant: { name: 'Hugues Rameau', initials: 'HR', role: 'accountant', passcode: null },
} as const satisfies Readonly<Record<string, Newcomer>>;

export const DEMO_SALES = {
  past: {
    title: 'Jouets et automobiles miniatures\u00a0: collection V. et à divers',
    titleEn: 'Toys and model cars: the V. collection and various owners',
    place: 'Hôtel des ventes Auron, Bourges',
    note: '',
  },
  coming: {
    title: 'Dinky Toys, Solido et jouets anciens',
    titleEn: 'Dinky Toys, Solido and old toys',
    place: 'Hôtel des ventes Auron, Bourges',
    note: 'Exposition la veille de 14 h à 18 h.',
  },
} as const;
