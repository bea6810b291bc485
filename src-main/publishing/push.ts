/** Bringing the public site to a publication: ask what it lacks, send that, ask it to show all. */
import type { Sha256 } from '#domain/ids.ts';
import { type Publication, sha256Of } from '#publication/manifest.ts';
import { ContentHash } from '#publication/public-view.ts';
import { checked, InvalidPublication, jsonOf } from '#publication/read.ts';
import { z } from '#shared/zod.ts';
import { PublishFault } from './publish-fault.ts';
import { type Site, type SiteOptions, type SiteReply, siteAt } from './site-client.ts';

/** Lots sent in one request, at most: an interrupted publication repeats no more than this. */
const LOTS_PER_REQUEST = 200;

/** Times the site may say that it lacks something before it is called incoherent. */
const ROUNDS_MAX = 5;

export interface PushOptions extends SiteOptions {
  /** The bytes of a photograph of the publication. */
  readonly photograph: (sha256: Sha256) => Promise<Uint8Array>;
  /** Told after each piece: how many of the pieces this run sends are at the site. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What one publication took. Nothing changed: one request, nothing sent. */
export interface PushReport {
  readonly manifestSha256: Sha256;
  readonly requests: number;
  readonly lotsSent: number;
  readonly photographsSent: number;
  readonly bytesSent: number;
}

interface Lacking {
  readonly lots: readonly Sha256[];
  readonly media: readonly Sha256[];
}

type Verdict =
  | { readonly state: 'shown' }
  | { readonly state: 'lacking'; readonly lacking: Lacking };

/**
 * Brings the site to the publication; returns once it shows the whole of it.
 *
 * May be stopped at any byte and run again, any number of times: what arrived is kept by its hash,
 * what was shown stays shown until the new state is complete. Throws {@link PublishFault}.
 */
export async function pushPublication(
  publication: Publication,
  options: PushOptions,
): Promise<PushReport> {
  const site = siteAt(options);
  const sent = { lots: 0, photographs: 0 };
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const verdict = await propose(site, publication);
    if (verdict.state === 'shown') {
      const { requests, bytesSent } = site.counts();
      return {
        manifestSha256: publication.manifestSha256,
        requests,
        lotsSent: sent.lots,
        photographsSent: sent.photographs,
        bytesSent,
      };
    }
    await supply(site, { publication, lacking: verdict.lacking, options });
    sent.lots += verdict.lacking.lots.length;
    sent.photographs += verdict.lacking.media.length;
  }
  throw new PublishFault(
    'site_incoherent',
    `the site still lacks parts after ${ROUNDS_MAX} rounds`,
  );
}

async function propose(site: Site, publication: Publication): Promise<Verdict> {
  const answer = await site.send({
    method: 'PUT',
    path: `publication/sales/${publication.manifest.sale.id}`,
    contentType: 'application/json',
    body: new TextEncoder().encode(publication.manifestText),
  });
  try {
    return verdictOf(answer, publication.manifestSha256);
  } catch (cause) {
    if (!(cause instanceof InvalidPublication)) throw cause;
    throw new PublishFault('site_incoherent', cause.message, cause);
  }
}

const Lacked = z.object({ lots: z.array(ContentHash), media: z.array(ContentHash) });
const Shown = z.object({ shown: ContentHash });

/** Only an answer that repeats our own hash counts as shown: a stray 200 page is not the site. */
function verdictOf(answer: SiteReply, expected: Sha256): Verdict {
  const json = jsonOf(answer.text);
  if (answer.status === 202) return { state: 'lacking', lacking: checked(Lacked, json, 'answer') };
  if (checked(Shown, json, 'answer').shown === expected) return { state: 'shown' };
  throw new InvalidPublication('the site shows another publication than the one sent');
}

interface Supply {
  readonly publication: Publication;
  readonly lacking: Lacking;
  readonly options: PushOptions;
}

async function supply(site: Site, { publication, lacking, options }: Supply): Promise<void> {
  const total = lacking.lots.length + lacking.media.length;
  let done = 0;
  const arrived = (count: number): void => {
    done += count;
    options.onProgress?.(done, total);
  };
  for (const batch of inBatches(lacking.lots)) {
    await sendLots(
      site,
      batch.map((hash) => lotText(publication, hash)),
    );
    arrived(batch.length);
  }
  for (const hash of lacking.media) {
    await sendPhotograph(site, hash, await options.photograph(hash));
    arrived(1);
  }
}

function lotText(publication: Publication, hash: Sha256): string {
  const text = publication.lots.get(hash);
  if (text !== undefined) return text;
  throw new PublishFault('site_incoherent', 'the site asks for a lot of another publication');
}

async function sendLots(site: Site, texts: readonly string[]): Promise<void> {
  await site.send({
    method: 'POST',
    path: 'publication/lots',
    contentType: 'application/x-ndjson',
    body: new TextEncoder().encode(texts.map((text) => `${text}\n`).join('')),
  });
}

/** The photograph as it was when its hash was taken, or nothing at all (CT-3.1). */
async function sendPhotograph(site: Site, hash: Sha256, bytes: Uint8Array): Promise<void> {
  if (sha256Of(bytes) !== hash) {
    throw new PublishFault('photograph_damaged', `a photograph is no longer ${hash}`);
  }
  await site.send({
    method: 'PUT',
    path: `publication/media/${hash}`,
    contentType: 'application/octet-stream',
    body: bytes,
  });
}

function inBatches(hashes: readonly Sha256[]): readonly (readonly Sha256[])[] {
  const count = Math.ceil(hashes.length / LOTS_PER_REQUEST);
  return Array.from({ length: count }, (_, index) =>
    hashes.slice(index * LOTS_PER_REQUEST, (index + 1) * LOTS_PER_REQUEST),
  );
}
