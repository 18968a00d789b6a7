import { describe, expect, it } from "@jest/globals";
import { compareRuns, type ModelRun } from "./gpu-comparison.ts";

const processor: ModelRun = {
  name: "mlp",
  stepMs: 30,
  predictMs: 8,
  losses: [2, 1],
  predictions: Float32Array.of(-4, 1),
  fallback: null,
};
const card = (changed: Partial<ModelRun>): ModelRun => ({ ...processor, stepMs: 3, predictMs: 1, ...changed });

describe("a card against the processor", () => {
  it("agrees where losses and predictions differ by rounding", () => {
    const found = compareRuns(card({ losses: [2, 1.0005], predictions: Float32Array.of(-4.002, 1) }), processor);
    expect(found).toMatchObject({ name: "mlp", stepMs: 3, processorStepMs: 30, fallback: null, agrees: true });
    expect(found.lossDifference).toBeCloseTo(0.0005, 6);
    expect(found.predictionDifference).toBeCloseTo(0.0005, 6);
  });

  it.each([
    ["losses differ", { losses: [2, 1.01] }],
    ["a loss is no number", { losses: [2, Number.NaN] }],
    ["losses are missing", { losses: [2] }],
    ["predictions differ", { predictions: Float32Array.of(-4, 1.1) }],
    ["a prediction is no number", { predictions: Float32Array.of(Number.NaN, 1) }],
    ["ONNX Runtime did not compute it", { fallback: "Kernel Cumprod has no mapping" }],
  ])("does not agree where %s", (_case, changed) => {
    expect(compareRuns(card(changed), processor).agrees).toBe(false);
  });
});
