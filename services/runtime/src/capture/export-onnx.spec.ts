import { beforeAll, describe, expect, it } from "@jest/globals";
import { initialValues, normal } from "../tensor/initialiser.ts";
import { Random } from "../tensor/random.ts";
import { floats } from "../tensor/testing/backends.ts";
import { tf } from "../tensor/tf.ts";
import { type NamedArrays, toTensors } from "../tensor/weights.ts";
import { CaptureError } from "./capture-error.ts";
import { type ExportedModel, exportOnnx } from "./export-onnx.ts";
import { readOnnxHead } from "./testing/onnx-file.ts";
import { noPlainSession, openPlainSession } from "./testing/plain-session.ts";

const weight = (shape: number[], seed: number) => ({
  shape,
  values: initialValues(normal(0.3), shape, new Random(seed)),
});
const weights: NamedArrays = { w: weight([6, 12], 1), b: weight([12], 2), extra: weight([3], 3) };

/** Rows of six numbers and a count; folds the batch into rows of three and back, as an attention layer would. */
const model: ExportedModel = {
  name: "folding",
  documentation: "Two outputs of a row.",
  producerVersion: "1.2.3",
  metadata: { task: "test", "needs quotes": '{"a": "ü"}' },
  weights,
  inputs: {
    row: { shape: [6], dtype: "float32", documentation: "Six numbers." },
    count: { shape: [1], dtype: "int32", documentation: "How many of them count." },
  },
  outputs: { folded: "Rows of three.", total: "Their sum." },
  predict({ w, b }, { row, count }) {
    const known = tf.less(tf.range(0, 6, 1, "int32"), count!);
    const hidden = tf.tanh(tf.add(tf.matMul(tf.where(known, row!, tf.zerosLike(row!)), w as tf.Tensor2D), b!));
    const folded = tf.softmax(tf.reshape(hidden, [-1, 3]));
    return { folded: tf.reshape(folded, [-1, 4, 3]), total: tf.sum(hidden, 1, true) };
  },
};

const withPredict = (predict: ExportedModel["predict"]) => ({ ...model, predict });

describe("exporting a model", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it("writes a file that says what it is, readable by whoever knows opset 18", async () => {
    const file = await exportOnnx(model);
    expect(readOnnxHead(file)).toEqual({
      formatVersion: 8,
      operatorSet: 18,
      producerVersion: "1.2.3",
      documentation: "Two outputs of a row.",
      metadata: { task: "test", "needs quotes": '{"a": "ü"}' },
    });
    expect(await exportOnnx(model)).toEqual(file);
    // Weights that the prediction does not use stay out of the file.
    expect(Buffer.from(file).includes("weights/w")).toBe(true);
    expect(Buffer.from(file).includes("weights/extra")).toBe(false);
  });

  it("leaves tensors and backend as they were", async () => {
    const before = tf.memory().numTensors;
    await exportOnnx(model);
    expect([tf.getBackend(), tf.memory().numTensors]).toEqual(["cpu", before]);
  });

  (noPlainSession === null ? describe : describe.skip)(noPlainSession ?? "in a plain session", () => {
    it("has the inputs and outputs that were declared, of any batch size", async () => {
      const session = await openPlainSession(await exportOnnx(model));
      expect(session.inputs).toEqual({
        row: { type: "float32", shape: ["batch", 6] },
        count: { type: "int32", shape: ["batch", 1] },
      });
      expect(session.outputs).toEqual({
        folded: { type: "float32", shape: ["batch", 4, 3] },
        total: { type: "float32", shape: ["batch", 1] },
      });
      await session.release();
    });

    it.each([1, 2, 3, 64, 211])("answers a batch of %i as eagerly", async (batch) => {
      const row = floats([batch, 6], batch);
      const count = Int32Array.from({ length: batch }, (_, index) => index % 7);
      const expected = tf.tidy(() => {
        const answer = model.predict(toTensors(weights), {
          row: tf.tensor(row.values, row.shape),
          count: tf.tensor(count, [batch, 1], "int32"),
        });
        return { folded: answer.folded!.dataSync<"float32">(), total: answer.total!.dataSync<"float32">() };
      });
      const session = await openPlainSession(await exportOnnx(model));
      const answer = await session.run({
        row: { type: "float32", values: row.values, shape: row.shape },
        count: { type: "int32", values: count, shape: [batch, 1] },
      });
      expect(answer.folded!.dims).toEqual([batch, 4, 3]);
      for (const name of ["folded", "total"] as const) {
        const largest = expected[name].reduce((most, value, i) => {
          return Math.max(most, Math.abs(value - answer[name]!.data[i]!));
        }, 0);
        expect(largest).toBeLessThan(2e-5);
      }
      await session.release();
    });
  });

  (noPlainSession === null ? it : it.skip)(
    "has inputs and outputs called as a recording's own values were",
    async () => {
      // A file with two values of one name was written, which no runtime takes.
      const input = (documentation: string) => ({ shape: [2], dtype: "float32" as const, documentation });
      const names = ["t0", "t1", "c0", "c1", "batch.size"];
      const file = await exportOnnx({
        ...model,
        weights: { t2: weight([1, 2], 4) },
        inputs: Object.fromEntries(names.map((name) => [name, input("Two numbers.")])),
        outputs: { t3: "Their products and twos.", c2: "Its exponential." },
        predict({ t2 }, inputs) {
          const product = Object.values(inputs).reduce((all, one) => tf.add(tf.mul(all, one), 2));
          const folded = tf.reshape(tf.reshape(tf.add(product, t2!), [-1, 1]), [-1, 2]);
          return { t3: folded, c2: tf.exp(folded) };
        },
      });
      const session = await openPlainSession(file);
      const ones = { type: "float32" as const, values: Float32Array.of(1, 2), shape: [1, 2] };
      const { t3, c2 } = await session.run(Object.fromEntries(names.map((name) => [name, ones])));
      const [first, second] = initialValues(normal(0.3), [1, 2], new Random(4));
      expect([...t3!.data]).toEqual([9 + first!, 62 + second!].map((value) => expect.closeTo(value, 4)));
      expect(c2!.data[0]).toBeCloseTo(Math.exp(9 + first!), -1);
      await session.release();
    },
  );

  const number = { shape: [1], dtype: "float32" as const, documentation: "A number." };
  it.each<[string, Partial<ExportedModel>, string]>([
    ["an output as an input", { outputs: { row: "Out." } }, "An output is called row, as an input is"],
    ["an input as a weight", { inputs: { "weights/w": number } }, "An input is called weights/w, as a weight is"],
    ["an output as a weight", { outputs: { "weights/b": "Out." } }, "An output is called weights/b, as a weight is"],
    ["an input nothing", { inputs: { "": number } }, "An input has an empty name"],
    ["an output nothing", { outputs: { "": "Out." } }, "An output has an empty name"],
    [
      "an output as the graph's own values",
      { outputs: { ".t0": "Out." } },
      "An output is called .t0; names that begin",
    ],
  ])("refuses to call %s", async (_, names, message) => {
    const refused = exportOnnx({ ...model, ...names });
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toBeInstanceOf(CaptureError);
  });

  it.each<[string, ExportedModel["predict"], RegExp]>([
    [
      "divides by the batch size",
      (_, { row, count }) => ({ folded: tf.div(row!, row!.shape[0]!), total: count! }),
      /Constant .* is 211 for a batch of 211, 223 for 223/,
    ],
    [
      "does more with a larger batch",
      (_, { row, count }) => ({ folded: row!.shape[0]! > 211 ? tf.exp(row!) : tf.sin(row!), total: count! }),
      /something else with another batch size, from Sin on/,
    ],
    [
      "answers for all rows together",
      (_, { row, count }) => ({ folded: tf.sum(row!, 0, true), total: count! }),
      /The first dimension of folded is not the batch/,
    ],
    ["leaves an input unused", (_, { row }) => ({ folded: row!, total: row! }), /No output depends on the input count/],
    ["forgets an output", (_, { row }) => ({ folded: row! }), /The prediction gives no total/],
    ["draws numbers", (_, { row }) => ({ folded: tf.dropout(row!, 0.5), total: row! }), /draws random numbers/],
  ])("refuses a prediction that %s", async (_, predict, message) => {
    const refused = exportOnnx(withPredict(predict));
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toBeInstanceOf(CaptureError);
  });
});
