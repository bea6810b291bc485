/** Who may speak to the browser host: a key that opens once, a session, and no stranger's page. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a host knows of those it lets in. It is passed on when the host is started again. */
export interface Access {
  /** In the printed address; null once it has been used. */
  readonly key: string | null;
  /** What the tab that used the key shows from then on. */
  readonly session: string;
}

/** A key or a session: 256 bits that nobody can guess. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether two secrets are the same, in a time that tells nothing about where they differ. */
export function sameSecret(given: string | null, expected: string | null): boolean {
  if (given === null || expected === null) return false;
  return timingSafeEqual(digest(given), digest(expected));
}

/** The protocol that a WebSocket of ours speaks; its session stands after it. */
export const PROTOCOL = 'adjuge';

/** The session among the protocols of a WebSocket: a page can send no other header with it. */
export function sessionInProtocols(protocols: string | undefined): string | null {
  const [protocol, session] = (protocols ?? '').split(',').map((each) => each.trim());
  return protocol === PROTOCOL ? (session ?? null) : null;
}

/** The session that a request bears. */
export function sessionInHeader(authorization: string | undefined): string | null {
  return /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? null;
}

/** What a request says of where it comes from and where it thinks it goes. */
export interface Approach {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly site: string | undefined;
}

/**
 * Whether a request was meant for us and comes from our own page, or from no page at all.
 * A name of somebody else's that points at this machine is refused by `Host`; another page by
 * `Origin`, or by `Sec-Fetch-Site` where there is no origin.
 */
export function isOurs({ host, origin, site }: Approach, port: number): boolean {
  if (!ownHosts(port).includes(host ?? '')) return false;
  if (origin !== undefined) return origin === `http://${host}`;
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** A WebSocket always says where it comes from when a browser opens it: silence is refused, too. */
export function isOurPage(approach: Approach, port: number): boolean {
  return approach.origin !== undefined && isOurs(approach, port);
}

function ownHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
