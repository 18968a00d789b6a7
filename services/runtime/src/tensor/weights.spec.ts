import { beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { zeros } from "./initialiser.ts";
import { tf } from "./tf.ts";
import {
  checkWeights,
  decodeWeights,
  encodeWeights,
  type NamedArrays,
  shareWeights,
  toArrays,
  toTensors,
} from "./weights.ts";

const weights: NamedArrays = {
  kernel: { shape: [2, 3], values: Float32Array.from([1, -2, 3.5, 4, 5, 6]) },
  bias: { shape: [], values: Float32Array.from([0.1]) },
  none: { shape: [0, 4], values: new Float32Array(0) },
};
const encoded = encodeWeights(weights, { task: "demand-forecast", levels: [0.1, 0.9] });

describe("weights as bytes", () => {
  it("come back bit for bit with their metadata, from any place in a larger buffer", () => {
    const within = new Uint8Array(encoded.length + 3);
    within.set(encoded, 3);
    for (const bytes of [encoded, within.subarray(3), Buffer.from(encoded)]) {
      expect(decodeWeights(bytes)).toEqual({ weights, metadata: { task: "demand-forecast", levels: [0.1, 0.9] } });
    }
  });

  it("come back for any names, shapes and numbers", () => {
    const array = fc.array(fc.nat(4), { maxLength: 3 }).chain((shape) => {
      const size = shape.reduce((product, dimension) => product * dimension, 1);
      return fc
        .float32Array({ minLength: size, maxLength: size })
        .map((values) => ({ shape, values: Float32Array.from(values) }));
    });
    const name = fc.string({ unit: "grapheme" }).filter((text) => text !== "__proto__");
    fc.assert(
      fc.property(fc.dictionary(name, array, { noNullPrototype: true }), (any) => {
        expect(decodeWeights(encodeWeights(any)).weights).toEqual(any);
      }),
    );
  });

  it("are refused when any byte is changed or missing", () => {
    fc.assert(
      fc.property(fc.nat(encoded.length - 1), fc.integer({ min: 1, max: 255 }), (position, change) => {
        const damaged = encoded.slice();
        damaged[position]! ^= change;
        expect(() => decodeWeights(damaged)).toThrow(expect.objectContaining({ name: "WeightsFormatError" }));
        expect(() => decodeWeights(encoded.subarray(0, position))).toThrow(
          expect.objectContaining({ name: "WeightsFormatError" }),
        );
      }),
    );
  });

  it("are refused in a newer version, by its number", () => {
    const newer = encoded.slice();
    newer[4] = 2;
    expect(() => decodeWeights(newer)).toThrow("Weights of version 1 are understood; got version 2");
  });

  it("are not made from values that do not fill their shape", () => {
    const short = { w: { shape: [3], values: new Float32Array(2) } };
    expect(() => encodeWeights(short)).toThrow("Weight w of shape [3] has 2 values");
  });
});

describe("shared weights", () => {
  it("are the same numbers and bytes, in memory that another thread sees without a copy", () => {
    const shared = shareWeights(weights);
    expect(shared).toEqual(weights);
    expect(encodeWeights(shared)).toEqual(encodeWeights(weights));
    const sent = structuredClone(shared);
    shared.bias!.values[0] = 9;
    expect(sent.bias!.values[0]).toBe(9);
    expect(weights.bias!.values[0]).not.toBe(9);
  });
});

describe("checkWeights", () => {
  const spec = (name: string, shape: number[]) => ({ name, shape, initialiser: zeros });
  const model = { weights: [spec("kernel", [2, 3]), spec("bias", [])] };

  it("names what is missing, shaped otherwise or unknown", () => {
    const { kernel, bias } = weights as { kernel: NamedArrays[string]; bias: NamedArrays[string] };
    expect(() => checkWeights(model, { kernel, bias })).not.toThrow();
    expect(() => checkWeights(model, { kernel })).toThrow("Weight bias is missing");
    expect(() => checkWeights(model, { kernel: { ...kernel, shape: [3, 2] }, bias })).toThrow("[2,3]; got [3,2]");
    expect(() => checkWeights(model, weights)).toThrow("The model has no weight none");
  });
});

describe("weights as tensors", () => {
  beforeAll(async () => void (await tf.setBackend("cpu")));

  it("go up and come back, and stay the caller's to dispose", async () => {
    const before = tf.memory().numTensors;
    const tensors = toTensors(weights);
    expect(await toArrays(tensors)).toEqual(weights);
    expect(tf.memory().numTensors).toBe(before + 3);
    tf.dispose(tensors);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("go up from shared memory too, and change nothing there", async () => {
    const shared = shareWeights(weights);
    const tensors = toTensors(shared);
    expect(await toArrays(tensors)).toEqual(weights);
    expect(shared).toEqual(weights);
    tf.dispose(tensors);
  });
});
