/** What the rules answer when they say no: what is wrong, then what to do, with the figures. */
import type { RefusalSentences } from '../refusal-sentences.ts';

export const refusals = {
  unknown: 'Une règle de la maison s’y oppose ({{code}}). Rien n’a été écrit.',
  // Sessions and staff
  staff_unknown: 'Cette personne ne fait plus partie de la maison. Choisissez-en une autre.',
  passcode_wrong: 'Ce n’est pas le code de cette personne. Essayez encore.',
  passcode_throttled: 'Trop d’essais. Attendez {{retryInSeconds}} s, puis recommencez.',
  passcode_required: 'Ce poste ne se tient pas sans code personnel. Donnez-en un d’abord.',
  no_backup: 'Il n’y a pas encore de sauvegarde. Faites-en une d’abord.',
  folder_unusable:
    'Ce dossier ne convient pas : {{reason}}. Donnez le chemin complet d’un dossier d’un autre disque.',
  last_owner: 'La maison garde au moins une personne à la direction. Nommez-en une autre d’abord.',
  store_not_empty: 'Cette maison n’est pas vide. Ouvrez un emplacement vide, puis recommencez.',
  // Any text
  changed_meanwhile: 'Quelqu’un a modifié cette fiche entre-temps. Relisez-la, puis recommencez.',
  text_unusable: 'Champ « {{field}} », caractère {{at}} : {{reason}}. Retapez-le.',
  date_in_future: 'Cette date est dans le futur. Donnez-en une jusqu’au {{today, date}}.',
  clock_behind:
    'L’horloge de cet ordinateur retarde : elle dit le {{now, date}}, et le journal le {{recordedAt, date}}. Mettez-la à l’heure, puis recommencez.',
  // Terms
  edition_unknown: 'Cette édition des conditions n’existe pas. Publiez-la dans Réglages.',
  edition_exists:
    'Cette édition est publiée, et une édition publiée ne change plus. Donnez-en une nouvelle.',
  edition_published_later:
    'Une édition a été publiée le {{publishedAt, date}}. La nouvelle vient après elle.',
  against_the_law:
    'La loi veut que le vendeur soit payé dans les {{payoutMonths}} mois de la vente. Raccourcissez ce délai.',
  ladder_broken: 'L’échelle des enchères ne se monte pas : {{problem}}. Corrigez les paliers.',
  no_edition_in_force:
    'Aucune édition des conditions n’est en vigueur. Publiez-en une dans Réglages.',
  // Parties
  party_unknown: 'Cette fiche n’existe pas, ou plus. Cherchez-la par son nom.',
  party_nameless: 'Une fiche porte un nom, ou une raison sociale. Complétez-la.',
  registration_incomplete: 'L’inscription attend : {{missing}}. Complétez la fiche.',
  party_is_itself: 'C’est la même fiche. Choisissez l’autre personne.',
  parties_already_linked: 'Ces deux fiches sont déjà liées. Rien à faire.',
  already_told_apart: 'Ces deux fiches sont déjà distinguées. Rien à faire.',
  not_told_apart: 'Ces deux fiches n’étaient pas distinguées. Rien à défaire.',
  not_the_same_person: 'Rien ne rapproche ces deux fiches. Il n’y a rien à distinguer.',
  parties_not_linked: 'Ces deux fiches ne sont pas liées. Rien à défaire.',
  // Consignments, items, mandates
  consignment_unknown: 'Ce dépôt n’existe pas, ou plus. Cherchez-le par son numéro.',
  consignment_empty: 'Ce dépôt n’a encore aucun objet. Saisissez-les, puis la réquisition.',
  commission_out_of_range: 'Une commission va de 0 à 100 %. Corrigez le taux.',
  item_unknown: 'Cet objet n’existe pas, ou plus. Relisez le dépôt.',
  items_in_lots: 'Pièces déjà dans des lots : {{inLots}}. Défaites ces lots d’abord.',
  quantity_invalid: 'Une quantité est un nombre entier, à partir de 1. Corrigez-la.',
  owner_twice: 'Le propriétaire {{owner}} est déjà nommé. Gardez une ligne, avec sa part.',
  shares_not_whole:
    'Les parts des propriétaires font {{total, rate}}, et non 100 %, ou l’une est nulle. Corrigez-les.',
  vat_status_contradicted:
    'Statut de TVA, propriétaire {{owner}} : {{by}}. Corrigez le statut ou sa fiche.',
  capital_gains_contradicted:
    'Plus-values, propriétaire {{owner}} : {{by}}. Corrigez le statut ou sa fiche.',
  proof_missing: 'Ce statut se justifie ({{of}}). Indiquez la pièce vue.',
  signatory_contradicted: 'Signataire : {{by}}. Choisissez une autre qualité, et nommez qui signe.',
  signatory_nameless: 'Qui signe n’est pas nommé ({{capacity}}). Écrivez son nom.',
  mandate_signed:
    'La réquisition est signée depuis le {{signedOn, date}} ; elle ne change plus. Ouvrez un autre dépôt.',
  mandate_not_drawn_up: 'La réquisition n’est pas établie. Établissez-la, puis faites-la signer.',
  amendment_not_drawn_up: 'Aucun avenant n’attend de signature. Établissez-le d’abord.',
  nothing_amended: 'Rien n’y change : ni les lots, ni les conditions. Modifiez quelque chose.',
  signed_before_drawn_up:
    'La réquisition date du {{drawnUpOn, date}}. La signature ne vient pas avant.',
  // Lots
  lot_unknown: 'Ce lot n’existe pas, ou plus. Relisez la liste.',
  lot_empty: 'Un lot réunit au moins un objet. Choisissez-en un.',
  item_twice: 'Cet objet y est deux fois. Gardez une ligne et sa quantité.',
  regimes_differ:
    'Les objets de ce lot n’ont pas le même régime de TVA, ou pas le même taux (vendeur {{consignor}}). Composez un lot par régime.',
  parts_not_appraised:
    'Ce lot réunit les biens de {{sellers}} vendeur(s). Estimez la part de chacun sur la fiche du lot.',
  lot_of_several_sellers:
    'Ce lot réunit plusieurs vendeurs : aucun n’en change seul le prix. Reprenez-le en stock, puis faites signer un avenant à chacun.',
  item_in_another_lot:
    'Il reste {{available}} pièce(s) de cet objet hors des lots. Baissez la quantité.',
  lot_in_room: 'Le lot est {{state}} : il ne change plus. Annulez d’abord son résultat.',
  lot_in_sale: 'Ce lot est déjà dans une vente. Retirez-le d’abord de celle-ci.',
  lot_not_in_sale: 'Ce lot n’est pas, ou plus, dans cette vente. Relisez la liste.',
  lot_not_appraised: 'Ce lot n’est pas estimé. Donnez ses deux estimations.',
  nothing_to_cancel: 'Le lot est {{state}}. Seule la vente d’un lot adjugé s’annule.',
  appraised_after_sale:
    'Le lot est estimé au {{appraisedOn, date}}, après la vente du {{heldOn, date}}. Choisissez une vente à venir.',
  signed_after_sale:
    'La réquisition est signée du {{signedOn, date}}, après la vente du {{heldOn, date}}. Choisissez une vente à venir.',
  lots_later_than_sale:
    'Lots estimés ou signés après le {{heldOn, date}} : {{count}}, d’abord le lot {{lotNumber}}. Retirez-les, ou déplacez la vente.',
  words_knocked_down:
    'Le lot est adjugé sur ces mots : ils ne changent plus. Écrivez la rectification en note interne.',
  lot_not_unsold: 'Le lot est {{state}}. Seul un invendu ou un retiré revient en stock.',
  statement_not_issued: 'Le décompte de ce vendeur n’est pas émis. Émettez-le dans Comptes.',
  estimate_not_positive: 'Une estimation est supérieure à zéro. Corrigez-la.',
  estimates_reversed: 'L’estimation basse dépasse la haute. Inversez-les.',
  reserve_not_positive: 'Une réserve est supérieure à zéro. Videz le champ s’il n’y en a pas.',
  reserve_above_low_estimate:
    'Réserve {{reserve, euros}} au-dessus de l’estimation basse {{lowEstimate, euros}}. ' +
    'Baissez la réserve ou relevez l’estimation.',
  reserve_is_starting_price:
    'Réserve de {{reserve, euros}} : c’est elle, la mise à prix. Changez la réserve.',
  off_ladder: 'Ce montant tombe entre deux enchères. Prenez un palier de l’échelle.',
  starting_price_above_low_estimate:
    'Mise à prix au-dessus de l’estimation basse {{lowEstimate, euros}}. Baissez-la.',
  starting_price_too_low:
    'Mise à prix trop basse : le vendeur a la promesse d’environ la moitié de l’estimation basse. ' +
    'Le moins est {{lowest, euros}}.',
  mandate_not_signed:
    'La réquisition de ce lot{{consignor}} n’est pas signée. Faites-la signer, puis entrez le lot.',
  beyond_requisition:
    'Ce lot n’est pas mis en vente comme il est signé (réquisition{{consignor}}, ligne {{line}}) : {{differs}}. ' +
    'Faites signer un avenant, ou revenez à ce qui est signé.',
  mandate_excludes_sale:
    'La réquisition{{consignor}} autorise la vente {{authorises}}. Faites-en signer une autre pour la salle.',
  lot_number_invalid: 'Un numéro va de 1 à 999 999, suivi d’une lettre au plus. Corrigez-le.',
  lot_number_taken: 'Le numéro {{number}}{{suffix}} est pris dans cette vente. Prenez-en un autre.',
  photograph_unusable: 'Cette photographie ne peut pas servir : {{reason}}. Prenez-en une autre.',
  last_photograph:
    'C’est la dernière photographie d’un lot que le public voit. Ajoutez-en une autre, puis retirez celle-ci.',
  photograph_unknown: 'Cette photographie n’est pas, ou plus, dans le lot. Relisez le lot.',
  // Sales and paddles
  sale_unknown: 'Cette vente n’existe pas, ou plus. Choisissez-en une autre.',
  sale_not_draft: 'La vente est {{state}} : sa liste ne change plus.',
  sale_not_open: 'La vente est {{state}}. Ouvrez-la dans Ventes avant d’adjuger.',
  sale_not_closed: 'La vente est {{state}}. Fermez-la d’abord dans Ventes.',
  sale_closed: 'La vente est close. Rouvrez-la dans Ventes, tant que rien n’est émis.',
  sale_without_lots: 'Cette vente n’a aucun lot. Entrez-en avant de l’ouvrir.',
  sale_day_past:
    'Ce jour est passé : une vente s’annonce à partir du {{today, date}}. Si elle a eu lieu et que vous la racontez après coup, dites-le.',
  sale_on_another_day:
    'La vente est annoncée pour le {{heldOn, date}}, et nous sommes le {{today, date}}. Dites pourquoi elle s’ouvre un autre jour.',
  starting_prices_off_terms:
    '{{count}} mise(s) à prix ne tiennent pas sous les conditions de cette vente, à commencer par le lot {{lotNumber}}. Fixez-les de nouveau.',
  decision_of_auctioneer:
    'Cette décision revient au commissaire-priseur ou à la direction. Demandez-la leur.',
  lots_without_result: 'Lots encore sans résultat : {{count}}. Adjugez, passez ou retirez-les.',
  sale_has_documents:
    'Pièces qui valent encore pour cette vente : {{count}}. Ce qui est émis ne change pas : annulez d’abord les bordereaux par un avoir ; un décompte émis la garde close.',
  paddle_invalid: 'Un numéro de paddle va de 1 à 99 999. Corrigez le numéro.',
  paddle_returned:
    'Le paddle {{paddle}} a été rendu. Redonnez-le à son porteur, ou prenez l’enchère d’avant.',
  paddle_is_theirs: 'Cette personne a déjà le paddle {{paddle}} : il n’y a rien à corriger.',
  declared_so: 'Les pièces de cette vente le nomment déjà ainsi : changez d’abord sa fiche.',
  paddle_taken: 'Le paddle {{paddle}} est déjà donné. Laissez vide : le suivant est pris.',
  party_has_paddle: 'Cette personne a déjà le paddle {{paddle}}. Rendez-lui celui-là.',
  terms_not_accepted:
    'Les conditions de cette vente (édition {{editionId}}) ne sont pas acceptées. Faites-les accepter, puis recommencez.',
  under_age: 'Un enchérisseur est majeur ; cette personne le sera le {{ofAgeOn, date}}.',
  // The hammer
  lot_already_sold:
    'Déjà adjugé {{hammerPrice, euros}} au paddle {{paddle}}. Annulez d’abord ce résultat.',
  lot_sold_to_attribute:
    'Déjà adjugé {{hammerPrice, euros}}, acheteur à attribuer. Attribuez-le, ou annulez ce résultat.',
  nothing_to_attribute: 'Ce lot n’est pas adjugé : il n’a pas d’acheteur à attribuer.',
  lot_not_attributed:
    'L’acheteur de ce lot est celui du marteau : rien ne lui a été attribué après coup.',
  lot_already_unsold: 'Ce lot est déjà invendu. Adjugez-le, ou annulez ce résultat.',
  lot_withdrawn: 'Ce lot est retiré de la vente. Annulez le retrait pour le mettre en vente.',
  paddle_unknown: 'Personne n’a le paddle {{paddle}}. Vérifiez-le, ou donnez-le maintenant.',
  paddle_of_consignor:
    'Le paddle {{paddle}} est celui du vendeur du lot, ou d’une personne qui lui est liée. ' +
    'Reprenez à l’enchère d’avant.',
  below_reserve:
    'Sous la réserve de {{reserve, euros}}. Passez le lot, ou notez l’accord du vendeur.',
  below_starting_price:
    'Sous la mise à prix de {{startingPrice, euros}}. Corrigez le prix, ou passez le lot.',
  bid_wins: 'Une enchère de {{lastBid, euros}} emporte le lot. Adjugez-le, ou videz le prix.',
  lot_without_result: 'Ce lot n’a pas de résultat. Rien à annuler.',
  lot_invoiced:
    'Ce lot est sur un bordereau : son résultat ne change plus. Établissez d’abord un avoir, depuis la fiche du bordereau.',
  result_not_latest:
    'Le résultat vient de changer sur un autre poste. Relisez-le, puis recommencez.',
  // Accounts
  nothing_to_invoice: 'Aucun lot adjugé n’attend son bordereau. Rien à émettre.',
  papers_incomplete:
    'Il manque de quoi établir ces pièces : {{lacking}}. Complétez, puis recommencez.',
  nothing_to_settle: 'Aucun vendeur de cette vente n’attend son décompte. Rien à émettre.',
  invoice_unknown: 'Ce bordereau n’existe pas. Cherchez-le par son numéro.',
  amount_not_positive: 'Un règlement est supérieur à zéro. Corrigez le montant.',
  more_than_balance: 'Plus que ce qui est dû. Il reste {{balance, money}} à régler.',
  cash_over_limit:
    'Espèces limitées à {{limit, money}} pour cet achat ; {{received, money}} déjà reçus. ' +
    'Demandez un virement.',
  residence_in_france: 'La fiche dit « France ». Corrigez la résidence fiscale d’abord.',
  residence_already_proved: 'Un justificatif vu le {{seenOn, date}} est déjà noté. Rien à faire.',
  residence_not_proved: 'Aucun justificatif de résidence n’est noté. Rien à retirer.',
  receipt_unknown: 'Ce règlement n’existe pas. Relisez le compte.',
  invoice_twice: 'Un bordereau est nommé deux fois. Réunissez ses deux parts.',
  more_than_received: 'Plus que ce qui est à valoir : {{available, money}}. Corrigez le montant.',
  received_before_sale:
    'La vente est du {{arisenOn, date}}. Un règlement d’avant est un acompte : ' +
    'enregistrez-le seul, puis imputez-le.',
  receipt_already_reversed: 'Ce règlement est contre-passé. Rien n’en reste.',
  receipt_refunded:
    '{{refunded, money}} en ont été remboursés. Contre-passez d’abord ce remboursement.',
  paid_before: 'L’argent ne sort pas avant le {{day, date}}. Corrigez la date.',
  refund_unknown: 'Ce remboursement n’existe pas. Relisez le compte.',
  refund_already_reversed: 'Ce remboursement est déjà contre-passé. Rien à faire.',
  statement_unknown: 'Ce décompte n’existe pas. Cherchez-le par son numéro.',
  statement_corrected: 'Le décompte {{number}} a été remplacé. Ouvrez celui qui le rectifie.',
  statement_to_correct:
    'Une vente du décompte {{number}} a été annulée. Émettez d’abord le décompte rectificatif.',
  owner_unknown: 'Cette personne n’est pas propriétaire de ces objets. Choisissez un propriétaire.',
  more_than_owed: 'Plus que ce que le vendeur doit : {{owed, money}}. Corrigez le montant.',
  more_than_payable: 'Plus que ce qui reste à verser : {{payable, money}}. Corrigez le montant.',
  account_missing: 'Ce vendeur n’a pas d’IBAN. Complétez sa fiche, ou payez par chèque.',
  payout_unknown: 'Ce versement n’existe pas. Relisez le décompte.',
  repayment_unknown: 'Ce reversement n’existe pas. Relisez le décompte.',
  repayment_already_reversed: 'Ce reversement est déjà contre-passé. Rien à faire.',
  payout_already_reversed: 'Ce versement est déjà contre-passé. Rien à faire.',
  allocation_unknown: 'Ce règlement ne règle pas ce bordereau. Relisez le compte.',
  allocation_already_taken_back: 'Cette imputation est déjà retirée. Rien à faire.',
  vat_rate_not_in_law:
    'Ce taux de TVA n’existe pas. La loi connaît : {{rates}}. Prenez l’un d’eux.',
  charge_unknown: 'Ces frais n’existent pas. Relisez la liste.',
  charge_billed: 'Ces frais sont facturés par {{number}}. Établissez d’abord un avoir.',
  charge_already_withdrawn: 'Ces frais sont déjà abandonnés. Rien à faire.',
  charge_already_made: 'Ces frais sont déjà portés à ce compte. Relisez la liste.',
  party_not_in_sale:
    'Cette personne n’a ni paddle ni lot dans cette vente. Choisissez-en une autre.',
  storage_not_owed:
    'Aucun lot à magasiner : la garde est gratuite jusqu’au {{freeUntil, date}}, ou déjà comptée jusqu’à ce jour.',
  lot_without_buyer: 'Le lot est {{state}}. Seul un lot adjugé, à un acheteur connu, se remet.',
  lot_handed_over:
    'Ce lot est remis à son acheteur, le {{handedOn, date}}. S’il est revenu, annulez d’abord sa remise.',
  lot_not_handed_over: 'Ce lot est encore dans la maison. Rien à annuler.',
  lot_not_invoiced: 'Ce lot n’est pas facturé. Émettez d’abord son bordereau dans Comptes.',
  lot_not_paid:
    'Il reste {{balance, money}} à régler pour cette vente. Aucun lot n’est remis avant.',
  charges_not_invoiced:
    '{{net, money}} HT de frais attendent leur facture. Facturez-les et faites-les régler, ou abandonnez-les.',
  storage_owed:
    '{{net, money}} HT de magasinage ne sont pas comptés. Comptez-les, puis facturez-les ou abandonnez-les.',
  notice_not_delivered:
    'La mise en demeure n’est pas remise. Notez d’abord la date de l’accusé de réception.',
  notice_delay_running:
    'L’acheteur a jusqu’au {{lastDay, date}} pour régler. Attendez le lendemain.',
  consumer_owes_no_recovery:
    'Un consommateur ne doit pas de frais de recouvrement. Demandez-les comme clause pénale, ou n’en demandez pas.',
  charge_not_on_invoice:
    'Une de ces lignes de frais n’est pas, ou plus, facturée par ce bordereau. Relisez-le.',
  sale_not_cancelled_by_charge:
    'Des frais ne se reprennent que pour une erreur ou une réclamation. Changez le motif.',
  nothing_to_credit: 'Aucun lot à reprendre. Cochez-en un qui reste facturé par ce bordereau.',
  lot_not_on_invoice: 'Un de ces lots n’est pas, ou plus, facturé par ce bordereau. Relisez-le.',
  nothing_owed: 'Ce bordereau est réglé. Rien à réclamer.',
  sale_cancelled_by_law:
    'La vente est résolue de plein droit : personne n’a demandé de nouvelle enchère jusqu’au {{lastDay, date}}. Le prix n’est plus dû ; il reste les dommages-intérêts, que dit le tribunal.',
  not_overdue: 'L’échéance est le {{dueOn, date}}. Attendez le lendemain.',
  money_free:
    '{{free, money}} reçus de cet acheteur ne règlent encore aucun bordereau. ' +
    'Affectez-les ou rendez-les, puis établissez la lettre.',
  requested_before_sale: 'La vente est du {{heldOn, date}}. La demande du vendeur vient après.',
  reauction_already_requested:
    'Le vendeur a demandé la remise en vente le {{requestedOn, date}}. Elle tient.',
  reauction_not_requested:
    'Le vendeur n’a pas demandé la remise en vente. Notez sa demande, reçue jusqu’au {{lastDay, date}} au plus tard.',
  reauction_still_askable:
    'Le vendeur peut demander la remise en vente jusqu’au {{lastDay, date}}. La vente n’est pas résolue avant.',
  not_put_up_again: 'Ce lot n’a pas encore eu son résultat sur réitération. Attendez la vente.',
  shortfall_already_claimed: 'La différence de ce lot est déjà réclamée. Suivez ce décompte.',
  nothing_lost: 'La réitération n’a rien fait perdre : il n’y a rien à réclamer.',
  no_notice_without_effect:
    'Aucune mise en demeure de payer ce lot n’est restée sans effet. Établissez-la, et attendez son délai.',
  notice_running: 'La mise en demeure {{number}} court déjà pour ce bordereau. Suivez celle-là.',
  notice_unknown: 'Cette mise en demeure n’existe pas. Cherchez-la par son numéro.',
  notice_already_posted: 'Cette lettre est déjà postée, le {{postedOn, date}}. Rien à faire.',
  registered_number_invalid:
    'Ce n’est pas un numéro de recommandé. Recopiez celui de l’étiquette, lettres comprises.',
  posted_before_issued: 'La lettre date du {{issuedOn, date}}. Le dépôt ne vient pas avant.',
  notice_not_posted: 'Le dépôt à la poste n’est pas noté. Notez-le d’abord.',
  notice_already_delivered: 'Cette lettre est déjà remise, le {{deliveredOn, date}}. Rien à faire.',
  notice_already_returned:
    'Cette lettre est déjà revenue, le {{returnedOn, date}}. Écrivez-en une autre.',
  notice_by_bailiff:
    'Un acte de commissaire de justice est signifié, jamais rendu. Notez le jour de la signification.',
  returned_before_posted:
    'La lettre a été postée le {{postedOn, date}}. Le retour ne vient pas avant.',
  delivered_before_posted:
    'La lettre a été postée le {{postedOn, date}}. La remise ne vient pas avant.',
  // Publication, files
  site_not_connected: 'Aucun site n’est relié. Donnez son adresse et sa clé dans Site.',
  site_key_refused: 'Le site refuse cette clé. Vérifiez-la auprès de qui tient le site.',
  nothing_to_publish: 'Cette vente n’a aucun lot à publier. Entrez-en dans Ventes.',
  lots_without_photograph:
    'Lots sans photographie : {{count}}. Photographiez-les, ou publiez sans eux.',
  past_sale_untitled: 'Une vente passée a un titre. Donnez-le, ou celui du fichier.',
  history_unknown: 'Cette vente passée n’existe pas. Revenez à la liste.',
  history_taken_back: 'Cette vente passée est déjà reprise. Importez-la de nouveau pour la revoir.',
  profile_unknown: 'Ce format de fichier n’est pas connu. Prenez l’un de ceux-ci : {{known}}.',
  file_unreadable: 'Ce fichier ne peut pas être lu : {{reason}}. Rien n’a été importé.',
  cancelled: 'Interrompu à votre demande. Rien n’est perdu.',
} satisfies RefusalSentences;
