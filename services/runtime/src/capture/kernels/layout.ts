import { sizeOf } from "../../tensor/shape.ts";
import { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import { converted } from "../conversion.ts";
import { kernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import {
  constant,
  elementwise,
  filled,
  fullName,
  reshaped,
  scalar,
  type Traced,
  type TracedType,
  value,
} from "../traced.ts";

/** Shapes, types, constants and the order of axes. */
export const layoutKernels: RecordedKernels = {
  Identity: kernel(({ inputs: { x } }) => x!),
  Cast: kernel<{ dtype: tf.DataType }>(({ graph, inputs: { x }, attributes: { dtype } }) => {
    if (!isTracedType(dtype)) throw new CaptureError(`Cast to ${dtype} is not mapped; use float32, int32 or bool`);
    return converted(graph, x!, dtype);
  }),
  Reshape: kernel<tf.ReshapeAttrs>(({ graph, inputs: { x }, attributes }) =>
    reshaped(graph, x!, tf.util.inferFromImplicitShape(attributes.shape, sizeOf(x!.shape))),
  ),
  ExpandDims: kernel<tf.ExpandDimsAttrs>(({ graph, inputs: { input }, attributes: { dim } }) =>
    reshaped(graph, input!, input!.shape.toSpliced(dim < 0 ? input!.shape.length + 1 + dim : dim, 0, 1)),
  ),
  Transpose: kernel<tf.TransposeAttrs>(({ graph, inputs: { x }, attributes }) =>
    transposed(graph, x!, attributes.perm),
  ),
  Fill: kernel<tf.FillAttrs>(({ attributes: { shape, value: fill, dtype = "float32" } }) => {
    if (!isTracedType(dtype)) throw new CaptureError(`Fill of ${dtype} is not mapped; use float32, int32 or bool`);
    return filled(Number(fill), shape, dtype);
  }),
  ZerosLike: kernel(({ inputs: { x } }) => filled(0, x!.shape, x!.dtype)),
  OnesLike: kernel(({ inputs: { x } }) => filled(1, x!.shape, x!.dtype)),
  Range: kernel<tf.RangeAttrs>(({ attributes: { start, stop, step, dtype } }) => {
    const away = start === stop || (start < stop && step < 0) || (stop < start && step > 1);
    // TensorFlow.js goes down where it has to without a step; in steps below 1 it goes up for as long as it would down.
    const length = away ? 0 : Math.abs(Math.ceil((stop - start) / step));
    return steps(start, step === 1 && stop < start ? -1 : step, length, dtype);
  }),
  Diag: kernel(({ graph, inputs }) => {
    const x = inputs.x!;
    const size = sizeOf(x.shape);
    const places = Uint8Array.from({ length: size * size }, (_, index) => Number(index % (size + 1) === 0));
    const onDiagonal = constant(places, [size, size], "bool");
    const row = reshaped(graph, x, [size]);
    const matrix = elementwise(graph, "Where", [onDiagonal, row, scalar(0, x.dtype)], x.dtype);
    return reshaped(graph, matrix, [...x.shape, ...x.shape]);
  }),
  LinSpace: kernel<tf.LinSpaceAttrs>(({ attributes: { start, stop, num } }) =>
    steps(start, (stop - start) / (num - 1), num, "float32"),
  ),
};

export function transposed(graph: Graph, x: Traced, order: readonly number[]): Traced {
  const shape = order.map((axis) => x.shape[axis]!);
  if (x.stored.length === 0) return { ...x, shape };
  if (order.every((axis, index) => axis === index)) return x;
  return value(graph.emit("Transpose", [fullName(graph, x)], { perm: [...order] }), shape, x.dtype);
}

/** Each number is the one before and the step, rounded to its type, as TensorFlow.js has them. */
function steps(start: number, by: number, length: number, dtype: "float32" | "int32"): Traced {
  const values = dtype === "float32" ? new Float32Array(length) : new Int32Array(length);
  for (let index = 0; index < length; index++) values[index] = index === 0 ? start : values[index - 1]! + by;
  return constant(values, [length], dtype);
}

function isTracedType(dtype: tf.DataType): dtype is TracedType {
  return dtype === "float32" || dtype === "int32" || dtype === "bool";
}
