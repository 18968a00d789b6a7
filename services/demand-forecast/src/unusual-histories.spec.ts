import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { Random } from "@bellwether/runtime/tensor/random";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { type ForecastedAll, forecastAll, type SeriesInput } from "./forecast-all.ts";
import { shapeFor, trainingSettings } from "./train/training-settings.ts";

const days = 800;
const regular = (t: number, random: Random) => Math.max(0, Math.round(20 + 6 * (t % 7) + 3 * random.normal()));
const history = (length: number, at: (t: number, random: Random) => number): Float64Array => {
  const random = new Random(`history/${length}`);
  return Float64Array.from({ length }, (_, t) => at(t, random));
};

/** Histories that no textbook shows, and what may be expected of a week: least and most. */
const unusual: Record<string, { values: Float64Array; week: [number, number] }> = {
  "only zeros": { values: history(days, () => 0), week: [0, 0] },
  "nothing for a year and a quarter": { values: history(days, (t, r) => (t < 330 ? regular(t, r) : 0)), week: [0, 0] },
  "a gap of a year": { values: history(days, (t, r) => (t > 200 && t < 566 ? 0 : regular(t, r))), week: [200, 340] },
  "the same each day": { values: history(days, () => 5), week: [34.5, 35.5] },
  "shorter than a season": { values: Float64Array.of(4, 6, 5), week: [20, 50] },
  "a single day": { values: Float64Array.of(12), week: [10, 90] },
  "a single sale": { values: history(days, (t) => Number(t === 780) * 40), week: [0, 40] },
  "a spike of a thousand times": {
    values: history(days, (t, r) => regular(t, r) * (t === 700 ? 1_000 : 1)),
    week: [150, 500],
  },
  "huge numbers": { values: history(days, (t, r) => 1e9 * regular(t, r)), week: [200e9, 340e9] },
  "tiny numbers": { values: history(days, (t, r) => 1e-6 * regular(t, r)), week: [200e-6, 340e-6] },
};
const normal = Array.from({ length: 4 }, (_, i) => history(days - i, regular));

describe("forecasts of a history with", () => {
  let forecasts: ForecastedAll["series"];
  const names = Object.keys(unusual);
  beforeAll(async () => {
    await loadEngine({ force: "wasm" });
    const histories = [...names.map((name) => unusual[name]!.values), ...normal];
    const settings = trainingSettings(
      "DAY",
      histories.map(({ length }) => length),
      1,
    );
    const inputs = histories.map((values): SeriesInput => {
      const shape = shapeFor("DAY", values.length, settings.backtest);
      return {
        values,
        startDate: `2024-01-${String(1 + (values.length % 28)).padStart(2, "0")}`,
        shape,
        earlier: null,
      };
    });
    // A tenth of the windows: what is looked at is that nothing strange comes out, not how good it is.
    const networks = settings.networks.map((one) => ({ ...one, plan: { ...one.plan, rows: one.plan.rows / 10 } }));
    const workplace = { pool: null, parallel: 1, signal: new AbortController().signal };
    forecasts = (await forecastAll(inputs, { ...settings, networks, followsYear: false }, workplace, () => undefined))
      .series;
  }, 60_000);

  it.each(names)("%s are numbers in order, within reason", (name) => {
    const { quantiles } = forecasts[names.indexOf(name)]!;
    for (const [k, row] of quantiles.entries()) {
      expect(row.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
      if (k > 0) expect(row.every((value, h) => value >= quantiles[k - 1]![h]!)).toBe(true);
    }
    const week = quantiles[(quantiles.length - 1) / 2]!.slice(0, 7).reduce((sum, value) => sum + value, 0);
    const [least, most] = unusual[name]!.week;
    expect(week).toBeGreaterThanOrEqual(least);
    expect(week).toBeLessThanOrEqual(most);
  });

  it("none of these spoils what is regular beside them", () => {
    for (const { quantiles } of forecasts.slice(names.length)) {
      const week = quantiles[(quantiles.length - 1) / 2]!.slice(0, 7).reduce((sum, value) => sum + value, 0);
      expect(Math.abs(week / (7 * 20 + 6 * 21) - 1)).toBeLessThan(0.05);
    }
  });
});
