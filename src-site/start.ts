/** The public site, started: pages for everybody, a letter box for the house. */
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { assert } from '#domain/assert.ts';
import { isSha256 } from '#publication/read.ts';
import { publicPages } from './pages.ts';
import { receiver } from './receive.ts';
import { readStaticFiles } from './static-files.ts';
import { openSiteStore, type SiteStore } from './store.ts';

export interface SiteSettings {
  /** Where the site keeps its database and photographs. */
  readonly directory: string;
  /** What the house must show to publish: at least 16 characters. */
  readonly key: string;
  /** Zero takes any free port. */
  readonly port: number;
  readonly hostname: string;
  /** The name at the head of a site that shows no sale yet. */
  readonly houseName: string;
  readonly now: () => number;
}

export interface RunningSite {
  /** Where it answers, `http://127.0.0.1:8470/`. */
  readonly address: string;
  close(): Promise<void>;
}

export const KEY_LENGTH_MIN = 16;

/** Opens the store and answers on the port. Rejects where the port is taken. */
export async function startSite(settings: SiteSettings): Promise<RunningSite> {
  assert(settings.key.length >= KEY_LENGTH_MIN, 'a key that nobody guesses');
  const store = openSiteStore(settings.directory, settings.now);
  const app = siteApp(store, settings);
  const { hostname, port } = settings;
  const listening = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, hostname, port }, (at) => listening.resolve(at.port));
  server.once('error', listening.reject);
  try {
    const taken = await listening.promise;
    return { address: `http://${hostname}:${taken}/`, close: () => closeAll(server, store) };
  } catch (cause) {
    store.close();
    throw cause;
  }
}

function siteApp(store: SiteStore, settings: SiteSettings): Hono {
  const app = new Hono();
  const files = readStaticFiles();
  app.use(secureHeaders(HEADERS));
  app.route('/publication', receiver(store, settings.key));
  app.get('/style.css', (context) => files.style(context));
  app.get('/fonts/:name', async (context, next) => {
    return files.font(context, context.req.param('name')) ?? (await next());
  });
  app.get('/media/:sha256', async (context, next) => {
    return (await medium(context, store, context.req.param('sha256'))) ?? (await next());
  });
  const pages = publicPages({
    window: store.window,
    style: files.styleAddress,
    houseName: settings.houseName,
  });
  app.all('*', (context) => pages.fetch(context.req.raw));
  return app;
}

/** No script at all, nothing from elsewhere: a catalogue needs neither. */
const HEADERS: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    imgSrc: ["'self'", 'data:'],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  // Only a front with a certificate may promise https for the whole name.
  strictTransportSecurity: false,
};

/** A photograph never changes under its hash, but may be shown no longer: then it is not found. */
async function medium(
  context: Context,
  store: SiteStore,
  sha256: string,
): Promise<Response | null> {
  if (!isSha256(sha256)) return null;
  const contentType = store.window.mediumType(sha256);
  if (contentType === null) return null;
  const headers = { ETag: `"${sha256}"`, 'Cache-Control': 'public, max-age=31536000, immutable' };
  if (context.req.header('if-none-match') === headers.ETag) {
    return context.body(null, 304, headers);
  }
  const bytes = new Uint8Array(await store.media.read(sha256));
  return context.body(bytes, 200, { ...headers, 'Content-Type': contentType });
}

function closeAll(server: ReturnType<typeof serve>, store: SiteStore): Promise<void> {
  const closed = Promise.withResolvers<void>();
  server.close(() => {
    store.close();
    closed.resolve();
  });
  if ('closeAllConnections' in server) server.closeAllConnections();
  return closed.promise;
}
