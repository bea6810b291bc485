/** Words of the screen « Acheteurs ». */
export const buyers = {
  about: 'Ceux qui enchérissent : leur fiche, leurs paddles, leurs achats.',
  search: 'Filtrer par nom, ville ou courriel',
  registered: 'inscrit',
  notRegistered: 'à compléter',
  registeredOn: 'Inscrit le {{when}}',
  create: 'Nouvel acheteur',
  keywords: { enroll: 'nouvel acheteur enchérisseur personne société créer fiche' },
  sides: { label: 'Quelles fiches', buyers: 'Ont acheté', any: 'Toutes les fiches' },
  tabs: {
    file: 'Fiche',
    purchases: 'Achats',
    links: 'Liens',
  },
  registration: {
    title: 'Inscription aux enchères',
    missing: 'Il manque à la fiche : {{fields}}.',
    waiting: 'La fiche est complète. Notez l’acceptation des conditions générales pour inscrire.',
    accepted: 'Conditions {{edition}} acceptées {{channel}}.',
    edition: 'Conditions acceptées',
    editionOf: '{{edition}}, du {{when}}',
    channel: 'Acceptées',
    act: 'Inscrire',
    actAgain: 'Noter cette acceptation',
    done: 'Acceptation notée au journal.',
    needed: 'Nécessaire à l’inscription.',
  },
  invoices: {
    title: 'Bordereaux',
    none: 'Aucun bordereau : il s’établit après la clôture d’une vente.',
    overdue: 'en retard depuis le {{date}}',
    due: 'à régler au plus tard le {{date}}',
    of: 'sur {{total}}',
  },
  paddles: 'Paddles',
  links: {
    samePerson: 'Paraît être la même personne que {{name}} : elles comptent pour une.',
    tellApart: 'Deux personnes',
    reason: 'Motif pour les distinguer de {{name}}',
    toldApart: 'Distinguée de {{name}} : {{reason}}.',
    tellAlike: 'Revenir sur cette décision',
    apart: {
      homonyms: 'homonymes nés le même jour',
      shared_account: 'compte commun à deux personnes',
      mistyped: 'erreur de saisie',
    },
    about:
      'Deux fiches liées n’enchérissent pas sur les lots l’une de l’autre : conjoints, ' +
      'société et gérant, mandataire.',
    none: 'Aucune fiche liée.',
    add: 'Lier à une autre fiche',
    addHint: 'Un nom, une ville ou un numéro.',
    remove: 'Délier',
    undone: 'Lien avec {{name}} défait.',
  },
};

/** What the journal says of them. */
export const partyHistory = {
  enrolled: 'Fiche ouverte',
  imported: 'Fiche importée',
  described: 'Fiche modifiée : {{fields}}',
  linked: 'Liée à une autre fiche',
  unlinked: 'Lien avec une autre fiche défait',
  told_apart: 'Distinguée d’une autre fiche : deux personnes',
  told_alike: 'Tenue de nouveau pour la même personne qu’une autre fiche',
  registration_completed: 'Conditions {{editionId}} acceptées {{channel}}',
  residence_proved: 'Résidence hors de France justifiée, pièce vue le {{seenOn, date}}',
  residence_proof_withdrawn: 'Justificatif de résidence retiré',
  former_texts_erased: 'Textes anciens effacés',
};
