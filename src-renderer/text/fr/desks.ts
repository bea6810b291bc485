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
  past: {
    title: 'Lots',
    record: 'Lot d’une vente passée',
    unknown: 'Ce lot n’existe pas, ou sa vente a été reprise',
    empty: 'Aucune vente passée',
    emptyBody:
      'Importez le fichier d’une vente passée, d’ici ou d’ailleurs : ses prix se comparent aux vôtres.',
  },
  sellers: {
    title: 'Vendeurs',
    record: 'Fiche du vendeur',
    unknown: 'Cette fiche n’existe pas',
    empty: 'Aucun vendeur pour l’instant',
    emptyBody:
      'Un vendeur apparaît ici dès son premier dépôt. Recevez-le dans Dépôts, ou inscrivez-le d’abord.',
  },
  invoices: {
    title: 'Bordereaux',
    record: 'Bordereau',
    unknown: 'Ce bordereau n’existe pas',
    empty: 'Aucun bordereau pour l’instant',
    emptyBody:
      'Une vente close émet ses bordereaux en une fois, numérotés sans trou. ' +
      'Fermez la vente dans Ventes, puis revenez ici.',
  },
  statements: {
    title: 'Décomptes',
    record: 'Décompte',
    unknown: 'Ce décompte n’existe pas',
    empty: 'Aucun décompte pour l’instant',
    emptyBody:
      'Le décompte dit au vendeur ce que ses lots ont fait, ce qui est retenu et quand il est payé. ' +
      'Il s’émet pour toute une vente close.',
  },
  documents: {
    title: 'Pièces',
    record: 'Pièce',
    unknown: 'Cette pièce n’existe pas',
    empty: 'Aucune pièce pour l’instant',
    emptyBody:
      'Réquisitions, bordereaux, décomptes et mises en demeure se rangent ici dès leur émission.',
  },
  sales: {
    title: 'Ventes',
    record: 'Fiche de la vente',
    unknown: 'Cette vente n’existe pas',
    empty: 'Aucune vente pour l’instant',
    emptyBody:
      'Une vente a un titre, un jour et un lieu. Créez-la, puis entrez-y des lots du stock.',
  },
};
