/** A product like the new one, step by step, without occasions and unusual prices. */
export interface Sibling {
  /** From its first sale on where that was its launch, else its latest steps. */
  values: Float64Array;
  /** How much of all demand there was at each of these steps, as a share of what there is now. */
  tide: Float64Array;
  /** Position of each of these steps within its season: the weekday of days, 0 of weeks. */
  phases: Uint8Array;
  /** How much it counts: 1 for one of the same price, less for others. */
  weight: number;
}

/** What is expected of a new product before it has sold. Plain data: it is stored with the model. */
export interface LaunchPrior {
  /** Units a step, on average over its first eight weeks, or once it has settled. */
  mean: number;
  /** Of the gamma distribution that its own mean comes from: small where siblings differ much. */
  shape: number;
  /** Of a step's count around its mean: variance = mean + mean² / dispersion. */
  dispersion: number;
  /** Mean of each week since the launch, as a share of `mean`; the last one goes on. One week of 1 where no launch was seen. */
  weeks: number[];
  /** Share of each position within the season, of mean 1. */
  phases: number[];
}

/** Weeks whose mean is the level of a launch, and weeks that its course is followed. */
const levelWeeks = 8;
const followedWeeks = 26;
/** Weeks at the end of these by which a launch has settled. */
const settledWeeks = 8;

/** Units that a weekday, and a week of a launch, must have been expected to sell before its own share counts half: weekdays differ less. */
const priorUnits = { weekday: 40, week: 5 };

/** Products differ at least so much: standard deviation of the logarithm of their level. */
const leastSpread = 0.4;
/** Where fewer than two siblings tell, they may differ so much. */
const unknownSpread = 1;

/** Least units over the level's weeks that a sibling is taken to have sold: none is no level, but no proof of nothing either. */
const leastUnits = 0.5;

/** Counts are never taken to be surer than this dispersion says. */
const mostDispersion = 20;

/**
 * The course of a launch week by week, as a share of the level that it comes to in its fifth and sixth month: how launches of any kind
 * went, since one category has seen few. A single week of 1 without any.
 *
 * @param launches of at least 26 weeks, from the first sale on. @param weekSteps steps of a week.
 */
export function launchCourse(launches: readonly Sibling[], weekSteps: number): number[] {
  if (launches.length === 0) return [1];
  const even = launches.map(withoutTide);
  const levels = even.map((values) => levelOf(values, 0, followedWeeks * weekSteps));
  const told = { siblings: launches, even, levels, weekShare: () => 1 };
  const weeks = shares(told, (t) => Math.floor(t / weekSteps), followedWeeks, priorUnits.week);
  const settled = meanOf(weeks.slice(-settledWeeks));
  return weeks.map((share) => share / settled);
}

/**
 * Learns from products like it what a new one may be expected to sell: its level with how widely levels differ, and the shape of its week.
 *
 * @param course by `launchCourse`. @param fromLaunch whether the siblings' values begin with their launch; else they have settled.
 */
export function launchPrior(
  siblings: readonly Sibling[],
  course: readonly number[],
  weekSteps: number,
  fromLaunch: boolean,
): LaunchPrior {
  if (siblings.length === 0) throw new RangeError("A new product is told from at least one other; got none.");
  const even = siblings.map(withoutTide);
  const levels = even.map((values) => levelOf(values, 0, levelWeeks * weekSteps));
  const total = siblings.reduce((all, { weight }) => all + weight, 0);
  const early = meanOf(course.slice(0, levelWeeks));
  const weeks = fromLaunch ? course.map((share) => share / early) : [...course];
  const weekShare = (t: number): number =>
    fromLaunch ? weeks[Math.min(weeks.length - 1, Math.floor(t / weekSteps))]! : 1;
  const seen = shares({ siblings, even, levels, weekShare }, (_, phase) => phase, weekSteps, priorUnits.weekday);
  // What is left beside 1 is no weekday's: launches that went unlike the course, or a level that is shy of nothing.
  const phases = seen.map((share) => share / meanOf(seen));
  const shareOf = (t: number, phase: number): number => phases[phase]! * weekShare(t);
  return {
    mean: siblings.reduce((all, { weight }, j) => all + (weight / total) * levels[j]!, 0),
    shape: 1 / Math.expm1(spreadOf(levels, siblings) ** 2),
    dispersion: dispersionOf(siblings, even, levels, shareOf),
    weeks,
    phases,
  };
}

function withoutTide({ values, tide }: Sibling): Float64Array {
  return values.map((value, t) => value / tide[t]!);
}

function levelOf(values: Float64Array, from: number, to: number): number {
  const end = Math.min(to, values.length);
  return Math.max(leastUnits, sum(values, from, end)) / (end - from);
}

/** Standard deviation of a new member's log level: that of the siblings, with what their mean is not known by. */
function spreadOf(levels: readonly number[], siblings: readonly Sibling[]): number {
  const total = siblings.reduce((all, { weight }) => all + weight, 0);
  const squares = siblings.reduce((all, { weight }) => all + weight ** 2, 0);
  const effective = total ** 2 / squares;
  if (effective < 2) return unknownSpread;
  const centre = siblings.reduce((all, { weight }, j) => all + (weight / total) * Math.log(levels[j]!), 0);
  const variance =
    siblings.reduce((all, { weight }, j) => all + (weight / total) * (Math.log(levels[j]!) - centre) ** 2, 0) *
    (effective / (effective - 1));
  return Math.max(leastSpread, Math.sqrt(variance * (1 + 1 / effective)));
}

/** What siblings sold, and what they are expected to sell at a step: their level times the share of its week since the launch. */
interface Told {
  siblings: readonly Sibling[];
  even: readonly Float64Array[];
  levels: readonly number[];
  weekShare: (t: number) => number;
}

/** What siblings sold in each bin against what was expected, drawn to 1 where that was little. */
function shares(
  { siblings, even, levels, weekShare }: Told,
  binOf: (t: number, phase: number) => number,
  bins: number,
  prior: number,
): number[] {
  const [units, expected] = [new Float64Array(bins), new Float64Array(bins)];
  siblings.forEach(({ weight, phases }, j) => {
    even[j]!.forEach((value, t) => {
      const bin = binOf(t, phases[t]!);
      if (bin >= bins) return;
      units[bin]! += weight * value;
      expected[bin]! += weight * levels[j]! * weekShare(t);
    });
  });
  return Array.from(units, (sold, bin) => (sold + prior) / (expected[bin]! + prior));
}

/** k of variance = mean + mean² / k, by moments over all siblings' steps. */
function dispersionOf(
  siblings: readonly Sibling[],
  even: readonly Float64Array[],
  levels: readonly number[],
  shareOf: (t: number, phase: number) => number,
): number {
  let [excess, squares] = [0, 0];
  siblings.forEach(({ phases, weight }, j) => {
    even[j]!.forEach((value, t) => {
      const mean = levels[j]! * shareOf(t, phases[t]!);
      excess += weight * ((value - mean) ** 2 - mean);
      squares += weight * mean ** 2;
    });
  });
  return excess > squares / mostDispersion ? squares / excess : mostDispersion;
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let t = from; t < to; t++) total += values[t]!;
  return total;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0) / values.length;
}
