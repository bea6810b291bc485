/** The letter box: where the house, and nobody else, brings the site to a new publication. */
import { timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import { FORMAT_HEADER, FORMATS, type Format, sha256Of } from '#publication/manifest.ts';
import {
  InvalidPublication,
  knownFormat,
  READER,
  readLot,
  readManifest,
  saleId,
  sha256,
  UnknownFormat,
} from '#publication/read.ts';
import { imageType } from './media-files.ts';
import type { ReceivedLot, SiteStore } from './store.ts';

const BODY_BYTES_MAX = 64 * 1024 * 1024;

/** The protocol of `docs/publishing-protocol.md` over a store, for whoever holds the key. */
export function receiver(store: SiteStore, key: string): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    context.header(FORMAT_HEADER, FORMATS.join(', '));
    if (!holdsKey(context.req.header('authorization'), key)) {
      context.header('WWW-Authenticate', 'Bearer');
      return context.json({ refused: 'the key is not the one of this site' }, 401);
    }
    return next();
  });
  app.use(
    bodyLimit({
      maxSize: BODY_BYTES_MAX,
      onError: (context) => context.json({ refused: 'a request holds at most 64 MiB' }, 413),
    }),
  );
  app.put('/sales/:saleId', (context) => receiveManifest(context, store));
  app.post('/lots', (context) => receiveLots(context, store));
  app.put('/media/:sha256', (context) => receiveMedium(context, store));
  app.notFound((context) => context.json({ refused: 'the protocol has no such request' }, 404));
  app.onError((error, context) => {
    if (error instanceof UnknownFormat) return context.json({ refused: error.message }, 406);
    if (error instanceof InvalidPublication) return context.json({ refused: error.message }, 422);
    return context.json({ failed: 'the site could not keep what it received' }, 500);
  });
  return app;
}

/** Hashes are compared, not texts: every wrong key takes the same time, whatever its length. */
function holdsKey(header: string | undefined, key: string): boolean {
  const given = header?.match(/^Bearer (.+)$/)?.[1] ?? '';
  return timingSafeEqual(Buffer.from(sha256Of(given)), Buffer.from(sha256Of(key)));
}

async function receiveManifest(context: Context, store: SiteStore): Promise<Response> {
  const text = await context.req.text();
  const manifest = readManifest(text);
  if (manifest.sale.id !== saleId(context.req.param('saleId') ?? '')) {
    throw new InvalidPublication('the manifest is of another sale than the address');
  }
  const missing = store.missing(manifest);
  if (missing.lots.length + missing.media.length > 0) return context.json(missing, 202);
  const manifestSha256 = sha256Of(text);
  if (store.shownManifest(manifest.sale.id) !== manifestSha256) {
    store.show(manifest, manifestSha256);
  }
  return context.json({ shown: manifestSha256 });
}

async function receiveLots(context: Context, store: SiteStore): Promise<Response> {
  const lines = (await context.req.text()).split('\n').filter((line) => line !== '');
  const format = knownFormat(context.req.header(FORMAT_HEADER) ?? FORMATS[0]);
  store.keepLots(lines.map((line) => receivedLot(line, format)));
  return context.body(null, 204);
}

/** What of a lot this site understands, and nothing else: it keeps no word it does not know. */
function receivedLot(line: string, format: Format): ReceivedLot {
  const text = canonicalJson(readLot(line, format));
  return { sha256: sha256Of(line), text, readBy: text === line ? null : READER };
}

async function receiveMedium(context: Context, store: SiteStore): Promise<Response> {
  const hash = sha256(context.req.param('sha256') ?? '');
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  if (sha256Of(bytes) !== hash)
    throw new InvalidPublication('the bytes are not those of the address');
  const contentType = imageType(bytes);
  if (contentType === null) throw new InvalidPublication('the bytes are no photograph');
  await store.media.keep(hash, bytes);
  store.keepMedium({ sha256: hash, contentType });
  return context.body(null, 204);
}
