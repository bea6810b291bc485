/** Publishing: connecting to the public site, and bringing it to what a sale is now. */
import { setTimeout as wait } from 'node:timers/promises';
import { saleById } from '#db/queries/states.ts';
import { present } from '#domain/assert.ts';
import type { PublicationId } from '#domain/ids.ts';
import { done, refused } from '#domain/result.ts';
import { PublishFault } from '#publishing/publish-fault.ts';
import { type PushReport, pushPublication } from '#publishing/push.ts';
import { siteAt } from '#publishing/site-client.ts';
import type { TaskContext } from '../context.ts';
import { type PublicationDraft, publicationOf } from '../facts/publication.ts';
import { Fault } from '../fault.ts';
import type { TaskHandler } from '../handler-types.ts';

/** Tries the key at the site, then keeps both in the store's settings, outside the database. */
export const connectSite: TaskHandler<'site.connect'> = async ({ address, key }, context) => {
  const site = siteAt({ ...world(context), address, key, attemptsMax: 1 });
  // A letter without lots: the site looks at the key and keeps nothing.
  const letter = { method: 'POST', path: 'publication/lots' } as const;
  const contentType = 'application/jsonl';
  const outcome = await translated(() =>
    site.send({ ...letter, contentType, body: new Uint8Array() }),
  );
  if (!outcome.ok) return outcome;
  context.store.changeSettings({ site: { address, key } });
  return done({ address });
};

/** Brings the site to the sale as it is now; nothing is shown until all of it has arrived. */
export const publishSale: TaskHandler<'sale.publish'> = async (input, context) => {
  const sale = context.read(({ db }) => saleById(db, input.saleId));
  if (sale === null) return refused({ code: 'sale_unknown' });
  const { site } = context.store.settings();
  if (site === undefined) return refused({ code: 'site_not_connected' });
  const draft = await publicationOf(context, input.saleId);
  if (draft === null) return refused({ code: 'cancelled' });
  if (draft.lots === 0) return refused({ code: 'nothing_to_publish' });
  if (draft.withoutPhotograph > 0 && !input.leaveOutLotsWithoutPhotograph) {
    return refused({ code: 'lots_without_photograph', count: draft.withoutPhotograph });
  }
  const pushed = await translated(() => push(context, { site, draft }));
  if (!pushed.ok) return pushed;
  const report = pushed.value;
  const publicationId = context.newId<PublicationId>();
  context.write(({ record, anchor }) => {
    anchor();
    record({
      type: 'publication.made/1',
      publicationId,
      saleId: sale.saleId,
      manifest: report.manifestSha256,
      lots: draft.lots,
      media: draft.photographs,
    });
  });
  const { requests, lotsSent, photographsSent } = report;
  const { lots } = draft;
  return done({ publicationId, requests, lotsSent, photographsSent, lots, address: site.address });
};

function push(
  context: TaskContext,
  { site, draft }: { readonly site: SiteAccess; readonly draft: PublicationDraft },
): Promise<PushReport> {
  return pushPublication(draft.publication, {
    ...world(context),
    ...site,
    photograph: async (sha256) =>
      present(context.store.files.read('media', sha256), 'a photograph of a lot is kept'),
    onProgress: (count, total) => context.progress({ done: count, total, label: site.address }),
  });
}

interface SiteAccess {
  readonly address: string;
  readonly key: string;
}

function world({ signal }: TaskContext) {
  return { fetch, signal, wait: async (delayMs: number) => wait(delayMs) };
}

/** A wrong key and a person's change of mind are refusals; the rest is the world failing. */
async function translated<T>(act: () => Promise<T>) {
  try {
    return done(await act());
  } catch (error) {
    if (!(error instanceof PublishFault)) throw error;
    if (error.code === 'site_key_refused') return refused({ code: 'site_key_refused' });
    if (error.code === 'publication_cancelled') return refused({ code: 'cancelled' });
    throw new Fault(error.code, error.retryable, error);
  }
}
