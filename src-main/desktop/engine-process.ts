/** The engine as a process: one function starts it, whatever the Electron; its ports pass through. */
import { type ChildProcess, fork } from 'node:child_process';
import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';
import { has, post, relayTo } from './relay.ts';

/** What it takes to start an engine. */
export interface EngineSettings {
  /** The folder of the store. */
  readonly store: string;
  /** The program’s own, which the store remembers. */
  readonly version: string;
  /** The bundle of its program. */
  readonly bundle: string;
  /** The Node that runs it where this Electron cannot load the database. */
  readonly node: string;
}

/** An engine that runs; it is not ready yet when this is answered, but ports wait in line. */
export interface RunningEngine {
  readonly pid: () => number | undefined;
  /** Gives the engine one end of a port; the other end is a page’s. */
  readonly serve: (port: MessagePortMain) => void;
  readonly onReady: (listen: () => void) => void;
  readonly onExit: (listen: (code: number | null) => void) => void;
  /** Asks the engine to end well: it closes the store first. */
  readonly stop: () => void;
  readonly kill: () => void;
}

/** What better-sqlite3’s binary asks of the Node that loads it (its Node-API version). */
const NODE_API_NEEDED = 10;

/** Only these reach the engine: no NODE_OPTIONS, no ELECTRON_*, no secret of the shell. */
const ENVIRONMENT = [
  ...['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TEMP', 'TMP', 'USERPROFILE'],
  ...['SystemRoot', 'APPDATA', 'LOCALAPPDATA', 'XDG_CACHE_HOME'],
];

/** Starts the engine: inside Electron where it can, on the project’s own Node otherwise. */
export function startEngineProcess(settings: EngineSettings): RunningEngine {
  const nodeApi = Number(process.versions['napi'] ?? 0);
  return nodeApi >= NODE_API_NEEDED ? startUtility(settings) : startForked(settings);
}

/** The page’s end of a new channel to the engine. */
export function openChannel(engine: RunningEngine): MessagePortMain {
  const { port1, port2 } = new MessageChannelMain();
  engine.serve(port2);
  return port1;
}

function startUtility({ bundle, ...words }: EngineSettings): RunningEngine {
  const child = utilityProcess.fork(bundle, argumentsOf(words), {
    serviceName: 'Adjugé engine',
    env: smallEnvironment(),
    stdio: 'inherit',
  });
  return {
    pid: () => child.pid,
    serve: (port) => child.postMessage({ open: true }, [port]),
    onReady: (listen) => {
      child.on('message', (message: unknown) => {
        if (has(message, 'ready')) listen();
      });
    },
    onExit: (listen) => child.once('exit', (code) => listen(code)),
    stop: () => child.postMessage({ stop: true }),
    kill: () => child.kill(),
  };
}

function startForked({ bundle, node, ...words }: EngineSettings): RunningEngine {
  const child = fork(bundle, argumentsOf(words), {
    execPath: node,
    execArgv: [],
    env: smallEnvironment(),
    serialization: 'json',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    pid: () => child.pid,
    serve: relayTo(child),
    onReady: (listen) => {
      child.on('message', (message) => {
        if (has(message, 'ready')) listen();
      });
    },
    onExit: (listen) => endOf(child, listen),
    stop: () => post(child, { stop: true }),
    kill: () => void child.kill('SIGKILL'),
  };
}

function argumentsOf({ store, version }: Pick<EngineSettings, 'store' | 'version'>): string[] {
  return ['--store', store, '--version', version];
}

/** A child that could not even be started ends too. */
function endOf(child: ChildProcess, listen: (code: number | null) => void): void {
  let ended = false;
  const once = (code: number | null): void => {
    if (!ended) listen(code);
    ended = true;
  };
  child.once('exit', once);
  child.once('error', () => once(null));
}

function smallEnvironment(): Record<string, string> {
  const known = ENVIRONMENT.map((name) => [name, process.env[name]] as const);
  const present = known.filter(
    (entry): entry is readonly [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(present);
}
