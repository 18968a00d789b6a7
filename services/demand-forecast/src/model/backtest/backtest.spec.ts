import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { quantileProbabilities } from "../../contract.ts";
import type { Quantiles } from "../forecast-model.ts";
import { gaussianRows } from "../quantile-rows.ts";
import { plainBlend } from "./blend.ts";
import { correctRows, fitCorrections, poolResiduals, standardisedResiduals } from "./calibration.ts";
import { type CandidateRows, runCandidate, type SeriesWork } from "./candidate-rows.ts";
import { followYear, type LocalMethod, methodsOf } from "./candidates.ts";
import { type Choice, chooseSeries, type SeriesOutcome } from "./choose-series.ts";
import { combineRows } from "./combine.ts";
import { judgeSeries, poolByKind, pooledSeries } from "./judge-series.ts";
import { meanScore, scoreEach, scoreMethods, scoreRows } from "./scores.ts";
import { kindOf } from "./series-kind.ts";
import { rollingOrigins } from "./windows.ts";

const settings = { backtestHorizon: 14, horizon: 28, probabilities: quantileProbabilities };
const weekly = (length: number) =>
  Float64Array.from({ length }, (_, t) => 20 + [0, 1, 2, 3, 4, 8, -3][t % 7]! + new Random(t).normal());
const work = (values: Float64Array, over: Partial<SeriesWork> = {}): SeriesWork => ({
  values,
  shape: { seasonality: 7, periods: [7] },
  kind: "regular",
  origins: rollingOrigins(values.length, { horizon: 14, windows: 3, stride: 14, minimumHistory: 28 }),
  yearRatios: null,
  ...over,
});
const rowsOf = (one: SeriesWork, methods: readonly LocalMethod[]): CandidateRows =>
  Object.fromEntries(methods.map((method) => [method, runCandidate(one, method, settings)]));
const choose = (one: SeriesWork, earlier: Choice | null = null, rows = rowsOf(one, methodsOf[one.kind])) =>
  chooseSeries(one, rows, scoreMethods(one, rows, quantileProbabilities), plainBlend(), earlier, quantileProbabilities);

describe("rolling origins", () => {
  const plan = { horizon: 10, windows: 3, stride: 5, minimumHistory: 20 };
  it("leave one horizon after the last", () => expect(rollingOrigins(100, plan)).toEqual([80, 85, 90]));
  it("are fewer for a short history, and none for a very short one", () => {
    expect(rollingOrigins(36, plan)).toEqual([21, 26]);
    expect(rollingOrigins(29, plan)).toEqual([]);
  });
});

describe("kinds of series", () => {
  const limits = { quietSteps: 10, shortSteps: 20 };
  const kind = (values: number[]) => kindOf(Float64Array.from(values), limits);
  it("tells them apart", () => {
    expect(kind(new Array(30).fill(0))).toBe("none");
    expect(kind([...new Array(30).fill(4), ...new Array(10).fill(0)])).toBe("none");
    expect(kind([1, 2, 3])).toBe("short");
    expect(kind(Array.from({ length: 40 }, (_, t) => (t % 3 === 0 ? 1 : 0)))).toBe("intermittent");
    expect(kind(new Array(40).fill(2))).toBe("regular");
    expect(kind(Array.from({ length: 40 }, (_, t) => (t % 3 === 0 ? -1 : 0)))).toBe("regular");
  });
});

describe("chooseSeries", () => {
  it.each(methodsOf.regular)("%s sees nothing after an origin: what comes later changes no window", (method) => {
    const values = weekly(140);
    const changed = values.slice();
    changed.fill(1000, work(values).origins.at(-1)!);
    const [one, other] = [values, changed].map((v) => runCandidate(work(v), method, settings));
    expect(other!.windows).toEqual(one!.windows);
    expect(other!.final).not.toEqual(one!.final);
  });
  it("beats the naive baseline on noisy rhythm", () => {
    const one = work(weekly(140));
    const { windows } = choose(one);
    const mase = (rows: Quantiles[]) => meanScore(scoreRows(one, rows, quantileProbabilities)).mase!;
    expect(mase(windows.champion)).toBeLessThan(mase(windows.baseline));
  });
  it("blends with weights that sum to 1, heaviest first, and leaves a single method alone only when it is far better", () => {
    const one = work(weekly(140));
    const { method, members, weights } = choose(one);
    expect(method).toBe("COMBINED");
    expect(members).toHaveLength(weights.length);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect([...weights].sort((x, y) => y - x)).toEqual(weights);
    const rows = rowsOf(one, methodsOf.regular);
    const truth = (from: number, steps: number) =>
      quantileProbabilities.map(() => Float64Array.from({ length: steps }, (_, h) => one.values[from + h] ?? 20));
    rows.TSB = { windows: one.origins.map((origin) => truth(origin, 14)), final: truth(140, 28) };
    expect(choose(one, null, rows)).toMatchObject({ method: "TSB", members: [], weights: [] });
  });
  it("weighs a window by the other windows alone", () => {
    const one = work(weekly(140));
    const rows = rowsOf(one, ["SEASONAL_NAIVE", "ETS"]);
    const before = choose(one, null, rows).windows.champion[2]!;
    const spoilt = { ...rows, ETS: { ...rows.ETS!, windows: [...rows.ETS!.windows] } };
    const changed = one.values.slice();
    changed.fill(500, one.origins[2]!);
    const after = choose({ ...one, values: changed }, null, spoilt).windows.champion[2]!;
    expect(after).toEqual(before);
  });
  it("falls back where no backtest is possible, to what was tried", () => {
    const young = work(weekly(10), { kind: "short", origins: [] });
    expect(choose(young).method).toBe("COMBINED");
    expect(choose(young, null, rowsOf(young, ["SEASONAL_NAIVE"])).method).toBe("SEASONAL_NAIVE");
    expect(choose(work(new Float64Array(9), { kind: "none", origins: [] })).method).toBe("ZERO");
    expect(() => choose(young, null, {})).toThrow("got none");
  });
  it("judges an earlier choice on the same windows, and keeps its forecast only when it is another one", () => {
    const one = work(weekly(140));
    const outcome = choose(one, { method: "SEASONAL_NAIVE", members: [], weights: [] });
    expect(outcome.windows.earlier).toEqual(outcome.windows.baseline);
    expect(outcome.earlierFinal).not.toBeNull();
    expect(choose(one, outcome).earlierFinal).toBeNull();
    const again = choose(one, choose(one));
    expect(again.earlierFinal).toBeNull();
    // Its own rows would be blended by weights that know the windows, and score otherwise than the same choice made now.
    expect(again.windows.earlier).toBe(again.windows.champion);
  });
  it("decides by squared errors where demand is intermittent, for absolute ones reward a forecast of nothing", () => {
    const values = Float64Array.from({ length: 140 }, (_, t) => (t % 5 === 0 ? 5 : 0));
    const flat = (level: number) => (steps: number) =>
      quantileProbabilities.map(() => new Float64Array(steps).fill(level));
    const rowsAt = (row: (steps: number) => Quantiles) => ({ windows: [row(14), row(14), row(14)], final: row(28) });
    const rows = { TSB: rowsAt(flat(0)), CROSTON: rowsAt(flat(1)) };
    const heaviest = (kind: "regular" | "intermittent") => {
      const { method, members } = choose(work(values, { kind }), null, rows);
      return members[0] ?? method;
    };
    expect(heaviest("intermittent")).toBe("CROSTON");
    expect(heaviest("regular")).toBe("TSB");
  });
  it("refuses to combine nothing", () => expect(() => combineRows([], [])).toThrow("at least one member"));
});

describe("followYear", () => {
  const rows = [Float64Array.of(1, 2), Float64Array.of(3, 4)];
  it("moves methods that only carry a level on, and leaves the others alone", () => {
    expect(followYear("TSB", rows, Float64Array.of(1, 2))).toEqual([Float64Array.of(1, 4), Float64Array.of(3, 8)]);
    expect(followYear("MSTL", rows, Float64Array.of(1, 2))).toBe(rows);
  });
  it("is part of the backtest: each window uses its own ratios", () => {
    const values = weekly(140);
    const yearRatios = {
      windows: [1, 2, 3].map((x) => new Float64Array(14).fill(x)),
      final: new Float64Array(28).fill(1),
    };
    const plain = runCandidate(work(values), "ETS", settings).windows;
    const moved = runCandidate(work(values, { yearRatios }), "ETS", settings).windows;
    expect(moved[2]![4]![0]).toBeCloseTo(3 * plain[2]![4]![0]!, 9);
  });
});

describe("calibration", () => {
  const random = new Random(3);
  const windows = (sigma: number, count: number) =>
    Array.from({ length: count }, () => ({
      rows: gaussianRows(new Float64Array(14).fill(50), new Float64Array(14).fill(sigma), quantileProbabilities),
      actual: Float64Array.from({ length: 14 }, () => 50 + 4 * random.normal()),
    }));

  it("widens intervals that were too narrow until they cover what they claim", () => {
    const narrow = windows(1, 60);
    const residuals = standardisedResiduals(narrow, quantileProbabilities);
    const corrections = fitCorrections(residuals, residuals, quantileProbabilities, 60);
    const fresh = windows(1, 200);
    const inside = fresh.flatMap(({ rows, actual }) => {
      const corrected = correctRows(rows, corrections, quantileProbabilities, true);
      return [...actual].filter((y, h) => y >= corrected[0]![h]! && y <= corrected.at(-1)![h]!);
    }).length;
    expect(inside / (200 * 14)).toBeGreaterThan(0.93);
    expect(inside / (200 * 14)).toBeLessThan(0.97);
  });
  it("borrows from the pool what a series without residuals lacks, and never moves the central line", () => {
    const pool = poolResiduals([standardisedResiduals(windows(1, 30), quantileProbabilities)]);
    const corrections = fitCorrections([], pool, quantileProbabilities, 0);
    expect(corrections[0]).toBeLessThan(0);
    expect(corrections.at(-1)).toBeGreaterThan(0);
    expect(corrections[quantileProbabilities.indexOf(0.5)]).toBe(0);
  });
  it("counts the steps of one window as a few witnesses only, so that a calm window cannot narrow a series", () => {
    const pool = standardisedResiduals(windows(4, 60), quantileProbabilities);
    const calm = standardisedResiduals(windows(16, 10), quantileProbabilities);
    const [once, often] = [1, 10].map((count) => fitCorrections(calm, pool, quantileProbabilities, count)[0]!);
    expect(Math.abs(once!)).toBeLessThan(0.5 * Math.abs(often!));
  });
  it("leaves rows alone without any residual", () => {
    expect(fitCorrections([], [], quantileProbabilities, 0)).toEqual(quantileProbabilities.map(() => 0));
  });
});

describe("judgeSeries", () => {
  const judge = (one: SeriesWork, outcome: SeriesOutcome, earlier: Choice | null = null) => {
    const pools = poolByKind([pooledSeries(one, outcome)], quantileProbabilities);
    return judgeSeries(one, outcome, earlier, pools, quantileProbabilities);
  };

  it("keeps an earlier choice that did better than the new one", () => {
    const one = work(weekly(140));
    const earlier: Choice = { method: "MSTL", members: [], weights: [] };
    const outcome = choose(one, earlier);
    const worse = {
      ...outcome,
      windows: { ...outcome.windows, champion: outcome.windows.baseline },
      earlierFinal: outcome.final,
    };
    const judged = judge(one, worse, earlier);
    expect(judged).toMatchObject({ keptEarlier: true, method: "MSTL" });
    expect(judged.scaledPinball!.chosen).toBe(judged.scaledPinball!.earlier);
  });
  it("claims no accuracy without a backtest", () => {
    const one = work(weekly(10), { kind: "short", origins: [] });
    const judged = judge(one, choose(one));
    expect(judged.accuracy).toEqual({
      mase: null,
      wape: null,
      pinball: null,
      coverage95: null,
      naiveMase: null,
      windows: 0,
      dependence: { persistent: 0, fading: 0, decay: 0 },
    });
    expect(judged.scaledPinball).toBeNull();
  });
  it("scores nothing where the history has no scale", () => {
    const values = new Float64Array(60).fill(5);
    const scores = scoreEach(values, 7, [{ origin: 40, centre: new Float64Array(5) }]);
    expect(scores).toEqual([null]);
    expect(meanScore(scores)).toEqual({ mase: null, rmsse: null });
  });
});
