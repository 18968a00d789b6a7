/** A step whose demand fits neither what was sold around it nor chance. */
export interface UnusualStep {
  step: number;
  /** Demand there, and what the steps around it would have let expect; units. */
  demand: number;
  usual: number;
}

/** A lasting change of the level. */
export interface LevelShift {
  /** First step of the new level. */
  step: number;
  /** New level over old: 1.5 is half as much again. */
  ratio: number;
}

/** Steps to both sides that say what is usual; of days, two weeks. */
const aroundSteps = 14;

/** Standard deviations from what is usual: with a year of steps, chance alone passes it in one series of many thousands. */
const unusualDeviations = 6;

/** Fewest steps that a new level must have lasted, and most that are looked back for one and compared with. */
const shiftSteps = { least: 21, lookBack: 180, compared: 90 };

/** Evidence and size that a shift needs: a planner should see it in the chart. */
const shiftEvidence = { deviations: 6, ratio: 1.4 };

/** Anscombe's transform: counts of any level have a standard deviation of about 1 after it. */
const steady = (value: number): number => 2 * Math.sqrt(value + 3 / 8);

/**
 * Steps of the last `lookBack` whose demand is far from the median around them and of the same season position's, in counts made steady
 * (Anscombe 1948), with the series' own spread (median absolute deviation) where that is wider than a Poisson's. Strongest first.
 *
 * @param values demand without occasions. @param season steps of the main season, such as 7.
 */
export function unusualSteps(values: Float64Array, season: number, lookBack: number): UnusualStep[] {
  const raised = values.map(steady);
  const centre = raised.map((_, t) => median(raised.slice(Math.max(0, t - aroundSteps), t + aroundSteps + 1)));
  const gaps = raised.map((value, t) => value - centre[t]!);
  const shape = Array.from({ length: season }, (_, position) => median(gaps.filter((_, t) => t % season === position)));
  const misses = gaps.map((gap, t) => gap - shape[t % season]!);
  const spread = Math.max(1, 1.4826 * median(misses.map(Math.abs)));
  const found: UnusualStep[] = [];
  for (let t = Math.max(0, values.length - lookBack); t < values.length; t++) {
    if (Math.abs(misses[t]!) < unusualDeviations * spread) continue;
    const usual = Math.max(0, ((centre[t]! + shape[t % season]!) / 2) ** 2 - 3 / 8);
    found.push({ step: t, demand: values[t]!, usual });
  }
  return found.sort((one, other) => Math.abs(misses[other.step]!) - Math.abs(misses[one.step]!));
}

/**
 * The place in the last 180 steps where the mean of what came after differs most from the mean of up to 90 steps before, where that is
 * a change by 40 % and six standard errors; null without one. Errors are of whole seasons, so that weekdays do not count as noise and
 * neighbouring days that move together do. Demand is taken relative to `common`, so that a season which moves all is no shift.
 *
 * @param common what moves all series alike, such as their total; same length, > 0 where it is known.
 */
export function levelShift(values: Float64Array, common: Float64Array, season: number): LevelShift | null {
  const seasons = Math.floor(values.length / season);
  const offset = values.length - seasons * season;
  const sums = (of: Float64Array, at: number): number => {
    let sum = 0;
    for (let i = 0; i < season; i++) sum += of[offset + at * season + i]!;
    return sum;
  };
  const relative = Array.from({ length: seasons }, (_, at) => sums(values, at) / Math.max(sums(common, at), 1e-9));
  const least = Math.max(3, Math.ceil(shiftSteps.least / season));
  const from = Math.max(least, seasons - Math.ceil(shiftSteps.lookBack / season));
  let best: (LevelShift & { deviations: number }) | null = null;
  for (let at = from; at <= seasons - least; at++) {
    const before = relative.slice(Math.max(0, at - Math.ceil(shiftSteps.compared / season)), at);
    const after = relative.slice(at);
    const [old, now] = [mean(before), mean(after)];
    const error = Math.sqrt(variance(before) / before.length + variance(after) / after.length);
    const deviations = Math.abs(now - old) / Math.max(error, 1e-12 + 0.01 * old);
    if (old > 0 && deviations > (best?.deviations ?? 0)) {
      best = { step: offset + at * season, ratio: now / old, deviations };
    }
  }
  if (best === null || best.deviations < shiftEvidence.deviations) return null;
  if (best.ratio < shiftEvidence.ratio && best.ratio > 1 / shiftEvidence.ratio) return null;
  return { step: best.step, ratio: best.ratio };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / Math.max(1, values.length - 1);
}

/** Sorts `values`; 0 without any. */
function median(values: Float64Array): number {
  if (values.length === 0) return 0;
  values.sort();
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}
