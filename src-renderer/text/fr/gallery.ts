/** Words of the gallery of components. */
export const gallery = {
  title: 'Galerie',
  about: 'Chaque pièce de l’interface, dans chaque état.',
  sections: {
    type: 'Typographie',
    buttons: 'Boutons',
    fields: 'Champs',
    figures: 'Chiffres et états',
    notices: 'Messages',
    grid: 'Grille',
    empty: 'Vides et attentes',
    dialogs: 'Dialogues',
  },
};
