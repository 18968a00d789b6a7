import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { remarkFacts } from "../../contract.ts";
import { takeApart, yearPartOf } from "./drivers.ts";
import { leastSquares } from "./least-squares.ts";
import { type ForecastEvidence, reasonsFor } from "./reasons.ts";

describe("takeApart", () => {
  it("adds up to the line within 1e-6, whatever the line", () => {
    const line = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(line, fc.constantFrom("positions" as const, "harmonics" as const), (centre, kind) => {
        const year = yearPartOf(centre, new Float64Array(5).fill(1.3), 0.5);
        const parts = takeApart(centre, { kind, steps: kind === "positions" ? 7 : 52 }, year);
        centre.forEach((value, h) => {
          const sum = Object.values(parts).reduce((total, part) => total + part[h]!, 0);
          expect(Math.abs(sum - value)).toBeLessThan(1e-6);
        });
      }),
    );
  });
  it("finds level, slope and weekday of a line made of them", () => {
    const season = [-3, -2, -1, 0, 1, 2, 3];
    const centre = Array.from({ length: 28 }, (_, h) => 10 + 0.5 * h + season[h % 7]!);
    const parts = takeApart(centre, { kind: "positions", steps: 7 });
    expect(parts.level[0]).toBeCloseTo(10, 5);
    expect(parts.trend[27]).toBeCloseTo(13.5, 5);
    parts.seasonality.forEach((value, h) => {
      expect(value).toBeCloseTo(season[h % 7]!, 5);
    });
  });
  it("keeps what last year's movement adds apart, so that it is no level, trend or season", () => {
    const ratios = Float64Array.from({ length: 28 }, (_, h) => 1 + h / 28);
    const line = ratios.map((ratio) => 20 * ratio);
    const year = yearPartOf(line, ratios, 1);
    const parts = takeApart(line, { kind: "positions", steps: 7 }, year);
    expect(parts.year[14]).toBeCloseTo(10, 6);
    expect(parts.level[0]).toBeCloseTo(20, 5);
    expect(Math.max(...parts.rest.map(Math.abs), ...parts.trend.map(Math.abs))).toBeLessThan(1e-4);
    expect([...yearPartOf([12], [1.2], 0.5)]).toEqual([expect.closeTo(1, 12)]);
  });
  it("claims no season for a horizon shorter than one", () => {
    expect(takeApart([1, 5, 2], { kind: "positions", steps: 7 }).seasonality).toEqual([0, 0, 0]);
  });
  it("rests on least squares: [1, 3, 5] is 1 + 2t", () => {
    expect(
      leastSquares(
        [
          [1, 1, 1],
          [0, 1, 2],
        ],
        [1, 3, 5],
      ),
    ).toEqual([expect.closeTo(1, 6), expect.closeTo(2, 6)]);
  });
});

describe("reasonsFor", () => {
  const flat = new Array<number>(28).fill(0);
  const evidence = (over: Partial<ForecastEvidence> = {}): ForecastEvidence => ({
    granularity: "DAY",
    kind: "regular",
    method: "ETS",
    score: { mase: 0.7, rmsse: 0.6 },
    naiveScore: { mase: 1, rmsse: 1 },
    accuracy: { mase: 0.7, wape: 0.2, pinball: 1, coverage95: 0.95, naiveMase: 1, windows: 3, dependence: null },
    drivers: {
      level: flat.map(() => 10),
      trend: flat,
      seasonality: flat,
      year: flat,
      events: flat,
      price: flat,
      promotion: flat,
      rest: flat,
    },
    values: new Float64Array(60).fill(10),
    start: "2026-11-16",
    neededSteps: 84,
    quietSteps: 365,
    yearRatio: null,
    ...over,
  });
  const codes = (over: Partial<ForecastEvidence>) => reasonsFor(evidence(over)).map(({ code }) => code);

  it("says what won and by how much", () => {
    expect(reasonsFor(evidence())).toEqual([
      { code: "demand.method-won", facts: { method: "ETS", mase: 0.7, naiveMase: 1 } },
    ]);
  });
  it("names the peak day by the calendar: 2026-11-16 is a Monday", () => {
    const seasonality = flat.map((_, h) => (h % 7 === 5 ? 4 : -4 / 6));
    const drivers = { ...evidence().drivers, seasonality };
    expect(reasonsFor(evidence({ drivers }))).toContainEqual({
      code: "demand.seasonality-weekly",
      facts: { peakDay: 6, percentAboveMean: 40 },
    });
  });
  it("says when it follows last year's movement, unless the method has a year of its own or nothing moved", () => {
    const followed = { code: "demand.year-followed", facts: { percent: 25 } };
    expect(reasonsFor(evidence({ yearRatio: 1.25 }))).toContainEqual(followed);
    expect(codes({ yearRatio: 1.25, method: "MSTL" })).not.toContain("demand.year-followed");
    expect(codes({ yearRatio: 1.01 })).not.toContain("demand.year-followed");
  });
  it("puts a strong trend before a small gain", () => {
    const drivers = { ...evidence().drivers, trend: flat.map((_, h) => h) };
    const accuracy = { ...evidence().accuracy, mase: 0.95 };
    expect(codes({ drivers, accuracy })).toEqual(["demand.trend", "demand.method-won"]);
  });
  it("tells of rare sales, short histories, silence, narrow intervals and a naive forecast that stayed", () => {
    const rare = Float64Array.from({ length: 60 }, (_, t) => (t % 4 === 0 ? 1 : 0));
    expect(codes({ kind: "intermittent", values: rare })).toEqual(["demand.method-won-rmsse", "demand.intermittent"]);
    expect(codes({ kind: "short" })).toContain("demand.short-history");
    expect(codes({ kind: "none" })).toEqual(["demand.no-recent-sales"]);
    expect(codes({ accuracy: { ...evidence().accuracy, coverage95: 0.6 } })).toContain("demand.interval-narrow");
    expect(codes({ method: "SEASONAL_NAIVE" })).toEqual(["demand.naive-kept"]);
  });
  it("gives exactly the facts that the contract declares", () => {
    const all = [
      {},
      { yearRatio: 0.8 },
      { kind: "none" as const },
      { kind: "short" as const },
      { method: "SEASONAL_NAIVE" as const },
    ];
    for (const { code, facts } of all.flatMap((over) => reasonsFor(evidence(over)))) {
      expect(Object.keys(facts ?? {})).toEqual([...remarkFacts[code as keyof typeof remarkFacts]]);
    }
  });
});
