/** What a message may weigh: looked at before any schema, without recursion. */

/** The deepest input of the contract has six levels. */
const DEPTH_MAX = 32;
/** A consignment of two thousand items has some forty thousand. */
const VALUES_MAX = 200_000;
/** A file of 64 MB in base64, and the words around it. */
const CHARACTERS_MAX = 96_000_000;

/** Why a message is not looked at any further; null when it may be. */
export function excessOf(message: unknown): 'too_deep' | 'too_large' | null {
  const ahead: { readonly value: unknown; readonly depth: number }[] = [
    { value: message, depth: 0 },
  ];
  let values = 0;
  let characters = 0;
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const { value, depth } = next;
    values += 1;
    characters += typeof value === 'string' ? value.length : 0;
    if (characters > CHARACTERS_MAX || values > VALUES_MAX) return 'too_large';
    const members = membersOf(value);
    if (members.length > VALUES_MAX) return 'too_large';
    if (members.length > 0 && depth >= DEPTH_MAX) return 'too_deep';
    for (const member of members) ahead.push({ value: member, depth: depth + 1 });
  }
  return null;
}

/** What a value holds, keys included; bytes hold nothing that a schema would look into. */
function membersOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flat();
}
