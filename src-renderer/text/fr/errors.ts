/** What went wrong besides the rules: the shape of an input, the world, or the program. */
export const errors = {
  forbidden:
    'Votre fonction dans la maison ne permet pas cette opération. Demandez à la direction.',
  unsure: 'L’opération n’a pas eu de réponse. Réessayez : elle ne sera faite qu’une fois.',
  bug: 'Une erreur du programme a empêché l’opération. Rien n’a été écrit. Incident {{incident}}.',
  unknown: 'L’opération n’a pas abouti. Rien n’a été écrit.',
  invalid: {
    general: 'Des champs sont à corriger.',
    required: 'À remplir.',
    tooLong: 'Texte trop long.',
    tooBig: 'Valeur trop grande.',
    tooSmall: 'Valeur trop petite.',
    format: 'Ce n’est pas le format attendu.',
    amount: 'Ce n’est pas un montant. Exemple : 1 250,50.',
    date: 'Ce n’est pas une date. Exemple : 14/3/2027.',
    choice: 'Choisissez dans la liste.',
  },
  fault: {
    engine_gone: 'La liaison avec le moteur est coupée. La demande repartira dès son retour.',
    engine_closing: 'Le moteur se ferme. Rouvrez l’application puis recommencez.',
    cancelled: 'Interrompu à votre demande.',
    disk_full: 'Le disque est plein. Libérez de la place, puis réessayez.',
    file_unreadable: 'Ce fichier ne peut pas être lu. Vérifiez qu’il s’ouvre ailleurs.',
    site_unreachable: 'Le site ne répond pas. L’envoi reprendra où il s’est arrêté.',
    site_refused: 'Le site refuse la clé de la maison. Vérifiez-la dans Réglages.',
    store_locked: 'Cette maison est déjà ouverte ailleurs. Fermez l’autre programme.',
    other: 'Quelque chose hors du programme a fait obstacle ({{code}}). Réessayez dans un instant.',
  },
};
