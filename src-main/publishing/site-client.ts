/** One conversation with the public site: key, time-outs, patience, and counts of what it took. */
import { FORMAT, FORMAT_HEADER } from '#publication/manifest.ts';
import { PublishFault } from './publish-fault.ts';

/** The part of `fetch` we use, so that tests and proxies can stand in its place. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export interface SiteOptions {
  /** Where the site's publication interface lives: `https://www.example.fr/`. */
  readonly address: string;
  readonly key: string;
  readonly fetch: Fetch;
  /** Waits between two attempts; given so that tests do not. */
  readonly wait: (delayMs: number) => Promise<void>;
  /** Time for one request, its body included. */
  readonly timeoutMs?: number;
  readonly attemptsMax?: number;
  /** Stops the publication between or within requests. */
  readonly signal?: AbortSignal;
}

export interface SiteRequest {
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

export interface SiteReply {
  readonly status: number;
  readonly text: string;
}

export interface Site {
  /** The site's good answer (200, 202 or 204). Throws {@link PublishFault}. */
  send(request: SiteRequest): Promise<SiteReply>;
  counts(): { readonly requests: number; readonly bytesSent: number };
}

const TIMEOUT_MS = 60_000;
const ATTEMPTS_MAX = 5;
const FIRST_DELAY_MS = 500;

/** What one attempt came to: an answer, or a fault that another attempt may still mend. */
type Attempt =
  | { readonly state: 'answered'; readonly answer: SiteReply }
  | { readonly state: 'failed'; readonly fault: PublishFault };

/** The site at an address, for whoever holds the key; nothing is sent yet. */
export function siteAt(options: SiteOptions): Site {
  const counts = { requests: 0, bytesSent: 0 };
  const attemptsMax = options.attemptsMax ?? ATTEMPTS_MAX;
  return {
    counts: () => ({ ...counts }),
    send: async (request) => {
      for (let attempt = 1; ; attempt += 1) {
        counts.requests += 1;
        counts.bytesSent += request.body.byteLength;
        const outcome = await attemptOnce(options, request);
        if (outcome.state === 'answered') return outcome.answer;
        if (!outcome.fault.retryable || attempt >= attemptsMax) throw outcome.fault;
        await options.wait(FIRST_DELAY_MS * 2 ** (attempt - 1));
        refuseWhenCancelled(options.signal);
      }
    },
  };
}

async function attemptOnce(options: SiteOptions, request: SiteRequest): Promise<Attempt> {
  refuseWhenCancelled(options.signal);
  const address = new URL(request.path, withSlash(options.address)).href;
  try {
    const response = await options.fetch(address, initOf(options, request));
    const answer = { status: response.status, text: await response.text() };
    return judged(answer);
  } catch (cause) {
    refuseWhenCancelled(options.signal);
    const fault = new PublishFault('site_unreachable', 'the site does not answer', cause);
    return { state: 'failed', fault };
  }
}

function initOf(options: SiteOptions, request: SiteRequest): RequestInit {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const { signal } = options;
  return {
    method: request.method,
    headers: {
      authorization: `Bearer ${options.key}`,
      'content-type': request.contentType,
      [FORMAT_HEADER]: FORMAT,
    },
    // A copy, because fetch wants bytes in memory of its own.
    body: new Uint8Array(request.body),
    // A redirection would carry the key to another host.
    redirect: 'manual',
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
  };
}

function judged(answer: SiteReply): Attempt {
  const { status } = answer;
  if (status === 200 || status === 202 || status === 204) return { state: 'answered', answer };
  return { state: 'failed', fault: faultOf(answer) };
}

function faultOf({ status, text }: SiteReply): PublishFault {
  if (status === 401 || status === 403) {
    return new PublishFault('site_key_refused', `the site refuses the key (${status})`);
  }
  if (status === 406) {
    return new PublishFault('site_speaks_otherwise', `we write ${FORMAT}: ${text.slice(0, 200)}`);
  }
  if (status >= 500 || status === 408 || status === 429) {
    return new PublishFault('site_failed', `the site failed (${status})`);
  }
  return new PublishFault('site_refused', `the site refuses (${status}): ${text.slice(0, 200)}`);
}

function refuseWhenCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new PublishFault('publication_cancelled', 'the publication was stopped');
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
