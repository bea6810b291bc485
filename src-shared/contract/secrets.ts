/** The secrets that a client may send: a passcode, the site's key. */

const SECRETS: ReadonlySet<string> = new Set(['passcode', 'key']);

/** Whether a field of an input holds a secret. */
export function isSecret(field: string): boolean {
  return SECRETS.has(field);
}

/**
 * An input without what is secret in it: nothing that is kept may be made from a secret, not even a
 * hash, because a passcode of six figures is found from it in a second.
 */
export function withoutSecrets(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  return Object.fromEntries(Object.entries(input).filter(([field]) => !isSecret(field)));
}
