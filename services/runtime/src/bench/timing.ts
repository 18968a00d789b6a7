/** Something to time, such as some training steps. @returns how many of what is timed were done */
export type Work = () => Promise<number>;

/** How two ways to do the same compare. */
export interface Comparison {
  /** Median milliseconds of processor time of one, the first way. */
  baseMs: number;
  /** The same, the second way. */
  otherMs: number;
  /** Median of the rounds' ratios, first to second. */
  ratio: number;
}

/**
 * Times two ways in turns. Each round gives one ratio of two neighbours in time, so that what else the machine does in a
 * round counts for both; the median drops the rounds in which it counted for one.
 *
 * @param budgetMs about how long a round spends on each way; each is done at least once
 */
export async function compare(base: Work, other: Work, rounds: number, budgetMs: number): Promise<Comparison> {
  const [baseTimes, otherTimes]: number[][] = [[], []];
  const repeats = { base: await fitting(base, budgetMs), other: await fitting(other, budgetMs) };
  for (let round = 0; round < rounds; round++) {
    baseTimes!.push(await timed(base, repeats.base));
    otherTimes!.push(await timed(other, repeats.other));
  }
  const ratios = baseTimes!.map((time, round) => time / otherTimes![round]!);
  return { baseMs: median(baseTimes!), otherMs: median(otherTimes!), ratio: median(ratios) };
}

/** How often the work fits in the budget, after it was done twice to warm up. */
async function fitting(work: Work, budgetMs: number): Promise<number> {
  await work();
  const startedAt = performance.now();
  await work();
  return Math.max(1, Math.floor(budgetMs / (performance.now() - startedAt)));
}

/** Milliseconds of processor time of one. */
async function timed(work: Work, times: number): Promise<number> {
  const startedAt = processorMs();
  let done = 0;
  for (let time = 0; time < times; time++) done += await work();
  return (processorMs() - startedAt) / done;
}

/**
 * Milliseconds that this process has had a processor. For work of one thread that is its time on a machine with nothing
 * else to do, without the waiting where others have the processor.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** Three digits that count, as many as a repeated measurement gives again. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
