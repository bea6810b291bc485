/** A set of listeners and what is emitted to them. */

export interface Emitter<Payload extends readonly unknown[]> {
  readonly emit: (...payload: Payload) => void;
  /** Answers the function that unsubscribes. */
  readonly subscribe: (listener: (...payload: Payload) => void) => () => void;
}

export function createEmitter<Payload extends readonly unknown[]>(): Emitter<Payload> {
  const listeners = new Set<(...payload: Payload) => void>();
  return {
    emit: (...payload) => {
      for (const listener of listeners) listener(...payload);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
