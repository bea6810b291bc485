/** Identifiers of commands, made where the command is born so that it can be sent twice. */

/** A random UUID, also where `crypto.randomUUID` is missing (a page served without TLS). */
export function newCommandId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => stamped(byte, index).toString(16).padStart(2, '0'));
  const text = hex.join('');
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    text.slice(12, 16),
    text.slice(16, 20),
    text.slice(20),
  ].join('-');
}

/** Something a person wants done, however often it must be said until it is. */
export interface CommandAttempt {
  /** The id to say this under: the same as long as the same is said again. */
  readonly idFor: (said: unknown) => string;
}

export function newAttempt(): CommandAttempt {
  let last = { said: '', commandId: '' };
  return {
    idFor: (what) => {
      const said = JSON.stringify(what);
      if (last.said !== said) last = { said, commandId: newCommandId() };
      return last.commandId;
    },
  };
}

/** The version (4) and the variant, where RFC 9562 puts them. */
function stamped(byte: number, index: number): number {
  if (index === 6) return (byte & 0x0f) | 0x40;
  return index === 8 ? (byte & 0x3f) | 0x80 : byte;
}
