import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { loadEngine } from "../tensor/engine.ts";
import type { NamedTensors } from "../tensor/learned-model.ts";
import { tf } from "../tensor/tf.ts";
import { captureCounts } from "./capture-mode.ts";
import { StepChangedError } from "./checked-step.ts";
import { type CallInputs, type CompiledFunction, compile, compilePredict } from "./compile.ts";
import { recordingBackend, recordingBackendName } from "./recording-backend.ts";
import type { StepSpecs } from "./step-values.ts";
import { describeCaptured } from "./testing/describe-captured.ts";

const four: StepSpecs = { x: { shape: [4], dtype: "float32" } };
const numbers = [-1.5, 0, 0.25, 3];

/** Gradient descent on a line; its rate is an input. */
function descend({ slope, x, y, rate }: NamedTensors): NamedTensors {
  const { value, grads } = tf.valueAndGrads((slope: tf.Tensor) =>
    tf.mean(tf.square(tf.sub(tf.mul(x!, slope), y!))).asScalar(),
  )([slope!]);
  return { slope: tf.sub(slope!, tf.mul(grads[0]!, rate!)), loss: value };
}

/** Calls once and reads the outputs; leaves no tensors. */
async function valuesOf(call: CompiledFunction, inputs: CallInputs): Promise<Record<string, number[]>> {
  const outputs = await call(inputs);
  for (const input of Object.values(inputs)) if (typeof input !== "number") input.dispose();
  const values = Object.entries(outputs).map(([name, tensor]) => [name, [...tensor.dataSync<"float32">()]]);
  tf.dispose(outputs);
  return Object.fromEntries(values);
}

/** Replaces what the recording knows of a kernel while `during` runs; without a substitute it knows nothing. */
async function withKernel(name: string, substitute: string | undefined, during: () => Promise<void>): Promise<void> {
  recordingBackend();
  const kernel = tf.getKernel(name, recordingBackendName);
  tf.unregisterKernel(name, recordingBackendName);
  if (substitute) tf.registerKernel({ ...tf.getKernel(substitute, recordingBackendName), kernelName: name });
  try {
    await during();
  } finally {
    if (substitute) tf.unregisterKernel(name, recordingBackendName);
    tf.registerKernel(kernel);
  }
}

describeCaptured("a compiled step", () => {
  let tensors = 0;
  let warn: ReturnType<typeof spyOnWarnings>;
  const spyOnWarnings = () => jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  const lines = () => warn.mock.calls.map(([line]) => String(line)).filter((line) => line.includes("ONNX Runtime"));
  beforeAll(async () => {
    await loadEngine({ force: "onnx-cpu" });
    tensors = tf.memory().numTensors;
  });
  beforeEach(() => {
    warn = spyOnWarnings();
  });
  afterEach(() => {
    warn.mockRestore();
    expect(tf.memory().numTensors).toBe(tensors);
  });
  afterAll(() => loadEngine({ force: "wasm" }));

  /** Compiles, calls once, and compares with the step itself. */
  async function expectEager(
    step: (tensors: NamedTensors) => NamedTensors,
    specs: StepSpecs,
    inputs: () => CallInputs,
  ) {
    const call = compile(step, specs, { what: expect.getState().currentTestName });
    const found = await valuesOf(call, inputs());
    const given = inputs() as NamedTensors;
    const expected = tf.tidy(() =>
      Object.fromEntries(
        Object.entries(step(given)).map(([name, tensor]) => [name, [...tensor.dataSync<"float32">()]]),
      ),
    );
    tf.dispose(given);
    expect(found).toEqual(expected);
    const captured = call.isCaptured();
    await call.dispose();
    return captured;
  }

  it("keeps its state inside and follows a schedule of rates", async () => {
    const slope = tf.scalar(0.5);
    const specs: StepSpecs = { ...four, y: { shape: [4], dtype: "float32" }, rate: { shape: [], dtype: "float32" } };
    const call = compile(descend, specs, { state: { slope } });
    let expected = tf.keep(slope.clone()) as tf.Tensor;
    for (const rate of [0.1, 0.05, 0.2, 0, 0.01]) {
      const inputs = () => ({ x: tf.tensor1d(numbers), y: tf.tensor1d([1, 2, 3, 4]) });
      const { loss } = await valuesOf(call, { ...inputs(), rate });
      const eager = tf.tidy(() => ({ ...descend({ ...inputs(), slope: expected, rate: tf.scalar(rate) }) }));
      expect(loss![0]).toBeCloseTo(eager.loss!.dataSync()[0]!, 5);
      tf.dispose([expected, eager.loss!]);
      expected = eager.slope!;
    }
    const state = await call.state();
    expect(state.slope!.dataSync()[0]).toBeCloseTo(expected.dataSync()[0]!, 5);
    expect(call.isCaptured()).toBe(true);
    expect(lines()).toEqual([]);
    tf.dispose([slope, expected, state]);
    await call.dispose();
  });

  it("computes calls in turn, though nobody waits between them", async () => {
    const total = tf.scalar(0);
    const call = compile(
      ({ total, x }) => ({ total: tf.add(total!, x!), seen: total! }),
      { x: { shape: [], dtype: "float32" } },
      {
        state: { total },
      },
    );
    const all = await Promise.all([1, 2, 3, 4].map((x) => valuesOf(call, { x })));
    expect(all.map(({ seen }) => seen![0])).toEqual([0, 1, 3, 6]);
    total.dispose();
    await call.dispose();
  });

  it("keeps its state until the calls before its disposal are done", async () => {
    const total = tf.scalar(5);
    const specs = { x: { shape: [], dtype: "float32" } } as const;
    const call = compile(({ total, x }) => ({ total: tf.add(total!, x!), seen: total! }), specs, { state: { total } });
    const calls = [1, 2].map((x) => valuesOf(call, { x }));
    const disposed = call.dispose();
    expect((await Promise.all(calls)).map(({ seen }) => seen![0])).toEqual([5, 6]);
    await disposed;
    total.dispose();
  });

  it("is computed eagerly, with one line that names it, where a kernel has no mapping", async () => {
    const before = captureCounts();
    await withKernel("Atanh", undefined, async () => {
      const call = compile(({ x }) => ({ y: tf.atanh(tf.mul(x!, 0.1)) }), four, { what: "The step of a test" });
      for (const _ of [1, 2, 3]) {
        const { y } = await valuesOf(call, { x: tf.tensor1d(numbers) });
        expect(y![3]).toBeCloseTo(Math.atanh(0.3), 5);
      }
      expect(call.isCaptured()).toBe(false);
      await call.dispose();
    });
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatch(/^The step of a test is computed without ONNX Runtime, more slowly: .*Atanh/);
    expect(captureCounts()).toMatchObject({ fallbacks: before.fallbacks + 1, mismatches: before.mismatches });
  });

  it("is computed eagerly, and counted, where ONNX Runtime's first result is another", async () => {
    const before = captureCounts();
    await withKernel("Asinh", "Sinh", async () => {
      const call = compile(({ x }) => ({ y: tf.asinh(x!) }), four);
      const { y } = await valuesOf(call, { x: tf.tensor1d(numbers) });
      expect(y![3]).toBeCloseTo(Math.asinh(3), 5);
      expect(call.isCaptured()).toBe(false);
      await call.dispose();
    });
    expect(lines()[0]).toMatch(/y differs by .*, more than 0.0001/);
    expect(captureCounts().mismatches).toBe(before.mismatches + 1);
  });

  it("refuses another shape, another type, and inputs that are missing or unknown", async () => {
    const call = compile(({ x }) => ({ y: tf.neg(x!) }), four);
    for (const [inputs, message] of [
      [{ x: tf.tensor1d([1, 2, 3]) }, /Input x was compiled as float32 \[4\]; got float32 \[3\]/],
      [{ x: tf.tensor1d([1, 2, 3, 4], "int32") }, /Input x was compiled as float32 \[4\]; got int32 \[4\]/],
      [{}, /Input x is missing/],
      [{ x: tf.tensor1d(numbers), z: 1 }, /has no input z/],
    ] as const) {
      await expect(call(inputs)).rejects.toThrow(message);
      tf.dispose(inputs as NamedTensors);
    }
    const x = tf.scalar(0);
    expect(() => compile((inputs) => inputs, four, { state: { x } })).toThrow(/x is an input or state, not both/);
    x.dispose();
  });

  it("follows a variable outside, which cannot be captured, eagerly", async () => {
    const outside = tf.tidy(() => tf.variable(tf.scalar(2)));
    const call = compile(({ x }) => ({ y: tf.mul(x!, outside) }), four, { what: "An outside step" });
    expect((await valuesOf(call, { x: tf.tensor1d(numbers) })).y).toEqual([-3, 0, 0.5, 6]);
    tf.tidy(() => outside.assign(tf.scalar(-1)));
    expect((await valuesOf(call, { x: tf.tensor1d(numbers) })).y).toEqual([1.5, -0, -0.25, -3]);
    expect(lines()[0]).toMatch(/not among its inputs/);
    outside.dispose();
    await call.dispose();
  });

  it("is computed eagerly where it counts its own calls", async () => {
    let calls = 0;
    const call = compile(({ x }) => ({ y: tf.add(x!, ++calls) }), four, { what: "A counting step" });
    const first = (await valuesOf(call, { x: tf.tensor1d(numbers) })).y!;
    expect((await valuesOf(call, { x: tf.tensor1d(numbers) })).y![0]).toBeGreaterThan(first[0]!);
    expect(lines()[0]).toMatch(/not the same each time/);
    await call.dispose();
  });

  it("ends with an error where a rate that it reads from JavaScript has changed", async () => {
    let rate = 0.5;
    const call = compile(({ x }) => ({ y: tf.mul(x!, rate) }), four);
    await valuesOf(call, { x: tf.tensor1d(numbers) });
    expect(call.isCaptured()).toBe(true);
    rate = 0.25;
    const until = async () => {
      for (let number = 0; number < 16; number++) {
        const x = tf.tensor1d(numbers);
        try {
          tf.dispose(await call({ x }));
        } finally {
          x.dispose();
        }
      }
    };
    await expect(until()).rejects.toBeInstanceOf(StepChangedError);
    await call.dispose();
  });

  describe("whose rate, which it reads from JavaScript, has changed", () => {
    /** Two steps from 8, where the rate is halved after the first; it was recorded with 0.5. */
    async function halvedMeanwhile() {
      let rate = 0.5;
      const start = tf.scalar(8);
      const step = ({ sum, x }: NamedTensors) => ({ sum: tf.add(tf.mul(sum!, rate), x!) });
      const call = compile(step, { x: { shape: [], dtype: "float32" } }, { state: { sum: start } });
      start.dispose();
      await valuesOf(call, { x: 1 });
      rate = 0.25;
      await valuesOf(call, { x: 1 });
      return call;
    }

    it("gives no state that was computed with the old one", async () => {
      const call = await halvedMeanwhile();
      await expect(call.state()).rejects.toBeInstanceOf(StepChangedError);
      await expect(call({ x: 1 })).rejects.toBeInstanceOf(StepChangedError);
      await expect(call.state()).rejects.toBeInstanceOf(StepChangedError);
      await call.dispose();
    });

    it("says so at the latest when it is disposed of, and releases its state", async () => {
      const call = await halvedMeanwhile();
      await expect(call.dispose()).rejects.toBeInstanceOf(StepChangedError);
    });
  });

  it("stays captured, and nothing is counted, where one call's input is wrong", async () => {
    const start = tf.scalar(1);
    const specs: StepSpecs = { ...four, at: { shape: [2], dtype: "int32" } };
    const step = ({ calls, x, at }: NamedTensors) => ({ calls: tf.add(calls!, 1), y: tf.gather(x!, at!) });
    await loadEngine({ force: "onnx-cpu" });
    const call = compile(step, specs, { state: { calls: start } });
    const at = (...places: number[]) => ({ x: tf.tensor1d(numbers), at: tf.tensor1d(places, "int32") });
    expect((await valuesOf(call, at(0, 3))).y).toEqual([-1.5, 3]);
    const before = captureCounts();
    const wrong = at(0, 7);
    await expect(call(wrong)).rejects.toThrow();
    tf.dispose(wrong);
    expect((await valuesOf(call, at(2, 3))).y).toEqual([0.25, 3]);
    expect([call.isCaptured(), captureCounts()]).toEqual([true, before]);
    const { calls } = await call.state();
    expect(calls!.dataSync()[0]).toBe(3);
    tf.dispose([start, calls!]);
    await call.dispose();
  });

  it("takes no more calls after it was disposed of", async () => {
    const call = compile(({ x }) => ({ y: tf.neg(x!) }), four, { what: "A step that is gone" });
    await call.dispose();
    const x = tf.tensor1d(numbers);
    const gone = /A step that is gone was disposed of and takes no more calls/;
    await expect(call({ x })).rejects.toThrow(gone);
    await expect(call.state()).rejects.toThrow(gone);
    await call.dispose();
    x.dispose();
  });

  it("draws seeded random numbers eagerly", async () => {
    const step = ({ x }: NamedTensors) => ({ y: tf.add(x!, tf.randomUniform([4], 0, 1, "float32", 7)) });
    expect(await expectEager(step, four, () => ({ x: tf.tensor1d(numbers) }))).toBe(false);
    expect(lines()[0]).toMatch(/draws random numbers/);
  });

  it("is computed eagerly where it reads a value", async () => {
    const step = ({ x }: NamedTensors) => ({ y: x!.dataSync()[3]! > 0 ? tf.neg(x!) : x! });
    expect(await expectEager(step, four, () => ({ x: tf.tensor1d(numbers) }))).toBe(false);
    expect(lines()[0]).toMatch(/reads a tensor's value/);
  });

  it("drops segment ids below zero, as TensorFlow.js does", async () => {
    const specs: StepSpecs = { ...four, id: { shape: [4], dtype: "int32" } };
    const step = ({ x, id }: NamedTensors) => ({ y: tf.unsortedSegmentSum(x!, id as tf.Tensor1D, 3) });
    const inputs = () => ({ x: tf.tensor1d(numbers), id: tf.tensor1d([-1, 2, 0, 2], "int32") });
    expect(await expectEager(step, specs, inputs)).toBe(true);
  });

  it("gives for NaN what TensorFlow.js gives", async () => {
    const step = ({ x }: NamedTensors) => ({ step: tf.step(x!), relu: tf.relu(x!), largest: tf.maximum(x!, 0) });
    await expectEager(step, four, () => ({ x: tf.tensor1d([Number.NaN, -1, 0, 2]) }));
  });

  it("takes and gives integers and booleans exactly", async () => {
    const specs: StepSpecs = { n: { shape: [3], dtype: "int32" }, is: { shape: [3], dtype: "bool" } };
    const step = ({ n, is }: NamedTensors) => ({
      sum: tf.add(n!, tf.scalar(2 ** 30, "int32")),
      chosen: tf.where(is!, n!, tf.neg(n!)),
      not: tf.logicalNot(is!),
    });
    const inputs = () => ({
      n: tf.tensor1d([1, -7, 2 ** 24 + 1], "int32"),
      is: tf.tensor1d([true, false, true], "bool"),
    });
    expect(await expectEager(step, specs, inputs)).toBe(true);
  });

  it("predicts with the weights as they are at each call", async () => {
    const model = { predict: ({ w }: NamedTensors, { x }: NamedTensors) => tf.mul(x!, w!) };
    const w = tf.tidy(() => tf.variable(tf.scalar(2)));
    const predict = compilePredict(model, { w }, four);
    const x = tf.tensor1d(numbers);
    const first = await predict({ x });
    tf.tidy(() => w.assign(tf.scalar(10)));
    const second = await predict({ x });
    expect([...first.dataSync(), ...second.dataSync()]).toEqual([-3, 0, 0.5, 6, -15, 0, 2.5, 30]);
    expect(predict.isCaptured()).toBe(true);
    tf.dispose([first, second, x, w]);
    await predict.dispose();
  });

  it("is eager, and nothing is said of it, where another engine was chosen", async () => {
    await loadEngine({ force: "wasm" });
    const call = compile(({ x }) => ({ y: tf.neg(x!) }), four);
    expect((await valuesOf(call, { x: tf.tensor1d(numbers) })).y![3]).toBe(-3);
    expect(call.isCaptured()).toBe(false);
    expect(lines()).toEqual([]);
    await call.dispose();
    await loadEngine({ force: "onnx-cpu" });
  });
});
