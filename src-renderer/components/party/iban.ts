/** Whether an IBAN and a BIC can be what they say, and how far they are from it. */
import {
  countrySpecs,
  electronicFormatIBAN,
  friendlyFormatIBAN,
  isValidBIC,
  validateIBAN,
} from 'ibantools';
import type { Text } from '#renderer/text/i18n.ts';

/** Where an account number stands: nothing written, plausible, or wrong with the sentence why. */
export type AccountCheck =
  | { readonly state: 'missing' | 'good'; readonly sentence: string }
  | { readonly state: 'wrong'; readonly sentence: string };

/** The check of an IBAN by country, length and key (ISO 13616). */
export function checkIban(iban: string, text: Text): AccountCheck {
  const bare = electronicFormatIBAN(iban) ?? '';
  if (bare === '') return { state: 'missing', sentence: text.t('consignors.iban.missing') };
  const country = bare.slice(0, 2);
  if (validateIBAN(bare).valid) {
    return { state: 'good', sentence: text.t('consignors.iban.good', { iban: spacedIban(bare) }) };
  }
  const expected = countrySpecs[country]?.chars ?? null;
  if (expected === null) return wrong(text.t('consignors.iban.country'));
  if (bare.length !== expected) {
    return wrong(text.t('consignors.iban.length', { country, expected, given: bare.length }));
  }
  return wrong(
    text.t(
      /^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(bare) ? 'consignors.iban.checksum' : 'consignors.iban.format',
    ),
  );
}

/** The sentence against a BIC that cannot be one; null for a good one or none. */
export function bicProblem(bic: string, text: Text): string | null {
  const bare = bic.replace(/\s/g, '').toUpperCase();
  return bare === '' || isValidBIC(bare) ? null : text.t('consignors.iban.bic');
}

/** An IBAN in groups of four, as banks print it; what is none stays as typed. */
export function spacedIban(iban: string): string {
  return validateIBAN(electronicFormatIBAN(iban) ?? '').valid
    ? (friendlyFormatIBAN(iban) ?? iban)
    : iban;
}

function wrong(sentence: string): AccountCheck {
  return { state: 'wrong', sentence };
}
