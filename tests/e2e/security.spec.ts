/** What a page, a stranger's page and a stranger's program may not do; see architecture, "Security". */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';
import { type BrowserHost, startBrowserHost } from './fixtures/browser.ts';
import { ROOT } from './fixtures/processes.ts';
import { expect, test } from './fixtures.ts';

const ELSEWHERE = 'https://example.com/';

test('@window a page opens no other window', async ({ page, desk }) => {
  const refused = await page.evaluate((address) => window.open(address) === null, ELSEWHERE);
  expect(refused).toBe(true);
  expect(desk.electron?.windows()).toHaveLength(1);
});

test('@window a page does not navigate away', async ({ page }) => {
  const before = page.url();
  await page.evaluate((address) => location.assign(address), ELSEWHERE);
  await page.evaluate(() => document.querySelector('html')?.setAttribute('data-still', 'here'));
  expect(page.url()).toBe(before);
  expect(await page.locator('html[data-still="here"]').count()).toBe(1);
});

test('@window a page has neither require nor process', async ({ page }) => {
  const types = await page.evaluate(() => [
    typeof Reflect.get(globalThis, 'require'),
    typeof Reflect.get(globalThis, 'process'),
    typeof Reflect.get(globalThis, 'module'),
    typeof Reflect.get(globalThis, 'ipcRenderer'),
  ]);
  expect(types).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
});

test('@window the bridge has its calls and no other channel', async ({ page }) => {
  const names = await page.evaluate(() => Object.keys(Reflect.get(globalThis, 'desktop')).sort());
  expect(names).toEqual([
    'onEngineState',
    'onMenuAction',
    'openFiles',
    'printDocument',
    'saveFile',
    'setLanguage',
    'setTheme',
  ]);
});

test('@window a call with other arguments than agreed is answered as invalid', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const desktop = Reflect.get(globalThis, 'desktop');
    const bytes = new Uint8Array([1]);
    return [
      await desktop.openFiles('everything'),
      await desktop.saveFile('pdf', { name: '../../x.pdf', bytes }),
      await desktop.saveFile('pdf', { name: 'x.pdf', bytes: 'text' }),
      await desktop.printDocument({ name: 'x.pdf', bytes }),
      await desktop.setLanguage('de'),
    ];
  });
  expect(answers.map((answer) => answer.error?.kind)).toEqual(Array(5).fill('invalid'));
});

test('@window a stranger’s page that got hold of the bridge is refused', async ({ desk }) => {
  const preload = path.join(ROOT, 'out', 'desktop', 'preload.cjs');
  const answer = await desk.electron?.evaluate(async ({ BrowserWindow }, bridge) => {
    const webPreferences = { preload: bridge, sandbox: true, contextIsolation: true };
    const stranger = new BrowserWindow({ show: false, webPreferences });
    await stranger.loadURL('data:text/html,<title>stranger</title>');
    const said = await stranger.webContents.executeJavaScript('desktop.setTheme("dark")');
    stranger.destroy();
    return said;
  }, preload);
  expect(answer).toEqual({ ok: false, error: expect.objectContaining({ kind: 'forbidden' }) });
});

test('a page fetches nothing from outside', async ({ page }) => {
  const outcome = await page.evaluate(
    (address) =>
      fetch(address, { mode: 'no-cors' }).then(
        () => 'fetched',
        () => 'refused',
      ),
    ELSEWHERE,
  );
  expect(outcome).toBe('refused');
});

test('a page runs no inline script and no text as code', async ({ page }) => {
  const outcome = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.inline = "ran"';
    document.head.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'document.documentElement.dataset.handler = "ran"');
    document.body.append(button);
    button.click();
    button.remove();
    return { ...document.documentElement.dataset };
  });
  expect(outcome).not.toHaveProperty('inline');
  expect(outcome).not.toHaveProperty('handler');
});

test('a page is shown in no frame and shows none', async ({ page }) => {
  const loaded = await page.evaluate(
    (address) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          resolve(event.effectiveDirective);
        });
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
      }),
    ELSEWHERE,
  );
  expect(loaded).toBe('frame-src');
});

test('@window a page is granted no permission that is not on the list', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const named = ['geolocation', 'notifications'] as const;
    const asked = await Promise.all(named.map((name) => navigator.permissions.query({ name })));
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    );
    return [...asked.map((status) => status.state), media];
  });
  expect(states).toEqual(['denied', 'denied', 'denied']);
});

test('@window the protocol serves nothing outside the bundle', async ({ desk }) => {
  const statuses = await desk.electron?.evaluate(async ({ net }) => {
    const paths = [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/desktop/main.cjs',
      '/nothing.js',
      '/%E0%A4%A',
    ];
    const answers = await Promise.all(paths.map((place) => net.fetch(`app://office${place}`)));
    const stranger = await net.fetch('app://stranger/index.html');
    return [...answers, stranger].map((answer) => answer.status);
  });
  expect(statuses).toEqual([404, 404, 404, 404, 404]);
});

test('@browser a tab keeps its session when it is read anew, and no other tab has it', async ({
  page,
}) => {
  const inside = page.locator('#root > *').first();
  await inside.waitFor();
  expect(page.url()).not.toContain('key=');
  await page.reload();
  await inside.waitFor();
  expect(await page.evaluate(() => document.cookie)).toBe('');

  const other = await page.context().newPage();
  await other.goto(new URL(page.url()).origin);
  await other.waitForURL('**/locked');
  await expect(other.locator('body')).toContainText('une clé ne sert qu’une fois');
  await other.close();
});

test.describe('@browser at the door of the browser host', () => {
  let folder = '';
  let host: BrowserHost | null = null;
  let address = '';
  let base = '';
  let key = '';
  let session = '';

  test.beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'adjuge-door-'));
    host = await startBrowserHost(path.join(folder, 'store'));
    address = host.address;
    base = new URL(address).origin;
    key = new URL(address).hash.slice('#key='.length);
    // What a link preview or a scanner does uses nothing up.
    await fetch(address, { method: 'HEAD' });
    await fetch(address);
    session = await (await give(key)).text();
  });
  test.afterAll(async () => {
    await host?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a key opens once, and only to a page of the host', async () => {
    expect(session).toMatch(/^.{40,}$/);
    expect((await give(key)).status).toBe(401);
    const second = await startBrowserHost(path.join(folder, 'second'));
    const { origin, hash } = new URL(second.address);
    const body = hash.slice('#key='.length);
    const foreign = [{}, { origin: 'https://example.com' }, { origin: base }];
    for (const headers of foreign) {
      expect(await status(`${origin}/session`, { method: 'POST', headers, body })).toBe(403);
    }
    expect(await status(`${origin}/session`, { method: 'POST', headers: { origin }, body })).toBe(
      200,
    );
    await second.stop();
  });

  test('the host sets no cookie, and asks for none', async () => {
    for (const place of ['/', '/index.html', '/session']) {
      expect((await fetch(base + place)).headers.get('set-cookie')).toBeNull();
    }
  });

  const doors: readonly [string, Record<string, string>, number][] = [
    ['of no session', {}, 401],
    ['of a session of somebody’s invention', { authorization: 'Bearer guess' }, 401],
    ['from another page', { origin: 'https://example.com' }, 403],
    ['from another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['from another site’s link', { 'sec-fetch-site': 'cross-site' }, 403],
  ];
  for (const [title, headers, expected] of doors) {
    test(`a request ${title} is answered ${expected}`, async () => {
      expect(await status(`${base}/session`, { headers })).toBe(expected);
    });
  }

  test('nothing is taken, and nothing outside the bundle is given', async () => {
    expect(await status(`${base}/`, { method: 'POST', body: 'x' })).toBe(405);
    expect(await status(`${base}/..%2f..%2fpackage.json`)).toBe(404);
    expect(await status(`${base}/assets/`)).toBe(404);
  });

  const sockets: readonly [string, Partial<Knock>][] = [
    ['from another page', { origin: 'https://example.com' }],
    ['from no page', { origin: undefined }],
    ['without the session', { protocols: ['adjuge'] }],
    ['with a session of somebody’s invention', { protocols: ['adjuge', 'guess'] }],
    ['with the session in a cookie', { protocols: [], headers: { cookie: 'adjuge-session=' } }],
    ['under another name of this machine', { headers: { host: 'attacker.example' } }],
  ];
  for (const [title, otherwise] of sockets) {
    test(`a WebSocket ${title} is refused`, async () => {
      expect(await knock({ ...ours(), ...otherwise })).toBe('refused');
    });
  }

  test('a WebSocket of our own page, with the session, is let in', async () => {
    expect(await knock(ours())).toBe('open');
  });

  const ours = (): Knock => ({ headers: {}, origin: base, protocols: ['adjuge', session] });

  function give(given: string): Promise<Response> {
    const headers = { origin: base };
    return fetch(`${base}/session`, { method: 'POST', headers, body: given });
  }

  async function status(place: string, init: RequestInit = {}): Promise<number> {
    return (await fetch(place, { redirect: 'manual', ...init })).status;
  }

  interface Knock {
    readonly headers: Record<string, string>;
    readonly origin: string | undefined;
    readonly protocols: string[];
  }

  function knock({ headers, origin, protocols }: Knock): Promise<'open' | 'refused'> {
    const options = { headers, ...(origin === undefined ? {} : { origin }) };
    const socket = new WebSocket(`${base.replace('http', 'ws')}/engine`, protocols, options);
    return new Promise((resolve) => {
      socket.once('open', () => {
        socket.terminate();
        resolve('open');
      });
      socket.once('error', () => resolve('refused'));
    });
  }
});
