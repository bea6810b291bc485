/**
 * `npm start`: the window where there can be one, the same screens in a browser otherwise.
 *
 *   start.ts [--browser] [--port N] [--store DIR]
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { newSecret } from '#host/access.ts';
import { defaultStoreFolder } from '#root/src-main/desktop/store-folder.ts';
import { build } from './build.ts';

const root = path.resolve(import.meta.dirname, '..');

/** A window that ends this soon with an error never opened. */
const NEVER_OPENED_MS = 5_000;

/** Between the end of a host and the start of the next. */
const BACK_OFF_MS = 200;

const options = readOptions();
const electron = options.browser || !hasDisplay() ? null : officialElectron();
const opened = electron !== null && (await openWindow(electron));
if (!opened) {
  if (electron === null && !options.browser) console.error(whyNoWindow());
  await openInBrowser();
}

/** Why the screens open in a browser, and what would open the window. */
function whyNoWindow(): string {
  return hasDisplay()
    ? 'adjuge: pas d’Electron sur cette machine ; il se télécharge à la première ouverture, ' +
        'avec un accès au réseau. Les mêmes écrans s’ouvrent dans un navigateur.'
    : 'adjuge: pas d’écran ici ; ouvrez l’adresse qui suit dans un navigateur de cette machine.';
}

function readOptions(): { browser: boolean; port: number; store: string } {
  const { values } = parseArgs({
    options: {
      browser: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
      store: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    stop('--port takes a number, 0 to 65535.');
  const store = path.resolve(values.store ?? defaultStoreFolder(process.platform, process.env));
  return { browser: values.browser, port, store };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The binary that the preparation found; the old one of the tests is never used for real work. */
function officialElectron(): string | null {
  const record = path.join(root, '.cache', 'electron.json');
  if (!existsSync(record)) return null;
  const { official }: { official: string | null } = JSON.parse(readFileSync(record, 'utf8'));
  return official;
}

/** Opens the window and stays until it closes; false where it could not be opened. */
async function openWindow(binary: string): Promise<boolean> {
  await build();
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const startedAt = performance.now();
  const child = spawn(binary, [root, `--store=${options.store}`, ...rootSwitches()], {
    stdio: 'inherit',
    env: { ...env, ADJUGE_ROOT: root },
  });
  passSignalsTo(child);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  if (code !== 0 && performance.now() - startedAt < NEVER_OPENED_MS) {
    console.error('adjuge: the window did not open; the same screens open in a browser.');
    return false;
  }
  process.exitCode = code ?? 1;
  return true;
}

/** Chromium refuses to run as root inside its own sandbox. */
function rootSwitches(): readonly string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  console.error('adjuge: running as root, so without Chromium’s sandbox; prefer an ordinary user.');
  return ['--no-sandbox'];
}

/** Prints the address, and starts the host again when it ends, for the same browser. */
async function openInBrowser(): Promise<void> {
  await build(['renderer', 'engine']);
  const state = { key: newSecret(), session: newSecret(), port: options.port };
  const running = superviseHost(state);
  if (!process.stdin.isTTY) return;
  console.log('Entrée : une nouvelle adresse. Enter: a new address. Ctrl-C : fin.');
  process.stdin.on('data', () => {
    state.key = newSecret();
    running.renewKey(state.key);
    announce(state);
  });
}

interface HostState {
  /** Empty once it was used. */
  key: string;
  readonly session: string;
  port: number;
}

/** Keeps a host running: one that was ready and ends comes back on the same port, for the same session. */
function superviseHost(state: HostState): { readonly renewKey: (key: string) => void } {
  let child = forkHost(state);
  passSignalsTo({ kill: (signal) => child.kill(signal) });
  watch();
  return { renewKey: (key) => child.send({ key }) };

  function watch(): void {
    let ready = false;
    child.on('message', (message: { readonly port?: number; readonly keyUsed?: boolean }) => {
      if (message.keyUsed === true) state.key = '';
      if (message.port === undefined) return;
      ready = true;
      state.port = message.port;
      if (state.key !== '') announce(state);
    });
    child.once('exit', (code, signal) => {
      if (!ready || signal === 'SIGINT' || signal === 'SIGTERM' || code === 0)
        process.exit(code ?? 0);
      setTimeout(() => {
        child = forkHost(state);
        watch();
      }, BACK_OFF_MS);
    });
  }
}

function forkHost({ key, session, port }: HostState): ChildProcess {
  const pages = path.join(root, 'out/renderer');
  const words = ['--store', options.store, '--port', String(port), '--version', version()];
  return fork(path.join(root, 'out/engine/host.mjs'), [...words, '--pages', pages], {
    env: { ...process.env, ADJUGE_KEY: key, ADJUGE_SESSION: session },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

function version(): string {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;
}

function announce({ port, key }: HostState): void {
  console.log(`Adjugé : http://127.0.0.1:${port}/#key=${key}`);
}

function passSignalsTo(child: { readonly kill: (signal: NodeJS.Signals) => unknown }): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
}

function stop(sentence: string): never {
  console.error(`adjuge: ${sentence}`);
  process.exit(2);
}
