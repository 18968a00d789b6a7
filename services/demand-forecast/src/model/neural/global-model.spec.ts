import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { Random } from "@bellwether/runtime/tensor/random";
import { tf } from "@bellwether/runtime/tensor/tf";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { mase } from "../metrics/point.ts";
import { neuralQuantiles, predictGlobalModel, trainGlobalModel } from "./global-model.ts";
import { drawWindows } from "./training-windows.ts";
import type { WindowConfig } from "./window-config.ts";

const config: WindowConfig = {
  architecture: "residual",
  space: "linear",
  lags: 21,
  horizon: 7,
  seasonality: 7,
  basePeriod: 7,
  baseSeasons: 1,
  calendar: null,
  yearSteps: null,
  width: 32,
  depth: 1,
  probabilities: [0.1, 0.5, 0.9],
};
const plan = { seed: 5, rows: 1_500, epochs: 6, batchSize: 128, peakRate: 0.005 };

/** Twenty series with a rhythm of their own and noise. */
const series = Array.from({ length: 20 }, (_, i) => {
  const random = new Random(i);
  const values = Float64Array.from({ length: 200 }, (_, t) => {
    const season = (1 + 0.3 * Math.sin((2 * Math.PI * (t + i)) / 7)) * 10 * (i + 1);
    return Math.max(0, season + 2 * (i + 1) * random.normal());
  });
  return { values, startDate: null, total: null, cut: 193 };
});

describe("the global model", () => {
  beforeAll(() => loadEngine({ force: "wasm" }));

  it("learns more than the last season says, with intervals that hold", async () => {
    const before = tf.memory().numTensors;
    const fitted = await trainGlobalModel(series, config, plan);
    const answers = await predictGlobalModel(
      fitted!.weights,
      config,
      series.map((one) => ({ series: one, origin: 193 })),
    );
    let own = 0;
    let naive = 0;
    let inside = 0;
    answers.forEach(({ quantiles }, i) => {
      const { values } = series[i]!;
      const [history, actual] = [values.subarray(0, 193), values.subarray(193)];
      own += mase(history, actual, quantiles[1]!, 7)!;
      naive += mase(history, actual, values.subarray(186, 193), 7)!;
      inside += actual.filter((y, h) => y >= quantiles[0]![h]! && y <= quantiles[2]![h]!).length;
    });
    expect(own).toBeLessThan(0.9 * naive);
    expect(inside / (20 * 7)).toBeGreaterThan(0.6);
    expect(inside / (20 * 7)).toBeLessThan(0.95);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("gives the same weights for the same seed, and others for another", async () => {
    const short = { ...plan, rows: 200, epochs: 1 };
    const [one, same, other] = [
      await trainGlobalModel(series, config, short),
      await trainGlobalModel(series, config, short),
      await trainGlobalModel(series, config, { ...short, seed: 6 }),
    ];
    expect(same!.weights).toEqual(one!.weights);
    expect(other!.weights).not.toEqual(one!.weights);
  });

  it("does not train without a single window, and answers nothing when asked nothing", async () => {
    expect(
      await trainGlobalModel([{ values: new Float64Array(5), startDate: null, total: null, cut: 5 }], config, plan),
    ).toBeNull();
    expect(await predictGlobalModel({}, config, [])).toEqual([]);
  });

  it("stops when aborted", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(trainGlobalModel(series, config, plan, { signal })).rejects.toThrow("enough");
  });

  it("never learns from values at or after a series' cut", () => {
    const draw = (one: Float64Array) =>
      drawWindows([{ values: one, startDate: null, total: null, cut: 150 }], config, 100, new Random(1));
    const later = series[0]!.values.map((value, t) => (t >= 150 ? 1e9 : value));
    expect(draw(later)).toEqual(draw(series[0]!.values));
  });

  it("takes the expected value as centre where demand is intermittent", () => {
    const rows = {
      quantiles: [[0], [0], [1]].map((row) => Float64Array.from(row)),
      mean: Float64Array.of(0.3),
    };
    expect(neuralQuantiles(rows, "intermittent", 1).map((row) => row[0])).toEqual([0, 0.3, 1]);
    expect(neuralQuantiles(rows, "regular", 1)).toBe(rows.quantiles);
  });
});
