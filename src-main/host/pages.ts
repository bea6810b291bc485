/** The pages of the browser host: the same screens as the window's, behind the key. */
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type Next } from 'hono';
import { type Access, isOurs, SESSION_COOKIE, sameSecret, sessionInCookies } from './access.ts';

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

/** The HTTP half of the host. Everything but GET from our own page or by hand is refused. */
export function pages(settings: PagesSettings): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    for (const [name, text] of Object.entries(HEADERS)) context.header(name, text);
    return refusal(context, settings.port()) ?? next();
  });
  app.get('/', (context, next) => openWithKey(context, next, settings));
  app.use(async (context, next) => {
    const session = sessionInCookies(context.req.header('cookie'));
    if (!sameSecret(session, settings.access().session)) return context.text(LOCKED, 401);
    return next();
  });
  app.get('*', serveStatic({ root: settings.bundle }));
  app.notFound((context) => context.text('Introuvable. Not found.\n', 404));
  return app;
}

function refusal(context: Context, port: number): Response | null {
  const { req } = context;
  if (req.method !== 'GET' && req.method !== 'HEAD') return context.text('GET.\n', 405);
  const approach = {
    host: req.header('host'),
    origin: req.header('origin'),
    site: req.header('sec-fetch-site'),
  };
  return isOurs(approach, port) ? null : context.text('Interdit. Forbidden.\n', 403);
}

/** The key opens once: from then on the browser shows its session, and the address shows nothing. */
function openWithKey(
  context: Context,
  next: Next,
  settings: PagesSettings,
): Response | Promise<void> {
  const key = context.req.query('key');
  if (key === undefined) return next();
  const { key: expected, session } = settings.access();
  if (!sameSecret(key, expected)) return context.text(LOCKED, 401);
  settings.onKeyUsed();
  context.header('set-cookie', `${SESSION_COOKIE}=${session}; HttpOnly; SameSite=Strict; Path=/`);
  return context.redirect('/', 303);
}
