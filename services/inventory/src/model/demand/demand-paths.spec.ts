import { describe, expect, it } from "@jest/globals";
import { standardNormalQuantile } from "../distribution/normal.ts";
import { historyMargin, isIntermittent, occurrenceMargin, quantileMargin } from "./demand-margin.ts";
import { assertPaths, cumulativeDemand, type DemandPaths, drawDemandPaths } from "./demand-paths.ts";
import { ScoreTable } from "./score-table.ts";

const probabilities = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975];
const independent = { persistent: 0, fading: 0, decay: 0 };
const normalRows = (mean: number, deviation: number, horizon: number) =>
  probabilities.flatMap((p) => new Array<number>(horizon).fill(mean + deviation * standardNormalQuantile(p)));

function totals({ paths, days, values }: DemandPaths): Float64Array {
  const sums = cumulativeDemand({ paths, days, values });
  return Float64Array.from({ length: paths }, (_, path) => sums[path * (days + 1) + days]!);
}

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: ArrayLike<number>) => {
  const centre = mean(values);
  return Math.sqrt(mean(Array.from(values, (value) => (value - centre) ** 2)));
};

describe("drawDemandPaths", () => {
  const table = new ScoreTable(4_000, "test");
  const margin = quantileMargin({ quantiles: normalRows(100, 10, 16), probabilities, horizon: 16 }, false);

  it("draws each day from the forecast's own distribution", () => {
    const { values, days } = drawDemandPaths({ margin, dependence: independent }, table, "0", 16);
    const day = values.filter((_, i) => i % days === 5).sort();
    for (const p of [0.05, 0.5, 0.95])
      expect(Math.abs(day[Math.floor(p * day.length)]! - (100 + 10 * standardNormalQuantile(p)))).toBeLessThan(0.8);
  });

  it("lets sums vary by how the days hang together", () => {
    const spreadOf = (dependence: typeof independent) =>
      deviation(totals(drawDemandPaths({ margin, dependence }, table, "0", 16)));
    expect(spreadOf(independent)).toBeGreaterThan(37);
    expect(spreadOf(independent)).toBeLessThan(43);
    // All days alike: 16 times one day's deviation.
    expect(spreadOf({ persistent: 1, fading: 0, decay: 0 })).toBeGreaterThan(152);
    const fading = spreadOf({ persistent: 0, fading: 1, decay: 0.8 });
    expect(fading).toBeGreaterThan(90);
    expect(fading).toBeLessThan(120);
  });

  it("draws two series apart from each other, and each the same again", () => {
    const [one, other] = ["3", "4"].map((series) =>
      totals(drawDemandPaths({ margin, dependence: independent }, table, series, 16)),
    );
    const product = mean(one!.map((value, i) => (value - 1600) * (other![i]! - 1600)));
    expect(Math.abs(product / (deviation(one!) * deviation(other!)))).toBeLessThan(0.06);
    expect(
      totals(drawDemandPaths({ margin, dependence: independent }, new ScoreTable(4_000, "test"), "3", 16)),
    ).toEqual(one);
  });

  it("draws the same first days however many are asked for, and whatever other series were drawn before", () => {
    const dependence = { persistent: 0.2, fading: 0.5, decay: 0.8 };
    const asked = (days: number, before: string[]) => {
      const fresh = new ScoreTable(50, "test");
      for (const series of before) fresh.scores(series, 30, independent);
      const scores = fresh.scores("a", days, dependence);
      return Array.from({ length: 50 }, (_, path) => [...scores.slice(path * days, path * days + 10)]);
    };
    expect(asked(25, ["b", "c"])).toEqual(asked(10, []));
  });

  it("repeats the last week beyond the forecast's horizon", () => {
    const weekly = Array.from({ length: 14 }, (_, day) => day);
    const rows = probabilities.flatMap(() => weekly);
    const flat = quantileMargin({ quantiles: rows, probabilities, horizon: 14 }, true);
    expect([13, 14, 20, 21].map((day) => flat.valueAt(0, day))).toEqual([13, 7, 13, 7]);
  });
});

describe("margins of rare demand", () => {
  it("sell whole units, as often as the expected mean says", () => {
    const margin = occurrenceMargin(new Array<number>(10).fill(0.3), [1, 1, 1, 3]);
    const { values } = drawDemandPaths({ margin, dependence: independent }, new ScoreTable(3_000, 1), "0", 10);
    expect([...new Set(values)].sort()).toEqual([0, 1, 3]);
    expect(Math.abs(mean(values) - 0.3)).toBeLessThan(0.02);
  });

  it("sell more at a time where more is expected than every day's usual demand", () => {
    const margin = occurrenceMargin([6], [2, 4]);
    const { values } = drawDemandPaths({ margin, dependence: independent }, new ScoreTable(2_000, 1), "0", 1);
    expect(Math.abs(mean(values) - 6)).toBeLessThan(0.2);
  });

  it("draw from the last days where there is no forecast, and nothing where there are none", () => {
    const margin = historyMargin([0, 0, 0, 5]);
    const { values } = drawDemandPaths({ margin, dependence: independent }, new ScoreTable(2_000, 1), "0", 2);
    expect(Math.abs(mean(values) - 1.25)).toBeLessThan(0.15);
    expect(historyMargin([]).valueAt(2, 0)).toBe(0);
  });

  it("are told from regular demand by the days between sales", () => {
    expect([isIntermittent([1, 0, 0, 1, 0, 0]), isIntermittent([0, 0]), isIntermittent([1, 2, 3, 0, 4, 5])]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("demand that is none", () => {
  it("is refused: negative quantiles, rows of another length, sizes of nothing, broken paths", () => {
    const of = (quantiles: number[]) => () => quantileMargin({ quantiles, probabilities: [0.5], horizon: 2 }, true);
    expect(of([1, -1])).toThrow(/quantiles/);
    expect(of([1])).toThrow(/rows of 2 days/);
    expect(() => occurrenceMargin([1], [0, 2])).toThrow(/sizes/);
    expect(() => occurrenceMargin([1], [])).toThrow(/sizes/);
    expect(() => assertPaths({ paths: 1, days: 2, values: Float32Array.of(1) })).toThrow(/1 paths of 2 days/);
    expect(() => assertPaths({ paths: 1, days: 1, values: Float32Array.of(Number.NaN) })).toThrow(/finite/);
  });
});
