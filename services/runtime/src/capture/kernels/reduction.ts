import { sizeOf } from "../../tensor/shape.ts";
import { converted, numeric } from "../conversion.ts";
import { kernel, type RecordedKernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { onnxTypes } from "../onnx/onnx-model.ts";
import { elementwise, filled, fullName, reshaped, scalar, type Traced, value } from "../traced.ts";
import { add } from "./arithmetic.ts";
import { axesOf } from "./axes.ts";
import { sliced } from "./slicing.ts";

interface Reduction {
  axis?: number | number[];
  /** Max calls its axes so. */
  reductionIndices?: number | number[];
  keepDims?: boolean;
}

/** Sums, means and extremes over axes, and positions of extremes. Over no elements they are what the CPU backend gives. */
export const reductionKernels: RecordedKernels = {
  Sum: wide("ReduceSum", 0),
  Prod: wide("ReduceProd", 1),
  Mean: kernel<Reduction>(({ graph, inputs: { x }, attributes }) =>
    reduce(graph, "ReduceMean", converted(graph, x!, "float32"), 0, attributes),
  ),
  Max: extreme("ReduceMax"),
  Min: extreme("ReduceMin"),
  All: ofBooleans("ReduceMin", 0),
  Any: ofBooleans("ReduceMax", 0),
  ArgMax: position("ArgMax", Number.NEGATIVE_INFINITY),
  ArgMin: position("ArgMin", Number.POSITIVE_INFINITY),
};

/** Sums and products of integers are taken as int64, since ONNX Runtime's of int32 stop at the largest where TensorFlow.js's wrap. */
function wide(operator: string, ofNothing: number): RecordedKernel {
  return kernel<Reduction>(({ graph, inputs, attributes }) => {
    const x = numeric(graph, inputs.x!);
    if (x.dtype === "float32" || sizeOf(x.shape) === 0) return reduce(graph, operator, x, ofNothing, attributes);
    const longer = graph.emit("Cast", [fullName(graph, x)], { to: onnxTypes.int64 });
    const found = reduce(graph, operator, { ...x, stored: x.shape, source: longer, fill: undefined }, 0, attributes);
    return { ...found, source: graph.emit("Cast", [found.source as string], { to: onnxTypes.int32 }) };
  });
}

function extreme(operator: string): RecordedKernel {
  return kernel<Reduction>(({ graph, inputs, attributes }) => {
    const x = numeric(graph, inputs.x!);
    const ofNothing = x.dtype === "float32" ? Number.NaN : 0;
    const found = reduce(graph, operator, x, ofNothing, attributes);
    if (x.dtype !== "float32") return converted(graph, found, inputs.x!.dtype);
    // ONNX Runtime passes over NaN; a sum that is NaN where one is among the numbers, and else 0, brings it back.
    const onlyNaN = elementwise(graph, "Where", [isNotNumber(graph, x), scalar(Number.NaN), scalar(0)], "float32");
    return add(graph, found, reduce(graph, "ReduceSum", onlyNaN, 0, attributes));
  });
}

function ofBooleans(operator: string, ofNothing: number): RecordedKernel {
  return kernel<Reduction>(({ graph, inputs: { x }, attributes }) =>
    converted(graph, reduce(graph, operator, converted(graph, x!, "int32"), ofNothing, attributes), "bool"),
  );
}

/** @param ofNothing the result over no elements */
function reduce(graph: Graph, operator: string, x: Traced, ofNothing: number, attributes: Reduction): Traced {
  const axes = axesOf(attributes.axis ?? attributes.reductionIndices, x.shape.length);
  const kept = x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const shape = attributes.keepDims ? kept : x.shape.filter((_, axis) => !axes.includes(axis));
  if (sizeOf(x.shape) === 0) return filled(ofNothing, shape, x.dtype);
  if (axes.every((axis) => x.shape[axis] === 1)) return reshaped(graph, x, shape);
  const flags = { keepdims: attributes.keepDims ? 1 : 0 };
  return value(graph.emit(operator, [fullName(graph, x), graph.indices(axes)], flags), shape, x.dtype);
}

/** @param last what no number comes after in the search, so that NaN, which takes its place, is not found */
function position(operator: string, last: number): RecordedKernel {
  return kernel<{ axis: number }>(({ graph, inputs, attributes }) => {
    const x = numeric(graph, inputs.x!);
    const axis = axesOf(attributes.axis, x.shape.length)[0]!;
    const shape = x.shape.toSpliced(axis, 1);
    if (x.shape[axis] === 0) return filled(0, shape, "int32");
    const isFloat = x.dtype === "float32";
    const searched = isFloat ? elementwise(graph, "Where", [isNotNumber(graph, x), scalar(last), x], "float32") : x;
    const found = graph.emit(operator, [fullName(graph, searched)], { axis, keepdims: 0 });
    const place = value(graph.emit("Cast", [found], { to: onnxTypes.int32 }), shape, "int32");
    if (!isFloat) return place;
    // The CPU backend begins with the first element, and nothing is above or below NaN.
    const ends = x.shape.map((size, other) => (other === axis ? 1 : size));
    const first = sliced(
      graph,
      x,
      ends.map(() => 0),
      ends,
    );
    const lost = reshaped(graph, isNotNumber(graph, first), shape);
    return elementwise(graph, "Where", [lost, scalar(0, "int32"), place], "int32");
  });
}

function isNotNumber(graph: Graph, x: Traced): Traced {
  return elementwise(graph, "IsNaN", [x], "bool");
}
