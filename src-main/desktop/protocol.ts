/** The protocol `app://office`: our own bundle, read only, under a strict policy. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { originOf, pathInAddress } from './address.ts';
import { OFFICE_ORIGIN } from './limits.ts';

/** Nothing from outside, nothing inline; the engine is on a port, so not even `connect-src`. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "webrtc 'block'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Must be called before Electron is ready: the scheme is a secure context with an origin. */
export function declareOfficeScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the files of the bundle, and nothing that is not one of them. */
export function serveOffice(bundle: string): void {
  protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileOf(bundle, request.url) : null;
    if (file === null || !existsSync(file)) return refuse();
    const bytes = new Uint8Array(await readFile(file));
    return new Response(bytes, { status: 200, headers: headersOf(file) });
  });
}

/** The file that an address names, or null where it leaves the bundle or is of no kind we serve. */
export function fileOf(bundle: string, address: string): string | null {
  const wanted = originOf(address) === OFFICE_ORIGIN ? pathInAddress(address) : null;
  if (wanted === null || /[\0\\]/.test(wanted)) return null;
  const file = path.join(bundle, wanted === '/' ? 'index.html' : wanted);
  const inside = path.relative(bundle, file);
  if (inside.startsWith('..') || path.isAbsolute(inside)) return null;
  return TYPES[path.extname(file)] === undefined ? null : file;
}

function headersOf(file: string): Record<string, string> {
  return {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
}

function refuse(): Response {
  const headers = { 'content-security-policy': CONTENT_SECURITY_POLICY };
  return new Response('Not found', { status: 404, headers });
}
