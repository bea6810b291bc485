/** What the house, not the file, has to say about imported rows. */
import { ImportReport } from '#contract/methods/world.ts';
import { present } from '#domain/assert.ts';
import { type Refusal, rulesBehind } from '#domain/refusals.ts';
import type { z } from '#shared/zod.ts';

export const ImportIssueShape = ImportReport.shape.refused.element;
/** A line of the file with a sentence about it; line 0 is the file as a whole. */
export type ImportIssue = z.infer<typeof ImportIssueShape>;

const IMPORT_ISSUES = {
  // Refused.
  consignor_missing: {
    fr: 'Le fichier ne dit pas qui vend le lot {lot} : choisissez un vendeur pour tout le fichier.',
    en: 'The file does not say who sells lot {lot}: choose a consignor for the whole file.',
  },
  consignor_unknown: {
    fr: '« {consignor} » n’est pas connu : inscrivez-le, ou dites qui il est.',
    en: '“{consignor}” is not known: enrol the party, or say who it is.',
  },
  consignor_ambiguous: {
    fr: 'Plusieurs fiches s’appellent « {consignor} » : dites laquelle.',
    en: 'Several parties are called “{consignor}”: say which.',
  },
  mandate_signed: {
    fr: 'La réquisition de ce dépôt vient d’être signée : rien ne s’y ajoute (CT-9.1).',
    en: 'The mandate of this consignment has just been signed: nothing is added to it (CT-9.1).',
  },
  item_unknown: {
    fr: 'L’objet du lot {lot} vient d’être retiré du dépôt.',
    en: 'The item of lot {lot} has just been taken off the inventory.',
  },
  item_in_another_lot: {
    fr: 'L’objet du lot {lot} vient d’être mis dans un autre lot (CT-9.3).',
    en: 'The item of lot {lot} has just been put into another lot (CT-9.3).',
  },
  refused_by_rule: {
    fr: 'La règle {rule} refuse cette ligne. Corrigez-la, puis importez-la de nouveau.',
    en: 'Rule {rule} refuses this row. Correct it, then import it again.',
  },
  lot_not_in_sale: {
    fr: 'Le lot {lot} ne figure pas dans cette vente.',
    en: 'Lot {lot} is not in this sale.',
  },
  lot_has_result: {
    fr: 'Le lot {lot} a déjà son résultat.',
    en: 'Lot {lot} already has its result.',
  },
  paddle_unknown: {
    fr: 'Le paddle {paddle} n’a été remis à personne qui puisse acheter le lot {lot}.',
    en: 'Paddle {paddle} was given to nobody who may buy lot {lot}.',
  },
  paddle_returned: {
    fr: 'Le paddle {paddle} a été rendu : il n’achète plus.',
    en: 'Paddle {paddle} was handed back: it buys no more.',
  },
  result_ambiguous: {
    fr: 'Plusieurs lignes portent le n° {lot}, et rien ne dit laquelle est celle du lot.',
    en: 'Several rows have the number {lot}, and nothing says which is that of the lot.',
  },
  price_with_premium: {
    fr: 'Le prix du lot {lot} comprend des frais : il faut le prix au marteau.',
    en: 'The price of lot {lot} has a premium in it: the hammer price is needed.',
  },
  far_price: {
    fr: 'Le prix du lot {lot} est très loin de son estimation : confirmez la ligne si c’est le sien.',
    en: 'The price of lot {lot} is very far from its estimate: confirm the row if it is its own.',
  },
  other_title: {
    fr: 'Le fichier appelle le lot {lot} autrement que la maison : confirmez que c’est le même.',
    en: 'The file calls lot {lot} something else than the house does: confirm that it is the same.',
  },
  number_shared: {
    fr: 'Plusieurs lots portent le n° {lot}, avec une lettre ou sans : confirmez que c’est celui-ci.',
    en: 'Several lots have the number {lot}, with a letter or without: confirm that it is this one.',
  },
  under_reserve: {
    fr: 'Le lot {lot} est sous sa réserve ; le fichier dit que le vendeur consent : confirmez-le.',
    en: 'Lot {lot} is under its reserve; the file says that the consignor agrees: confirm it.',
  },
  below_reserve: {
    fr: 'Le prix du lot {lot} est sous sa réserve, et rien ne dit que le vendeur consent (CT-4.3).',
    en: 'The price of lot {lot} is under its reserve, and nothing says that the consignor agrees (CT-4.3).',
  },
  below_starting_price: {
    fr: 'Le prix du lot {lot} est sous sa mise à prix (CT-9.10).',
    en: 'The price of lot {lot} is under its starting price (CT-9.10).',
  },
  text_unusable: {
    fr: 'Un texte ne peut pas être gardé tel quel.',
    en: 'A text cannot be kept as it is.',
  },
  party_nameless: { fr: 'Il ne reste rien du nom.', en: 'Nothing is left of the name.' },
  lot_told_otherwise: {
    fr: 'Un autre fichier a déjà apporté le lot {lot} de ce vendeur, autrement : corrigez ce lot-là.',
    en: 'Another file has brought lot {lot} of this consignor already, told otherwise: correct that lot.',
  },
  party_known: {
    fr: '« {party} » est déjà inscrit avec les mêmes coordonnées ({reference}) : complétez sa fiche.',
    en: '“{party}” is enrolled already with the same particulars ({reference}): complete that file.',
  },
  // Taken, but to be looked at.
  party_like: {
    fr: '« {party} » a le nom, ou le SIREN, l’IBAN, d’une autre fiche ({reference}) : est-ce la même ?',
    en: '“{party}” has the name, or the SIREN, the IBAN, of another file ({reference}): is it the same?',
  },
  history_told_before: {
    fr: 'Ce même fichier raconte déjà la vente « {sale} » : ses lots seront comptés deux fois.',
    en: 'This very file already tells of the sale “{sale}”: its lots will count twice.',
  },
  rows_numbered_before: {
    fr: '{count} lignes ont le numéro d’un lot de ce vendeur venu d’un autre fichier, sous un autre titre : si c’est la même liste corrigée, défaites les anciens lots.',
    en: '{count} rows have the number of a lot of this consignor that came from another file under another title: if this is the same list corrected, take the former lots apart.',
  },
  parties_already_in: {
    fr: '{count} personnes sont déjà inscrites, mot pour mot ; elles sont passées.',
    en: '{count} parties are enrolled already, word for word; they are passed over.',
  },
  already_imported: {
    fr: 'Ce même fichier a déjà été importé ainsi ; rien n’a été refait.',
    en: 'This very file has been imported so before; nothing was done again.',
  },
  starting_price_not_kept: {
    fr: 'Lot {lot} : la mise à prix {told} ne peut pas être fixée ; {kept} est retenue (CT-9.10).',
    en: 'Lot {lot}: the starting price {told} cannot be set; {kept} is used (CT-9.10).',
  },
  rows_already_in: {
    fr: '{count} lignes de ce fichier sont déjà en stock ; elles sont passées.',
    en: '{count} rows of this file are in stock already; they are passed over.',
  },
  results_already_in: {
    fr: '{count} résultats sont déjà ceux du fichier ; ils sont passés.',
    en: '{count} results are already those of the file; they are passed over.',
  },
} as const;

/** An issue of the house about a line, or about the whole file (line 0). */
export function importIssue(
  code: keyof typeof IMPORT_ISSUES,
  line: number,
  about: Readonly<Record<string, string | number>> = {},
): ImportIssue {
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(about[name] ?? ''));
  const { fr, en } = IMPORT_ISSUES[code];
  return { line, code, reason: { fr: fill(fr), en: fill(en) } };
}

/** Several issues about one line, under the code of the first. */
export function asOne(issues: readonly ImportIssue[]): ImportIssue {
  const first = present(issues[0], 'something is said of the line');
  const said = (language: 'fr' | 'en') => issues.map(({ reason }) => reason[language]).join(' ');
  return { ...first, reason: { fr: said('fr'), en: said('en') } };
}

/** A row that a decision refuses, under the refusal's own code. */
export function refusalIssue(
  { code }: { readonly code: Refusal['code'] },
  line: number,
  about: Readonly<Record<string, string | number>> = {},
): ImportIssue {
  if (isIssue(code)) return importIssue(code, line, about);
  const rule = rulesBehind(code).join(', ') || code;
  return { ...importIssue('refused_by_rule', line, { rule }), code };
}

function isIssue(code: string): code is keyof typeof IMPORT_ISSUES {
  return Object.hasOwn(IMPORT_ISSUES, code);
}

/** What is said once about so many rows, in the order in which it is said. */
export const MANY_ROWS = [
  'rows_already_in',
  'rows_numbered_before',
  'results_already_in',
  'parties_already_in',
] as const satisfies readonly (keyof typeof IMPORT_ISSUES)[];

/** The same about so many rows; none where there are none. */
export function issueOnMany(
  code: keyof typeof IMPORT_ISSUES,
  count: number,
): readonly ImportIssue[] {
  return count === 0 ? [] : [importIssue(code, 0, { count })];
}
