/** Names: as they are shown, and as they are sorted. */

/** The parts of a party's name, whatever else its file holds. */
export type PartyName =
  | { readonly kind: 'person'; readonly givenName: string; readonly familyName: string }
  | { readonly kind: 'company'; readonly companyName: string };

/**
 * `Jeanne Moreau`, or the company's name, letter for letter as entered. Names in Chinese, Japanese
 * and Korean letters are written as their bearers do, family name first: `山田 太郎`.
 */
export function displayName(name: PartyName): string {
  if (name.kind === 'company') return name.companyName;
  const { givenName, familyName } = name;
  const isFamilyFirst = FAMILY_FIRST.test(familyName);
  return joined(isFamilyFirst ? [familyName, givenName] : [givenName, familyName]);
}

const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * The text a list is sorted and searched by: family name first, small letters, no accents, no
 * punctuation, so that `Élie d’Ormesson` is found under `dormesson elie`.
 */
export function sortKey(name: PartyName): string {
  const parts = name.kind === 'company' ? [name.companyName] : [name.familyName, name.givenName];
  return folded(joined(parts));
}

/** A text without what people leave out when they type: accents, capitals, punctuation. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter.replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replace(/[æœßøłđ]/g, (letter) => SPELT_OUT.get(letter) ?? letter)
    .replace(/['’ʼ.]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Letters that no decomposition takes apart. */
const SPELT_OUT: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
]);

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
