import { afterAll, afterEach, beforeAll, expect, it, jest } from "@jest/globals";
import { loadEngine } from "../tensor/engine.ts";
import { glorot, zeros } from "../tensor/initialiser.ts";
import type { LearnedModel, NamedTensors } from "../tensor/learned-model.ts";
import { tf } from "../tensor/tf.ts";
import { fit } from "../tensor/training-loop.ts";
import type { NamedArrays } from "../tensor/weights.ts";
import { onCapture, setCapturing } from "./capture-mode.ts";
import type { CaptureEvent } from "./capture-tally.ts";
import { compile } from "./compile.ts";
import { recordingBackend, recordingBackendName } from "./recording-backend.ts";
import { describeCaptured } from "./testing/describe-captured.ts";

/** A hidden layer behind a head that starts at zero, as the last layer of a residual network does. */
const zeroHead: LearnedModel = {
  weights: [
    { name: "hidden", shape: [4, 8], initialiser: glorot },
    { name: "head", shape: [8, 1], initialiser: zeros },
  ],
  predict: ({ hidden, head }, { x }) => tf.matMul(tf.relu(tf.matMul(x!, hidden!)), head!),
  loss: (weights, batch) => tf.mean(tf.square(tf.sub(zeroHead.predict(weights, batch), batch.y!))).asScalar(),
};

const rows = 64;
const data = {
  rows,
  columns: {
    x: { values: Float32Array.from({ length: rows * 4 }, (_, index) => Math.sin(index * 1.7)), shape: [4] },
    y: { values: Float32Array.from({ length: rows }, (_, index) => Math.cos(index)), shape: [1] },
  },
};
const options = { seed: 1, epochs: 5, batchSize: 16, learningRate: 0.01 };

/** Records the negative of a kernel while `during` runs. */
async function withNegated(name: string, during: () => Promise<void>): Promise<void> {
  recordingBackend();
  const kernel = tf.getKernel(name, recordingBackendName);
  const negative = tf.getKernel("Neg", recordingBackendName);
  tf.unregisterKernel(name, recordingBackendName);
  tf.registerKernel({
    ...kernel,
    kernelFunc: (call) => {
      const x = kernel.kernelFunc(call) as tf.TensorInfo;
      return negative.kernelFunc({ inputs: { x }, attrs: {}, backend: call.backend });
    },
  });
  try {
    await during();
  } finally {
    tf.unregisterKernel(name, recordingBackendName);
    tf.registerKernel(kernel);
  }
}

describeCaptured("the comparison with the eager step", () => {
  let events: CaptureEvent[] = [];
  let tensors = 0;
  beforeAll(async () => {
    await loadEngine({ force: "onnx-cpu" });
    tensors = tf.memory().numTensors;
  });
  afterEach(() => {
    onCapture(undefined);
    expect(tf.memory().numTensors).toBe(tensors);
  });
  afterAll(() => loadEngine({ force: "wasm" }));

  function listen(): void {
    events = [];
    onCapture((event) => events.push(event));
  }

  it("finds a wrong gradient behind a weight that starts at zero, which the first step does not show", async () => {
    listen();
    let found: NamedArrays = {};
    await withNegated("Step", async () => {
      found = (await fit(zeroHead, data, options)).weights;
    });
    expect(events.at(-1)).toMatchObject({ outcome: "mismatch", reason: expect.stringMatching(/hidden/) });
    setCapturing(null);
    const { weights } = await fit(zeroHead, data, options);
    setCapturing("cpu");
    found.hidden!.values.forEach((value, index) => {
      expect(value).toBeCloseTo(weights.hidden!.values[index]!, 4);
    });
  });

  it("ends when all has been seen, and after eight steps where something stays at zero", async () => {
    listen();
    const [hidden, head] = zeroHead.weights;
    /** Calls of the loss: a step's recordings, as many for each model, and its eager steps. */
    const calls = async (model: LearnedModel) => {
      const loss = jest.fn(model.loss);
      await fit({ ...model, loss }, data, options);
      return loss.mock.calls.length;
    };
    const atOnce = await calls({ ...zeroHead, weights: [hidden!, { ...head!, initialiser: glorot }] });
    expect((await calls(zeroHead)) - atOnce).toBe(1);
    const idle = { name: "idle", shape: [3], initialiser: zeros };
    const withIdle: LearnedModel = {
      ...zeroHead,
      weights: [...zeroHead.weights, idle],
      loss: (weights, batch) => tf.add(zeroHead.loss(weights, batch), tf.mul(0, tf.sum(weights.idle!))),
    };
    expect((await calls(withIdle)) - atOnce).toBe(7);
    expect(events.map(({ outcome }) => outcome)).toEqual(["captured", "captured", "captured"]);
  });

  it("believes a prediction of nothing but zeros no more than its first batch shows", async () => {
    listen();
    const step = ({ x, w }: NamedTensors) => ({ y: tf.mul(tf.relu(tf.asinh(x!)), w!) });
    const specs = { x: { shape: [3], dtype: "float32" }, w: { shape: [], dtype: "float32" } } as const;
    await withNegated("Asinh", async () => {
      const call = compile(step, specs);
      for (const w of [0, 2]) {
        const x = tf.tensor1d([1, 2, -3]);
        const { y } = await call({ x, w });
        expect(y!.dataSync()[0]).toBeCloseTo(w * Math.asinh(1), 5);
        tf.dispose([x, y!]);
      }
      await call.dispose();
    });
    expect(events.at(-1)!.outcome).toBe("mismatch");
  });

  it("keeps the captured step where it is WASM that differs from plain CPU, and says so", async () => {
    listen();
    const specs = { x: { shape: [4], dtype: "float32" } } as const;

    const call = compile(({ x }) => ({ y: tf.cast(x!, "bool") }), specs, { what: "A conversion" });
    const x = tf.tensor1d([0, 0.5, -2, 256]);
    const { y } = await call({ x });
    expect(Array.from(y!.dataSync())).toEqual([0, 1, 1, 1]);
    expect(call.isCaptured()).toBe(true);
    expect(events).toEqual([
      { outcome: "captured", what: "A conversion", reason: null },
      {
        outcome: "engine-differs",
        what: "A conversion",
        reason: expect.stringMatching(/wasm computes something else than plain CPU does.*y differs/),
      },
    ]);
    tf.dispose([x, y!]);
    await call.dispose();
  });

  it("goes back to the eager step where neither WASM nor plain CPU computes what was captured", async () => {
    listen();
    await withNegated("Asinh", async () => {
      const call = compile(({ x }) => ({ y: tf.asinh(x!) }), { x: { shape: [2], dtype: "float32" } });
      const x = tf.tensor1d([1, 2]);
      const { y } = await call({ x });
      expect(y!.dataSync()[1]).toBeCloseTo(Math.asinh(2), 5);
      expect(call.isCaptured()).toBe(false);
      tf.dispose([x, y!]);
      await call.dispose();
    });
    expect(events.map(({ outcome }) => outcome)).toEqual(["mismatch"]);
    expect(tf.getBackend()).toBe("wasm");
  });
});
