import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { Random } from "@bellwether/runtime/tensor/random";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { momentsBefore, type SeriesCovariates, writeCovariates } from "./covariates.ts";
import { predictGlobalModel, trainGlobalModel } from "./global-model.ts";
import { rawForecaster } from "./raw-forecaster.ts";
import { contextWidth, inputWidth, type WindowConfig } from "./window-config.ts";

const config: WindowConfig = {
  architecture: "residual",
  space: "linear",
  lags: 14,
  horizon: 3,
  seasonality: 7,
  basePeriod: 7,
  baseSeasons: 1,
  calendar: null,
  yearSteps: null,
  covariates: { static: [{ name: "price", mean: 10, deviation: 5 }], past: ["visits"], future: ["sale", "rain"] },
  covariateLags: 2,
  width: 32,
  depth: 1,
  probabilities: [0.1, 0.5, 0.9],
};

describe("covariates in a window", () => {
  const covariates: SeriesCovariates = {
    static: [20],
    past: [Float64Array.of(1, 3, 1, 3)],
    future: [Float64Array.of(0, 2, 0, 2, 2, 0, 2), Float64Array.of(5, 5, Number.NaN, 5, 9, 9, 9)],
  };
  const rowOf = (given: SeriesCovariates | undefined, origin: number, used = config) => {
    const row = new Float32Array(inputWidth(used)).fill(0);
    writeCovariates(given, origin, used, row, 0);
    return [...row.slice(0, 13)];
  };

  it("are deviations from what was known before, the newest values and then each step ahead", () => {
    expect(contextWidth(config) - contextWidth({ ...config, covariates: undefined })).toBe(1 + 3 * 2);
    expect(inputWidth(config) - contextWidth(config)).toBe(3 * 2);
    // Rain never varied before step 4, so 9 says nothing that could have been learnt.
    expect(rowOf(covariates, 4)).toEqual([2, -1, 1, -1, 1, 0, 0, 1, 0, -1, 0, 1, 0]);
  });
  it("know nothing of what comes after, but for what is known ahead", () => {
    const later: SeriesCovariates = { ...covariates, past: [Float64Array.of(1, 3, 1e9, 1e9)] };
    expect(rowOf(later, 2)).toEqual(rowOf(covariates, 2));
  });
  it("are as the mean where they are unknown, before the series and beyond what is given", () => {
    expect(rowOf(undefined, 4)).toEqual(new Array(13).fill(0));
    expect(rowOf({ ...covariates, static: [Number.NaN] }, 1).slice(0, 3)).toEqual([0, 0, 0]);
    expect(rowOf(covariates, 6).slice(9)).toEqual([0, 0, 0, 0]);
  });
  it("have a deviation of 0 where all is the same, whatever rounding the sums have", () => {
    expect(momentsBefore(new Float64Array(1_000).fill(0.1), 1_000)).toEqual({
      mean: expect.closeTo(0.1),
      deviation: 0,
    });
    const far = Float64Array.from({ length: 100 }, (_, t) => 1e9 + (t % 2 === 0 ? 10 : -10));
    expect(momentsBefore(far, 100)).toEqual({ mean: 1e9, deviation: expect.closeTo(10, 6) });
    expect(momentsBefore(Float64Array.of(Number.NaN), 1)).toEqual({ mean: 0, deviation: 0 });
  });
});

describe("networks with covariates", () => {
  beforeAll(() => loadEngine({ force: "wasm" }));

  /** Twenty products: 10 a day, half as much again on days of sale, and a tenth of yesterday's visits. */
  const days = 240;
  const cut = 230;
  const shop = Array.from({ length: 20 }, (_, i) => {
    const random = new Random(i);
    const sale = Float64Array.from({ length: days }, () => Number(random.uniform() < 0.2));
    const visits = Float64Array.from({ length: days }, () => 40 + 10 * random.normal());
    const values = Float64Array.from({ length: days }, (_, t) => {
      const demand = (10 + (visits[t - 1] ?? 40) / 10) * (1 + 0.5 * sale[t]!);
      return Math.max(0, (i + 1) * (demand + 0.3 * random.normal()));
    });
    return { values, sale, visits };
  });

  /** Mean absolute error of the step after the cut, in units of a product that sells 14 a day. */
  async function errorWith(
    covariates: "none" | "sale" | "sale and visits",
    architecture: WindowConfig["architecture"],
  ) {
    const names = {
      none: undefined,
      sale: { past: [], future: ["sale"] },
      "sale and visits": { past: ["visits"], future: ["sale"] },
    };
    const known = names[covariates];
    const used: WindowConfig = { ...config, architecture, covariates: known && { ...known, static: [] } };
    const series = shop.map(({ values, sale, visits }) => ({
      values,
      startDate: null,
      total: null,
      cut,
      covariates: { static: [], past: known?.past.length ? [visits] : [], future: [sale] },
    }));
    const plan = { seed: 3, rows: 1_500, epochs: 10, batchSize: 64, peakRate: 0.005 };
    const fitted = await trainGlobalModel(series, used, plan);
    const requests = series.flatMap((one) =>
      Array.from({ length: 8 }, (_, k) => ({ series: one, origin: cut + k - 1 })),
    );
    const answers = await predictGlobalModel(fitted!.weights, used, requests);
    return answers.reduce((sum, { quantiles }, k) => {
      const { values } = requests[k]!.series;
      return (
        sum + Math.abs(quantiles[1]![0]! - values[requests[k]!.origin]!) / (Math.floor(k / 8) + 1) / answers.length
      );
    }, 0);
  }

  it.each(["residual", "mixer"] as const)("learn what they do to demand (%s)", async (architecture) => {
    const none = await errorWith("none", architecture);
    const ahead = await errorWith("sale", architecture);
    const all = await errorWith("sale and visits", architecture);
    expect(ahead).toBeLessThan(0.7 * none);
    expect(all).toBeLessThan(0.8 * ahead);
  });

  it("are not exported as functions of a history", () => {
    const options = { config, historySteps: 14, yearRatios: null };
    expect(() => rawForecaster(options)).toThrow("takes more than a history");
  });
});
