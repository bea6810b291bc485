/**
 * This tab's session with the browser host. The key in the address is exchanged for it once; it is
 * kept for this tab and sent by nothing but this page: a cookie would go to every port of the
 * machine.
 */

const KEPT = 'adjuge-session';
/** What the host shows to a tab without a session: where a key comes from. */
const LOCKED = '/locked';

/** Takes the key out of the address, where nobody looking over the shoulder finds it again. */
export function takeKey(): string | null {
  const key = keyIn(location.hash);
  if (key !== null) history.replaceState(null, '', location.pathname);
  // An address with another key, pasted into a tab that is open, opens the page anew.
  window.addEventListener('hashchange', () => keyIn(location.hash) !== null && location.reload());
  return key;
}

function keyIn(hash: string): string | null {
  return /^#key=([\w-]+)$/.exec(hash)?.[1] ?? null;
}

/** The session: for the key, or as this tab has it; null where the tab is sent to the locked page. */
export async function sessionFor(key: string | null): Promise<string | null> {
  if (key !== null) {
    const answer = await fetch('/session', { method: 'POST', body: key });
    if (answer.ok) sessionStorage.setItem(KEPT, await answer.text());
  }
  const session = sessionStorage.getItem(KEPT);
  if (session === null) location.replace(LOCKED);
  return session;
}

/** Leaves the page where the host is there and knows the session no more. */
export async function leaveIfForgotten(session: string): Promise<void> {
  const headers = { authorization: `Bearer ${session}` };
  const answer = await fetch('/session', { headers }).catch(() => null);
  if (answer?.status !== 401) return;
  sessionStorage.removeItem(KEPT);
  location.replace(LOCKED);
}

/** How a WebSocket shows its session: a header would need a cookie. */
export function protocolsOf(session: string): string[] {
  return ['adjuge', session];
}
