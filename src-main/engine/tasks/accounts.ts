/** Slow work of the accounts: putting issued documents on paper. */
import type { Outcome } from '#contract/api.ts';
import type { accountMethods } from '#contract/methods/accounts.ts';
import { frozenFacts } from '#db/frozen.ts';
import { documentsPending } from '#db/queries/documents.ts';
import { present } from '#domain/assert.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import type { DocumentId } from '#domain/ids.ts';
import { done, refused } from '#domain/result.ts';
import { type RenderPool, renderPool } from '#pages/render-pool.ts';
import type { TaskContext } from '../context.ts';
import type { TasksOf } from '../handler-types.ts';

/** Pages depend on facts alone, so all stores of a process share the threads that make them. */
const PRESS = renderPool();

/** So many documents are recorded in one transaction; a kill makes at most so many anew. */
const BATCH = 20;

export const accountTasks: TasksOf<typeof accountMethods> = {
  'document.renderPending': (_input, context) => renderPending(context),
};

/**
 * Renders and files every issued document that has no file yet. Cancelled or killed, what is filed
 * stays filed and the rest is still pending. Source: FR-3; decisions, 8.
 */
async function renderPending(context: TaskContext): Promise<Outcome<'document.renderPending'>> {
  const pending = context.read(({ db }) => documentsPending(db));
  const numbers = new Map(pending.map(({ documentId, number }) => [documentId, number]));
  const batch = filing(context);
  let [documents, pages] = [0, 0];
  try {
    for await (const paper of printed([...numbers.keys()], context, PRESS)) {
      batch.add(paper);
      documents += 1;
      pages += paper.pages;
      const label = present(numbers.get(paper.documentId), 'what was asked for comes back');
      context.progress({ done: documents, total: pending.length, label });
    }
  } finally {
    batch.file();
  }
  if (documents < pending.length) return refused({ code: 'cancelled' });
  return done({ documents, pages });
}

interface Paper {
  readonly documentId: DocumentId;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** The pages of each, as they are done, not in the order asked; ends at once when cancelled. */
async function* printed(
  documentIds: readonly DocumentId[],
  { read, signal }: TaskContext,
  press: RenderPool,
): AsyncGenerator<Paper> {
  const running = new Map<DocumentId, Promise<Paper>>();
  const cancelled = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  const print = async (documentId: DocumentId): Promise<Paper> => {
    const facts = read(({ db }) => frozenFacts(db, documentId));
    return { documentId, ...(await press.render(present(facts, 'an issued document has facts'))) };
  };
  let asked = 0;
  while (!signal.aborted) {
    for (const documentId of documentIds.slice(asked, asked + press.width - running.size)) {
      const paper = print(documentId);
      running.set(documentId, paper);
      // Who stops waiting for the others must not be struck by them.
      void Promise.allSettled([paper]);
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
  const kept: DomainEvent[] = [];
  const file = () => {
    if (kept.length > 0) write(({ record }) => record(...kept.splice(0)));
  };
  return {
    add: ({ documentId, bytes, pages }: Paper) => {
      const pdf = store.files.keep('documents', bytes);
      kept.push({ type: 'document.filed/1', documentId, pdf, bytes: bytes.length, pages });
      if (kept.length === BATCH) file();
    },
    file,
  };
}
