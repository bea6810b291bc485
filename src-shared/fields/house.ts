/** What is written about the house itself: its letterhead, as its documents print it. */
import { fields } from './field.ts';

export const HOUSE_FIELDS = fields({
  name: { kind: 'line', label: { fr: 'Nom', en: 'Name' }, audience: 'public' },
  legalForm: {
    kind: 'line',
    label: { fr: 'Forme juridique', en: 'Legal form' },
    audience: 'inside',
  },
  capital: { kind: 'line', label: { fr: 'Capital', en: 'Capital' }, audience: 'inside' },
  street: { kind: 'line', label: { fr: 'Adresse', en: 'Address' }, audience: 'inside' },
  postcode: { kind: 'line', label: { fr: 'Code postal', en: 'Postcode' }, audience: 'inside' },
  city: { kind: 'line', label: { fr: 'Ville', en: 'Town' }, audience: 'public' },
  country: { kind: 'country', label: { fr: 'Pays', en: 'Country' }, audience: 'inside' },
  phone: { kind: 'line', label: { fr: 'Téléphone', en: 'Telephone' }, audience: 'inside' },
  email: { kind: 'line', label: { fr: 'Courriel', en: 'E-mail' }, audience: 'inside' },
  website: { kind: 'line', label: { fr: 'Site', en: 'Website' }, audience: 'inside' },
  siren: { kind: 'line', label: { fr: 'SIREN', en: 'SIREN' }, audience: 'inside' },
  registrationCity: {
    kind: 'line',
    label: { fr: 'Ville du registre', en: 'Town of the register' },
    audience: 'inside',
  },
  vatNumber: { kind: 'line', label: { fr: 'Numéro de TVA', en: 'VAT number' }, audience: 'inside' },
  councilDeclaration: {
    kind: 'line',
    label: {
      fr: 'Déclaration au Conseil des maisons de vente',
      en: 'Declaration to the auction council',
    },
    audience: 'inside',
  },
  councilDeclaredOn: {
    kind: 'date',
    label: { fr: 'Déclarée le', en: 'Declared on' },
    audience: 'inside',
  },
  mediator: {
    kind: 'line',
    label: { fr: 'Médiateur de la consommation', en: 'Consumer mediator' },
    audience: 'inside',
  },
  auctioneer: {
    kind: 'line',
    label: { fr: 'Commissaire-priseur', en: 'Auctioneer' },
    audience: 'inside',
  },
  thirdPartyIban: { kind: 'line', label: { fr: 'IBAN', en: 'IBAN' }, audience: 'inside' },
  thirdPartyBic: { kind: 'line', label: { fr: 'BIC', en: 'BIC' }, audience: 'inside' },
  thirdPartyAccountName: {
    kind: 'line',
    label: { fr: 'Nom du compte', en: 'Name of the account' },
    audience: 'inside',
  },
  siteAddress: {
    kind: 'line',
    label: { fr: 'Adresse publique du catalogue', en: 'Public address of the catalogue' },
    audience: 'inside',
  },
});

export type HouseField = keyof typeof HOUSE_FIELDS;

/** Who issues a paper: no kind of paper goes out without it (C. com. R123-237;
 * L321-4; C. conso. L616-1). */
export const ON_EVERY_PAPER = [
  'name',
  'legalForm',
  'street',
  'postcode',
  'city',
  'siren',
  'registrationCity',
  'vatNumber',
  'councilDeclaration',
  'councilDeclaredOn',
  'mediator',
] as const satisfies readonly HouseField[];

/** Where a buyer pays: what asks for money says it. */
export const PAID_TO = [
  'thirdPartyIban',
  'thirdPartyAccountName',
] as const satisfies readonly HouseField[];
