/** The tasks under way: who hears of them, how they are stopped, how they end. */
import type { Outcome, TaskMethod } from '#contract/api.ts';
import type { TaskStep } from '#contract/progress.ts';
import type { Port } from '#contract/wire.ts';
import { hashOfInput } from '#db/commands.ts';
import type { Core } from './core.ts';
import { Fault } from './fault.ts';
import { runTask, type TaskRequest } from './run-task.ts';

/** The request that waits for a task, on the port where its progress is told. */
interface Waiting {
  readonly port: Port;
  readonly id: number;
}

export interface RunningTasks {
  /**
   * Begins a task, or joins the one of the same id that is already under way.
   *
   * @throws {Fault} `command_id_reused` when that one is another task, or somebody else's.
   */
  perform<M extends TaskMethod>(
    request: Omit<TaskRequest<M>, 'signal' | 'progress'>,
    waiting: Waiting,
  ): Promise<Outcome<M>>;
  cancel(port: Port, id: number): void;
  /** Stops every task and resolves when the last has stopped. */
  stop(): Promise<void>;
}

interface Running {
  /** Who asked for what: only the same person, asking for the same, is given its outcome. */
  readonly identity: string;
  readonly stop: AbortController;
  readonly waiting: Set<Waiting>;
  readonly outcome: Promise<Outcome<TaskMethod>>;
}

/** Keeps the tasks of one engine. They outlive the port that began them. */
export function runTasks(core: Core): RunningTasks {
  const running = new Map<string, Running>();

  function begin<M extends TaskMethod>(
    request: Omit<TaskRequest<M>, 'signal' | 'progress'>,
    first: Waiting,
  ): Running {
    const stop = new AbortController();
    const waiting = new Set([first]);
    const begunMs = performance.now();
    const progress = (step: TaskStep) => {
      const elapsedMs = Math.round(performance.now() - begunMs);
      for (const { port, id } of waiting) {
        port.send({ notice: 'progress', id, ...step, elapsedMs });
      }
    };
    const outcome = runTask(core, { ...request, signal: stop.signal, progress }).finally(() =>
      running.delete(request.commandId),
    );
    return { identity: identityOf(request), stop, waiting, outcome };
  }

  return {
    async perform<M extends TaskMethod>(
      request: Omit<TaskRequest<M>, 'signal' | 'progress'>,
      waiting: Waiting,
    ) {
      const joined = running.get(request.commandId);
      if (joined !== undefined && joined.identity !== identityOf(request)) {
        throw new Fault('command_id_reused', false);
      }
      joined?.waiting.add(waiting);
      const task = joined ?? begin(request, waiting);
      running.set(request.commandId, task);
      return (await task.outcome) as Outcome<M>;
    },
    cancel(port, id) {
      for (const task of running.values()) {
        const asked = [...task.waiting].some((one) => one.port === port && one.id === id);
        if (asked) task.stop.abort();
      }
    },
    async stop() {
      for (const task of running.values()) task.stop.abort();
      await Promise.allSettled([...running.values()].map((task) => task.outcome));
    },
  };
}

function identityOf(request: Omit<TaskRequest<TaskMethod>, 'signal' | 'progress'>): string {
  const { method, input, portSession } = request;
  return hashOfInput([portSession.staffId, method, input]);
}
