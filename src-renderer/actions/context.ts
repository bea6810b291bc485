/** The places where actions make sense: a screen says what it is about while it is shown. */

/** A place with a subject: the room and its lot, a list and the row under its cursor. */
export interface ActionContext<Subject> {
  readonly name: string;
  /** The subject of the innermost screen that shows this context; null when none does. */
  readonly current: () => Subject | null;
  /** Shows the context; answers how to say that the subject changed, and how to leave. */
  readonly enter: (subject: Subject) => Presence<Subject>;
}

export interface Presence<Subject> {
  readonly update: (subject: Subject) => void;
  readonly leave: () => void;
}

/** Names a place for actions. `everywhere` is the one that is always there. */
export function defineContext<Subject>(name: string): ActionContext<Subject> {
  const present: { subject: Subject }[] = [];
  return {
    name,
    current: () => present.at(-1)?.subject ?? null,
    enter: (subject) => {
      const presence = { subject };
      present.push(presence);
      notifyListeners();
      return {
        update: (next) => {
          presence.subject = next;
          notifyListeners();
        },
        leave: () => {
          present.splice(present.indexOf(presence), 1);
          notifyListeners();
        },
      };
    },
  };
}

const listeners = new Set<() => void>();
const version = { count: 0 };

/** Hears that some context came, changed or left. */
export function onContextChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A number that changes when any context does, for React to compare. */
export function contextVersion(): number {
  return version.count;
}

function notifyListeners(): void {
  version.count += 1;
  for (const listener of listeners) listener();
}
