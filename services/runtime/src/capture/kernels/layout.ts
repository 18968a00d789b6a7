import { sizeOf } from "../../tensor/shape.ts";
import { tf } from "../../tensor/tf.ts";
import { kernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { constant, converted, filled, fullName, reshaped, type Traced, type TracedType, value } from "../traced.ts";

/** Shapes, types, constants and the order of axes. */
export const layoutKernels: RecordedKernels = {
  Identity: kernel(({ inputs: { x } }) => x!),
  Cast: kernel<{ dtype: TracedType }>(({ graph, inputs: { x }, attributes }) => converted(graph, x!, attributes.dtype)),
  Reshape: kernel<tf.ReshapeAttrs>(({ graph, inputs: { x }, attributes }) =>
    reshaped(graph, x!, tf.util.inferFromImplicitShape(attributes.shape, sizeOf(x!.shape))),
  ),
  ExpandDims: kernel<tf.ExpandDimsAttrs>(({ graph, inputs: { input }, attributes: { dim } }) =>
    reshaped(graph, input!, input!.shape.toSpliced(dim < 0 ? input!.shape.length + 1 + dim : dim, 0, 1)),
  ),
  Transpose: kernel<tf.TransposeAttrs>(({ graph, inputs: { x }, attributes }) =>
    transposed(graph, x!, attributes.perm),
  ),
  Fill: kernel<{ shape: number[]; value: number; dtype?: TracedType }>(({ attributes }) =>
    filled(attributes.value, attributes.shape, attributes.dtype ?? "float32"),
  ),
  ZerosLike: kernel(({ inputs: { x } }) => filled(0, x!.shape, x!.dtype)),
  OnesLike: kernel(({ inputs: { x } }) => filled(1, x!.shape, x!.dtype)),
  Range: kernel<{ start: number; stop: number; step: number; dtype: TracedType }>(({ attributes }) => {
    const { start, stop, step, dtype } = attributes;
    const length = Math.max(0, Math.ceil((stop - start) / step));
    const values = Array.from({ length }, (_, index) => start + index * step);
    return constant(values, [length], dtype);
  }),
  LinSpace: kernel<tf.LinSpaceAttrs>(({ attributes: { start, stop, num } }) => {
    const step = (stop - start) / (num - 1);
    const values = Array.from({ length: num }, (_, index) => (index === 0 ? start : start + index * step));
    return constant(values, [num], "float32");
  }),
};

export function transposed(graph: Graph, x: Traced, order: readonly number[]): Traced {
  const shape = order.map((axis) => x.shape[axis]!);
  if (x.stored.length === 0) return { ...x, shape };
  if (order.every((axis, index) => axis === index)) return x;
  return value(graph.emit("Transpose", [fullName(graph, x)], { perm: [...order] }), shape, x.dtype);
}
