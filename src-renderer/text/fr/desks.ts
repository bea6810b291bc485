/** Words of the list desks: what each is called, what its record is, what it says when empty. */
export const desks = {
  buyers: {
    title: 'Acheteurs',
    record: 'Fiche de l’acheteur',
    unknown: 'Cette fiche n’existe pas',
    empty: 'Aucun acheteur pour l’instant',
    emptyBody:
      'Inscrivez une personne ou une société, ou importez un fichier de contacts dans Réglages.',
  },
  sellers: {
    title: 'Vendeurs',
    record: 'Fiche du vendeur',
    unknown: 'Cette fiche n’existe pas',
    empty: 'Aucun vendeur pour l’instant',
    emptyBody:
      'Un vendeur apparaît ici dès son premier dépôt. Recevez-le dans Dépôts, ou inscrivez-le d’abord.',
  },
};
