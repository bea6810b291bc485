/** What is written about a party, buyer or consignor: for the house alone. */
import { fields } from './field.ts';

export const PARTY_FIELDS = fields({
  kind: {
    kind: 'choice',
    label: { fr: 'Nature', en: 'Kind' },
    audience: 'inside',
    among: {
      person: { fr: 'personne', en: 'person' },
      company: { fr: 'société', en: 'company' },
    },
    blank: 'person',
    import: ['kind', 'type', 'nature'],
  },
  lastName: {
    kind: 'line',
    label: { fr: 'Nom', en: 'Last name' },
    audience: 'inside',
    import: ['lastName', 'nom', 'surname'],
  },
  firstName: {
    kind: 'line',
    label: { fr: 'Prénom', en: 'First name' },
    audience: 'inside',
    import: ['firstName', 'prénom', 'given name'],
  },
  companyName: {
    kind: 'line',
    label: { fr: 'Raison sociale', en: 'Company name' },
    audience: 'inside',
    import: ['company', 'société', 'raison sociale', 'companyName'],
  },
  street: {
    kind: 'line',
    label: { fr: 'Adresse', en: 'Address' },
    audience: 'inside',
    import: ['street', 'adresse', 'rue', 'address'],
  },
  street2: {
    kind: 'line',
    label: { fr: 'Complément', en: 'Second line' },
    audience: 'inside',
    import: ['street2', 'complément', 'adresse 2', 'address 2'],
  },
  postcode: {
    kind: 'line',
    label: { fr: 'Code postal', en: 'Postcode' },
    audience: 'inside',
    import: ['postcode', 'code postal', 'CP', 'zip'],
  },
  city: {
    kind: 'line',
    label: { fr: 'Ville', en: 'Town' },
    audience: 'inside',
    import: ['city', 'ville', 'localité'],
  },
  country: {
    kind: 'country',
    label: { fr: 'Pays', en: 'Country' },
    audience: 'inside',
    import: ['country', 'pays'],
  },
  email: {
    kind: 'line',
    label: { fr: 'Courriel', en: 'E-mail' },
    audience: 'inside',
    import: ['email', 'e-mail', 'courriel', 'mail'],
  },
  phone: {
    kind: 'line',
    label: { fr: 'Téléphone', en: 'Telephone' },
    audience: 'inside',
    import: ['phone', 'téléphone', 'tél', 'mobile'],
  },
  birthDate: {
    kind: 'date',
    label: { fr: 'Date de naissance', en: 'Date of birth' },
    audience: 'inside',
    import: ['birthDate', 'date de naissance', 'naissance', 'date of birth'],
  },
  companyRegistration: {
    kind: 'line',
    label: { fr: 'SIREN ou RCS', en: 'Registration no.' },
    audience: 'inside',
    import: ['companyRegistration', 'SIREN', 'RCS', 'SIREN ou RCS', 'registration'],
  },
  vatNumber: {
    kind: 'line',
    label: { fr: 'N° de TVA', en: 'VAT no.' },
    audience: 'inside',
    import: ['vatNumber', 'N° de TVA', 'TVA intracommunautaire', 'VAT'],
  },
  iban: {
    kind: 'line',
    label: { fr: 'IBAN', en: 'IBAN' },
    audience: 'inside',
    import: ['iban'],
  },
  bic: {
    kind: 'line',
    label: { fr: 'BIC', en: 'BIC' },
    audience: 'inside',
    import: ['bic', 'swift'],
  },
  language: {
    kind: 'choice',
    label: { fr: 'Langue des documents', en: 'Language of documents' },
    audience: 'inside',
    among: {
      fr: { fr: 'Français', en: 'Français' },
      en: { fr: 'English', en: 'English' },
    },
    blank: 'fr',
    import: ['locale', 'langue', 'language'],
  },
  professional: {
    kind: 'flag',
    label: { fr: 'Agit à titre professionnel', en: 'Acts as a professional' },
    audience: 'inside',
  },
  taxResidence: {
    kind: 'choice',
    label: { fr: 'Résidence fiscale', en: 'Tax residence' },
    audience: 'inside',
    among: {
      france: { fr: 'France', en: 'France' },
      abroad: { fr: 'hors de France', en: 'outside France' },
    },
    blank: 'france',
  },
  userName: {
    kind: 'line',
    label: { fr: 'Nom d’utilisateur', en: 'User name' },
    audience: 'inside',
    import: ['userName', 'nom d’utilisateur', 'pseudo'],
  },
  note: {
    kind: 'paragraph',
    label: { fr: 'Note interne', en: 'Internal note' },
    audience: 'inside',
    import: ['note', 'note interne', 'remarque'],
  },
});
