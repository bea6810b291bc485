/** Words of the screen « Salle ». */
export const room = {
  title: 'Salle',
  about: 'Le marteau : un numéro, un prix, une plaquette.',
};
