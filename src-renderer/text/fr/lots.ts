/** Words of the screen « Lots ». */
export const lots = {
  title: 'Lots',
  about: 'Le catalogue de la vente, ligne à ligne.',
};
