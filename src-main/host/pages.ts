/**
 * The pages of the browser host: the same screens as the window's. They are the program, and hold
 * nothing of the house: the key stands before the engine, and the page exchanges it for a session.
 */
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Access, isOurPage, isOurs, sameSecret, sessionInHeader } from './access.ts';

/** As strict as the window's policy; the engine is on a WebSocket of the same origin. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // No way out of the machine, not even by the addresses that a call would look for.
  "webrtc 'block'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

const LOCKED = [
  'Cette adresse ne s’ouvre qu’avec la clé affichée dans le terminal, et une clé ne sert qu’une fois.',
  'This address opens only with the key shown in the terminal, and a key works once.',
  '',
].join('\n');

/** What the pages need: where they are, which port they are on, and who may see them. */
export interface PagesSettings {
  /** The folder of the built pages. */
  readonly bundle: string;
  readonly port: () => number;
  readonly access: () => Access;
  /** The key was used: it opens nothing any more. */
  readonly onKeyUsed: () => void;
}

/** A key has 43 characters. */
const KEY_BYTES_MAX = 200;

/** The HTTP half of the host. Everything from another page is refused, and all but GET but a key. */
export function pages(settings: PagesSettings): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    for (const [name, text] of Object.entries(HEADERS)) context.header(name, text);
    return refusal(context, settings.port()) ?? next();
  });
  app.post('/session', bodyLimit({ maxSize: KEY_BYTES_MAX }), (context) =>
    exchangeKey(context, settings),
  );
  app.get('/session', (context) => {
    const session = sessionInHeader(context.req.header('authorization'));
    return sameSecret(session, settings.access().session)
      ? context.body(null, 204)
      : context.text(LOCKED, 401);
  });
  app.get('/locked', (context) => context.text(LOCKED, 401));
  app.get('*', serveStatic({ root: settings.bundle }));
  app.notFound((context) => context.text('Introuvable. Not found.\n', 404));
  return app;
}

function refusal({ req, text }: Context, port: number): Response | null {
  const approach = {
    host: req.header('host'),
    origin: req.header('origin'),
    site: req.header('sec-fetch-site'),
  };
  const givesKey = req.method === 'POST' && req.path === '/session';
  if (!givesKey && req.method !== 'GET' && req.method !== 'HEAD') return text('GET.\n', 405);
  const isWelcome = givesKey ? isOurPage(approach, port) : isOurs(approach, port);
  return isWelcome ? null : text('Interdit. Forbidden.\n', 403);
}

/**
 * The key opens once, and only to a page of ours that sends it: whoever follows the address, or
 * looks at what stands behind it, uses nothing up.
 */
async function exchangeKey(context: Context, settings: PagesSettings): Promise<Response> {
  const { key, session } = settings.access();
  if (!sameSecret(await context.req.text(), key)) return context.text(LOCKED, 401);
  settings.onKeyUsed();
  return context.text(session);
}
