/** Words of the screen « Vendeurs ». */
export const sellers = {
  title: 'Vendeurs',
  about: 'Ceux qui déposent, leurs lots, leurs décomptes.',
};
