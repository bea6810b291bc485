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

test.describe('@browser at the door of the browser host', () => {
  let folder = '';
  let host: BrowserHost | null = null;
  let address = '';
  let base = '';
  let cookie = '';

  test.beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'adjuge-door-'));
    host = await startBrowserHost(path.join(folder, 'store'));
    address = host.address;
    base = new URL(address).origin;
    const opened = await fetch(address, { redirect: 'manual' });
    cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  });
  test.afterAll(async () => {
    await host?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a key opens once', async () => {
    expect(cookie).toMatch(/^adjuge-session=.{40,}/);
    expect(await status(address)).toBe(401);
    expect(await status(`${base}/?key=guess`)).toBe(401);
  });

  test('the session’s cookie is for the browser alone and for our pages alone', async () => {
    const second = await startBrowserHost(path.join(folder, 'second'));
    const opened = await fetch(second.address, { redirect: 'manual' });
    expect(opened.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    await second.stop();
  });

  const doors: readonly [string, Record<string, string>, number][] = [
    ['without the session', { cookie: '' }, 401],
    ['with a session of somebody’s invention', { cookie: 'adjuge-session=guess' }, 401],
    ['from another page', { origin: 'https://example.com' }, 403],
    ['from another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['from another site’s link', { 'sec-fetch-site': 'cross-site' }, 403],
    ['with the session and from nowhere', {}, 200],
  ];
  for (const [title, headers, expected] of doors) {
    test(`a request ${title} is answered ${expected}`, async () => {
      expect(await status(`${base}/index.html`, { headers: { cookie, ...headers } })).toBe(
        expected,
      );
    });
  }

  test('nothing is taken, and nothing outside the bundle is given', async () => {
    const headers = { cookie };
    expect(await status(`${base}/`, { method: 'POST', headers, body: 'x' })).toBe(405);
    expect(await status(`${base}/..%2f..%2fpackage.json`, { headers })).toBe(404);
    expect(await status(`${base}/assets/`, { headers })).toBe(404);
  });

  const sockets: readonly [string, Record<string, string>, string | undefined][] = [
    ['from another page', {}, 'https://example.com'],
    ['from no page', {}, undefined],
    ['without the session', { cookie: '' }, 'same'],
    ['under another name of this machine', { host: 'attacker.example' }, 'same'],
  ];
  for (const [title, headers, origin] of sockets) {
    test(`a WebSocket ${title} is refused`, async () => {
      const from = origin === 'same' ? base : origin;
      expect(await knock({ headers: { cookie, ...headers }, origin: from })).toBe('refused');
    });
  }

  test('a WebSocket of our own page, with the session, is let in', async () => {
    expect(await knock({ headers: { cookie }, origin: base })).toBe('open');
  });

  async function status(place: string, init: RequestInit = {}): Promise<number> {
    return (await fetch(place, { redirect: 'manual', ...init })).status;
  }

  interface Knock {
    readonly headers: Record<string, string>;
    readonly origin: string | undefined;
  }

  function knock({ headers, origin }: Knock): Promise<'open' | 'refused'> {
    const options = { headers, ...(origin === undefined ? {} : { origin }) };
    const socket = new WebSocket(`${base.replace('http', 'ws')}/engine`, options);
    return new Promise((resolve) => {
      socket.once('open', () => {
        socket.terminate();
        resolve('open');
      });
      socket.once('error', () => resolve('refused'));
    });
  }
});
