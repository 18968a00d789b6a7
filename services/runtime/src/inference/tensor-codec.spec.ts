import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { openBody, readTensors, writeBody } from "./message.ts";
import { requestSchema } from "./protocol.ts";
import { type TensorValue, textsOf, textTensor } from "./tensor-value.ts";

const examples: TensorValue[] = [
  { datatype: "FP32", shape: [2, 2], data: Float32Array.of(1.5, -2, 3e38, 0) },
  { datatype: "FP64", shape: [3], data: Float64Array.of(Math.PI, -0.1, 5e-324) },
  { datatype: "INT32", shape: [2], data: Int32Array.of(-(2 ** 31), 2 ** 31 - 1) },
  { datatype: "INT64", shape: [1, 2], data: BigInt64Array.of(-9_007_199_254_740_991n, 42n) },
  { datatype: "BOOL", shape: [3], data: Uint8Array.of(1, 0, 1) },
  { datatype: "BYTES", shape: [3], data: textTensor(["", "需求 forecast", "\u0000"]).data as Uint8Array[] },
  { datatype: "FP32", shape: [], data: Float32Array.of(7) },
  { datatype: "FP64", shape: [0, 5], data: new Float64Array(0) },
];

function overTheWire(tensors: TensorValue[], binary: boolean): TensorValue[] {
  const named = tensors.map((tensor, index) => ({ name: `t${index}`, tensor, binary }));
  const wire = writeBody({ id: "1" }, "inputs", named);
  const opened = openBody(wire.body, wire.jsonLength === null ? undefined : String(wire.jsonLength), requestSchema);
  return Object.values(readTensors(opened.message.inputs, opened.binary, "input"));
}

function readJson(inputs: unknown[], binary: Buffer = Buffer.alloc(0)) {
  const json = Buffer.from(JSON.stringify({ inputs }));
  const opened = openBody(Buffer.concat([json, binary]), String(json.length), requestSchema);
  return readTensors(opened.message.inputs, opened.binary, "input");
}

describe("tensors over the wire", () => {
  it.each([true, false])("arrive as they were sent (binary: %s)", (binary) => {
    expect(overTheWire(examples, binary)).toEqual(examples);
  });

  it("carry every number as bytes, NaN and infinities too", () => {
    const anyTensor = fc
      .array(fc.double(), { maxLength: 20 })
      .map((data): TensorValue => ({ datatype: "FP64", shape: [data.length], data: Float64Array.from(data) }));
    fc.assert(
      fc.property(fc.array(anyTensor, { maxLength: 4 }), (tensors) => {
        expect(overTheWire(tensors, true)).toEqual(tensors);
      }),
    );
  });

  it("never crash on bytes that are no message", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.option(fc.string({ maxLength: 5 }), { nil: undefined }),
        (bytes, length) => {
          try {
            openBody(Buffer.from(bytes), length, requestSchema);
          } catch (error) {
            expect((error as Error).name).toBe("ProtocolError");
          }
        },
      ),
    );
  });

  it("may be nested as their shape says", () => {
    const { x } = readJson([
      {
        name: "x",
        datatype: "INT32",
        shape: [2, 3],
        data: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      },
    ]);
    expect(x).toEqual({ datatype: "INT32", shape: [2, 3], data: Int32Array.of(1, 2, 3, 4, 5, 6) });
  });

  it("read and write texts", () => {
    expect(textsOf(textTensor(["a", "库存"]))).toEqual(["a", "库存"]);
    expect(() => textsOf(examples[0]!)).toThrow("A tensor of texts is BYTES; got FP32.");
  });

  it.each<[string, object, string]>([
    ["too few values", { shape: [3], datatype: "FP32", data: [1, 2] }, 'input "x": shape [3] holds 3 values; got 2.'],
    [
      "a value of another type",
      { shape: [1], datatype: "FP32", data: ["1"] },
      'input "x": each value of FP32 is a number; got "1".',
    ],
    [
      "a fraction",
      { shape: [1], datatype: "INT32", data: [1.5] },
      'input "x": each value of INT32 is a whole number; got 1.5.',
    ],
    [
      "a large number",
      { shape: [1], datatype: "INT32", data: [2 ** 31] },
      'input "x": each value of INT32 is between −2³¹ and 2³¹ − 1; got 2147483648.',
    ],
    [
      "a number that JSON rounds",
      { shape: [1], datatype: "INT64", data: [2 ** 53] },
      'input "x": each value of INT64 is a whole number that JSON holds exactly; got 9007199254740992.',
    ],
    [
      "a truth that is none",
      { shape: [1], datatype: "BOOL", data: ["yes"] },
      'input "x": each value of BOOL is true or false; got "yes".',
    ],
    [
      "ragged rows",
      { shape: [2, 2], datatype: "FP32", data: [[1, 2], [3]] },
      'input "x": nested data follows shape [2,2]; axis 1 has 1 entries.',
    ],
    ["no values", { shape: [1], datatype: "FP32" }, 'input "x": has neither data nor binary_data_size.'],
    [
      "a huge shape",
      { shape: [2 ** 40, 2 ** 40], datatype: "FP32", data: [] },
      'input "x": shape [1099511627776,1099511627776] is too large.',
    ],
    ["a negative shape", { shape: [-1], datatype: "FP32", data: [] }, "inputs.0.shape.0"],
    ["an unknown datatype", { shape: [1], datatype: "FP16", data: [1] }, "inputs.0.datatype"],
  ])("refuse %s", (_case, tensor, message) => {
    expect(() => readJson([{ name: "x", ...tensor }])).toThrow(message);
  });

  it.each<[string, object, number, string]>([
    [
      "bytes of another length than the shape",
      { shape: [2], datatype: "FP32", parameters: { binary_data_size: 7 } },
      7,
      'input "x": shape [2] of FP32 takes 8 bytes; got 7.',
    ],
    [
      "more bytes than there are",
      { shape: [2], datatype: "FP32", parameters: { binary_data_size: 8 } },
      4,
      'input "x": binary_data_size 8 is not a number of the 4 bytes left.',
    ],
    [
      "bytes that belong to nothing",
      { shape: [1], datatype: "FP32", parameters: { binary_data_size: 4 } },
      5,
      "1 bytes after the JSON belong to no tensor.",
    ],
    [
      "an element beyond its tensor",
      { shape: [1], datatype: "BYTES", parameters: { binary_data_size: 3 } },
      3,
      'input "x": element 0 of BYTES goes beyond the tensor\'s bytes.',
    ],
    [
      "fewer elements than announced",
      { shape: [2], datatype: "BYTES", parameters: { binary_data_size: 4 } },
      4,
      'input "x": 2 elements were announced; got 1.',
    ],
  ])("refuse %s", (_case, tensor, length, message) => {
    expect(() => readJson([{ name: "x", ...tensor }], Buffer.alloc(length))).toThrow(message);
  });

  it("refuse a tensor given twice, and one that would reach a prototype stays a tensor", () => {
    const x = { name: "__proto__", datatype: "FP32", shape: [1], data: [1] };
    expect(() => readJson([x, x])).toThrow('input "__proto__": given twice.');
    expect(Object.keys(readJson([x]))).toEqual(["__proto__"]);
  });

  it("refuse to lose what JSON cannot say", () => {
    const nan: TensorValue = { datatype: "FP32", shape: [1], data: Float32Array.of(Number.NaN) };
    expect(() => overTheWire([nan], false)).toThrow("JSON cannot carry NaN; ask for binary_data.");
  });
});
