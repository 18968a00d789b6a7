import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { evaluationSettings } from "./evaluate/evaluation-settings.ts";
import { type ForecastSettings, forecastAll, type SeriesInput } from "./forecast-all.ts";

const shape = { seasonality: 7, periods: [7] };
const inputs = Array.from({ length: 45 }, (_, i): SeriesInput => {
  const random = new Random(i);
  const values = Float64Array.from({ length: 120 }, (_, t) => 30 + 5 * (t % 7) + 2 * random.normal());
  return { values, startDate: null, shape, earlier: null };
});
const workplace = { pool: null, parallel: 1, signal: new AbortController().signal };
const settingsFor = (budgetSeconds?: number): ForecastSettings =>
  evaluationSettings(shape, 7, { longest: 120, values: 45 * 120 }, 1, budgetSeconds);

describe("a time budget", () => {
  it("of nothing still forecasts every series, by the baseline", async () => {
    const started = performance.now();
    const { series, networks } = await forecastAll(inputs, settingsFor(1e-6), workplace, () => undefined);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(networks).toEqual([]);
    for (const { method, quantiles } of series) {
      expect(method).toBe("SEASONAL_NAIVE");
      expect(quantiles[0]).toHaveLength(7);
    }
  });
  it("that the cheap methods fill leaves the networks and the dear methods out", async () => {
    const fractions: number[] = [];
    const { rows, networks } = await forecastAll(inputs, settingsFor(1.5), workplace, (part) => fractions.push(part));
    const tried = new Set(rows.flatMap((found) => Object.keys(found)));
    expect(tried).toContain("ETS");
    expect(networks).toEqual([]);
    expect(fractions.at(-1)).toBeCloseTo(1, 9);
  });
  it("of none at all tries everything", async () => {
    const few = inputs.slice(0, 3);
    const { rows, networks } = await forecastAll(few, settingsFor(), workplace, () => undefined);
    expect(networks.map(({ method }) => method)).toEqual(["GLOBAL_NEURAL", "GLOBAL_MIXER"]);
    for (const found of rows)
      expect(Object.keys(found)).toEqual(expect.arrayContaining(["MSTL", "THETA", "GLOBAL_MIXER"]));
  }, 60_000);
});
