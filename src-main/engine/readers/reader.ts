/** One reader, seen from the pool: its thread, and the query it is at. */
import { Worker } from 'node:worker_threads';
import { raised } from '../crossing.ts';
import { errorDetails, type Log } from '../logger.ts';
import { endOf } from '../threads.ts';
import type { WaitingQuery } from './queue.ts';
import type { FromReader, ReaderPost, ToReader } from './thread.ts';

export interface ReaderOptions extends ReaderPost {
  /** What a reader's thread runs. */
  readonly program: URL;
  readonly log: Log;
}

export interface Reader {
  readonly state: () => 'starting' | 'free' | WaitingQuery;
  /** Gives a free reader a query. */
  readonly take: (waiting: WaitingQuery) => void;
  /** A reader answers what it has begun, and closes its handle. */
  readonly end: () => Promise<void>;
}

export interface ReaderEvents {
  readonly onFree: () => void;
  /** The thread is gone; its state says what it had. */
  readonly onLost: (reader: Reader) => void;
}

/** What a query leaves behind is cleared away early: each of a reader's answers is short-lived. */
const MEMORY = { maxYoungGenerationSizeMb: 12 };

export function startReader(options: ReaderOptions, { onFree, onLost }: ReaderEvents): Reader {
  const { program, folder, programVersion, log } = options;
  const workerData: ReaderPost = { folder, programVersion };
  const thread = new Worker(program, { workerData, execArgv: [], resourceLimits: MEMORY });
  const ended = endOf(thread);
  const tell = (message: ToReader) => thread.postMessage(message);
  let state: 'starting' | 'free' | WaitingQuery = 'starting';
  const reader: Reader = {
    state: () => state,
    take: (waiting) => {
      state = waiting;
      tell({ query: waiting.query });
    },
    end: async () => {
      if (state === 'starting') return void (await thread.terminate());
      tell({ end: true });
      await ended;
    },
  };
  thread.on('message', (message: FromReader) => {
    if ('slow' in message) return log({ event: 'slow_query', ...message.slow });
    if (typeof state === 'object') conclude(state, message);
    state = 'free';
    onFree();
  });
  thread.on('error', (error) => log({ event: 'reader_failed', ...errorDetails(error) }));
  thread.once('exit', () => onLost(reader));
  return reader;
}

function conclude({ settle, fail }: WaitingQuery, message: FromReader): void {
  if ('answer' in message) settle(message.answer);
  else if ('failed' in message) fail(raised(message.failed));
}
