/** What the rules answer when they say no: one sentence a code, with its figures. */
export const refusals = {
  unknown: 'Une règle de la maison s’y oppose ({{code}}). Rien n’a été écrit.',
  reserve_above_low_estimate:
    'Réserve {{reserve, money}} au-dessus de l’estimation basse {{lowEstimate, money}}.',
  version_conflict: 'Quelqu’un a modifié cette fiche entre-temps. Relisez-la, puis recommencez.',
};
