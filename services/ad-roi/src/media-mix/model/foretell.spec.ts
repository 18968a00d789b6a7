import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { drawPosterior } from "../draw-posterior.ts";
import { simulatedGeos } from "../testing/simulated-geos.ts";
import { foretell, scoreHoldout } from "./foretell.ts";
import { firstPeriods } from "./media-data.ts";
import { MediaDesign } from "./media-design.ts";
import { defaultSpec } from "./media-model-spec.ts";
import { mediaParameters } from "./media-parameters.ts";
import type { ParameterLayout } from "./parameter-layout.ts";
import { rangeOf, readFit } from "./read-fit.ts";

const chance = { shock: 1_200, own: 250 };
const data = simulatedGeos(65, 2, chance);
const known = firstPeriods(data, 52);
const spec = { ...defaultSpec, seasonalWaves: 0, bendEveryDays: null };

/** Sets what is counted by its logarithm or by its log odds. */
function put(layout: ParameterLayout, position: Float64Array, name: string, values: readonly number[]): void {
  position.set(values, layout.startOf(name));
}

/** A position whose chance is known: of all geos 0.1, of each 0.03, and hardly any tails (4,004 degrees of freedom). */
function settled(layout: ParameterLayout): Float64Array {
  const position = layout.draw(new Random("foretell"));
  put(layout, position, "noise", [Math.log(0.03)]);
  put(layout, position, "shock", [Math.log(0.1)]);
  put(layout, position, "geoNoise", [0, 0]);
  put(layout, position, "tails", [Math.log(4_000)]);
  return position;
}

describe("Foretelling geos that miss together", () => {
  const design = new MediaDesign(known, spec);
  const layout = mediaParameters(design);
  const base = settled(layout);
  const foretold = (lasting: readonly [number, number]) => {
    const position = base.slice();
    put(layout, position, "lasting", lasting);
    return foretell(
      design,
      layout,
      Array.from({ length: 1_000 }, () => position),
      data,
      1,
    );
  };
  /** Standard deviation of a week's outcomes over draws, of geos together, in units of what each counts by. */
  const deviation = (rows: Float64Array[][], week: number, geos: readonly number[]) => {
    const totals = Array.from({ length: 1_000 }, (_, draw) =>
      geos.reduce((sum, geo) => sum + rows[geo]![week]![draw]! / design.outcomeScale[geo]!, 0),
    );
    const mean = totals.reduce((sum, value) => sum + value, 0) / totals.length;
    return Math.sqrt(totals.reduce((sum, value) => sum + (value - mean) ** 2, 0) / totals.length);
  };

  it("draws one chance for all of them and one for each", () => {
    const rows = foretold([-20, 0]);
    // Of 1,000 draws a deviation is right to 2 %.
    expect(Math.abs(deviation(rows, 5, [0]) / Math.hypot(0.1, 0.03) - 1)).toBeLessThan(0.1);
    expect(Math.abs(deviation(rows, 5, [0, 1]) / Math.hypot(0.2, 0.03 * Math.SQRT2) - 1)).toBeLessThan(0.1);
  });

  it("lets surprises stay for later weeks, so that ranges widen ahead", () => {
    const rows = foretold([0, 20]);
    // Half of each of 12 surprises before stays.
    expect(Math.abs(deviation(rows, 0, [0]) / Math.hypot(0.1, 0.03) - 1)).toBeLessThan(0.1);
    const wandered = Math.sqrt(12 * 0.25 * (0.1 ** 2 + 0.03 ** 2 / 2));
    expect(Math.abs(deviation(rows, 12, [0]) / Math.hypot(0.1, 0.03, wandered) - 1)).toBeLessThan(0.1);
  });

  it("leaves more to chance in a week of holidays, by the root of their squared days", () => {
    const holidays = ["new year", "spring"].map((holiday) => ({
      holiday,
      values: data.periods.map((_, week) => Number(week === 1 || week === 57)),
    }));
    const later = { ...data, holidays };
    const design = new MediaDesign(firstPeriods(later, 52), spec);
    const layout = mediaParameters(design);
    const position = settled(layout);
    put(layout, position, "holidayNoise", [Math.log(0.3)]);
    put(layout, position, "lasting", [-20, 0]);
    const rows = foretell(
      design,
      layout,
      Array.from({ length: 1_000 }, () => position),
      later,
      1,
    );
    expect(Math.abs(deviation(rows, 4, [0]) / Math.hypot(0.1, 0.03) - 1)).toBeLessThan(0.1);
    expect(Math.abs(deviation(rows, 5, [0]) / Math.hypot(0.1, 0.03, 0.3 * Math.SQRT2) - 1)).toBeLessThan(0.1);
  });

  it("covers weeks that nobody saw, after a fit that tells what is shared from what is not", async () => {
    const sampling = { chains: 4, warmUp: 120, draws: 50, acceptance: 0.9 };
    const fit = await drawPosterior(known, spec, { seed: 1, method: "hmc", sampling });
    expect(fit.reliability.divergences).toBe(0);
    const { coverage90 } = scoreHoldout(foretell(fit.design, fit.layout, fit.positions, data, 1), data);
    expect(coverage90).toBeGreaterThan(0.7);
    const { rHatMax, essMin, ...rest } = fit.reliability;
    const none = { holdoutCoverage90: null, holdoutPeriods: 0, holdoutMape: null, naiveMape: null };
    const fitted = readFit(fit.design, fit.layout, fit.positions, { rHatMax, essMin, ...rest, ...none });
    const meanOf = (values: number[]) => rangeOf(values).mean;
    const shared = meanOf(fitted.sharedNoiseDraws!.map((row) => row[0]!));
    const own = meanOf(
      fitted.noiseDraws.map((row, draw) => Math.sqrt(row[0]! ** 2 - fitted.sharedNoiseDraws![draw]![0]! ** 2)),
    );
    // Of 52 weeks a deviation is right to a tenth.
    expect(Math.abs(shared / chance.shock - 1)).toBeLessThan(0.3);
    expect(Math.abs(own / chance.own - 1)).toBeLessThan(0.3);
  }, 120_000);
});
