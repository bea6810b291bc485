/** What the house, not the file, has to say about imported rows. */
import { ImportReport } from '#contract/methods/world.ts';
import { type Refusal, rulesBehind } from '#domain/refusals.ts';
import type { z } from '#shared/zod.ts';

export const ImportIssueShape = ImportReport.shape.refused.element;
/** A line of the file with a sentence about it; line 0 is the file as a whole. */
export type ImportIssue = z.infer<typeof ImportIssueShape>;

const IMPORT_ISSUES = {
  // Refused.
  lot_number_taken: {
    fr: 'Le lot {lot} figure déjà dans cette vente.',
    en: 'Lot {lot} is already in this sale.',
  },
  mandate_signed: {
    fr: 'La réquisition de ce dépôt vient d’être signée : rien ne s’y ajoute (CT-9.1).',
    en: 'The mandate of this consignment has just been signed: nothing is added to it (CT-9.1).',
  },
  mandate_not_signed: {
    fr: 'Le lot {lot} attend une réquisition signée avant d’entrer dans la vente (CT-9.1).',
    en: 'Lot {lot} waits for a signed mandate before it enters the sale (CT-9.1).',
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
  buyer_not_admitted: {
    fr: 'Le porteur du paddle {paddle} n’est pas, ou plus, admis à cette vente (CT-4.1, CT-8.1).',
    en: 'The holder of paddle {paddle} is not, or no longer, admitted to this sale (CT-4.1, CT-8.1).',
  },
  below_starting_price: {
    fr: 'Le prix du lot {lot} est sous la mise à prix la plus basse permise (CT-9.10).',
    en: 'The price of lot {lot} is under the lowest starting price allowed (CT-9.10).',
  },
  nobody_to_buy: {
    fr: 'Personne ne peut acheter le lot {lot} : importez d’abord des personnes.',
    en: 'Nobody can buy lot {lot}: import parties first.',
  },
  text_unusable: {
    fr: 'Un texte ne peut pas être gardé tel quel.',
    en: 'A text cannot be kept as it is.',
  },
  party_nameless: { fr: 'Il ne reste rien du nom.', en: 'Nothing is left of the name.' },
  // Taken, but to be looked at.
  already_imported: {
    fr: 'Ce même fichier a déjà été importé ainsi ; rien n’a été refait.',
    en: 'This very file has been imported so before; nothing was done again.',
  },
  consignor_to_complete: {
    fr: 'Le fichier ne dit pas qui vend : les lots sont confiés par « {name} », commission 0 %.',
    en: 'The file does not say who sells: the lots are consigned by “{name}”, commission 0 %.',
  },
  starting_prices_computed: {
    fr: '{count} mises à prix hors barème : celle de la maison est retenue (CT-9.10).',
    en: '{count} starting prices off the ladder: the house’s own is used (CT-9.10).',
  },
  starting_prices_lowered: {
    fr: '{count} lots vendus sous leur mise à prix : elle est abaissée au prix relevé.',
    en: '{count} lots sold under their starting price: it is lowered to the recorded price.',
  },
  under_reserve: {
    fr: '{count} lots vendus sous leur prix de réserve, avec l’accord du vendeur.',
    en: '{count} lots sold under their reserve, with the agreement of the seller.',
  },
  buyers_assigned: {
    fr: 'Le fichier ne dit pas qui achète : les lots sont répartis entre {count} personnes.',
    en: 'The file does not say who buys: the lots are spread over {count} parties.',
  },
  buyers_not_registered: {
    fr: '{count} de ces acheteurs ne sont pas inscrits ; une vente passée ne l’exige pas.',
    en: '{count} of these buyers are not registered; a past sale does not ask for it.',
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
  'starting_prices_computed',
  'starting_prices_lowered',
  'under_reserve',
  'buyers_assigned',
  'buyers_not_registered',
] as const satisfies readonly (keyof typeof IMPORT_ISSUES)[];

/** The same about so many rows; none where there are none. */
export function issueOnMany(
  code: keyof typeof IMPORT_ISSUES,
  count: number,
): readonly ImportIssue[] {
  return count === 0 ? [] : [importIssue(code, 0, { count })];
}
