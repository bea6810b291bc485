/** A party's reference, as people write it and find it: `P-00012`. */
export function partyReference(number: number): string {
  return `P-${String(number).padStart(5, '0')}`;
}
