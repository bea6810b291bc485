/** Slow work of the accounts: putting issued documents on paper. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { accountMethods } from '#contract/methods/accounts.ts';
import { frozenFacts } from '#db/frozen.ts';
import { documentsPending } from '#db/queries/documents.ts';
import { present } from '#domain/assert.ts';
import type { DocumentId } from '#domain/ids.ts';
import { done, refused } from '#domain/result.ts';
import { renderDocument } from '#pages/render-document.ts';
import type { TaskContext } from '../context.ts';
import type { TasksOf } from '../handler-types.ts';

export const accountTasks: TasksOf<typeof accountMethods> = {
  'document.renderPending': async (_input, context) => {
    const pending = context.read(({ db }) => documentsPending(db));
    let pages = 0;
    for (const [index, { documentId, number }] of pending.entries()) {
      // Rendering fills its turn: between two documents the room and a change of mind come first.
      await nextTurn();
      if (context.signal.aborted) return refused({ code: 'cancelled' });
      context.progress({ done: index, total: pending.length, label: number });
      pages += await putOnPaper(context, documentId);
    }
    return done({ documents: pending.length, pages });
  },
};

/** Renders a document from its frozen facts alone and files it; answers its pages. */
async function putOnPaper(context: TaskContext, documentId: DocumentId): Promise<number> {
  const facts = context.read(({ db }) => frozenFacts(db, documentId));
  const { bytes, pages } = await renderDocument(present(facts, 'an issued document has facts'));
  const pdf = context.store.files.keep('documents', bytes);
  context.write(({ record }) => {
    record({ type: 'document.filed/1', documentId, pdf, bytes: bytes.length, pages });
  });
  return pages;
}
