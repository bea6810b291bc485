/** Words of the screen « Dépôts ». */
export const consignments = {
  about: 'Ce que les vendeurs ont confié, et leurs réquisitions de vente.',
  search: 'Filtrer par numéro ou vendeur',
  mandate: { none: 'à établir', drawn_up: 'à signer', signed: 'signée' },
  filters: {
    label: 'Réquisition',
    all: 'Tous',
    none: 'À établir',
    drawn_up: 'À signer',
    signed: 'Signées',
  },
  received: 'Reçu le {{date}}',
  counts: {
    items_one: '{{count}} objet',
    items_other: '{{count, count}} objets',
    pieces_one: '{{count}} pièce',
    pieces_other: '{{count, count}} pièces',
    lots_one: '{{count}} lot',
    lots_other: '{{count, count}} lots',
  },
  actions: {
    create: 'Nouveau dépôt',
    widen: 'Inventaire en grand',
    composeOne: 'Composer un lot',
    composeEach: 'Un lot par objet',
    removeItems: 'Retirer de l’inventaire',
    openMandate: 'Voir la réquisition',
  },
  keywords: {
    create: 'recevoir déposer vendeur nouveau inventaire',
    compose: 'lot réunir cataloguer sélection',
    mandate: 'réquisition mandat contrat signature commission',
  },
  create: {
    title: 'Nouveau dépôt',
    about: 'Qui dépose, et quel jour. L’inventaire se saisit ensuite, ligne à ligne.',
    consignorHint: 'Quelques lettres du nom, de la ville, ou le numéro',
    receivedOn: 'Reçu le',
    enrollInstead: 'Inscrire un nouveau vendeur',
    findInstead: 'Chercher parmi les fiches',
    submit: 'Ouvrir le dépôt',
    missing: 'Choisissez le vendeur, ou inscrivez-le.',
  },
  inventory: {
    title: 'Inventaire',
    grid: 'Inventaire du dépôt {{number}}',
    teach:
      'Tapez dans la première ligne ; Tab passe à la colonne suivante, Entrée à la ligne suivante. Des lignes copiées d’un tableur se collent ici.',
    frozen: 'La réquisition est signée : quantités et objets ne changent plus ; les mots, si.',
    pasting: 'Lignes collées',
    pasted_one: '{{count}} objet ajouté',
    pasted_other: '{{count}} objets ajoutés',
    pasteStopped: 'Ligne {{line}} : {{why}}',
    wholeNumber: 'Un nombre entier, de 1 à 100 000.',
    packagingHint: 'o : boîte d’origine · r : reproduite · s : sans boîte · ? : non précisé',
    selected_one: '{{count}} objet choisi',
    selected_other: '{{count}} objets choisis',
    selectTeach: 'Espace choisit un objet pour le mettre en lot.',
  },
  packaging: { original: 'origine', reproduction: 'repro.', none: 'sans', unknown: '' },
  place: {
    label: 'Place dans la maison, pour tous',
    hint: 'Écrite sur chaque objet qui n’en a pas encore.',
    apply: 'Ranger',
    done_one: '{{count}} objet rangé en {{place}}',
    done_other: '{{count}} objets rangés en {{place}}',
  },
  requisition: {
    title: 'Réquisition de vente',
    number: 'Réquisition {{number}}',
    drawnUpOn: 'Établie le {{date}}',
    signedOn: 'Signée le {{date}}',
    commission: 'Commission, TTC',
    authorises: 'Autorise la vente',
    capitalGains: 'Plus-values',
    gains: { subject: 'soumis à la taxe forfaitaire', exempt: 'exonéré' },
    signDate: 'Signée le',
    sign: 'Noter la signature',
    drawUp: 'Établir',
    drawUpAgain: 'Établir à nouveau',
    rateProblem: 'Un taux, par exemple 14 ou 12,5.',
    rendering: 'Mise en page des documents',
    summary: '{{rate}} · {{authorises}} · {{gains}}',
  },
  composed_one: 'Lot composé d’un objet.',
  composed_other: 'Lot composé de {{count}} objets.',
  composedEach_one: '{{count}} lot composé',
  composedEach_other: '{{count}} lots composés',
  openLots: 'Voir les lots',
  removed_one: '{{count}} objet retiré',
  removed_other: '{{count}} objets retirés',
  removeTitle_one: 'Retirer {{count}} objet de l’inventaire ?',
  removeTitle_other: 'Retirer {{count}} objets de l’inventaire ?',
  removeBody_one: '{{count}} pièce sort du dépôt {{number}}. Sa ligne est effacée.',
  removeBody_other: '{{count}} pièces sortent du dépôt {{number}}. Leurs lignes sont effacées.',
  removeConfirm: 'Retirer',
};

/** What the journal says of them. */
export const consignmentHistory = { received: 'Dépôt {{number}} reçu' };

export const itemHistory = {
  entered: 'Objet entré à l’inventaire',
  described: 'Objet modifié : {{fields}}',
  quantity_changed: 'Quantité : {{quantity, count}}',
  removed: 'Objet retiré de l’inventaire',
};

export const mandateHistory = {
  drawn_up: 'Réquisition {{number}} établie',
  signed: 'Réquisition signée',
};

export const inventoryHistory = { received: 'Objets d’un fichier entrés à l’inventaire' };
