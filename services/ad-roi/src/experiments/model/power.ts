import { conformalPValue } from "./conformal.ts";
import { type GeoPanel, meanOf, totalOf, weeksUntil } from "./geo-panel.ts";
import { weeksNeeded } from "./read-out.ts";
import { prepareControl } from "./synthetic-control.ts";

/** How well a test in some markets would tell an effect, tried in the organisation's own past. */
export interface Power {
  /** Effects tried, as shares of what would have been sold: 0 first. */
  lifts: number[];
  /** Share of the trials that found an effect of each size; at 0 it is the share of false alarms. */
  power: number[];
  /** The least of them that at least `wantedPower` of the trials found; null where none was. */
  minimumDetectable: number | null;
  /** Past spans of weeks in which the test was tried. */
  trials: number;
}

/** Share of tests that should find an effect that is there. */
export const wantedPower = 0.8;

const liftStep = 0.01;
const mostLift = 0.5;
const lifts = Array.from({ length: Math.round(mostLift / liftStep) + 1 }, (_, at) => at * liftStep);

/**
 * Tries a test in past spans of weeks in which nothing was tested: the last weeks of each span are raised by an effect, and the read-out says
 * whether it finds it. What moves markets apart in truth, such as seasons and chance, is in these trials as it is in the data.
 *
 * @param sign 1 where the test is to raise sales, −1 where it is to lower them
 * @param mostTrials spans, spread evenly over the past
 */
export function simulatePower(
  panel: GeoPanel,
  test: readonly number[],
  control: readonly number[],
  { length, level, sign, mostTrials }: { length: number; level: number; sign: 1 | -1; mostTrials: number },
): Power | null {
  const weeks = panel.weeks.length;
  const fewest = Math.max(weeksNeeded(level), 3 * length);
  const trials = Math.min(mostTrials, weeks - fewest + 1);
  if (trials < 1) return null;
  const found = new Array<number>(lifts.length).fill(0);
  for (let trial = 0; trial < trials; trial++) {
    const until = weeks - Math.round((trial * (weeks - fewest)) / Math.max(1, trials - 1));
    const least = leastFound(weeksUntil(panel, until), test, control, length, level, sign);
    // An effect that is found is found where it is larger, too.
    for (let at = least; at < lifts.length; at++) found[at]!++;
  }
  const power = found.map((count) => count / trials);
  const at = power.findIndex((share, index) => index > 0 && share >= wantedPower);
  return { lifts: [...lifts], power, minimumDetectable: at < 0 ? null : lifts[at]!, trials };
}

/** Place of the least lift that the read-out of one span finds; the number of lifts where it finds none. */
function leastFound(
  panel: GeoPanel,
  test: readonly number[],
  control: readonly number[],
  length: number,
  level: number,
  sign: 1 | -1,
): number {
  const weeks = panel.weeks.length;
  const before = weeks - length;
  const sold = control.filter((geo) => meanOf(panel.outcome[geo]!) > 0);
  const plain = totalOf(panel, test);
  if (sold.length === 0 || !(meanOf(plain, 0, before) > 0)) return lifts.length;
  const problem = prepareControl(panel, test, sold, before);
  const { treated: asItWas, withTreated, controls } = problem;
  const isFound = (lift: number): boolean => {
    const treated = asItWas.map((value, week) => (week >= before ? value * (1 + sign * lift) : value));
    const changed = withTreated.map((value, at) => {
      let sum = value;
      for (let week = before; week < weeks; week++) sum += controls[at]![week]! * (treated[week]! - asItWas[week]!);
      return sum;
    });
    return conformalPValue({ ...problem, treated, withTreated: changed }, 0) <= 1 - level;
  };
  if (isFound(0)) return 0;
  if (!isFound(mostLift)) return lifts.length;
  let [hidden, found] = [0, lifts.length - 1];
  while (found - hidden > 1) {
    const middle = (hidden + found) >> 1;
    if (isFound(lifts[middle]!)) found = middle;
    else hidden = middle;
  }
  return found;
}
