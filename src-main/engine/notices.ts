/** Notices of change: to each port twice a second at most, and at once to whoever changed it. */
import type { Port } from '#contract/wire.ts';
import type { Change, PortSession } from './core.ts';

/** A person sees a screen follow; nine desks that ask again at each hammer would be felt. */
const EVERY_MS = 500;
/** Whoever made the change asks for what follows from it; the others ask when that is answered. */
const AFTER_MS = 100;
/** Beyond so many, asking everything anew is the shorter way. */
const TOPICS_MAX = 500;

export interface Notices {
  /** Tells of this change now, together with what waits. */
  readonly atOnce: (change: Change) => void;
  /** Tells of this change in a moment, or with the next notice. */
  readonly soon: (change: Change) => void;
  /** Whatever waits is told no more: the port is gone. */
  readonly stop: () => void;
}

export function noticesTo(port: Port): Notices {
  const topics = new Set<string>();
  let upTo = 0;
  let toldMs = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;

  const note = (change: Change): void => {
    upTo = Math.max(upTo, change.upTo);
    for (const topic of change.topics) topics.add(topic);
  };
  const tell = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    toldMs = performance.now();
    const told = topics.size > TOPICS_MAX ? ['everything'] : [...topics].sort();
    topics.clear();
    port.send({ notice: 'changed', upTo, topics: told });
  };
  return {
    atOnce: (change) => {
      note(change);
      tell();
    },
    soon: (change) => {
      note(change);
      timer ??= setTimeout(tell, Math.max(AFTER_MS, toldMs + EVERY_MS - performance.now()));
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** The ports of one engine, and what each is told. */
export interface ServedPorts {
  /** `first` is told at once. */
  readonly add: (port: Port, session: PortSession, first: Change | null) => void;
  readonly announce: (change: Change, by: PortSession | null) => void;
  readonly close: () => void;
}

export function servedPorts(): ServedPorts {
  const served = new Map<Port, { readonly session: PortSession; readonly notices: Notices }>();
  return {
    add: (port, session, first) => {
      const notices = noticesTo(port);
      served.set(port, { session, notices });
      port.onClose(() => {
        notices.stop();
        served.delete(port);
      });
      if (first !== null) notices.atOnce(first);
    },
    announce: (change, by) => {
      for (const { session, notices } of served.values()) {
        if (session === by) notices.atOnce(change);
        else notices.soon(change);
      }
    },
    close: () => {
      for (const [port, { notices }] of served) {
        notices.stop();
        port.close();
      }
    },
  };
}
