import { beforeAll, expect, it } from "@jest/globals";
import type { NamedTensors } from "../../tensor/learned-model.ts";
import { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import { compileLoop } from "../compile-loop.ts";
import { compileStep } from "../compile-step.ts";
import { loadOnnxRuntime, type RuntimeTensors } from "../onnx-runtime.ts";
import { recordGraph, recordStep } from "../record-step.ts";
import { describeCaptured } from "../testing/describe-captured.ts";

/** What recordings call values of their own, or called them. */
const taken = ["t0", "t1", "t2", "t3", "c0", "c1", "out.t0", "index", "more", "goOn", "times", "steps", "loop.steps"];
const spec = { shape: [2], dtype: "float32" } as const;
const specs = Object.fromEntries(taken.map((name) => [name, spec]));

/** Outputs called as inputs and as what the graph makes on the way. */
function step(inputs: NamedTensors): NamedTensors {
  const sum = taken.map((name) => inputs[name]!).reduce((all, one) => tf.add(tf.mul(all, one), tf.tensor1d([1, 2])));
  return { t0: tf.tanh(sum), t5: tf.sin(sum), c0: tf.cos(inputs.c0!) };
}

describeCaptured("inputs and outputs called as a recording's own values", () => {
  let inputs: RuntimeTensors;
  let expected: Record<string, number[]>;
  beforeAll(async () => {
    await tf.setBackend("cpu");
    const { Tensor } = await loadOnnxRuntime();
    const values = taken.map((name, at): [string, Float32Array] => [name, Float32Array.of(at / 10, 1 / (at + 1))]);
    inputs = Object.fromEntries(values.map(([name, numbers]) => [name, new Tensor("float32", numbers, [2])]));
    tf.tidy(() => {
      const outputs = step(Object.fromEntries(values.map(([name, numbers]) => [name, tf.tensor1d(numbers)])));
      const read = Object.entries(outputs).map(([name, tensor]) => [name, closeTo(tensor.dataSync<"float32">())]);
      expected = Object.fromEntries(read);
    });
  });

  const closeTo = (values: Iterable<number>) => Array.from(values, (value) => expect.closeTo(value, 5));
  const read = (results: RuntimeTensors) =>
    Object.fromEntries(Object.entries(results).map(([name, { data }]) => [name, Array.from(data, Number)]));

  it("are computed by a step, which failed with a duplicate definition", async () => {
    const compiled = await compileStep(step, specs);
    expect(read(await compiled.run(inputs))).toEqual(expected);
  });

  it.each([[["t0"]], [["t0", "c0", "index", "loop.steps"]]])("are computed by a loop that holds %s", async (names) => {
    const isHeld = ([name]: [string, unknown]) => names.includes(name);
    const of = <Value>(all: Record<string, Value>, held: boolean) =>
      Object.fromEntries(Object.entries(all).filter((entry) => isHeld(entry) === held));
    const loop = await compileLoop(step, { held: of(specs, true), each: of(specs, false) });
    const { held, outputs } = await loop.take(of(inputs, true), [of(inputs, false)]);
    expect(read({ ...held, ...outputs[0]! })).toMatchObject(expected);
  });
});

it("gives no value of a graph a name that an input may have", () => {
  const { graph } = recordGraph(step, specs);
  const made = [...graph.constants.keys(), ...graph.nodes.flatMap(({ outputs }) => outputs)];
  expect(made.filter((name) => !name.startsWith("."))).toEqual([]);
});

it.each([
  [".t0", 'An input of the step is called .t0; names that begin with "." are those of the graph\'s own values'],
  ["", "An input of the step has an empty name"],
])("refuses an input called %j", (name, message) => {
  const record = () => recordStep((given) => ({ y: tf.exp(given[name]!) }), { [name]: spec });
  expect(record).toThrow(new CaptureError(message));
});
