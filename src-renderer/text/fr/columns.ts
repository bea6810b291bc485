/** The headings of lists, one source for all: a desk chooses among them. */
export const columns = {
  city: 'Ville',
  consignments: 'Dépôts',
  name: 'Nom',
  owed: 'Doit',
  professional: 'Qualité',
  purchases: 'Achats',
  reference: 'N°',
  registration: 'Inscription',
};
