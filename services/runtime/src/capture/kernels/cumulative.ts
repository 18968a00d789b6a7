import { sizeOf } from "../../tensor/shape.ts";
import type { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import { numeric } from "../conversion.ts";
import { kernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { elementwise, fullName, type Traced, value } from "../traced.ts";
import { axesOf } from "./axes.ts";
import { padded } from "./slicing.ts";

/** Running sums and products. */
export const cumulativeKernels: RecordedKernels = {
  Cumsum: kernel<tf.CumsumAttrs>(({ graph, inputs, attributes: { axis, exclusive, reverse } }) => {
    const x = numeric(graph, inputs.x!);
    const at = graph.constant("int64", [], [axisOf(x, axis)]);
    const flags = { exclusive: Number(exclusive), reverse: Number(reverse) };
    return value(graph.emit("CumSum", [fullName(graph, x), at], flags), x.shape, x.dtype);
  }),
  // ONNX has no running product: each pass multiplies by twice as many elements before. Of products beyond float32's range
  // the order of multiplication may decide between infinity and a number.
  Cumprod: kernel<tf.CumprodAttrs>(({ graph, inputs, attributes: { axis, exclusive, reverse } }) => {
    const x = numeric(graph, inputs.x!);
    const at = axisOf(x, axis);
    if (sizeOf(x.shape) === 0) return x;
    let product = exclusive ? moved(graph, x, at, 1, reverse) : x;
    for (let by = 1; by < x.shape[at]!; by *= 2) {
      product = elementwise(graph, "Mul", [product, moved(graph, product, at, by, reverse)]);
    }
    return product;
  }),
};

function axisOf(x: Traced, axis: number): number {
  if (x.shape.length === 0) throw new CaptureError("A running sum or product of a scalar is not mapped");
  return axesOf(axis, x.shape.length)[0]!;
}

/** The elements by so many places further along (or back, reversed), with ones before them. */
function moved(graph: Graph, x: Traced, axis: number, by: number, reverse: boolean): Traced {
  const paddings = x.shape.map((_, other): [number, number] => {
    if (other !== axis) return [0, 0];
    return reverse ? [-by, by] : [by, -by];
  });
  return padded(graph, x, paddings, 1);
}
