/** The watch over the engine: it is started again when it ends, later and later, and its ports return. */
import type { MessagePortMain } from 'electron';
import type { EngineState } from '#contract/desktop.ts';
import { openChannel, type RunningEngine } from './engine-process.ts';

/** How long to wait before each start in a row that failed; after the last one we give up. */
export const BACK_OFF_MS: readonly number[] = [0, 250, 1_000, 3_000, 8_000];

/** An engine that lived this long was well: its next end is the first again. */
const WELL_AFTER_MS = 20_000;

/** How long a well-behaved end may take before the process is killed. */
const STOP_WITHIN_MS = 5_000;

/** What the watch tells the rest of main. */
export interface WatchListener {
  readonly onState: (state: EngineState) => void;
  /** A new engine runs: whoever held a port to the old one needs a new one. */
  readonly onStarted: () => void;
}

/** The engine for as long as the program runs. */
export interface EngineWatch {
  readonly pid: () => number | undefined;
  /** Starts the engine, or starts it again after we had given up. */
  readonly begin: () => void;
  /** The page’s end of a new port; null while there is no engine (`onStarted` says when). */
  readonly connect: () => MessagePortMain | null;
  /** Ends the engine for good; resolves when its process is gone. */
  readonly stop: () => Promise<void>;
}

/** Watches over the engine that `start` starts. */
export function watchEngine(start: () => RunningEngine, listener: WatchListener): EngineWatch {
  let engine: RunningEngine | null = null;
  let state: EngineState = 'starting';
  let failures = 0;
  let stopping = false;

  const become = (next: EngineState): void => {
    if (state === next) return;
    state = next;
    listener.onState(next);
  };

  const launch = (): void => {
    const startedAt = performance.now();
    engine = start();
    engine.onReady(() => become('running'));
    engine.onExit(() => ended(performance.now() - startedAt));
    listener.onStarted();
  };

  const ended = (livedMs: number): void => {
    engine = null;
    if (stopping) return;
    failures = livedMs > WELL_AFTER_MS ? 1 : failures + 1;
    const waitMs = BACK_OFF_MS[failures - 1];
    become(waitMs === undefined ? 'failed' : 'restarting');
    if (waitMs !== undefined) setTimeout(launch, waitMs);
  };

  return {
    pid: () => engine?.pid(),
    begin: () => {
      failures = 0;
      launch();
    },
    connect: () => (engine === null ? null : openChannel(engine)),
    stop: () => {
      stopping = true;
      return engine === null ? Promise.resolve() : endWell(engine);
    },
  };
}

/** Asks first, kills when nothing happens. */
function endWell(engine: RunningEngine): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(engine.kill, STOP_WITHIN_MS);
    engine.onExit(() => {
      clearTimeout(late);
      resolve();
    });
    engine.stop();
  });
}
