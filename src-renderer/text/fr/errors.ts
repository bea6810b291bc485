/** What went wrong besides the rules: the shape of an input, the world, or the program. */
export const errors = {
  forbidden:
    'Votre fonction dans la maison ne permet pas cette opération. Demandez à la direction.',
  bug: 'Une erreur du programme a empêché l’opération. Rien n’a été écrit. Incident {{incident}}.',
  unknown: 'L’opération n’a pas abouti. Rien n’a été écrit.',
  invalid: {
    general: 'Des champs sont à corriger.',
    fields: 'À corriger : {{fields}}.',
    required: 'À remplir.',
    tooBig: 'Valeur trop grande.',
    format: 'Ce n’est pas le format attendu.',
    amount: 'Ce n’est pas un montant. Exemple : 1 250,50.',
    date: 'Ce n’est pas une date. Exemple : 14/3/2027.',
    choice: 'Choisissez dans la liste.',
  },
  fault: {
    engine_gone: 'La liaison est coupée. La demande repartira dès son retour.',
    reader_lost: 'La lecture s’est interrompue deux fois. Réessayez ; rien n’a été modifié.',
    engine_closing: 'L’application se ferme. Rouvrez l’application, puis recommencez.',
    cancelled: 'Interrompu à votre demande. Rien n’est perdu.',
    command_id_reused: 'Cette demande en répète une autre. Recommencez depuis l’écran.',
    store_in_use: 'Cette maison est ouverte dans un autre programme. Fermez-le, puis réessayez.',
    store_locked: 'Cette maison est ouverte dans un autre programme. Fermez-le, puis réessayez.',
    store_read_only: 'Cet emplacement ne se laisse pas écrire. Changez ses droits ou son disque.',
    store_unreachable: 'Le disque de la maison ne répond pas. Rebranchez-le, puis réessayez.',
    journal_unreadable:
      'Ce programme ne sait pas lire une écriture du journal. Ouvrez la maison avec une version plus récente.',
    no_such_place: 'Ce chemin ne mène à aucun dossier. Choisissez-en un autre.',
    store_damaged: 'Les données sont abîmées. N’écrivez plus rien et restaurez une sauvegarde.',
    store_from_the_future:
      'Une version plus récente du programme a tenu cette maison. Installez-la, puis rouvrez.',
    store_of_a_trial:
      'Cette maison vient d’un essai d’avant la première version, qui ne se reprend pas. Fondez-en une dans un dossier neuf.',
    settings_unreadable:
      'Le fichier settings.json de cette maison est illisible. Retirez-le du dossier, rouvrez, puis ressaisissez le site et sa clé.',
    not_our_database:
      'Ce dossier contient les données d’un autre programme. Choisissez-en un autre.',
    database_busy: 'Une autre écriture est en cours. Réessayez dans un instant.',
    disk_full: 'Le disque est plein. Libérez de la place, puis réessayez.',
    disk_failed: 'Le disque n’a pas écrit. Vérifiez-le, sauvegardez ailleurs, puis réessayez.',
    not_permitted: 'Le système refuse l’accès à ce fichier. Vérifiez ses droits.',
    file_missing: 'Le fichier n’est plus à sa place. Remettez-le, ou restaurez une sauvegarde.',
    file_unreadable: 'Ce fichier ne peut pas être lu. Vérifiez qu’il s’ouvre ailleurs.',
    too_many_files: 'Trop de fichiers sont ouverts. Fermez d’autres programmes, puis réessayez.',
    site_unreachable: 'Le site ne répond pas. L’envoi reprendra où il s’est arrêté.',
    site_failed: 'Le site a échoué de son côté. Réessayez plus tard ; rien n’est à refaire.',
    site_refused: 'Le site refuse cet envoi. Montrez l’aperçu à qui tient le site.',
    site_speaks_otherwise:
      'Le site ne comprend pas cette version de l’envoi. Mettez-le à jour, puis republiez.',
    site_key_refused: 'Le site refuse la clé de la maison. Vérifiez-la dans Réglages.',
    site_incoherent: 'Ce qui répond à cette adresse n’est pas notre site. Vérifiez-la.',
    photograph_damaged: 'Une photographie n’est plus celle du catalogue. Remettez-la au lot.',
    publication_cancelled: 'Envoi interrompu. Le site montre ce qu’il montrait.',
    other: 'Quelque chose hors du programme a fait obstacle ({{code}}). Réessayez dans un instant.',
  },
  /** Why a text or a photograph cannot be kept. */
  reasons: {
    half_character: 'un signe coupé en deux par un autre programme',
    undecoded_character: 'un signe perdu à l’importation (�)',
    control_character: 'un signe invisible que personne n’a voulu taper',
    direction_override: 'un signe invisible qui retourne le sens de lecture',
    not_an_image: 'ce n’est pas une image lisible',
    missing: 'il n’existe pas',
    inside_the_house: 'il est dans la maison même',
  },
  /** Why a ladder of bids cannot be climbed. */
  problems: {
    does_not_start_at_zero: 'elle ne part pas de zéro',
    step_not_positive: 'un pas est nul ou négatif',
    does_not_rise: 'un palier ne dépasse pas celui d’avant',
    rung_between_steps: 'un palier tombe entre deux pas du précédent',
  },
};
