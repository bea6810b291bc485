/** The articles behind refusals and fees, as a person meets them. Source: docs/rules.md. */
export const ruleTexts = {
  'CT-2.1':
    'Chaque lot est estimé avant d’être mis en vente : estimations, qui les a faites, et quand.',
  'CT-2.2':
    'La description d’un lot se modifie jusqu’à la confirmation de sa ' +
    'vente (payé et livré) ; ensuite elle est figée.',
  'CT-2.3': 'La maison peut retirer un lot, avec un motif, tant que sa vente n’est pas confirmée.',
  'CT-2.4':
    'La maison peut interrompre les enchères sur un lot et annuler sa vente, avec un motif.',
  'CT-2.5':
    'Un enchérisseur en faute est averti, suspendu ou exclu ; exclu, il n’a ni paddle ni ordre.',
  'CT-2.6':
    'En cas de fraude ou d’insolvabilité, le compte est bloqué et ses enchères sont retirées.',
  'CT-2.7':
    'Face à un acheteur défaillant : débit de la carte, annulation, ' +
    'ou remise en vente ; chacune est une décision.',
  'CT-2.8':
    'Une édition des conditions vaut dès sa publication et ne ' +
    'touche pas aux ventes conclues avant.',
  'CT-2.9':
    'Un lot signalé volé ou contrefait est gelé : ni vendu, ' +
    'ni délivré, ni payé, jusqu’à décision.',
  'CT-3.1':
    'Un lot publié a au moins une photographie en couleurs ; ' +
    'celles d’un lot mis en vente sont conservées.',
  'CT-3.2': 'Ce qui a été annoncé d’un lot est ce sur quoi l’on a enchéri.',
  'CT-3.3': 'Un ordre d’achat est noté avec son lot, sa limite, son heure et sa voie.',
  'CT-4.1': 'Seules les personnes inscrites, qui ont accepté les conditions, enchérissent.',
  'CT-4.2': 'La maison fixe la mise à prix de chaque lot.',
  'CT-4.3': 'S’il y a une réserve, la mise à prix est la réserve.',
  'CT-4.4': 'Une enchère est irrévocable et l’emporte tant qu’aucune plus haute n’est portée.',
  'CT-4.6': 'Un ordre au-dessus du pas suivant est exécuté pas à pas, jusqu’à sa limite.',
  'CT-4.7': 'À montant égal, le premier ordre reçu l’emporte.',
  'CT-4.8': 'Un montant qui n’est pas sur l’échelle des pas est refusé.',
  'CT-4.9': 'L’échelle des pas est fixée à l’ouverture de la vente et ne change plus.',
  'CT-4.10': 'Après l’heure de fin, aucune enchère n’est acceptée.',
  'CT-4.12': 'Prix total : adjudication + 22,8 % taxe comprise (19 % + TVA à 20 %).',
  'CT-4.13': 'La vente d’un lot est parfaite quand son prix total est entièrement payé.',
  'CT-4.14': 'Un enchérisseur n’enchérit pas contre lui-même.',
  'CT-5.1': 'Les ventes se font en euros seulement.',
  'CT-5.3':
    'Le paiement est dû dans la semaine ; ensuite la carte est débitée ' +
    'avec une commission de 2,64 % + 0,96 €.',
  'CT-5.4':
    'Un paiement compte quand tout ce qui est dû est reçu ; un acompte ne libère aucun lot.',
  'CT-5.5': 'Après l’échéance, une mise en demeure part en recommandé avec avis de réception.',
  'CT-5.6':
    'Un mois après la remise de la mise en demeure : frais de ' +
    'recouvrement de 10 %, au moins 250 €.',
  'CT-5.7':
    'Le lot peut être remis en vente ; l’acheteur défaillant doit ' +
    'la différence, les frais et les intérêts.',
  'CT-6.2': 'Rien n’est délivré avant le paiement complet des achats et de l’expédition.',
  'CT-6.4': 'Manutention par lot, hors taxes, selon le tarif 1, 2 ou 3.',
  'CT-7.1': 'Un lot non retiré dans le mois : 5 € hors taxes de garde par jour.',
  'CT-8.1':
    'L’enchérisseur est majeur et capable : date de naissance ou immatriculation au dossier.',
  'CT-9.1':
    'Aucun lot n’est mis en vente sans réquisition de vente signée ; ' +
    'le vendeur s’y déclare seul propriétaire.',
  'CT-9.3': 'Un objet est dans un seul lot à la fois ; la maison compose les lots.',
  'CT-9.4': 'La réquisition autorise la vente en salle, en ligne, ou les deux.',
  'CT-9.5': 'Réclamation fondée : l’adjudication est annulée, les frais sont déduits du compte.',
  'CT-9.6': 'Un invendu repasse en vente, sauf demande de retour dans les huit jours.',
  'CT-9.8': 'Réserve non atteinte : les frais vendeur sont facturés sur la réserve.',
  'CT-9.9': 'La réserve ne dépasse jamais l’estimation basse (C. com. L321-11).',
  'CT-9.10':
    'Sans réserve, la mise à prix est d’environ 50 % de l’estimation ' +
    'basse ; jamais d’adjudication au-dessous.',
  'CT-9.11': 'Un lot sans enchère à sa mise à prix est retiré faute d’enchères.',
  'CT-9.12':
    'Le vendeur reprend un lot : sans frais plus de 90 jours avant, ' +
    'puis 15 % ou 25 % de l’estimation haute.',
  'CT-9.13': 'Le vendeur d’un lot n’enchérit pas dessus, ni personne pour lui.',
  'CT-9.14':
    'Plus de 5 000 € : taxe forfaitaire de 6,5 % retenue et ' +
    'versée pour les vendeurs qui la doivent.',
  'FR-1': 'Le procès-verbal est clos au plus tard un jour franc après la vente, puis scellé.',
  'FR-2': 'Le livre de police est en ajout seul, numéroté sans trou, conservé dix ans.',
  'FR-3': 'Les pièces se suivent sans trou ; rien d’émis ne change : on corrige par un avoir.',
  'FR-4':
    'Régime de la marge : aucune TVA montrée à l’acheteur ; un document porte un seul régime.',
  'FR-5': 'Les fonds des vendeurs leur sont versés au plus tard deux mois après la vente.',
  'FR-6':
    'Réitération : à la demande du vendeur, dans les trois mois, après mise en demeure sans effet.',
  'FR-7': 'Les frais de recouvrement ne pèsent pas sur un consommateur sans titre (CPCE L111-8).',
  'FR-8':
    'Un professionnel doit 40 € et trois fois le taux légal ; un consommateur, l’intérêt légal.',
  'FR-9':
    'Vente de gré à gré d’un invendu : jamais au-dessous de la dernière enchère, sauf avenant.',
  'FR-10':
    'Espèces : 1 000 € au plus pour un résident ou un professionnel, ' +
    '15 000 € pour un particulier étranger.',
  'FR-11': 'Un règlement enregistré ne se modifie pas : on le contre-passe.',
  'FR-13': 'À partir de 10 000 €, identité et bénéficiaire effectif au dossier, décision notée.',
  'MT-1': 'L’acceptation des conditions est notée : édition, phrase exacte, heure, voie.',
  'MT-2': 'Chaque édition antérieure est conservée ; tout membre peut en avoir une copie.',
  'MT-5': 'Les modèles sont destinés aux collectionneurs de plus de 14 ans.',
};

/** A rule whose text the screens can show. */
