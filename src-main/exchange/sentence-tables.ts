/** The sentences themselves, by code. `{…}` is filled with what the code carries. */
import type { FileIssueCode, FileRefusal, ReasonCode, RowRefusalCode } from './issues.ts';

export interface Sentence {
  readonly fr: string;
  readonly en: string;
}

export const REASONS: Readonly<Record<ReasonCode, Sentence>> = {
  asked_for: { fr: 'imposé', en: 'as asked for' },
  byte_order_mark: { fr: 'marque au début du fichier', en: 'mark at the beginning of the file' },
  only_ascii: { fr: 'aucun accent dans le fichier', en: 'no accent in the file' },
  valid_utf8: { fr: 'tous les octets sont de l’UTF-8', en: 'every byte is sound UTF-8' },
  mostly_utf8: {
    fr: 'presque tous les octets sont de l’UTF-8',
    en: 'nearly every byte is sound UTF-8',
  },
  zero_bytes: { fr: 'un octet sur deux est nul', en: 'every other byte is zero' },
  accents_read_well: { fr: 'les accents se lisent bien ainsi', en: 'the accents read well so' },
  accents_read_badly: {
    fr: 'rien ne se lit tout à fait bien, ceci le moins mal',
    en: 'nothing reads quite well, this the least badly',
  },
  separator_line: { fr: 'ligne « sep= » au début', en: '“sep=” line at the beginning' },
  same_width_everywhere: {
    fr: 'toutes les lignes ont autant de cellules',
    en: 'every row has as many cells',
  },
  same_width_mostly: {
    fr: 'presque toutes les lignes ont autant de cellules',
    en: 'nearly every row has as many cells',
  },
  widths_differ: {
    fr: 'les lignes n’ont pas toutes autant de cellules, ou un autre séparateur irait aussi',
    en: 'rows differ in their number of cells, or another delimiter would do as well',
  },
  one_column: { fr: 'une seule colonne', en: 'a single column' },
  line_ends_alike: { fr: 'partout les mêmes', en: 'the same everywhere' },
  line_ends_mixed: { fr: 'plusieurs sortes mêlées', en: 'several kinds mixed' },
  headings_match: { fr: 'seul à reconnaître les en-têtes', en: 'alone in knowing the headings' },
  headings_match_several: {
    fr: 'reconnaît le plus d’en-têtes',
    en: 'knows the most headings',
  },
};

export const FILE_REFUSALS: Readonly<Record<FileRefusal['code'], Sentence>> = {
  file_empty: { fr: 'Le fichier est vide.', en: 'The file is empty.' },
  file_too_large: {
    fr: 'Le fichier pèse {megabytes} Mo ; {most} Mo au plus sont lus. Coupez-le en plusieurs.',
    en: 'The file has {megabytes} MB; at most {most} MB are read. Cut it into several.',
  },
  file_is_workbook: {
    fr: 'C’est un classeur ({format}). Enregistrez la feuille au format CSV, puis importez-la.',
    en: 'This is a workbook ({format}). Save the sheet as CSV and import that.',
  },
  file_is_not_text: {
    fr: 'Ce n’est pas un fichier de texte, mais du {format}.',
    en: 'This is not a text file but {format}.',
  },
  encoding_unknown: {
    fr: 'L’encodage « {encoding} » est inconnu. Essayez utf-8, windows-1252 ou macintosh.',
    en: 'The encoding “{encoding}” is unknown. Try utf-8, windows-1252 or macintosh.',
  },
  too_many_rows: {
    fr: 'Le fichier a {rows} lignes ; {most} au plus sont lues. Coupez-le en plusieurs.',
    en: 'The file has {rows} rows; at most {most} are read. Cut it into several.',
  },
  too_many_columns: {
    fr: 'Le fichier a {columns} colonnes ; {most} au plus sont lues.',
    en: 'The file has {columns} columns; at most {most} are read.',
  },
  record_too_long: {
    fr: 'La ligne {line} dépasse {bytes} octets : le séparateur ou un guillemet est sans doute faux.',
    en: 'Line {line} is over {bytes} bytes: the delimiter or a quote is probably wrong.',
  },
  only_headings: {
    fr: 'Le fichier n’a aucune ligne sous ses en-têtes.',
    en: 'The file has no row under its headings.',
  },
  profile_unknown: {
    fr: 'Le profil « {name} » est inconnu. Il y a : {names}.',
    en: 'The profile “{name}” is unknown. There are: {names}.',
  },
  profile_without_kind: {
    fr: 'Le profil « {name} » ne dit rien de « {kind} ».',
    en: 'The profile “{name}” says nothing of “{kind}”.',
  },
  profile_reads_only: {
    fr: 'Le profil « {name} » sert à lire, non à écrire.',
    en: 'The profile “{name}” is for reading, not for writing.',
  },
  profile_not_recognised: {
    fr: 'Aucun profil ne reconnaît ces en-têtes : {headings}. Choisissez-en un.',
    en: 'No profile knows these headings: {headings}. Choose one.',
  },
  headings_missing: {
    fr: 'Il manque au fichier, pour le profil « {name} », la colonne : {headings}.',
    en: 'For the profile “{name}” the file lacks the column: {headings}.',
  },
};

export const FILE_ISSUES: Readonly<Record<FileIssueCode, Sentence>> = {
  encoding_likely: {
    fr: 'Le fichier ne dit pas son encodage ; lu comme {encoding}, d’après ses accents.',
    en: 'The file does not tell its encoding; read as {encoding}, going by its accents.',
  },
  encoding_guessed: {
    fr: 'Encodage incertain : {encoding} lit « {here} », {other} lirait « {there} ». Vérifiez.',
    en: 'Uncertain encoding: {encoding} reads “{here}”, {other} would read “{there}”. Check.',
  },
  encodings_alike: {
    fr: '{encoding} et {other} lisent ce fichier de la même façon.',
    en: '{encoding} and {other} read this file alike.',
  },
  misread: {
    fr: 'En {encoding}, des signes se lisent mal : « {here} ». Vérifiez ces lignes.',
    en: 'In {encoding}, some signs read badly: “{here}”. Check those lines.',
  },
  invalid_bytes: {
    fr: 'Octets illisibles dans cet encodage, remplacés par « \ufffd ».',
    en: 'Bytes that mean nothing in this encoding, replaced by “\ufffd”.',
  },
  cut_short: {
    fr: 'Le dernier caractère est coupé en deux : le fichier est sans doute incomplet.',
    en: 'The last character is cut in two: the file is probably incomplete.',
  },
  zero_characters: { fr: 'Caractère nul dans le texte.', en: 'Zero character in the text.' },
  twice_encoded: {
    fr: 'Accents abîmés avant l’envoi du fichier (« Ã© » pour « é »). Demandez l’original.',
    en: 'Accents spoilt before the file was sent (“Ã©” for “é”). Ask for the original.',
  },
  delimiter_likely: {
    fr: 'Séparateur probable : {delimiter}.',
    en: 'Probable delimiter: {delimiter}.',
  },
  delimiter_guessed: {
    fr: 'Séparateur incertain : {delimiter}. Vérifiez les colonnes.',
    en: 'Uncertain delimiter: {delimiter}. Check the columns.',
  },
  line_ends_mixed: { fr: 'Fins de ligne de plusieurs sortes.', en: 'Line ends of several kinds.' },
  profile_guessed: {
    fr: 'Profil choisi : {name} ; {other} conviendrait aussi.',
    en: 'Profile chosen: {name}; {other} would do as well.',
  },
  heading_repeated: {
    fr: 'L’en-tête « {heading} » est répété ; la première de ces colonnes est lue.',
    en: 'The heading “{heading}” is repeated; the first of those columns is read.',
  },
  column_ignored: {
    fr: 'La colonne {column} « {heading} » ({filled} cellules remplies) n’est pas lue.',
    en: 'Column {column} “{heading}” ({filled} cells filled) is not read.',
  },
  field_absent: { fr: 'Aucune colonne pour : {field}.', en: 'No column for: {field}.' },
  blank_lines: { fr: 'Lignes vides passées : {blank}.', en: 'Blank lines passed over: {blank}.' },
  row_too_short: {
    fr: 'Ligne trop courte ; les cellules absentes sont tenues pour vides.',
    en: 'Row too short; the absent cells are taken as empty.',
  },
  stray_quote: {
    fr: 'Guillemet au milieu d’une cellule, gardé tel quel.',
    en: 'Quote in the middle of a cell, kept as it is.',
  },
  shortened: {
    fr: '{field} : texte coupé à la longueur permise.',
    en: '{field}: text cut to the length allowed.',
  },
  longer_than_platform: {
    fr: '{field} : {characters} caractères, la plateforme en prend {most}.',
    en: '{field}: {characters} characters, the platform takes {most}.',
  },
  number_repeated: {
    fr: 'Le lot {from} figure déjà plus haut ; celui-ci devient le {to}.',
    en: 'Lot {from} is already further up; this one becomes {to}.',
  },
  suffix_rewritten: {
    fr: 'Numéro en « {rewritten} », noté avec la lettre {suffix}.',
    en: 'Number with “{rewritten}”, written with the letter {suffix}.',
  },
  marks_dropped: {
    fr: 'Le signe « {marks} » suit le numéro ; son sens est dans le catalogue d’origine.',
    en: 'The sign “{marks}” follows the number; its meaning is in the original catalogue.',
  },
  estimate_one_sided: {
    fr: 'Une seule estimation ; elle sert de basse et de haute.',
    en: 'One estimate only; it serves as low and high.',
  },
  estimates_swapped: {
    fr: 'L’estimation basse dépassait la haute ; elles sont échangées.',
    en: 'The low estimate was above the high one; they are swapped.',
  },
  estimates_far_apart: {
    fr: 'L’estimation haute fait plus de dix fois la basse : est-ce bien l’une et l’autre ?',
    en: 'The high estimate is more than ten times the low one: are both right?',
  },
  starting_price_not_reserve: {
    fr: 'La mise à prix n’est pas le prix de réserve ; le prix de réserve l’emporte (CT-4.3).',
    en: 'The starting price is not the reserve; the reserve prevails (CT-4.3).',
  },
  converted: {
    fr: '{field} : montant en {currency} converti au taux que vous avez saisi.',
    en: '{field}: amount in {currency} converted at the rate that you typed.',
  },
  estimate_not_read: {
    fr: 'L’estimation « {value} » n’est pas lue ; le reste de la ligne l’est.',
    en: 'The estimate “{value}” is not read; the rest of the row is.',
  },
  premium_included: {
    fr: 'Le prix relevé comprend les frais acheteur de la maison qui a vendu.',
    en: 'The recorded price includes the premium of the house that sold.',
  },
  assumed: {
    fr: '{field} : la cellule est vide ; tenue pour « {value} ».',
    en: '{field}: the cell is empty; taken as “{value}”.',
  },
  not_kept: {
    fr: '{field} : « {value} » n’a pas de place ici ; la cellule est tenue pour vide.',
    en: '{field}: “{value}” has no place here; the cell is taken as empty.',
  },
  tidied: {
    fr: '{field} : espaces en trop, signes invisibles ou accents décomposés seront mis au net.',
    en: '{field}: spaces too many, invisible signs or split accents will be tidied.',
  },
  guard_removed: {
    fr: '{field} : apostrophe de protection enlevée devant une formule possible.',
    en: '{field}: guarding apostrophe removed before a possible formula.',
  },
  not_in_encoding: {
    fr: '{field} : « {value} » n’existe pas en {encoding} ; remplacé par « ? ».',
    en: '{field}: “{value}” does not exist in {encoding}; replaced by “?”.',
  },
};

export const ROW_REFUSALS: Readonly<Record<RowRefusalCode, Sentence>> = {
  row_too_long: {
    fr: '{cells} cellules sous {expected} en-têtes, à partir de « {value} ».',
    en: '{cells} cells under {expected} headings, from “{value}” on.',
  },
  quote_not_closed: {
    fr: 'Un guillemet n’est pas fermé : « {value} ».',
    en: 'A quote is not closed: “{value}”.',
  },
  missing: { fr: 'Il manque : {field}.', en: 'Missing: {field}.' },
  not_understood: {
    fr: '{field} : « {value} » n’est pas compris.',
    en: '{field}: “{value}” is not understood.',
  },
  not_a_lot_number: {
    fr: '« {value} » n’est pas un numéro de lot (un nombre, au plus une lettre).',
    en: '“{value}” is not a lot number (a figure, at most one letter).',
  },
  lot_number_out_of_range: {
    fr: 'Le numéro de lot « {value} » n’est pas entre 1 et 99 999.',
    en: 'The lot number “{value}” is not between 1 and 99,999.',
  },
  number_repeated: {
    fr: 'Le lot {value} figure déjà plus haut dans le fichier.',
    en: 'Lot {value} is already further up in the file.',
  },
  not_an_amount: {
    fr: '{field} : « {value} » n’est pas un montant.',
    en: '{field}: “{value}” is not an amount.',
  },
  amount_too_large: {
    fr: '{field} : « {value} » dépasse dix milliards d’euros.',
    en: '{field}: “{value}” is over ten billion euros.',
  },
  amount_not_positive: {
    fr: '{field} : « {value} » doit être au-dessus de zéro.',
    en: '{field}: “{value}” must be above zero.',
  },
  other_currency: {
    fr: '{field} : « {value} » n’est pas en euros. Saisissez un taux, ou convertissez le fichier.',
    en: '{field}: “{value}” is not in euros. Type a rate, or convert the file.',
  },
  estimate_missing: {
    fr: 'Il manque l’estimation ; un lot est estimé avant d’être offert (CT-2.1).',
    en: 'The estimate is missing; a lot is appraised before it is offered (CT-2.1).',
  },
  range_beside: {
    fr: '« {value} » a deux bornes dans la colonne d’une seule ; l’autre colonne dit autre chose.',
    en: '“{value}” has two ends in the column of one; the other column says something else.',
  },
  reserve_above_low_estimate: {
    fr: 'Le prix de réserve « {value} » dépasse l’estimation basse (art. L321-11, CT-9.9).',
    en: 'The reserve “{value}” is above the low estimate (art. L321-11, CT-9.9).',
  },
  result_not_understood: {
    fr: 'Le résultat « {value} » n’est ni un prix connu, ni un invendu, ni un retrait.',
    en: 'The result “{value}” is neither a known price nor unsold nor withdrawn.',
  },
  not_a_paddle: {
    fr: '« {value} » n’est pas un numéro de paddle (1 à 99 999).',
    en: '“{value}” is not a paddle (1 to 99,999).',
  },
  not_a_kind: {
    fr: '« {value} » n’est ni une personne ni une société.',
    en: '“{value}” is neither a person nor a company.',
  },
  name_missing: {
    fr: 'Il manque le nom : ni société, ni nom, ni prénom.',
    en: 'The name is missing: no company, no last name, no first name.',
  },
  not_a_country: {
    fr: '« {value} » n’est pas un pays (deux lettres, FR).',
    en: '“{value}” is not a country (two letters, FR).',
  },
  control_character: {
    fr: '{field} : caractère de commande dans « {value} ».',
    en: '{field}: control character in “{value}”.',
  },
  line_break: {
    fr: '{field} : tabulation ou passage à la ligne dans « {value} ».',
    en: '{field}: tab or line break in “{value}”.',
  },
  half_character: {
    fr: '{field} : moitié de caractère dans « {value} ».',
    en: '{field}: half a character in “{value}”.',
  },
  undecoded_character: {
    fr: '{field} : un caractère est perdu dans « {value} ». Vérifiez l’encodage du fichier.',
    en: '{field}: a character is lost in “{value}”. Check the encoding of the file.',
  },
  direction_override: {
    fr: '{field} : signe caché qui retourne le sens de lecture dans « {value} ».',
    en: '{field}: hidden sign that turns the reading direction in “{value}”.',
  },
  too_long: { fr: '{field} : « {value} » est trop long.', en: '{field}: “{value}” is too long.' },
};
