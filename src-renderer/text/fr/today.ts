/** Words of the screen « Aujourd’hui ». */
export const today = {
  title: 'Aujourd’hui',
  about: 'Ce que la loi et les conditions demandent, dans l’ordre des conséquences.',
};
