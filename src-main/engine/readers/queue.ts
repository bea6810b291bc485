/** The queue of the queries that no reader has taken up yet; those of the room go first. */
import { Fault } from '../fault.ts';
import type { WireAnswer } from '../replies.ts';
import type { Query } from './query.ts';

/** A query, and who waits for its answer. */
export interface WaitingQuery {
  readonly query: Query;
  readonly settle: (answer: WireAnswer) => void;
  readonly fail: (error: Error) => void;
  /** Readers that died while they had it. */
  deaths: number;
}

export interface Queue {
  readonly isEmpty: () => boolean;
  readonly add: (query: Query) => Promise<WireAnswer>;
  /** Takes the first query of the room, or else of any screen where `anything` may be taken. */
  readonly take: (wanted: 'anything' | 'room') => WaitingQuery | null;
  /** Puts back, at the front, a query whose reader died; one of which two died fails. */
  readonly putBack: (waiting: WaitingQuery) => void;
  /** Every query that waits fails. */
  readonly failAll: (code: 'engine_gone' | 'reader_lost') => void;
}

export function openQueue(): Queue {
  const queue: WaitingQuery[] = [];
  return {
    isEmpty: () => queue.length === 0,
    add: (query) =>
      new Promise((settle, fail) => void queue.push({ query, settle, fail, deaths: 0 })),
    take: (wanted) => {
      const ofTheRoom = queue.findIndex(isOfTheRoom);
      const at = ofTheRoom < 0 && wanted === 'anything' ? 0 : ofTheRoom;
      return queue.splice(at, at < 0 ? 0 : 1)[0] ?? null;
    },
    putBack: (waiting) => {
      waiting.deaths += 1;
      if (waiting.deaths > 1) waiting.fail(new Fault('reader_lost', true));
      else queue.unshift(waiting);
    },
    failAll: (code) => {
      for (const { fail } of queue.splice(0)) fail(new Fault(code, true));
    },
  };
}

export function isOfTheRoom({ query }: WaitingQuery): boolean {
  return query.method.startsWith('room.');
}
