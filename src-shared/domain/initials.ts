/** The initials that a name suggests, for the desks where nobody writes names out. */

const INITIALS_MAX = 3;

/** Words that join the parts of a name and lend it no letter. */
const PARTICLES = new Set([
  'd',
  'da',
  'de',
  'del',
  'des',
  'di',
  'du',
  'l',
  'la',
  'le',
  'van',
  'von',
]);

/** `CM` for Claire Martin, `JPT` for Jean-Pierre de La Tour; at most three letters, none for none. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\-’']+/).filter((word) => word !== '');
  const bearing = words.filter((word) => !PARTICLES.has(word.toLowerCase()));
  const letters = (bearing.length === 0 ? words : bearing).map((word) => [...word][0] ?? '');
  return letters.slice(0, INITIALS_MAX).join('').toUpperCase();
}
