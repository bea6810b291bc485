/** How French and English are spelt in type: spaces that hold, apostrophes that curl. */

/** U+00A0, before a colon and inside guillemets. */
export const NO_BREAK_SPACE = '\u00A0';

/** U+202F, before semicolons, question marks and inside numbers. */
export const NARROW_SPACE = '\u202F';

/**
 * A French sentence. Spaces before high punctuation and inside guillemets become unbreakable, and
 * apostrophes typographic, in the words written here; the values put in are left as they are: a
 * person's name is not ours to correct.
 */
export function fr(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return interleave(parts.map(frenchSpelling), values);
}

/** An English sentence; only apostrophes and quotation marks need care. */
export function en(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return interleave(parts.map(englishSpelling), values);
}

/** An IBAN in groups of four that stay on one line. */
export function groupedIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, `$1${NO_BREAK_SPACE}`);
}

/** A SIREN in groups of three: `732 829 320`. */
export function groupedSiren(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, `$1${NARROW_SPACE}`);
}

function interleave(texts: readonly string[], values: readonly string[]): string {
  return texts.map((text, index) => text + (values[index] ?? '')).join('');
}

function frenchSpelling(text: string): string {
  return text
    .replace(/'/g, '’')
    .replace(/ ([:»])/g, `${NO_BREAK_SPACE}$1`)
    .replace(/« /g, `«${NO_BREAK_SPACE}`)
    .replace(/ ([;?!])/g, `${NARROW_SPACE}$1`)
    .replace(/ (TTC|ans|jours|mois)\b/g, `${NO_BREAK_SPACE}$1`)
    .replace(/ ([%€])/g, `${NO_BREAK_SPACE}$1`)
    .replace(/\b(art\.|articles?|n°|R\.|L\.|no) (?=\S|$)/g, `$1${NO_BREAK_SPACE}`);
}

function englishSpelling(text: string): string {
  return text
    .replace(/(^|[\s(])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/'/g, '’')
    .replace(/\b(art\.|articles?|no\.) (?=\S|$)/g, `$1${NO_BREAK_SPACE}`);
}
