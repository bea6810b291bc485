/** Benchmarks: figures beside a baseline of the same run, so that the machine's speed divides out. */

/** One line of the table: what was measured, against what, and what was promised. */
export interface BenchLine {
  /** What is compared: `opening after a crash / opening a store at rest`. */
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'requests';
  readonly goal: Goal;
  /** Both figures in the line's unit, of one run. */
  readonly measure: () => Promise<MeasuredFigures>;
}

/** What was promised, never what was measured last: at least one bound, and all of them are kept. */
export interface Goal {
  /** In the line's unit. */
  readonly atMost?: number;
  readonly ratioAtMost?: number;
  readonly ratioAtLeast?: number;
}

export interface MeasuredFigures {
  readonly value: number;
  readonly baseline: number;
}

/** Whether the figures keep what was promised. */
export function keeps({ value, baseline }: MeasuredFigures, goal: Goal): boolean {
  const ratio = value / baseline;
  const { atMost = Infinity, ratioAtMost = Infinity, ratioAtLeast = -Infinity } = goal;
  return value <= atMost && ratio <= ratioAtMost && ratio >= ratioAtLeast;
}

/** The line of two works that are timed in turns. */
export function timed(name: string, goal: Goal, works: Pair): BenchLine {
  const measured = async (): Promise<MeasuredFigures> => {
    const { subjectMs, baselineMs } = await measure(works);
    return { value: subjectMs, baseline: baselineMs };
  };
  return { name, unit: 'ms', goal, measure: measured };
}

/** What is timed; a promise is awaited. */
export type Work = () => void | Promise<void>;

/** Two works to compare: `sharing 1,000 lots` and `adding them up`. */
interface Pair {
  readonly subject: Work;
  readonly baseline: Work;
}

export interface Measured {
  readonly subjectMs: number;
  readonly baselineMs: number;
  readonly ratio: number;
}

export interface MeasureOptions {
  readonly rounds: number;
  /** How long one round of a side runs at least: shorter ones measure the clock. */
  readonly roundMs: number;
  readonly clock: () => number;
}

const HONEST: MeasureOptions = { rounds: 9, roundMs: 20, clock: () => performance.now() };

/**
 * The time of one call of each side, and their ratio: the median of rounds that take turns, so that
 * a pause of the machine falls on both or is outvoted.
 */
export async function measure(
  { subject, baseline }: Pair,
  options: MeasureOptions = HONEST,
): Promise<Measured> {
  const subjectCalls = await callsPerRound(subject, options);
  const baselineCalls = await callsPerRound(baseline, options);
  const rounds: Measured[] = [];
  while (rounds.length < options.rounds) {
    const subjectMs = await timeOf(subject, subjectCalls, options.clock);
    const baselineMs = await timeOf(baseline, baselineCalls, options.clock);
    rounds.push({ subjectMs, baselineMs, ratio: subjectMs / baselineMs });
  }
  const ordered = rounds.toSorted((left, right) => left.ratio - right.ratio);
  const median = ordered[Math.floor(ordered.length / 2)];
  if (median === undefined) throw new RangeError('a benchmark needs a round');
  return median;
}

/** How many calls fill a round; finding out warms the function up as well. */
async function callsPerRound(work: Work, { roundMs, clock }: MeasureOptions): Promise<number> {
  for (let calls = 1; ; calls *= 2) {
    if ((await timeOf(work, calls, clock)) * calls >= roundMs) return calls;
  }
}

async function timeOf(work: Work, calls: number, clock: () => number): Promise<number> {
  const start = clock();
  for (let call = 0; call < calls; call += 1) {
    const running = work();
    if (running instanceof Promise) await running;
  }
  return (clock() - start) / calls;
}
