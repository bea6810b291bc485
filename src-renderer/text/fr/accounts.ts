/** Words of the screen « Comptes ». */
export const accounts = {
  title: 'Comptes',
  about: 'Factures, règlements, décomptes et fonds de tiers.',
};
