/** What the demonstration did, as a table: each step, what came of it, how long it took. */

export interface DemoStep {
  readonly label: string;
  readonly result: string;
  readonly durationMs: number;
}

export interface Journal {
  /** Runs a step, times it, and writes its line; what the step found is passed on. */
  step<T>(label: string, act: () => Promise<T>, say: (found: T) => string): Promise<T>;
  readonly steps: readonly DemoStep[];
}

/** Writes each line as its step ends, so that whoever waits sees it advance. */
export function openJournal(write: (line: string) => void, nowMs: () => number): Journal {
  const steps: DemoStep[] = [];
  return {
    steps,
    step: async (label, act, say) => {
      const startedMs = nowMs();
      const found = await act();
      const step = { label, result: say(found), durationMs: nowMs() - startedMs };
      steps.push(step);
      write(lineOf(step));
      return found;
    },
  };
}

const LABEL_WIDTH = 26;
const RESULT_WIDTH = 62;
const DURATION_WIDTH = 9;

/** The table's head: the names of its columns over a rule. */
export function headOfTable(): string {
  const names = `${'Étape'.padEnd(LABEL_WIDTH)}${'Résultat'.padEnd(RESULT_WIDTH)}`;
  const head = `${names}${'Durée'.padStart(DURATION_WIDTH)}`;
  return `${head}\n${'─'.repeat(head.length)}`;
}

/** The table's foot: a rule and the time of all the steps together. */
export function footOfTable(steps: readonly DemoStep[]): string {
  const durationMs = steps.reduce((running, step) => running + step.durationMs, 0);
  const total = lineOf({ label: 'En tout', result: `${steps.length} étapes`, durationMs });
  return `${'─'.repeat(LABEL_WIDTH + RESULT_WIDTH + DURATION_WIDTH)}\n${total}`;
}

function lineOf({ label, result, durationMs }: DemoStep): string {
  const duration = `${(durationMs / 1_000).toFixed(2).replace('.', ',')} s`;
  const words = `${label.padEnd(LABEL_WIDTH)}${result.padEnd(RESULT_WIDTH)}`;
  return `${words}${duration.padStart(DURATION_WIDTH)}`;
}
