/** The fields of rows as people call them. */
import type { Language } from '#domain/language.ts';
import { columnsOf, type FieldWords, labelOf, midSentence } from '#shared/fields/field.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';

/** Those that no table of descriptive fields has. */
const NAMES: Readonly<Record<string, FieldWords>> = {
  number: { fr: 'numéro de lot', en: 'lot number' },
  lowEstimate: { fr: 'estimation basse', en: 'low estimate' },
  highEstimate: { fr: 'estimation haute', en: 'high estimate' },
  startingPrice: { fr: 'mise à prix', en: 'starting price' },
  reserve: { fr: 'prix de réserve', en: 'reserve' },
  imageUrl: { fr: 'photographie', en: 'photograph' },
  outcome: { fr: 'résultat', en: 'result' },
  consignor: { fr: 'déposant', en: 'consignor' },
  consent: { fr: 'accord du vendeur', en: 'agreement of the seller' },
  paddle: { fr: 'numéro de paddle', en: 'paddle' },
  reference: { fr: 'référence', en: 'reference' },
};

/** A field as people call it, in the middle of a sentence. */
export function fieldName(field: string, language: Language): string {
  const named = NAMES[field]?.[language];
  if (named !== undefined) return named;
  const table = [LOT_FIELDS, PARTY_FIELDS].find((each) =>
    columnsOf(each).some(({ name }) => name === field),
  );
  return table === undefined ? field : midSentence(labelOf(table, field, language));
}
