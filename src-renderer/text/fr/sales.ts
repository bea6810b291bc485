/** Words of the screen « Ventes ». */
export const sales = {
  title: 'Ventes',
  about: 'Les vacations de la maison, passées et à venir.',
};
