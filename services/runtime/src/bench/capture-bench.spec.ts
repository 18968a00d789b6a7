import { afterAll, expect, it } from "@jest/globals";
import { describeCaptured } from "../capture/testing/describe-captured.ts";
import { loadEngine } from "../tensor/engine.ts";
import { tf } from "../tensor/tf.ts";
import { captureCases } from "./bench-models.ts";
import { run } from "./capture-bench.ts";
import { geometricMean } from "./timing.ts";

describeCaptured("the benchmark of captured steps", () => {
  afterAll(() => loadEngine({ force: "wasm" }));

  it("gives training and prediction of each model, and the geometric means of their ratios", async () => {
    const names = ["gru", "embedding"];
    const cases = captureCases.filter(({ name }) => names.includes(name));
    const { numTensors } = tf.memory();
    const { models, ratio, predict, predictRatio } = await run({ json: true, quick: true }, cases);
    expect(tf.memory().numTensors).toBe(numTensors);
    for (const list of [models, predict]) expect(list.map(({ name }) => name)).toEqual(names);
    // How large they are, is the benchmark's to say: a busy machine fails no test.
    for (const one of [...models, ...predict])
      expect(Math.min(one.wasmMs, one.capturedMs, one.ratio)).toBeGreaterThan(0);
    for (const { compileMs } of models) expect(Number.isFinite(compileMs)).toBe(true);
    expect(ratio / geometricMean(models.map((one) => one.ratio))).toBeCloseTo(1, 1);
    expect(predictRatio / geometricMean(predict.map((one) => one.ratio))).toBeCloseTo(1, 1);
  });
});
