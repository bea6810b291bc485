/** Why a program did not start, for whoever reads a terminal. */

const WHY: Readonly<Record<string, string>> = {
  store_in_use:
    'ce dossier est ouvert par un autre programme ; fermez-le d’abord.' +
    ' This folder is open in another program; close that first.',
  store_from_the_future:
    'ce dossier vient d’une version plus récente. This folder comes from a newer version.',
  store_of_a_trial:
    'ce dossier vient d’un essai d’avant la première version.' +
    ' This folder comes from a trial before the first release.',
  no_such_place: 'ce chemin ne mène à aucun dossier. This path leads to no folder.',
  store_damaged: 'ce dossier est endommagé. This folder is damaged.',
  settings_unreadable:
    'le fichier settings.json de ce dossier est illisible ; retirez-le,' +
    ' puis ressaisissez le site et sa clé.' +
    ' The file settings.json of this folder cannot be read; take it out,' +
    ' then enter the site and its key.',
  address_in_use: 'ce port est pris. This port is taken.',
};

/** The sentence for the code of a fault, in both languages; other codes are answered as they are. */
export function whyNot(code: string): string {
  return WHY[code] ?? code;
}
