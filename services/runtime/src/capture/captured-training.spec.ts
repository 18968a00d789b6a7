import { afterAll, afterEach, beforeAll, expect, it, jest } from "@jest/globals";
import { type BenchCase, captureCases } from "../bench/bench-models.ts";
import { loadEngine } from "../tensor/engine.ts";
import type { EngineName } from "../tensor/engine-candidates.ts";
import { predictRows } from "../tensor/evaluation.ts";
import { tf } from "../tensor/tf.ts";
import { takeRows } from "../tensor/training-data.ts";
import { fit } from "../tensor/training-loop.ts";
import { toTensors } from "../tensor/weights.ts";
import { captureCounts } from "./capture-mode.ts";
import { recordingBackend, recordingBackendName } from "./recording-backend.ts";
import { describeCaptured } from "./testing/describe-captured.ts";
import { relativeDifference } from "./testing/relative-difference.ts";

const options = { seed: 5, epochs: 2, batchSize: 4, learningRate: 0.001, clipNorm: 1, adam: { weightDecay: 0.1 } };

/** Few rows, since plain CPU takes part. */
const rowsOf = ({ batch }: BenchCase) =>
  takeRows(
    batch,
    Uint32Array.from({ length: 8 }, (_, row) => row),
  );

/** Trains and predicts on the engine that was chosen; all numbers that come of it. */
async function trainedNumbers(one: BenchCase) {
  const { weights, history } = await fit(one.model, rowsOf(one), options);
  const uploaded = toTensors(weights);
  // 3 rows at a time: the last batch is not whole.
  const { values } = await predictRows(one.model, uploaded, rowsOf(one), 3);
  tf.dispose(uploaded);
  return { weights, losses: history.map(({ trainingLoss }) => trainingLoss), answers: Array.from(values) };
}

describeCaptured("captured training", () => {
  /** By engine, then in the order of the cases; ONNX Runtime's processor comes twice. */
  const results: [EngineName, Awaited<ReturnType<typeof trainedNumbers>>[]][] = [];
  let tensors = 0;
  beforeAll(async () => {
    const { candidates } = await loadEngine();
    const engines = candidates.filter(({ usable }) => usable).map(({ name }) => name);
    expect(engines).toEqual(expect.arrayContaining(["onnx-cpu", "wasm", "cpu"]));
    tensors = tf.memory().numTensors;
    for (const engine of ["onnx-cpu" as const, ...engines]) {
      await loadEngine({ force: engine });
      const before = captureCounts();
      const numbers = [];
      for (const one of captureCases) numbers.push(await trainedNumbers(one));
      results.push([engine, numbers]);
      // A training and a prediction of each model.
      const captures = engine.startsWith("onnx-") ? 2 * captureCases.length : 0;
      expect(captureCounts()).toMatchObject({ captured: before.captured + captures, fallbacks: before.fallbacks });
    }
  });
  afterEach(() => expect(tf.memory().numTensors).toBe(tensors));
  afterAll(() => loadEngine({ force: "wasm" }));

  it.each(captureCases.map(({ name }, index) => [name, index] as const))(
    "gives the %s the same bytes again",
    (_, index) => {
      const [one, again] = results.filter(([engine]) => engine === "onnx-cpu").map(([, numbers]) => numbers[index]);
      expect(again).toEqual(one);
    },
  );

  it.each(captureCases.map(({ name }, index) => [name, index] as const))(
    "gives the %s nearly the same numbers on every pair of engines here",
    (_, index) => {
      const all = results.map(([, numbers]) => numbers[index]!);
      for (const found of all) {
        for (const expected of all) {
          expect(relativeDifference(found.losses, expected.losses)).toBeLessThan(1e-4);
          // Adam's first change of a weight is the rate times a sign, which rounding decides where the gradient is nearly 0.
          expect(relativeDifference(found.answers, expected.answers)).toBeLessThan(1e-3);
        }
      }
    },
  );

  it.each(captureCases.map((one, index) => [one.name, one, index] as const))(
    "predicts with the %s what WASM predicts with the same weights",
    async (_, one, index) => {
      const { weights } = results.find(([engine]) => engine === "onnx-cpu")![1][index]!;
      const answers = [];
      for (const force of ["onnx-cpu", "wasm"] as const) {
        await loadEngine({ force });
        const uploaded = toTensors(weights);
        answers.push((await predictRows(one.model, uploaded, rowsOf(one), 3)).values);
        tf.dispose(uploaded);
      }
      expect(relativeDifference(answers[0]!, answers[1]!)).toBeLessThan(2e-5);
    },
  );

  it("goes on eagerly, counts it and says it once, where the step has a kernel that is not mapped", async () => {
    const one = captureCases.find(({ name }) => name === "embedding")!;
    await loadEngine({ force: "onnx-cpu" });
    recordingBackend();
    const kernel = tf.getKernel("UnsortedSegmentSum", recordingBackendName);
    tf.unregisterKernel(kernel.kernelName, recordingBackendName);
    const warn = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    try {
      const before = captureCounts();
      const { trainingLoss } = await fit(one.model, rowsOf(one), options);
      expect(trainingLoss).toBeGreaterThan(0);
      expect(captureCounts()).toMatchObject({ captured: before.captured, fallbacks: before.fallbacks + 1 });
      expect(captureCounts().lastReason).toMatch(/UnsortedSegmentSum/);
      expect(warn).toHaveBeenCalledTimes(1);
    } finally {
      warn.mockRestore();
      tf.registerKernel(kernel);
    }
  });
});
