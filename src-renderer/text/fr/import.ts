/** Words for files in and out, under « Réglages ». */
export const files = {
  import: 'Importer',
  importBody:
    'Le fichier est d’abord lu à blanc : ce qui est reconnu, ce qui entrerait, ce qui serait refusé. ' +
    'Rien ne s’écrit avant votre accord.',
  kind: 'Contenu',
  kinds: {
    lots: 'Une vente à venir',
    history: 'Une vente passée',
    results: 'Résultats',
    parties: 'Personnes',
  },
  kindsOut: { parties: 'Personnes', lots: 'Lots', results: 'Résultats' },
  currency: 'Devise à convertir',
  noCurrency: 'Aucune',
  rate: 'Un {{currency}} valait (en €)',
  rateProblem: 'Un nombre, par exemple 0,9312.',
  profile: 'Format',
  profiles: {
    any: 'Reconnaître au fichier',
    koller: 'Pages publiques de Koller',
    french: 'Tableur français',
    liveauctioneers: 'Catalogue LiveAuctioneers',
    parties: 'Personnes et sociétés',
  },
  encoding: 'Codage',
  saleTitle: 'Titre de la vente',
  consignor: 'Vendeur de tout le fichier',
  consignorHint: 'Pour les lignes où le fichier ne le dit pas.',
  openSaleFor: 'Vente ouverte',
  noSale: 'Choisir une vente',
  whoIs: 'Qui est-ce ?',
  whoIsOne: '« {{told}} » dans le fichier',
  pricesBeside: 'Chaque prix, et le lot auquel il va',
  asks: 'À confirmer',
  asking: {
    far_price: 'loin de l’estimation',
    other_title: 'autre titre',
    under_reserve: 'sous la réserve, accord du vendeur',
  },
  toldTitle: 'Dans le fichier : {{title}}',
  confirm: 'C’est bien cela',
  choose: 'Choisir un fichier',
  chooseOther: 'Choisir un autre fichier',
  reading: 'Lecture à blanc',
  importing: 'Importation',
  empty: 'Aucun fichier choisi',
  emptyBody:
    'Un fichier CSV d’un tableur, d’une place de marché ou d’un ancien logiciel. Un classeur ' +
    's’enregistre d’abord au format CSV.',
  recognised: 'Reconnu',
  what: {
    encoding: 'Codage',
    delimiter: 'Séparateur',
    lineEnd: 'Fins de ligne',
    profile: 'Format',
  },
  delimiters: { comma: 'virgule', semicolon: 'point-virgule', tab: 'tabulation', bar: 'barre' },
  certainty: { given: 'demandé', certain: 'certain', likely: 'probable', guess: 'supposé' },
  guessWarning:
    'Une partie est supposée. Regardez quelques noms accentués avant d’importer, ou choisissez vous-même.',
  counts: {
    read: 'Lignes lues',
    accepted: 'Acceptées',
    refused: 'Refusées',
    parties: 'Personnes',
    lots: 'Lots',
    sold: 'Adjugés',
    unsold: 'Invendus',
    withdrawn: 'Retirés',
    withoutResult: 'Sans résultat',
    toldTotal: 'Prix racontés',
    hammerTotal: 'Au marteau',
    lowEstimateTotal: 'Estimation basse',
    highEstimateTotal: 'Estimation haute',
  },
  refusedRows: 'Lignes refusées',
  warnings: 'À regarder',
  line: 'Ligne',
  wholeFile: 'fichier',
  reason: 'Pourquoi',
  do_one: 'Importer {{count}} ligne',
  do_other: 'Importer {{count, count}} lignes',
  nothing: 'Aucune ligne ne peut entrer. Corrigez le fichier ou son format.',
  done_one: '{{count}} ligne importée de {{name}}.',
  done_other: '{{count, count}} lignes importées de {{name}}.',
  openSale: 'Ouvrir la vente',
  openHistory: 'Voir ces lots',
  openStock: 'Voir le stock',
  openParties: 'Voir les fiches',
  notAllowed: 'Importer revient au catalogue ou à la direction.',
  export: 'Exporter',
  exportBody:
    'Un fichier pour un autre programme. Les réserves partent avec les lots : il reste dans la maison.',
  exporting: 'Exportation',
  exported_one: '{{count}} ligne dans {{name}}.',
  exported_other: '{{count, count}} lignes dans {{name}}.',
};

/** What the journal says of them. */
export const importHistory = {
  carried_out: 'Fichier importé : {{accepted, count}} lignes',
  reversed: 'Vente passée reprise',
};

/** What it says of past sales. */
export const historyHistory = { begun: 'Vente passée importée', told: 'Lots racontés' };
