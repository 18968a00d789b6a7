import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { driverNames } from "../contract.ts";
import { run as predict } from "../predict.ts";
import { trainDemandForecast } from "../train.ts";
import type { ColdStart } from "./cold-start.ts";
import { decodeModel } from "./stored-model.ts";
import type { TrainingOptions, TrainingSeries } from "./training-series.ts";

/** Too short for the networks, which would only make the test slow. */
const days = 130;
const end = Date.UTC(2026, 6, 1);
const dateBefore = (steps: number) => new Date(end - steps * 86_400_000).toISOString().slice(0, 10);

/** Four products long on sale, of four to seven units a day with a strong Saturday, and a new one of a few days. */
function shop(newDays: readonly number[], start: ColdStart | null): TrainingSeries[] {
  const random = new Random("shop");
  const old = Array.from({ length: 4 }, (_, i): TrainingSeries => {
    const first = Date.parse(`${dateBefore(days)}T00:00:00Z`) / 86_400_000;
    const values = Float64Array.from({ length: days }, (_, t) => {
      const share = (first + t) % 7 === 2 ? 2 : 0.85;
      return Math.max(0, Math.round((4 + i) * share + random.normal()));
    });
    return { id: `old-${i}`, startDate: dateBefore(days), values };
  });
  const values = newDays.length > 0 ? Float64Array.from(newDays) : new Float64Array(28);
  return [...old, { id: "new", startDate: dateBefore(values.length), values, start }];
}
const start: ColdStart = {
  siblings: [0, 1, 2, 3].map((position) => ({ position, weight: 1 })),
  launches: [],
  fromLaunch: false,
  source: "CATEGORY",
  idleDays: 0,
};
const options: TrainingOptions = {
  granularity: "DAY",
  seed: 1,
  forecastStart: "2026-07-01",
  earlier: null,
  occasions: null,
  prices: null,
  addingUp: null,
  workplace: { pool: null, parallel: 1, signal: new AbortController().signal },
  onProgress: () => undefined,
};
const newest = async (newDays: readonly number[], from: ColdStart | null = start) => {
  const trained = await trainDemandForecast(shop(newDays, from), options);
  return { trained, forecast: trained.forecasts[4]! };
};

describe("a new product", () => {
  it("is forecast like its siblings before its first sale: their level and week, wide, and not judged", async () => {
    const { trained, forecast } = await newest([]);
    const centre = forecast.quantiles.slice(4 * 90, 5 * 90);
    expect(forecast.method).toBe("SIBLINGS");
    expect(Math.abs(forecast.expectedTotal / 90 - 5.6)).toBeLessThan(0.6);
    const saturday = centre.findIndex((_, h) => new Date(end + h * 86_400_000).getUTCDay() === 6);
    expect(centre[saturday]! / centre[saturday + 1]!).toBeGreaterThan(1.8);
    expect(forecast.quantiles[8 * 90]!).toBeGreaterThan(8);
    expect(forecast.accuracy).toMatchObject({ mase: null, coverage95: null, windows: 0 });
    expect(trained.backtests[4]).toEqual([]);
    expect(forecast.reasons).toEqual([{ code: "demand.new-like-others", facts: { siblings: 4, source: "CATEGORY" } }]);
    for (let h = 0; h < 90; h++) {
      const sum = driverNames.reduce((total, name) => total + forecast.drivers[name][h]!, 0);
      expect(Math.abs(sum - centre[h]!)).toBeLessThan(1e-6);
    }
    const model = decodeModel(trained.model);
    const { networks, weights, total, occasions } = model;
    const answer = await predict(
      {
        model: { key: "new", networks, weights, total, occasions },
        choice: model.series.new!,
        question: {
          granularity: "DAY",
          startDate: dateBefore(28),
          history: new Array<number>(28).fill(0),
          horizon: 90,
        },
      },
      { signal: options.workplace.signal, progress: () => undefined },
    );
    expect(answer.method).toBe("SIBLINGS");
    answer.quantiles[4]!.forEach((value, h) => {
      expect(Math.abs(value - centre[h]!)).toBeLessThan(1e-3);
    });
  }, 60_000);

  it("is drawn to its own sales as they come", async () => {
    const level = async (newDays: readonly number[]) => (await newest(newDays)).forecast.expectedTotal / 90;
    const [week, month] = [await level(new Array<number>(8).fill(20)), await level(new Array<number>(40).fill(20))];
    expect(week).toBeGreaterThan(9);
    expect(week).toBeLessThan(20);
    expect(month).toBeGreaterThan(week);
  }, 60_000);

  it("keeps no backtest of the method that it would have had in place of its siblings (it was stored as theirs)", async () => {
    const long = Array.from({ length: days }, (_, t) => 3 + (t % 7));
    const alone = (await trainDemandForecast(shop(long, null), options)).backtests[4]!;
    expect(alone.length).toBeGreaterThan(0);
    expect((await newest(long)).trained.backtests[4]).toEqual([]);
  }, 60_000);

  it("that is like no other has its own sales alone, and says so", async () => {
    const { forecast } = await newest([], null);
    expect(forecast.method).toBe("ZERO");
    expect(forecast.expectedTotal).toBe(0);
    expect(forecast.reasons.map(({ code }) => code)).toEqual(["demand.new-untold", "demand.no-recent-sales"]);
  }, 60_000);
});
