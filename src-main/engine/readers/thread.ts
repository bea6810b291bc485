/** What passes between the dispatcher's thread and a reader's. */
import type { SlowQuery } from '#db/connection.ts';
import type { CrossedFailure } from '../crossing.ts';
import type { WireAnswer } from '../replies.ts';
import type { Query } from './query.ts';

/** What a reader is started with. */
export interface ReaderPost {
  readonly folder: string;
  readonly programVersion: string;
}

/** To a reader: one query at a time, and at last the end. */
export type ToReader = { readonly query: Query } | { readonly end: true };

/** From a reader: that it reads, what was slow, and one of the two to each query. */
export type FromReader =
  | { readonly ready: true }
  | { readonly slow: SlowQuery }
  | { readonly answer: WireAnswer }
  | { readonly failed: CrossedFailure };
