import { Random } from "@bellwether/runtime/tensor/random";
import { quantileOf } from "../inference/convergence.ts";
import { baselineReader, freedomOf, lastingOf, noiseOf, sharedNoiseOf, waveOf } from "./baseline.ts";
import { contributionOf } from "./fitted-media-mix.ts";
import { commonMiss, expectedNext } from "./lasting-chance.ts";
import type { MediaData } from "./media-data.ts";
import type { MediaDesign } from "./media-design.ts";
import { logGammaDraw, type ParameterLayout } from "./parameter-layout.ts";
import { channelsAt } from "./read-fit.ts";

/** How well a model foretold periods that it had not seen, knowing spend, controls and events of them. */
export interface HoldoutScore {
  periods: number;
  /** Share of outcomes, of each geo and period, within their 90 % interval. */
  coverage90: number;
  /** Mean absolute percentage error of medians, 0.05 for 5 %, of outcomes other than 0; null where there are none. */
  mape: number | null;
  /** The same of telling the outcome of a year before, or the last one known where there is none. */
  naiveMape: number | null;
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
  const holidayDays = design.holidayDays(data).slice(from);
  const foretold = data.geos.map(() => Array.from({ length: later }, () => new Float64Array(positions.length)));
  positions.forEach((position, draw) => {
    const baseline = read(position, random);
    const noise = noiseOf(design, layout, position);
    const shared = sharedNoiseOf(layout, position, holidayDays);
    const freedom = freedomOf(layout, position);
    const made = channels.map((channel, index) => contributionOf(channel, draw, data.channels[index]!.exposure));
    const expected = baseline.map((row, geo) =>
      row.map((value, period) => made.reduce((sum, one) => sum + one[geo]![period]!, value)),
    );
    const lasting = lastingOf(layout, position);
    let wave = waveOf(design, layout, position, expected).at(-1)!;
    for (let period = 0; period < later; period++) {
      const common = design.outcomeScale.map((unit) => unit * shared[period]!);
      const chance = drawChance(noise, common, freedom, random);
      foretold.forEach((rows, geo) => {
        rows[period]![draw] = expected[geo]![from + period]! + wave * design.outcomeScale[geo]! + chance[geo]!;
      });
      if (lasting !== null) wave = expectedNext(lasting, wave, wave + commonMiss(chance, noise, design.outcomeScale));
    }
  });
  return foretold;
}

/**
 * What chance adds to one period: multivariate Student's t, normal numbers over the root of a mean of squares, which is gamma distributed and
 * the same for all geos.
 *
 * @param own [geo]: scale of what a geo has for itself
 * @param shared [geo]: scale of what all have in common
 * @returns [geo]
 */
function drawChance(own: readonly number[], shared: readonly number[], freedom: number, random: Random): number[] {
  const apart = own.map((scale) => scale * random.normal());
  const together = shared[0]! > 0 ? random.normal() : 0;
  const size = Math.sqrt((2 * Math.exp(logGammaDraw(freedom / 2, random))) / freedom);
  return apart.map((miss, geo) => (miss + shared[geo]! * together) / size);
}

/** @param foretold [geo][later period][draw] of the last periods of the data */
export function scoreHoldout(foretold: readonly Float64Array[][], data: MediaData): HoldoutScore {
  const periods = foretold[0]!.length;
  const known = data.periods.length - periods;
  const year = Math.round(365.25 / data.periodDays);
  let [within, error, naive, count] = [0, 0, 0, 0];
  foretold.forEach((rows, geo) => {
    const found = data.outcome[geo]!;
    rows.forEach((row, ahead) => {
      const period = known + ahead;
      const truth = found[period]!;
      const sorted = row.slice().sort();
      if (truth >= quantileOf(sorted, 0.05) && truth <= quantileOf(sorted, 0.95)) within++;
      if (truth === 0) return;
      error += Math.abs(quantileOf(sorted, 0.5) / truth - 1);
      const before = period - year >= 0 && ahead < year ? period - year : known - 1;
      naive += Math.abs(found[before]! / truth - 1);
      count++;
    });
  });
  return {
    periods,
    coverage90: within / (periods * foretold.length),
    mape: count === 0 ? null : error / count,
    naiveMape: count === 0 ? null : naive / count,
  };
}
