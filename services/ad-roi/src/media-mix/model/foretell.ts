import { Random } from "@bellwether/runtime/tensor/random";
import { quantileOf } from "../inference/convergence.ts";
import { baselineReader, freedomOf, noiseOf } from "./baseline.ts";
import { contributionOf } from "./fitted-media-mix.ts";
import type { MediaData } from "./media-data.ts";
import type { MediaDesign } from "./media-design.ts";
import { logGammaDraw, type ParameterLayout } from "./parameter-layout.ts";
import { channelsAt } from "./read-fit.ts";

/** How well a model foretold periods that it had not seen, knowing spend, controls and events of them. */
export interface HoldoutScore {
  periods: number;
  /** Share of outcomes, of each geo and period, within their 90 % interval. */
  coverage90: number;
  /** Mean absolute error of medians, as a share of the outcome; null where an outcome is 0. */
  mape: number | null;
}

/**
 * Outcomes of periods after those learnt from, noise included.
 *
 * @param data the periods learnt from, and later ones
 * @returns [geo][later period][draw]
 */
export function foretell(
  design: MediaDesign,
  layout: ParameterLayout,
  positions: readonly Float64Array[],
  data: MediaData,
  seed: number,
): Float64Array[][] {
  const random = new Random(seed).fork("foretold");
  const read = baselineReader(design, layout, data);
  const channels = channelsAt(design, layout, positions);
  const from = design.learnt.periods.length;
  const later = data.periods.length - from;
  const foretold = data.geos.map(() => Array.from({ length: later }, () => new Float64Array(positions.length)));
  positions.forEach((position, draw) => {
    const baseline = read(position, random);
    const noise = noiseOf(design, layout, position);
    const freedom = freedomOf(layout, position);
    const made = channels.map((channel, index) => contributionOf(channel, draw, data.channels[index]!.exposure));
    foretold.forEach((rows, geo) => {
      rows.forEach((row, period) => {
        const expected = made.reduce((sum, one) => sum + one[geo]![from + period]!, baseline[geo]![from + period]!);
        row[draw] = expected + noise[geo]! * studentDraw(freedom, random);
      });
    });
  });
  return foretold;
}

/** Of Student's t: a normal number over the root of a mean of squares, which is gamma distributed. */
function studentDraw(freedom: number, random: Random): number {
  return random.normal() / Math.sqrt((2 * Math.exp(logGammaDraw(freedom / 2, random))) / freedom);
}

/** @param foretold [geo][later period][draw] of the last periods of the data */
export function scoreHoldout(foretold: readonly Float64Array[][], data: MediaData): HoldoutScore {
  const periods = foretold[0]!.length;
  let [within, error, count, zeros] = [0, 0, 0, 0];
  foretold.forEach((rows, geo) => {
    rows.forEach((row, period) => {
      const found = data.outcome[geo]![data.periods.length - periods + period]!;
      const sorted = row.slice().sort();
      if (found >= quantileOf(sorted, 0.05) && found <= quantileOf(sorted, 0.95)) within++;
      if (found === 0) zeros++;
      else error += Math.abs(quantileOf(sorted, 0.5) - found) / Math.abs(found);
      count++;
    });
  });
  return { periods, coverage90: within / count, mape: zeros > 0 ? null : error / count };
}
