/** The readers' pool: threads that answer queries, so that the writer has commands alone. */
import { availableParallelism } from 'node:os';
import { Fault } from '../fault.ts';
import type { WireAnswer } from '../replies.ts';
import type { Query } from './query.ts';
import { isOfTheRoom, openQueue } from './queue.ts';
import { type Reader, type ReaderOptions, startReader } from './reader.ts';

/** One reader a core but the writer's own, and never fewer than two: one is kept for the room. */
const READERS = Math.max(2, availableParallelism() - 1);

export interface PoolOptions extends ReaderOptions {
  readonly size?: number;
}

/** Who answers queries. */
export interface Readers {
  /**
   * The answer from one snapshot of the store, taken after every command that is already committed.
   *
   * @throws {Fault} what the world refused the reader; `reader_lost` when two died of the query.
   */
  ask(query: Query): Promise<WireAnswer>;
  /** Ends every reader; what still waits fails with `engine_gone`. */
  close(): Promise<void>;
}

/**
 * Readers in threads, started as they are needed. Queries of the room go first, and the last free
 * reader is theirs. A reader that dies is replaced and its query asked once more.
 */
export function readersInThreads({ size = READERS, ...options }: PoolOptions): Readers {
  const readers = new Set<Reader>();
  const queue = openQueue();
  let open = true;

  const start = () => readers.add(startReader(options, { onFree: handOut, onLost: replace }));

  /** Gives each free reader the next query that it may take; starts another where none is free. */
  function handOut(): void {
    for (const reader of readers) {
      const next = reader.state() === 'free' ? queue.take(wantedBy(readers, size)) : null;
      if (next !== null) reader.take(next);
    }
    const isStarting = [...readers].some((reader) => reader.state() === 'starting');
    if (!queue.isEmpty() && readers.size < size && !isStarting) start();
  }

  function replace(reader: Reader): void {
    readers.delete(reader);
    if (!open) return;
    options.log({ event: 'reader_lost' });
    const state = reader.state();
    if (typeof state === 'object') queue.putBack(state);
    // Where one cannot start, the next cannot either: whoever waits is told so.
    if (state === 'starting') queue.failAll('reader_lost');
    handOut();
  }

  start();
  return {
    ask: (query) => {
      if (!open) return Promise.reject(new Fault('engine_gone', true));
      const answered = queue.add(query);
      handOut();
      return answered;
    },
    close: async () => {
      open = false;
      queue.failAll('engine_gone');
      await Promise.all([...readers].map((reader) => reader.end()));
    },
  };
}

/** Any query, as long as a reader would still be free for the room. */
function wantedBy(readers: ReadonlySet<Reader>, size: number): 'anything' | 'room' {
  const states = [...readers].map((reader) => reader.state());
  const busy = states.filter((state) => typeof state === 'object' && !isOfTheRoom(state));
  return busy.length < Math.max(1, size - 1) ? 'anything' : 'room';
}
