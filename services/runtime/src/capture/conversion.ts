import type { Graph } from "./onnx/graph.ts";
import { onnxTypes } from "./onnx/onnx-model.ts";
import { filled, storedName, type Traced, type TracedType, value } from "./traced.ts";

/** Conversion as TensorFlow.js does it: to int32 by truncation and wrapping, with 0 for NaN and infinities. */
export function converted(graph: Graph, x: Traced, dtype: TracedType): Traced {
  if (x.dtype === dtype) return x;
  if (x.fill !== undefined) {
    return filled(dtype === "bool" ? Number(x.fill !== 0) : x.fill, x.shape, dtype);
  }
  const name = storedName(graph, x);
  if (x.dtype === "float32" && dtype === "int32") {
    return value(wrappedToInt32(graph, name, "float32"), x.shape, dtype, x.stored);
  }
  return value(graph.emit("Cast", [name], { to: onnxTypes[dtype] }), x.shape, dtype, x.stored);
}

/** The numbers as they are, but booleans as 0 and 1. */
export function numeric(graph: Graph, x: Traced): Traced {
  return x.dtype === "bool" ? converted(graph, x, "int32") : x;
}

/**
 * Floating point numbers as int32, beyond ±2³¹ by their remainder (ECMAScript's ToInt32). By arithmetic, since ONNX leaves such
 * casts open, and ONNX Runtime makes one saturating cast of a chain through int64.
 */
export function wrappedToInt32(graph: Graph, name: string, type: "float32" | "float64"): string {
  const number = (given: number) => graph.constant(type, [], [given]);
  const choose = (condition: string, then: string, otherwise: string) =>
    graph.emit("Where", [condition, then, otherwise]);
  const remainder = graph.emit("Mod", [name, number(2 ** 32)], { fmod: 1 });
  const known = choose(graph.emit("IsNaN", [remainder]), number(0), remainder);
  const tooHigh = graph.emit("GreaterOrEqual", [known, number(2 ** 31)]);
  const lowered = choose(tooHigh, graph.emit("Sub", [known, number(2 ** 32)]), known);
  const tooLow = graph.emit("Less", [lowered, number(-(2 ** 31))]);
  const within = choose(tooLow, graph.emit("Add", [lowered, number(2 ** 32)]), lowered);
  return graph.emit("Cast", [within], { to: onnxTypes.int32 });
}
