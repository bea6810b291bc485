/** The watch over the engine: it is started again when it ends, later and later, and its ports return. */
import type { MessagePortMain } from 'electron';
import type { EngineState } from './desktop-api.ts';
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
  readonly onReplaced: () => void;
}

/** Owns the engine’s process for as long as the program runs. */
export class EngineWatch {
  readonly #start: () => RunningEngine;
  readonly #listener: WatchListener;
  #engine: RunningEngine | null = null;
  #state: EngineState = 'starting';
  #failures = 0;
  #stopping = false;

  constructor(start: () => RunningEngine, listener: WatchListener) {
    this.#start = start;
    this.#listener = listener;
  }

  get state(): EngineState {
    return this.#state;
  }

  get pid(): number | undefined {
    return this.#engine?.pid();
  }

  /** Starts the engine, or starts it again after we had given up. */
  begin(): void {
    this.#failures = 0;
    this.#launch();
  }

  /** The page’s end of a new port; null while there is no engine (one is sent when there is). */
  connect(): MessagePortMain | null {
    return this.#engine === null ? null : openChannel(this.#engine);
  }

  /** Ends the engine for good; resolves when its process is gone. */
  stop(): Promise<void> {
    this.#stopping = true;
    const engine = this.#engine;
    if (engine === null) return Promise.resolve();
    return new Promise((resolve) => {
      const late = setTimeout(() => engine.kill(), STOP_WITHIN_MS);
      engine.onExit(() => {
        clearTimeout(late);
        resolve();
      });
      engine.stop();
    });
  }

  #launch(): void {
    const engine = this.#start();
    const startedAt = performance.now();
    this.#engine = engine;
    engine.onReady(() => this.#become('running'));
    engine.onExit(() => this.#ended(performance.now() - startedAt));
    this.#listener.onReplaced();
  }

  #ended(livedMs: number): void {
    this.#engine = null;
    if (this.#stopping) return;
    this.#failures = livedMs > WELL_AFTER_MS ? 1 : this.#failures + 1;
    const wait = BACK_OFF_MS[this.#failures - 1];
    this.#become(wait === undefined ? 'failed' : 'restarting');
    if (wait !== undefined) setTimeout(() => this.#launch(), wait);
  }

  #become(state: EngineState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#listener.onState(state);
  }
}
