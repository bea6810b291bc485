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
  consignments: {
    title: 'Dépôts',
    record: 'Dépôt',
    unknown: 'Ce dépôt n’existe pas',
    empty: 'Aucun dépôt pour l’instant',
    emptyBody:
      'Un dépôt est ce qu’un vendeur laisse à la maison un jour donné : son inventaire, puis sa réquisition de vente.',
  },
  lots: {
    title: 'Lots',
    record: 'Lot',
    unknown: 'Ce lot n’existe pas, ou plus',
    empty: 'Aucun lot ici',
    emptyBody:
      'Un lot réunit des objets d’un même dépôt. Dans Dépôts, choisissez des objets puis « Composer un lot ».',
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
