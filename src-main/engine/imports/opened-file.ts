/** A file being imported: read here where it is small, on a thread where reading takes a while. */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { open } from '#db/connection.ts';
import type { Result } from '#domain/result.ts';
import { done } from '#domain/result.ts';
import type { Instant, IsoDate } from '#domain/time.ts';
import type { Kind } from '#exchange/fields.ts';
import { foresee } from './foresee.ts';
import type { PlaceRefusal } from './place.ts';
import {
  type FileUnusable,
  type ImportInput,
  type Reading,
  readingOf,
  type Told,
} from './reading.ts';
import type { ReportDraft } from './report.ts';

export interface ImportAsked {
  readonly input: ImportInput;
  /** The store's folder, where a dry run looks at the house. */
  readonly folder: string;
  readonly now: Instant;
  readonly today: IsoDate;
}

/** What is known of a file that has been read. */
export interface Opened extends Omit<Reading, 'rows'> {
  readonly counts: { readonly [K in Kind]: number };
}

export interface OpenedFile extends Disposable {
  /** What a dry run foresees. */
  foreseen(): Promise<Result<ReportDraft, PlaceRefusal | FileUnusable>>;
  opened(): Promise<Result<Opened, FileUnusable>>;
  rows<K extends Kind>(kind: K, from: number, to: number): Promise<readonly Told[K][]>;
}

/** A file of this many characters (in base 64) is read in less time than nobody notices. */
const SMALL = 40_000;

/** Begins to read a file; no answer is awaited longer than the signal allows. */
export function openFile(asked: ImportAsked, signal: AbortSignal): OpenedFile {
  signal.throwIfAborted();
  return asked.input.bytes.length <= SMALL ? readHere(asked) : readOnThread(asked, signal);
}

/** Reads a file at once, in the thread that asks. */
export function readHere(asked: ImportAsked): OpenedFile {
  const reading = readingOf(asked.input);
  return {
    foreseen: async () => (reading.ok ? foreseenOf(reading.value, asked) : reading),
    opened: async () => (reading.ok ? done(openedOf(reading.value)) : reading),
    rows: async (kind, from, to) => (reading.ok ? reading.value.rows[kind].slice(from, to) : []),
    [Symbol.dispose]: () => {},
  };
}

/** On a connection of its own: the house goes on working meanwhile. */
function foreseenOf(reading: Reading, { input, folder, ...asked }: ImportAsked) {
  const connection = open(join(folder, 'house.db'), { mustExist: true });
  try {
    return foresee(input, reading, { ...asked, db: connection.reading });
  } finally {
    connection.close();
  }
}

function openedOf({ rows, ...about }: Reading): Opened {
  const { parties, lots, results, history } = rows;
  const counts = {
    ...{ parties: parties.length, lots: lots.length },
    ...{ results: results.length, history: history.length },
  };
  return { ...about, counts };
}

/** What is asked of a thread that has read its file. */
export type RowsAsked = Parameters<OpenedFile['rows']>;

function readOnThread(asked: ImportAsked, signal: AbortSignal): OpenedFile {
  const thread = new Worker(threadFile(), { workerData: asked, resourceLimits: THREAD_LIMITS });
  const said = async () => (await once(thread, 'message', { signal }))[0];
  const told = (...rowsAsked: RowsAsked) => {
    thread.postMessage(rowsAsked);
    return said();
  };
  const ahead: { readonly [K in Kind]: RowsOf<K> } = {
    parties: readAhead((from, to) => told('parties', from, to)),
    lots: readAhead((from, to) => told('lots', from, to)),
    results: readAhead((from, to) => told('results', from, to)),
    history: readAhead((from, to) => told('history', from, to)),
  };
  return {
    foreseen: said,
    opened: said,
    rows: (kind, from, to) => ahead[kind](from, to),
    [Symbol.dispose]: () => void thread.terminate(),
  };
}

type RowsOf<K extends Kind> = (from: number, to: number) => Promise<readonly Told[K][]>;

/** Rows are many and short-lived: left to itself, a thread lets them pile up to ten times as high. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 8 };

/** Slices are small, and a thread is slow to answer: it is asked for many of them at once. */
const ROWS_AHEAD = 1_000;

function readAhead<K extends Kind>(read: RowsOf<K>): RowsOf<K> {
  let [first, held]: [number, readonly Told[K][]] = [0, []];
  return async (from, to) => {
    if (from < first || to > first + held.length) {
      held = await read(from, from + ROWS_AHEAD);
      first = from;
    }
    return held.slice(from - first, to - first);
  };
}

/** Beside this file, as a source or in the bundle. */
function threadFile(): URL {
  const name = import.meta.url.endsWith('.ts') ? './thread.ts' : './import-thread.mjs';
  return new URL(name, import.meta.url);
}
