/** Benchmarks: a ratio to a baseline of the same run, so that the machine's speed divides out. */

/** What is timed; a promise is awaited. */
export type Work = () => void | Promise<void>;

/** One comparison; both sides do the same amount of work for the house. */
export interface Benchmark {
  /** What is compared: `sharing 1,000 lots / adding them up`. */
  readonly name: string;
  readonly subject: Work;
  readonly baseline: Work;
  /** How many times the baseline's time the subject may take. */
  readonly ratioMax: number;
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
  benchmark: Benchmark,
  options: MeasureOptions = HONEST,
): Promise<Measured> {
  const { subject, baseline } = benchmark;
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
