/** Words of the screen « Comptes ». */
export const accounts = {
  about: 'Bordereaux, règlements, décomptes et lettres ; ce qui est émis ne change plus.',
  tabs: {
    label: 'Les comptes',
    invoices: 'Bordereaux acheteurs',
    statements: 'Décomptes vendeurs',
    documents: 'Pièces',
  },
  filters: {
    search: 'Filtrer par acheteur ou numéro',
    anySale: 'Toutes les ventes',
    saleOf: 'Vente {{number}} · {{title}}',
    anyState: 'Tous les états',
    anyKind: 'Toutes les pièces',
  },
  invoice: {
    premium: 'Frais acheteur {{rate}} TTC',
    vatInside: 'dont TVA {{rate}}',
    regime: 'Régime',
    lineTitle: 'Désignation',
  },
  receipt: {
    title: 'Encaisser',
    amount: 'Montant',
    method: 'Moyen',
    date: 'Reçu le',
    reference: 'Référence',
    payer: 'Payé par',
    paidBy: 'payé par {{name}}',
    receive: 'Encaisser',
    focus: 'Encaisser un règlement',
    received: '{{amount, money}} encaissés sur {{number}}. Reste {{balance, money}}.',
    settled: '{{amount, money}} encaissés : {{number}} est réglé.',
    over: '{{amount, money}} encaissés : {{number}} est réglé, {{over, money}} à valoir pour {{name}}.',
    willBeOver: 'C’est {{over, money}} de plus que le solde : ils restent à valoir pour {{name}}.',
    list: 'Règlements',
    free: 'À valoir',
    allocate: 'Imputer',
    allocatedNow: '{{amount, money}} imputés. Reste {{balance, money}}.',
    refund: 'Rembourser',
    refundAmount: 'À rembourser',
    refundNow: 'Noter le remboursement',
    refundOf: 'Rembourser {{name}}',
    refundedOn: 'Remboursé le',
    refundedNow: '{{amount, money}} remboursés. {{free, money}} à valoir.',
    refundReversedNow: 'Remboursement contre-passé. {{free, money}} à valoir.',
    takeBack: 'Désimputer',
    taken_back: 'désimputé',
    takenBackNow: '{{free, money}} à valoir. Reste {{balance, money}}.',
    reverse: 'Contre-passer',
    reversed: 'contre-passé',
    reversedNow: 'Règlement contre-passé, avec tout ce qu’il réglait.',
  },
  credit: {
    title: 'Avoir',
    reason: 'Motif',
    lots: 'Lots repris',
    issue: 'Établir l’avoir',
    confirmTitle: 'Établir un avoir de {{amount, money}} sur {{number}} ?',
    keeps:
      'Les lots restent adjugés, à facturer de nouveau. Le bordereau ne change pas ; ce qui a été payé en trop devient disponible.',
    cancels:
      'La vente de ces lots est annulée : ils retournent en stock. Le bordereau ne change pas ; ce qui a été payé en trop devient disponible.',
    issued: 'Avoir {{number}} établi : {{total, money}}.',
    issuedFreeing: 'Avoir {{number}} établi : {{total, money}}, dont {{freed, money}} disponibles.',
    dated: 'Établi le {{day}}',
    lot: 'Lot {{number}}, {{title}}',
  },
  notice: {
    title: 'Mise en demeure',
    none:
      'L’échéance est passée. La lettre recommandée vaut mise en demeure : ' +
      'restée sans effet, elle permet au vendeur de demander la remise en vente.',
    delay: 'Délai (jours)',
    issue: 'Établir la lettre',
    issueShort: 'Établir la mise en demeure',
    confirmTitle: 'Établir une mise en demeure de {{amount, money}} ?',
    confirmBody_one:
      '{{name}} aura {{count}} jour pour payer le solde de {{number}}. La lettre prend son numéro et ne change plus.',
    confirmBody_other:
      '{{name}} aura {{count}} jours pour payer le solde de {{number}}. La lettre prend son numéro et ne change plus.',
    issued: 'Lettre {{number}} établie. Imprimez-la, puis notez son dépôt à la poste.',
    issuedOn: 'Établie le {{day}}',
    postedOn: 'Postée le {{day}}',
    deliveredOn: 'Remise le {{day}}',
    registered: 'Recommandé {{number}}',
    posting: 'Noter le dépôt à la poste',
    registeredNumber: 'Numéro du recommandé',
    postedDate: 'Posté le',
    recordPosting: 'Noter le dépôt',
    postingNoted: 'Dépôt noté.',
    deliveredDate: 'Remise le',
    recordDelivery: 'Noter la remise',
    deliveryNoted: 'Remise notée. Les délais courent de ce jour.',
    days: 'De 1 à 60 jours.',
  },
  issue: {
    invoices: 'Émettre les bordereaux',
    statements: 'Émettre les décomptes',
    invoicesOf: 'bordereaux à émettre pour « {{title}} »',
    statementsOf: 'décomptes à émettre pour « {{title}} »',
    invoicesReady_one: '{{count}} bordereau à émettre pour « {{title}} »',
    invoicesReady_other: '{{count}} bordereaux à émettre pour « {{title}} »',
    statementsReady_one: '{{count}} décompte à émettre pour « {{title}} »',
    statementsReady_other: '{{count}} décomptes à émettre pour « {{title}} »',
    preview: 'Voir et émettre',
    invoicesTitle_one: 'Émettre {{count}} bordereau ?',
    invoicesTitle_other: 'Émettre {{count}} bordereaux ?',
    statementsTitle_one: 'Émettre {{count}} décompte ?',
    statementsTitle_other: 'Émettre {{count}} décomptes ?',
    oneNumber: '{{total, money}} ; numéro {{first}}',
    numbers: '{{total, money}} ; numéros {{first}} à {{last}}',
    final: 'Une pièce émise ne change plus. Une erreur se corrige par une autre pièce.',
    confirmInvoices_one: 'Émettre {{count}} bordereau',
    confirmInvoices_other: 'Émettre {{count}} bordereaux',
    confirmStatements_one: 'Émettre {{count}} décompte',
    confirmStatements_other: 'Émettre {{count}} décomptes',
    missing: 'il manque : {{fields}}',
    letterhead: 'L’en-tête de la maison est incomplet : {{fields}}. Complétez-le dans Réglages.',
    incomplete_one: '{{count}} fiche à compléter d’abord ; rien ne s’émet à moitié.',
    incomplete_other: '{{count}} fiches à compléter d’abord ; rien ne s’émet à moitié.',
    nothingTitle: 'Rien à émettre',
    nothing: 'Cette vente n’attend aucune pièce. Elle doit être close, avec des lots adjugés.',
    issuedOne: '{{first}} est émis.',
    issued: '{{first}} à {{last}} sont émis.',
    columns: {
      unsold: 'Invendus',
      premium: 'Frais',
    },
  },
  statement: {
    net: 'Net à payer',
    paidOut: 'Déjà versé',
    payout: {
      title: 'Verser au vendeur',
      list: 'Versements',
      amount: 'Montant',
      method: 'Moyen',
      date: 'Versé le',
      make: 'Noter le versement',
      made: '{{amount, money}} versés à {{name}}. Reste {{payable, money}}.',
      settled: '{{amount, money}} versés à {{name}} : {{number}} est soldé.',
      ahead: 'C’est {{ahead, money}} de plus que ce que les acheteurs ont réglé.',
      reverse: 'Contre-passer',
      reversed: 'contre-passé',
      reversedNow: 'Versement contre-passé. Reste {{payable, money}} à verser.',
    },
    awaited: 'Attendu des acheteurs',
    payableWhy: 'La loi donne deux mois à compter de la vente.',
    account: 'Le compte',
  },
  document: {
    filed: 'prête',
    pending: 'à préparer',
    pages_one: '{{count}} page',
    pages_other: '{{count}} pages',
    open: 'Ouvrir la pièce',
    openShort: 'Ouvrir',
    save: 'Enregistrer la pièce',
    saveShort: 'Enregistrer',
    saved: '{{name}} est enregistré.',
  },
  paper: {
    pending: 'les pièces à préparer',
    button_one: 'Préparer {{count}} pièce',
    button_other: 'Préparer {{count}} pièces',
    action: 'Préparer les pièces',
    working: 'Préparation',
    done_one: '{{count}} pièce prête, {{pages}} p. en tout.',
    done_other: '{{count}} pièces prêtes, {{pages}} p. en tout.',
    unmade_one: '{{count}} pièce n’a pas pu être préparée : {{numbers}}.',
    unmade_other: '{{count}} pièces n’ont pas pu être préparées : {{numbers}}.',
  },
  issuedOn: 'Émis le',
  hammer: 'Adjudication',
  commission: 'Commission',
  withheld: 'Taxe retenue',
};

/** What the journal says of them. */
export const documentHistory = { issued: '{{kind}} {{number}}', filed: 'Document mis en page' };

export const formalNoticeHistory = {
  issued: 'Mise en demeure {{number}} établie : {{amountDue, money}}',
  posted: 'Mise en demeure postée, recommandé {{registeredNumber}}',
  delivered: 'Mise en demeure remise',
};

export const invoiceHistory = { issued: 'Bordereau {{number}} établi : {{total, money}}' };

export const receiptHistory = {
  recorded: 'Règlement reçu : {{amount, money}}',
  described: 'Référence du règlement notée',
  allocated: 'Règlement imputé : {{amount, money}}',
  allocation_taken_back: 'Imputation retirée : {{amount, money}}',
  reversed: 'Règlement contre-passé',
};

export const creditNoteHistory = { issued: 'Avoir {{number}} établi : {{total, money}}' };

export const refundHistory = {
  made: 'Remboursement : {{amount, money}}',
  reversed: 'Remboursement contre-passé',
};

export const payoutHistory = {
  made: 'Versement au vendeur : {{amount, money}}',
  reversed: 'Versement contre-passé',
};

export const statementHistory = { issued: 'Décompte {{number}} établi : {{net, money}}' };
