/** A reader: a thread with a read-only handle of its own, which answers one query at a time. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openForReading, type SlowQuery } from '#db/connection.ts';
import { present } from '#domain/assert.ts';
import { crossing } from '../crossing.ts';
import type { QueryHandlers } from '../handler-types.ts';
import type { WireAnswer } from '../replies.ts';
import { openStore } from '../store.ts';
import { answer, type QueryReading } from './query.ts';
import type { FromReader, ReaderPost, ToReader } from './thread.ts';

/**
 * Answers queries on the store it was started for, until it is ended. The store is opened at the
 * first one, so that a reader may start while the writer still opens or migrates it.
 */
export function serveQueries(handlers: QueryHandlers): void {
  const parent = present(parentPort, 'a reader is started by a dispatcher');
  const say = (message: FromReader) => parent.postMessage(message);
  const { folder, programVersion }: ReaderPost = workerData;
  let reading: QueryReading | null = null;
  const opened = (): QueryReading => {
    const onSlow = (slow: SlowQuery) => say({ slow });
    const connection = openForReading(join(folder, 'house.db'), { onSlow });
    return { connection, handlers, store: openStore(folder, programVersion) };
  };
  parent.on('message', (message: ToReader) => {
    if ('query' in message) {
      say(
        settled(() => {
          reading ??= opened();
          return answer(reading, message.query);
        }),
      );
    } else {
      reading?.connection.close();
      parent.close();
    }
  });
  say({ ready: true });
}

function settled(act: () => WireAnswer): FromReader {
  try {
    return { answer: act() };
  } catch (error) {
    return { failed: crossing(error) };
  }
}
