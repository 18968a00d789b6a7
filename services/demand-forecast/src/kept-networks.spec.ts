import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { Random } from "@bellwether/runtime/tensor/random";
import { tf } from "@bellwether/runtime/tensor/tf";
import type { NamedArrays } from "@bellwether/runtime/tensor/weights";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { keptNetwork } from "./kept-networks.ts";
import { forecaster } from "./model/neural/forecaster.ts";
import { predictGlobalModel } from "./model/neural/global-model.ts";
import type { WindowConfig } from "./model/neural/window-config.ts";

const config: WindowConfig = {
  architecture: "residual",
  space: "linear",
  lags: 14,
  horizon: 7,
  seasonality: 7,
  basePeriod: 7,
  baseSeasons: 1,
  calendar: null,
  yearSteps: null,
  width: 8,
  depth: 1,
  probabilities: [0.1, 0.5, 0.9],
};

/** Random ones everywhere: by its own initialisers the last layer is zero, and whatever comes before it does not show. */
function weightsOf(seed: string): NamedArrays {
  const random = new Random(seed);
  const specs = forecaster(config).weights.map(({ name, shape }) => {
    const size = shape.reduce((product, dimension) => product * dimension, 1);
    return [name, { shape: [...shape], values: Float32Array.from({ length: size }, () => 0.1 * random.normal()) }];
  });
  return Object.fromEntries(specs);
}

const values = Float64Array.from({ length: 60 }, (_, t) => 10 + (t % 7));
const request = (factor: number) => ({
  series: { values: values.map((value) => factor * value), startDate: null, total: null },
  origin: values.length,
});

describe("kept networks", () => {
  beforeAll(() => loadEngine({ force: "wasm" }));

  it("answer as one that is loaded for the occasion, also many questions at the same time", async () => {
    const weights = weightsOf("one");
    const asked = [1, 2, 3, 4, 5].map((factor) => [request(factor)]);
    const answers = await Promise.all(asked.map((one) => keptNetwork("a", weights, config).predict(one)));
    for (const [index, one] of asked.entries()) {
      expect(answers[index]).toEqual(await predictGlobalModel(weights, config, one));
    }
    expect(answers[1]).not.toEqual(answers[0]);
  });

  it("are told apart by their keys, and found again without their weights", async () => {
    const [one, other] = [weightsOf("one"), weightsOf("other")];
    const [first] = await keptNetwork("b", one, config).predict([request(1)]);
    const [second] = await keptNetwork("c", other, config).predict([request(1)]);
    expect(second).not.toEqual(first);
    expect(keptNetwork("b", {}, config)).toBe(keptNetwork("b", one, config));
    expect(await keptNetwork("b", {}, config).predict([request(1)])).toEqual([first]);
  });

  it("give way to those asked more recently, after what they were asked before, and leave nothing", async () => {
    const weights = weightsOf("one");
    const [expected] = await predictGlobalModel(weights, config, [request(1)]);
    const fill = async (name: string) => {
      for (let index = 0; index < 8; index++)
        await keptNetwork(`${name}${index}`, weights, config).predict([request(1)]);
    };
    await fill("d");
    const tensors = tf.memory().numTensors;
    const oldest = keptNetwork("d0", weights, config);
    const pending = oldest.predict([request(1)]);
    await fill("e");
    expect(await pending).toEqual([expected]);
    await expect(oldest.predict([request(1)])).rejects.toThrow("disposed");
    expect(keptNetwork("e7", {}, config)).not.toBe(oldest);
    expect(tf.memory().numTensors).toBe(tensors);
  });
});
