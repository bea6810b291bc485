/** What the rules answer when they say no: one sentence a code, with its figures. */
export const refusals = {
  unknown: 'Une règle de la maison s’y oppose ({{code}}). Rien n’a été écrit.',
  // Sessions and staff
  staff_unknown: 'Cette personne ne fait plus partie de la maison. Choisissez-en une autre.',
  passcode_wrong: 'Ce n’est pas le code de cette personne. Essayez encore.',
  passcode_throttled: 'Trop d’essais. Attendez {{retryInSeconds}} s, puis recommencez.',
  last_owner: 'La maison garde au moins une personne à la direction. Nommez-en une autre d’abord.',
  // Any edit of a text
  changed_meanwhile: 'Quelqu’un a modifié cette fiche entre-temps. Relisez-la, puis recommencez.',
  text_unusable: 'Ce texte ne convient pas au champ « {{field}} » : {{reason}}.',
  // Parties
  party_unknown: 'Cette fiche n’existe pas, ou plus.',
  party_nameless: 'Une fiche porte un nom, ou une raison sociale.',
  registration_incomplete: 'L’inscription attend encore : {{missing}}.',
  edition_unknown: 'Cette édition des conditions n’existe pas. Publiez-la dans Réglages.',
  edition_exists:
    'Cette édition est déjà publiée ; une édition publiée ne change plus. Donnez-en une nouvelle.',
  already_linked: 'Ces deux personnes sont déjà liées.',
  // Consignments, items, mandates
  consignment_unknown: 'Ce dépôt n’existe pas, ou plus.',
  item_unknown: 'Cet objet n’existe pas, ou plus.',
  item_in_lot: '{{allocated}} pièce(s) de cet objet sont dans un lot. Défaites le lot d’abord.',
  no_items: 'Ce dépôt ne contient encore aucun objet. Saisissez-les avant la réquisition.',
  mandate_missing: 'La réquisition n’est pas encore établie. Établissez-la, puis faites-la signer.',
  mandate_already_signed: 'La réquisition est déjà signée ; elle ne change plus.',
  mandate_date_invalid: 'La signature ne précède pas la réquisition et ne vient pas du futur.',
  consignor_incomplete: 'Il manque à la fiche du vendeur : {{missing}}.',
  // Lots
  lot_unknown: 'Ce lot n’existe pas, ou plus.',
  item_not_available: 'Il ne reste que {{available}} pièce(s) de cet objet hors des lots.',
  items_of_different_consignments: 'Un lot ne réunit que des objets d’un même dépôt.',
  lot_state: 'Impossible pour un lot {{state}}.',
  not_appraised: 'Ce lot n’est pas encore estimé. Donnez ses deux estimations d’abord.',
  estimates_reversed: 'L’estimation basse dépasse l’estimation haute. Inversez-les.',
  estimate_not_positive: 'Une estimation est supérieure à zéro.',
  reserve_above_low_estimate:
    'Réserve {{reserve, euros}} au-dessus de l’estimation basse {{lowEstimate, euros}}.',
  reserve_is_starting_price:
    'Ce lot a une réserve de {{reserve, euros}} : c’est elle, la mise à prix.',
  starting_price_not_positive: 'La mise à prix est supérieure à zéro.',
  mandate_unsigned: 'La réquisition de vente n’est pas signée : ce lot ne peut pas être offert.',
  room_not_authorised: 'La réquisition n’autorise pas la vente en salle.',
  number_taken: 'Le numéro {{number}}{{suffix}} est déjà pris dans cette vente.',
  photograph_unusable: 'Cette photographie ne peut pas être lue : {{reason}}.',
  photograph_unknown: 'Cette photographie n’est pas, ou plus, dans le lot.',
  // Sales and paddles
  sale_unknown: 'Cette vente n’existe pas, ou plus.',
  sale_state: 'Impossible : la vente est {{state}}.',
  sale_without_lots: 'Cette vente n’a encore aucun lot. Entrez-en avant de l’ouvrir.',
  lots_without_result_one:
    '{{count}} lot attend encore son résultat. Adjugez-le, passez-le ou retirez-le.',
  lots_without_result_other:
    '{{count}} lots attendent encore leur résultat. Adjugez-les, passez-les ou retirez-les.',
  sale_has_documents:
    'Des bordereaux ou des décomptes de cette vente sont émis : elle ne se rouvre plus.',
  not_registered: 'Pas de plaquette sans inscription complète. Il manque : {{missing}}.',
  under_age: 'Un enchérisseur est majeur.',
  paddle_taken: 'La plaquette {{paddle}} est déjà donnée dans cette vente.',
  already_has_paddle: 'Cette personne a déjà la plaquette {{paddle}}.',
  // The hammer
  paddle_unknown: 'Aucune plaquette {{paddle}} dans cette vente. Donnez-la, ou vérifiez le numéro.',
  lot_already_sold: 'Ce lot est déjà adjugé à la plaquette {{paddle}}.',
  lot_withdrawn: 'Ce lot est retiré de la vente.',
  lot_not_offered: 'Ce lot n’est pas offert dans cette vente.',
  below_starting_price: 'Prix sous la mise à prix de {{startingPrice, euros}}.',
  below_reserve:
    'Prix sous la réserve de {{reserve, euros}}. Passez le lot, ou notez l’accord du vendeur.',
  consignor_bids:
    'La plaquette {{paddle}} est celle du vendeur du lot, ou de quelqu’un qui lui est lié.',
  nothing_to_undo: 'Ce lot n’a pas encore de résultat : rien à annuler.',
  lot_invoiced: 'Ce lot est facturé : il faut un avoir, pas une annulation.',
  // Accounts
  nothing_to_invoice: 'Aucun lot adjugé n’attend sa facture.',
  nothing_to_state: 'Aucun vendeur de cette vente n’attend son décompte.',
  buyer_incomplete: 'Il manque à la fiche de l’acheteur : {{missing}}.',
  invoice_unknown: 'Cette facture n’existe pas.',
  payment_unknown: 'Ce règlement n’existe pas.',
  payment_already_reversed: 'Ce règlement est déjà contre-passé.',
  amount_not_positive: 'Le montant est supérieur à zéro.',
  more_than_owed: 'Plus que ce qui est dû : il reste {{balance, money}} à régler.',
  date_in_future: 'Cette date est dans le futur.',
  cash_limit:
    'Espèces limitées à {{limit, money}} ; {{alreadyPaid, money}} ' +
    'déjà reçus. Demandez un virement.',
  nothing_owed: 'Cette facture est réglée : rien à réclamer.',
  not_overdue: 'L’échéance est le {{dueOn, date}} : pas de mise en demeure avant.',
  notice_running: 'Une mise en demeure court déjà pour cette facture.',
  notice_unknown: 'Cette mise en demeure n’existe pas.',
  notice_not_posted: 'Notez d’abord le dépôt à la poste de cette lettre.',
  dates_out_of_order: 'Ces dates ne se suivent pas : établie, postée, remise.',
  registered_number_invalid:
    'Ce n’est pas un numéro de recommandé. Recopiez celui de l’étiquette, sans oublier de lettre.',
  // Publication, files
  site_not_connected: 'Aucun site n’est relié. Donnez son adresse et sa clé dans Réglages.',
  site_key_refused: 'Le site refuse cette clé. Vérifiez-la auprès de qui tient le site.',
  nothing_to_publish: 'Cette vente n’a aucun lot à publier.',
  lots_without_photograph_one:
    '{{count}} lot n’a pas de photographie. Photographiez-le, ou publiez sans lui.',
  lots_without_photograph_other:
    '{{count}} lots n’ont pas de photographie. Photographiez-les, ou publiez sans eux.',
  profile_unknown: 'Ce format de fichier n’est pas connu. Connus : {{known}}.',
  file_unreadable: 'Ce fichier ne peut pas être lu : {{reason}}.',
  rows_refused_one: '{{count}} ligne est refusée. Corrigez-la dans le fichier, puis recommencez.',
  rows_refused_other:
    '{{count}} lignes sont refusées. Corrigez-les dans le fichier, puis recommencez.',
  store_not_empty: 'Cette maison n’est pas vide : la démonstration ne s’y installe pas.',
  cancelled: 'Interrompu à votre demande.',
};
