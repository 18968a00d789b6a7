import { sizeOf } from "../../tensor/shape.ts";
import type { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import { kernel, type RecordedKernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { onnxTypes } from "../onnx/onnx-model.ts";
import { converted, filled, fullName, reshaped, type Traced, value } from "../traced.ts";

interface Reduction {
  axis?: number | number[];
  /** Max calls its axes so. */
  reductionIndices?: number | number[];
  keepDims?: boolean;
}

/** Sums, means and extremes over axes; positions of extremes; running sums. */
export const reductionKernels: RecordedKernels = {
  Sum: reduction("ReduceSum", 0),
  Prod: reduction("ReduceProd", 1),
  Max: reduction("ReduceMax", Number.NEGATIVE_INFINITY),
  Min: reduction("ReduceMin", Number.POSITIVE_INFINITY),
  Mean: kernel<Reduction>(({ graph, inputs: { x }, attributes }) =>
    reduce(graph, "ReduceMean", converted(graph, x!, "float32"), Number.NaN, attributes),
  ),
  All: ofBooleans("ReduceMin", 1),
  Any: ofBooleans("ReduceMax", 0),
  ArgMax: position("ArgMax"),
  ArgMin: position("ArgMin"),
  Cumsum: kernel<tf.CumsumAttrs>(({ graph, inputs: { x }, attributes: { axis, exclusive, reverse } }) => {
    const at = graph.constant("int64", [], [axis]);
    const flags = { exclusive: Number(exclusive), reverse: Number(reverse) };
    return value(graph.emit("CumSum", [fullName(graph, x!), at], flags), x!.shape, x!.dtype);
  }),
};

function reduction(operator: string, ofNothing: number): RecordedKernel {
  return kernel<Reduction>(({ graph, inputs: { x }, attributes }) =>
    reduce(graph, operator, x!, ofNothing, attributes),
  );
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

function position(operator: string): RecordedKernel {
  return kernel<{ axis: number }>(({ graph, inputs: { x }, attributes }) => {
    const [axis] = axesOf(attributes.axis, x!.shape.length);
    if (x!.shape[axis!] === 0) throw new CaptureError(`${operator} over an axis without elements`);
    const found = graph.emit(operator, [fullName(graph, x!)], { axis: axis!, keepdims: 0 });
    const narrow = graph.emit("Cast", [found], { to: onnxTypes.int32 });
    return value(
      narrow,
      x!.shape.filter((_, other) => other !== axis),
      "int32",
    );
  });
}

/** Axes as numbers from 0; all when none is given. */
export function axesOf(axis: number | readonly number[] | undefined | null, rank: number): number[] {
  if (axis === undefined || axis === null) return Array.from({ length: rank }, (_, index) => index);
  const axes = typeof axis === "number" ? [axis] : axis;
  return axes.map((one) => (one < 0 ? one + rank : one));
}
