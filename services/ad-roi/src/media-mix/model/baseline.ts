import type { Random } from "@bellwether/runtime/tensor/random";
import { leastFreedom } from "./beliefs.ts";
import { commonMiss, expectedChance, type Lasting } from "./lasting-chance.ts";
import type { MediaData } from "./media-data.ts";
import type { MediaDesign } from "./media-design.ts";
import type { ParameterLayout } from "./parameter-layout.ts";

/** Reads from a position what would have come without any channel: [geo][period], in units of the outcome. */
export type BaselineReader = (position: Float64Array, bends?: Random) => number[][];

/**
 * @param data the periods learnt from, or those and later ones; where later ones are read, `bends` draws how the trend may have bent since
 */
export function baselineReader(design: MediaDesign, layout: ParameterLayout, data: MediaData): BaselineReader {
  const shared = design.shared(data);
  const own = design.own(data);
  const later = design.laterBends(data.periods.length);
  const bendPlace = shared.scales.findIndex(({ name }) => name === "bend");
  return (position, bends) => {
    const scales = layout.read(position, "scale");
    const effects = layout.read(position, "shared").map((value, column) => shared.means[column]! + value);
    const common = new Float64Array(data.periods.length);
    shared.values.forEach((values, column) => {
      for (let period = 0; period < common.length; period++) common[period]! += effects[column]! * values[period]!;
    });
    if (bends !== undefined && bendPlace >= 0) {
      for (const place of later) {
        const turn = scales[bendPlace]! * bends.normal();
        for (let period = 0; period < common.length; period++)
          common[period]! += turn * Math.max(0, design.timeOf(period) - place);
      }
    }
    const ownEffects = layout.read(position, "own").map((z, column) => own.deviations[column]! * z);
    const [levels, differing] = [layout.read(position, "geoLevel"), layout.read(position, "geoControl")];
    const geos = data.geos.length;
    return data.geos.map((_, geo) =>
      Array.from(common, (level, period) => {
        let sum = level + (levels[geo] ?? 0);
        for (let column = 0; column < own.names.length; column++) {
          const apart = differing[column * geos + geo] ?? 0;
          sum += (ownEffects[column]! + apart) * own.values[column]![geo]![period]!;
        }
        return sum * design.outcomeScale[geo]!;
      }),
    );
  };
}

/** Scale of one period's noise that a geo has for itself, by geo, in units of the outcome. */
export function noiseOf(design: MediaDesign, layout: ParameterLayout, position: Float64Array): number[] {
  const [noise = 0] = layout.read(position, "noise");
  const apart = layout.read(position, "geoNoise");
  return design.outcomeScale.map((unit, geo) => unit * noise * Math.exp(apart[geo] ?? 0));
}

/**
 * Scale of the part of each period's noise that all geos have in common, in what counts as 1 in each: 0 nationally where there is no
 * holiday.
 *
 * @param holidayDays [period], as `MediaDesign.holidayDays` tells them
 */
export function sharedNoiseOf(
  layout: ParameterLayout,
  position: Float64Array,
  holidayDays: readonly number[],
): number[] {
  const [[shock = 0], [holiday = 0]] = [layout.read(position, "shock"), layout.read(position, "holidayNoise")];
  return holidayDays.map((days) => Math.hypot(shock, days * holiday));
}

/** How much of what geos have in common stays; null nationally, where nothing tells. */
export function lastingOf(layout: ParameterLayout, position: Float64Array): Lasting | null {
  const [share, retention] = layout.read(position, "lasting");
  return share === undefined || retention === undefined ? null : { share, retention };
}

/**
 * What all geos were expected to be better or worse by in each period learnt from, for what had surprised before, and in the one after.
 *
 * @param expected [geo][period] without it, in units of the outcome, of at least the periods learnt from
 * @returns [period + 1], in what counts as 1 in each geo; zeros nationally
 */
export function waveOf(
  design: MediaDesign,
  layout: ParameterLayout,
  position: Float64Array,
  expected: readonly (readonly number[])[],
): number[] {
  const { learnt, outcomeScale } = design;
  const lasting = lastingOf(layout, position);
  if (lasting === null) return [...learnt.periods.map(() => 0), 0];
  const own = noiseOf(design, layout, position);
  const found = learnt.periods.map((_, period) =>
    commonMiss(
      learnt.outcome.map((row, geo) => row[period]! - expected[geo]![period]!),
      own,
      outcomeScale,
    ),
  );
  return expectedChance(lasting, found);
}

/** Degrees of freedom of the noise. */
export function freedomOf(layout: ParameterLayout, position: Float64Array): number {
  return leastFreedom + (layout.read(position, "tails")[0] ?? 0);
}
