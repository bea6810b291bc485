/** Words of the screen « Vendeurs », and of the file of a person that it shares. */
export const consignors = {
  about: 'Ceux qui déposent : leur fiche, leurs dépôts, leurs décomptes.',
  search: 'Filtrer par nom, ville ou courriel',
  person: 'particulier',
  professional: 'professionnel',
  actions: {
    enroll: 'Inscrire un vendeur',
    newConsignment: 'Recevoir un dépôt',
  },
  keywords: {
    enroll: 'nouveau vendeur déposant personne société créer fiche',
    newConsignment: 'nouveau dépôt objets recevoir vendeur',
  },
  enrollTitle: 'Nouveau vendeur',
  enrollAbout: 'L’essentiel d’abord ; le reste se complète dans la fiche.',
  enroll: 'Inscrire',
  similar: 'Peut-être déjà inscrit',
  figures: { lots: 'Lots', available: 'Payable', owed: 'Doit à la maison' },
  tabs: {
    file: 'Fiche',
  },
  noConsignments: 'Aucun dépôt. « Recevoir un dépôt » en ouvre un au nom de ce vendeur.',
  noStatements: 'Aucun décompte : il s’établit après la clôture d’une vente.',
  payableOn: 'payable le {{date}}',
  replacedBy: 'remplacé par {{number}}',
  sections: { bank: 'Pour le payer', more: 'Autres' },
  iban: {
    missing: 'Sans IBAN, le décompte ne peut pas être payé par virement.',
    good: 'Valable : {{iban}}',
    country: 'Ces deux premières lettres ne sont pas celles d’un pays qui a des IBAN.',
    length: 'Un IBAN {{country}} compte {{expected}} signes ; celui-ci en a {{given}}.',
    checksum: 'La clé ne correspond pas : un signe a été mal recopié.',
    format: 'Ce n’est pas un IBAN.',
    bic: 'Ce n’est pas un BIC : 8 ou 11 signes.',
  },
};
