/** Words of the screen « Dépôts ». */
export const consignments = {
  title: 'Dépôts',
  about: 'Ce que les vendeurs ont confié, et leurs réquisitions de vente.',
};
