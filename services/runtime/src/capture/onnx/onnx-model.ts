import { bytesField, floatField, integerField } from "./protobuf.ts";

/** Element types we write, with ONNX's numbers for them (TensorProto.DataType). */
export const onnxTypes = { float32: 1, int32: 6, int64: 7, bool: 9, float64: 11 } as const;

export type OnnxType = keyof typeof onnxTypes;

/**
 * Version of the operators' definitions, and of the file format that came with it (ONNX 1.13): what ONNX Runtime loads
 * from 1.14 on.
 */
export const operatorSet = 18;
export const formatVersion = 8;

/** `{ float }` marks a number as floating point; plain numbers are whole. `{ graph }` is what a loop repeats. */
export type Attribute = number | string | readonly number[] | { float: number } | { graph: OnnxGraph };

export interface OnnxNode {
  operator: string;
  inputs: readonly string[];
  outputs: readonly string[];
  attributes: Readonly<Record<string, Attribute>>;
}

export interface OnnxConstant {
  type: OnnxType;
  shape: readonly number[];
  values: ArrayLike<number>;
}

export interface OnnxValue {
  name: string;
  type: OnnxType;
  shape: readonly number[];
}

/** An input or output as a file declares it. */
export interface OnnxPort {
  name: string;
  type: OnnxType;
  /** A name stands for any size. */
  shape: readonly (number | string)[];
  documentation?: string;
}

export interface OnnxGraph {
  nodes: readonly OnnxNode[];
  constants: ReadonlyMap<string, OnnxConstant>;
  inputs: readonly OnnxPort[];
  outputs: readonly OnnxPort[];
}

/** What a file says of itself; ONNX Runtime computes the same without. */
export interface OnnxDescription {
  name: string;
  documentation: string;
  /** Version of what wrote the file. */
  producerVersion: string;
  /** `metadata_props`. */
  metadata: Readonly<Record<string, string>>;
}

/** The graph as an ONNX file (ModelProto, https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). */
export function encodeModel(graph: OnnxGraph, description?: OnnxDescription): Uint8Array {
  const operators = Buffer.concat([bytesField(1, ""), integerField(2, operatorSet)]);
  return Buffer.concat([
    integerField(1, formatVersion),
    bytesField(2, "bellwether"),
    ...(description ? [bytesField(3, description.producerVersion), bytesField(6, description.documentation)] : []),
    bytesField(7, encodeGraph(graph, description?.name)),
    bytesField(8, operators),
    ...Object.entries(description?.metadata ?? {}).map(([key, value]) =>
      bytesField(14, Buffer.concat([bytesField(1, key), bytesField(2, value)])),
    ),
  ]);
}

function encodeGraph({ nodes, constants, inputs, outputs }: OnnxGraph, name = "step"): Buffer {
  return Buffer.concat([
    ...nodes.map((node) => bytesField(1, encodeNode(node))),
    bytesField(2, name),
    ...[...constants].map(([key, constant]) => bytesField(5, encodeConstant(key, constant))),
    ...inputs.map((value) => bytesField(11, encodeValue(value))),
    ...outputs.map((value) => bytesField(12, encodeValue(value))),
  ]);
}

function encodeNode({ operator, inputs, outputs, attributes }: OnnxNode): Buffer {
  return Buffer.concat([
    ...inputs.map((name) => bytesField(1, name)),
    ...outputs.map((name) => bytesField(2, name)),
    bytesField(4, operator),
    ...Object.entries(attributes).map(([name, value]) => bytesField(5, encodeAttribute(name, value))),
  ]);
}

function encodeAttribute(name: string, value: Attribute): Buffer {
  return Buffer.concat([bytesField(1, name), ...attributeFields(value)]);
}

/** The value, then its kind (AttributeProto.AttributeType). */
function attributeFields(value: Attribute): Buffer[] {
  if (typeof value === "string") return [bytesField(4, value), integerField(20, 3)];
  if (typeof value === "number") return [integerField(3, value), integerField(20, 2)];
  if ("float" in value) return [floatField(2, value.float), integerField(20, 1)];
  if ("graph" in value) return [bytesField(6, encodeGraph(value.graph)), integerField(20, 5)];
  return [...value.map((one) => integerField(8, one)), integerField(20, 7)];
}

function encodeConstant(name: string, { type, shape, values }: OnnxConstant): Buffer {
  return Buffer.concat([
    ...shape.map((size) => integerField(1, size)),
    integerField(2, onnxTypes[type]),
    bytesField(8, name),
    bytesField(9, rawBytes(type, values)),
  ]);
}

function encodeValue({ name, type, shape, documentation }: OnnxPort): Buffer {
  const dimensions = Buffer.concat(
    shape.map((size) => bytesField(1, typeof size === "string" ? bytesField(2, size) : integerField(1, size))),
  );
  const tensor = Buffer.concat([integerField(1, onnxTypes[type]), bytesField(2, dimensions)]);
  return Buffer.concat([
    bytesField(1, name),
    bytesField(2, bytesField(1, tensor)),
    ...(documentation === undefined ? [] : [bytesField(3, documentation)]),
  ]);
}

/** Little endian, as ONNX wants it and as every machine that Node runs on keeps it. */
function rawBytes(type: OnnxType, values: ArrayLike<number>): Uint8Array {
  const typed = {
    float32: () => Float32Array.from(values),
    float64: () => Float64Array.from(values),
    int32: () => Int32Array.from(values),
    int64: () => BigInt64Array.from(Array.from(values, BigInt)),
    bool: () => Uint8Array.from(values),
  }[type]();
  return new Uint8Array(typed.buffer);
}
