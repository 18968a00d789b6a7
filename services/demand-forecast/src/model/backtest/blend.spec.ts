import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import type { ForecastMethod } from "../../contract.ts";
import { type BlendSample, blendWeights, learnBlend, plainBlend } from "./blend.ts";
import { featureNames, seriesFeatures } from "./series-features.ts";

const flat = featureNames.map(() => 0);
const methods: ForecastMethod[] = ["ETS", "THETA"];

/** Forecasts of ten steps that miss by noise of each method's own size. */
function sample(random: Random, sizes: { ETS: number; THETA: number }, over: Partial<BlendSample> = {}): BlendSample {
  const misses = new Map(
    methods.map((method) => [
      method,
      Float64Array.from({ length: 10 }, () => sizes[method as "ETS" | "THETA"] * random.normal()),
    ]),
  );
  return { features: flat, errors: new Map(), misses, costs: new Float64Array(10).fill(1), ...over };
}

describe("a blend", () => {
  it("that knows nothing weighs equally without errors, and by errors where there are some", () => {
    expect([...blendWeights(plainBlend(), methods, { features: flat, errors: new Map() })]).toEqual([0.5, 0.5]);
    const errors = new Map<ForecastMethod, number>([
      ["ETS", 1],
      ["THETA", 2],
    ]);
    // Sharpness 2: weights as 1/1² to 1/2².
    const weights = blendWeights(plainBlend(), methods, { features: flat, errors });
    expect(weights[0]).toBeCloseTo(0.8, 12);
  });
  it("ignores errors that are not known for every method", () => {
    const errors = new Map<ForecastMethod, number>([["ETS", 1]]);
    expect([...blendWeights(plainBlend(), methods, { features: flat, errors })]).toEqual([0.5, 0.5]);
  });
  it("learns near the weights of least variance: noise of 1 and 2 want 0.8 and 0.2", () => {
    const random = new Random("blend");
    const samples = Array.from({ length: 1200 }, () => sample(random, { ETS: 1, THETA: 2 }));
    for (const loss of ["squared", "absolute"] as const) {
      const weights = blendWeights(learnBlend(samples, loss), methods, { features: flat, errors: new Map() });
      expect(Math.abs(weights[0]! - 0.8)).toBeLessThan(0.06);
    }
  });
  it("learns which feature speaks for which method", () => {
    const random = new Random("features");
    const samples = Array.from({ length: 600 }, (_, i) => {
      const side = i % 2 === 0 ? 1 : -1;
      return sample(random, side > 0 ? { ETS: 1, THETA: 3 } : { ETS: 3, THETA: 1 }, { features: [side, 0, 0, 0, 0] });
    });
    const blend = learnBlend(samples, "absolute");
    const weightAt = (side: number) =>
      blendWeights(blend, methods, { features: [side, 0, 0, 0, 0], errors: new Map() })[0]!;
    expect(weightAt(1)).toBeGreaterThan(0.75);
    expect(weightAt(-1)).toBeLessThan(0.25);
  });
  it("learns how far errors of the past can be trusted", () => {
    const random = new Random("trust");
    const errorsOf = (better: ForecastMethod) =>
      new Map<ForecastMethod, number>(methods.map((method) => [method, method === better ? 0.5 : 1]));
    const learn = (honest: boolean) =>
      learnBlend(
        Array.from({ length: 600 }, () => {
          const better = methods[random.integer(2)]!;
          const told = honest ? better : methods[random.integer(2)]!;
          return sample(random, better === "ETS" ? { ETS: 1, THETA: 3 } : { ETS: 3, THETA: 1 }, {
            errors: errorsOf(told),
          });
        }),
        "absolute",
      ).sharpness;
    expect(learn(true)).toBeGreaterThan(2);
    expect(learn(false)).toBeLessThan(0.8);
  });
  it("stays near equal weights with a single sample, and is plain without any", () => {
    const [weight] = blendWeights(learnBlend([sample(new Random(1), { ETS: 0.1, THETA: 5 })], "absolute"), methods, {
      features: flat,
      errors: new Map(),
    });
    expect(weight).toBeLessThan(0.9);
    expect(learnBlend([], "absolute").sharpness).toBe(plainBlend().sharpness);
  });
});

describe("features of a series", () => {
  it("are free of its unit and bounded", () => {
    const values = Float64Array.from({ length: 90 }, (_, t) => 5 + (t % 7) + new Random(t).normal());
    const features = seriesFeatures(values, 7);
    expect(features).toHaveLength(featureNames.length);
    const thousandfold = seriesFeatures(
      values.map((value) => 1000 * value),
      7,
    );
    expect(thousandfold).toEqual(features.map((feature) => expect.closeTo(feature, 9)));
    for (const history of [new Float64Array(9), new Float64Array(9).fill(4), Float64Array.of(1)]) {
      for (const feature of seriesFeatures(history, 7)) expect(Math.abs(feature)).toBeLessThanOrEqual(3);
    }
  });
  it("tell a rhythm from none", () => {
    const rhythm = Float64Array.from({ length: 90 }, (_, t) => 5 + 4 * (t % 7) + new Random(t).normal());
    const noise = Float64Array.from({ length: 90 }, (_, t) => 50 + new Random(t).normal());
    expect(seriesFeatures(rhythm, 7)[1]).toBeGreaterThan(1);
    expect(Math.abs(seriesFeatures(noise, 7)[1]!)).toBeLessThan(0.3);
  });
});
