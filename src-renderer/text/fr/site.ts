/** Words of the screen « Site ». */
export const site = {
  about: 'Ce que le public voit, et ce qui reste à lui envoyer.',
  noSale: 'Aucune vente à publier',
  noSaleBody:
    'Une vente se prépare dans Ventes ; elle se publie d’ici dès que ses lots sont prêts.',
  sale: 'La vente',
  publish: 'Publier',
  publishSale: 'Publier la vente',
  figures: {
    photographs: 'Photographies',
    without: 'Sans photographie',
    changed: 'Changés depuis',
  },
  last: 'Publiée le {{when}}',
  never: 'Jamais publiée',
  nothingChanged: 'Le site montre cette vente telle qu’elle est. Rien à envoyer.',
  consequence_one: 'Publier mettra {{count}} lot sous les yeux du public, d’un seul coup.',
  consequence_other: 'Publier mettra {{count}} lots sous les yeux du public, d’un seul coup.',
  changed_one: '{{count}} lot a changé depuis la dernière publication.',
  changed_other: '{{count}} lots ont changé depuis la dernière publication.',
  hidden: 'Réserves, vendeurs, acheteurs et notes internes ne partent jamais.',
  leaveOut_one: 'Publier sans le lot qui n’a pas de photographie',
  leaveOut_other: 'Publier sans les {{count}} lots qui n’ont pas de photographie',
  leaveOutWhy: 'Le catalogue en ligne montre chaque lot par ses photographies.',
  seeLots: 'Voir les lots',
  empty: 'Cette vente n’a aucun lot',
  emptyBody:
    'Composez des lots, entrez-les dans la vente, photographiez-les ; ils se publient ici.',
  publishing: 'Publication',
  done: 'Le site est à jour',
  result: {
    lots: 'Lots en ligne',
    lotsSent: 'Lots envoyés',
    photographsSent: 'Photographies envoyées',
    requests: 'Requêtes',
  },
  cancelledKeeps: 'Le site montre ce qu’il montrait : une publication paraît entière, ou pas.',
  connection: 'Le site de la maison',
  connected: 'relié',
  notConnected: 'non relié',
  connectFirst: 'Reliez d’abord le site de la maison, ci-contre.',
  connectIntro:
    'L’adresse du site et la clé que donne qui le tient. La clé est essayée puis gardée ' +
    'dans la maison ; elle ne se relit plus.',
  ownerOnly: 'Relier le site revient à la direction.',
  address: 'Adresse du site',
  addressHint: 'https://ventes.exemple.fr/',
  addressInvalid: 'Une adresse commence par https:// (ou http:// sur ce poste).',
  key: 'Clé',
  keyShort: 'Une clé compte au moins 8 caractères.',
  connect: 'Relier',
  connecting: 'Essai de la clé…',
  change: 'Changer de site ou de clé',
  connectedNow: 'Le site est relié.',
};

/** What the journal says of them. */
export const publicationHistory = { made: 'Publiée sur le site : {{lots, count}} lots' };
