/** Words of the screen « Réglages ». */
export const settings = {
  title: 'Réglages',
  about: 'La maison, ses personnes, ses conditions, ce poste.',
};
