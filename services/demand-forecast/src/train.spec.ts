import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { driverNames, quantileProbabilities } from "./contract.ts";
import { toDayNumber } from "./job/calendar.ts";
import { decodeModel, encodeModel, modelFormat } from "./train/stored-model.ts";
import type { TrainingOptions, TrainingSeries } from "./train/training-series.ts";
import { backtestFor, shapeFor } from "./train/training-settings.ts";
import { trainDemandForecast } from "./train.ts";

const series: TrainingSeries[] = Array.from({ length: 6 }, (_, i) => {
  const random = new Random(i);
  return {
    id: `series-${i}`,
    startDate: "2025-01-06",
    values: Float64Array.from({ length: 160 }, (_, t) =>
      Math.max(0, Math.round((i + 1) * (3 + [0, 0, 1, 1, 2, 4, 3][t % 7]!) + (i + 1) * random.normal())),
    ),
  };
});
const options = (over: Partial<TrainingOptions> = {}): TrainingOptions => ({
  granularity: "DAY",
  seed: 1,
  forecastStart: "2025-06-15",
  earlier: null,
  addingUp: null,
  occasions: null,
  prices: null,
  workplace: { pool: null, parallel: 1, signal: new AbortController().signal },
  onProgress: () => undefined,
  ...over,
});

describe("trainDemandForecast", () => {
  it("gives the same bytes for the same data and seed, and beats the naive baseline", async () => {
    const [one, same] = [await trainDemandForecast(series, options()), await trainDemandForecast(series, options())];
    expect(Buffer.compare(same.model, one.model)).toBe(0);
    expect(same).toEqual(one);
    expect(one.metrics.score).toBeLessThan(one.metrics.baselineScore);
    expect(one.metrics.championScore).toBeNull();
    for (const { quantiles, drivers, accuracy, expectedTotal } of one.forecasts) {
      expect(quantiles).toHaveLength(90 * quantileProbabilities.length);
      expect(accuracy.windows).toBe(3);
      expect(expectedTotal).toBeGreaterThan(0);
      expect(Object.keys(drivers)).toEqual([...driverNames]);
    }
  }, 120_000);

  it("scores an earlier choice on the same windows and never does worse", async () => {
    const earlier = new Map(
      series.map(({ id }) => [id, { method: "SEASONAL_NAIVE" as const, members: [], weights: [] }]),
    );
    const { metrics } = await trainDemandForecast(series, options({ earlier }));
    expect(metrics.championScore).toBeCloseTo(metrics.baselineScore, 1);
    expect(metrics.score).toBeLessThanOrEqual(metrics.championScore!);
  }, 120_000);

  it("forecasts young, silent and never sold series too, and says so", async () => {
    const young = { ...series[0]!, id: "young", values: series[0]!.values.slice(-10) };
    const silent = { ...series[0]!, id: "silent", values: new Float64Array(40) };
    const { forecasts } = await trainDemandForecast([...series, young, silent], options());
    expect(forecasts.at(-2)).toMatchObject({ method: "COMBINED", accuracy: { windows: 0, mase: null } });
    expect(forecasts.at(-2)!.reasons.map(({ code }) => code)).toContain("demand.short-history");
    expect(forecasts.at(-1)).toMatchObject({ method: "ZERO", expectedTotal: 0, yearAgoTotal: null });
    expect(forecasts.at(-1)!.reasons[0]!.code).toBe("demand.no-recent-sales");
  }, 120_000);

  it("gives a version without a backtest no score that could promote it", async () => {
    const only = [{ ...series[0]!, values: series[0]!.values.slice(-5) }];
    const { metrics, reasons, engine } = await trainDemandForecast(only, options());
    expect(metrics.score).toBe(metrics.baselineScore);
    expect(reasons[0]!.code).toBe("demand.no-backtest");
    expect(engine).toBe("none");
  });

  it("keeps past promotions from the methods, and adds planned ones as a part of their own", async () => {
    const first = toDayNumber("2025-01-06");
    const runs = [
      { day: first + 140, days: 10, price: 1, promotion: 2 },
      { day: first + 163, days: 4, price: 0.5, promotion: 3 },
    ];
    const prices = { runs, source: "PRODUCT" as const, liftOfTenth: 0.2, priceChange: 0, planned: [] };
    const promoted = series.map((one) => ({
      ...one,
      prices,
      values: one.values.map((value, t) => (t >= 140 && t < 150 ? 2 * value : value)),
    }));
    const [plain, raised] = [
      await trainDemandForecast(series, options()),
      await trainDemandForecast(promoted, options()),
    ];
    raised.forecasts.forEach(({ quantiles, drivers }, i) => {
      const before = plain.forecasts[i]!.quantiles;
      quantiles.forEach((value, k) => {
        const factor = k % 90 >= 3 && k % 90 < 7 ? 1.5 : 1;
        expect(Math.abs(value - factor * before[k]!)).toBeLessThan(2e-4);
      });
      const centre = quantiles.slice(4 * 90, 5 * 90);
      centre.forEach((value, h) => {
        const sum = driverNames.reduce((total, name) => total + drivers[name][h]!, 0);
        expect(Math.abs(sum - value)).toBeLessThan(1e-6);
        expect(drivers.promotion[h]).toBeCloseTo(h >= 3 && h < 7 ? (value * 2) / 3 : 0, 6);
        expect(drivers.price[h]).toBeCloseTo(h >= 3 && h < 7 ? -value / 3 : 0, 6);
      });
    });
    expect(raised.dataHash).not.toBe(plain.dataHash);
    expect(raised.forecasts[0]!.reasons.map(({ code }) => code)).toContain("demand.price-response");
  }, 120_000);

  it("refuses values that are no demand, naming series and position", async () => {
    const broken = (value: number) => [{ ...series[0]!, values: Float64Array.of(1, value) }];
    await expect(trainDemandForecast(broken(Number.NaN), options())).rejects.toThrow(
      "Series series-0: A history holds finite numbers; got NaN at position 1",
    );
    await expect(trainDemandForecast(broken(-2), options())).rejects.toThrow("got -2 at position 1");
  });

  it("stops when aborted", async () => {
    const workplace = { pool: null, parallel: 1, signal: AbortSignal.abort(new Error("cancelled")) };
    await expect(trainDemandForecast(series, options({ workplace }))).rejects.toThrow("cancelled");
  });
});

describe("training settings", () => {
  it("backtest as far as at least half of the histories allow", () => {
    expect(backtestFor("DAY", [400, 400, 20])).toMatchObject({ horizon: 28 });
    expect(backtestFor("DAY", [60, 60, 400])).toMatchObject({ horizon: 14 });
    expect(backtestFor("WEEK", [])).toMatchObject({ horizon: 13 });
  });
  it("take no season that the first origin has not seen", () => {
    const plan = backtestFor("WEEK", [80]);
    expect(shapeFor("WEEK", 80, plan).seasonality).toBe(1);
    expect(shapeFor("WEEK", 156, plan).seasonality).toBe(52);
  });
});

describe("stored models", () => {
  const model = {
    format: modelFormat as typeof modelFormat,
    granularity: "DAY" as const,
    networks: {},
    total: null,
    occasions: null,
    series: {
      a: {
        method: "ETS" as const,
        members: [],
        weights: [],
        kind: "regular" as const,
        seasonality: 7,
        corrections: [0],
        sensitivities: [],
        prices: [20_000, 3, 0.9, 1.25],
        start: null,
        adjustment: 1,
      },
    },
    weights: { GLOBAL_NEURAL: { w: { shape: [2], values: Float32Array.of(1, 2) } } },
  };
  it("come back as they were", () => expect(decodeModel(encodeModel(model))).toEqual(model));
  it("are refused when damaged or of another format", () => {
    const bytes = encodeModel(model).slice();
    bytes[bytes.length - 1]! ^= 1;
    expect(() => decodeModel(bytes)).toThrow("damaged");
    expect(() => decodeModel(encodeModel({ ...model, format: 9 as typeof modelFormat }))).toThrow();
  });
});
