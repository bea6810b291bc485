/** Slow work of the accounts: putting issued documents on paper. */
import type { Outcome, Output } from '#contract/api.ts';
import type { accountMethods } from '#contract/methods/accounts.ts';
import { frozenFacts } from '#db/frozen.ts';
import { documentById, documentsPending } from '#db/queries/documents.ts';
import { present } from '#domain/assert.ts';
import type { EventOf } from '#domain/events/index.ts';
import type { DocumentId } from '#domain/ids.ts';
import { done, refused } from '#domain/result.ts';
import { type RenderPool, renderPool } from '#pages/render-pool.ts';
import type { CommandContext, TaskContext } from '../context.ts';
import type { TasksOf } from '../handler-types.ts';

/** Pages depend on facts alone, so all stores of a process share the threads that make them. */
const PRESS = renderPool();

/** So many documents are recorded in one transaction; a kill makes at most so many anew. */
const BATCH = 20;

export const accountTasks: TasksOf<typeof accountMethods> = {
  'document.renderPending': (_input, context) => renderPending(context),
};

/**
 * Renders and files every issued document that has no file yet, and says which cannot be made.
 * Cancelled or killed, what is filed stays filed and the rest is still pending. Source: FR-3;
 * decisions, 8.
 */
async function renderPending(context: TaskContext): Promise<Outcome<'document.renderPending'>> {
  const pending = context.read(({ db }) => documentsPending(db));
  const numbers = new Map(pending.map(({ documentId, number }) => [documentId, number]));
  const batch = filing(context);
  const unmade: Output<'document.renderPending'>['unmade'] = [];
  let [tried, pages] = [0, 0];
  try {
    for await (const attempt of printed([...numbers.keys()], context, PRESS)) {
      const { documentId } = attempt;
      const number = present(numbers.get(documentId), 'what was asked for comes back');
      if (attempt.state === 'failed') {
        unmade.push({ documentId, number, incident: context.incident(attempt.error) });
      } else {
        await batch.add(attempt);
        pages += attempt.pages;
      }
      tried += 1;
      context.progress({ done: tried, total: pending.length, label: number });
    }
  } finally {
    batch.file();
  }
  if (tried < pending.length) return refused({ code: 'cancelled' });
  return done({ documents: tried - unmade.length, pages, unmade });
}

interface Paper {
  readonly state: 'made';
  readonly documentId: DocumentId;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

interface Failed {
  readonly state: 'failed';
  readonly documentId: DocumentId;
  readonly error: unknown;
}

/**
 * The pages of each, or why it has none, as they are done, not in the order asked; ends at once
 * when cancelled.
 */
async function* printed(
  documentIds: readonly DocumentId[],
  { read, signal }: TaskContext,
  press: RenderPool,
): AsyncGenerator<Paper | Failed> {
  const running = new Map<DocumentId, Promise<Paper | Failed>>();
  const cancelled = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  const print = async (documentId: DocumentId): Promise<Paper | Failed> => {
    try {
      const facts = read(({ db }) => frozenFacts(db, documentId));
      const rendered = await press.render(present(facts, 'an issued document has facts'));
      return { state: 'made', documentId, ...rendered };
    } catch (error) {
      return { state: 'failed', documentId, error };
    }
  };
  let asked = 0;
  while (!signal.aborted) {
    for (const documentId of documentIds.slice(asked, asked + press.width - running.size)) {
      running.set(documentId, print(documentId));
      asked += 1;
    }
    if (running.size === 0) return;
    const paper = await Promise.race([...running.values(), cancelled]);
    if (paper === null) return;
    running.delete(paper.documentId);
    yield paper;
  }
}

/** Keeps the bytes of each at once, and records them twenty at a time. */
function filing({ store, write }: TaskContext) {
  const kept: EventOf<'document.filed/1'>[] = [];
  const file = () => {
    if (kept.length > 0) write((command) => recordUnfiled(kept, command));
    kept.length = 0;
  };
  return {
    add: async ({ documentId, bytes, pages }: Paper) => {
      const pdf = await store.files.keep('documents', bytes);
      kept.push({ type: 'document.filed/1', documentId, pdf, bytes: bytes.length, pages });
      if (kept.length === BATCH) file();
    },
    file,
  };
}

/** Two desks may print at once: what the other has filed meanwhile stays as it filed it. */
function recordUnfiled(
  filed: readonly EventOf<'document.filed/1'>[],
  { db, record }: CommandContext,
): void {
  record(...filed.filter(({ documentId }) => documentById(db, documentId)?.pdf === null));
}
