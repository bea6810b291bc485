/** The fields of rows as people call them. */

interface Name {
  readonly fr: string;
  readonly en: string;
}

export const FIELD_NAMES: Readonly<Record<string, Name>> = {
  number: { fr: 'numéro de lot', en: 'lot number' },
  title: { fr: 'titre', en: 'title' },
  description: { fr: 'désignation', en: 'description' },
  lowEstimate: { fr: 'estimation basse', en: 'low estimate' },
  highEstimate: { fr: 'estimation haute', en: 'high estimate' },
  startingPrice: { fr: 'mise à prix', en: 'starting price' },
  reserve: { fr: 'prix de réserve', en: 'reserve' },
  imageUrl: { fr: 'photographie', en: 'photograph' },
  outcome: { fr: 'résultat', en: 'result' },
  paddle: { fr: 'numéro de raquette', en: 'paddle' },
  reference: { fr: 'référence', en: 'reference' },
  language: { fr: 'langue', en: 'language' },
  kind: { fr: 'nature', en: 'kind' },
  companyName: { fr: 'raison sociale', en: 'company name' },
  lastName: { fr: 'nom', en: 'last name' },
  firstName: { fr: 'prénom', en: 'first name' },
  street: { fr: 'adresse', en: 'street' },
  street2: { fr: 'complément d’adresse', en: 'second line of the address' },
  postcode: { fr: 'code postal', en: 'postcode' },
  city: { fr: 'ville', en: 'city' },
  country: { fr: 'pays', en: 'country' },
  phone: { fr: 'téléphone', en: 'telephone' },
  email: { fr: 'courriel', en: 'e-mail' },
  iban: { fr: 'IBAN', en: 'IBAN' },
  bic: { fr: 'BIC', en: 'BIC' },
};
