import { sizeOf } from "../../tensor/shape.ts";
import type { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import { converted } from "../conversion.ts";
import { kernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { onnxTypes } from "../onnx/onnx-model.ts";
import {
  asTyped,
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
import { axesOf } from "./axes.ts";
import { transposed } from "./layout.ts";
import { rejectOutside, wideIndices } from "./positions.ts";

/** Elements by their position, and positions of the largest. */
export const gatheringKernels: RecordedKernels = {
  GatherV2: kernel<tf.GatherV2Attrs>(({ graph, inputs, attributes: { axis, batchDims = 0 } }) => {
    const { x, indices } = inputs as { x: Traced; indices: Traced };
    const at = axesOf(axis, x.shape.length)[0]!;
    const shape = [...x.shape.slice(0, at), ...indices.shape.slice(batchDims), ...x.shape.slice(at + 1)];
    if (sizeOf(shape) === 0) return filled(0, shape, x.dtype);
    if (batchDims > 0) return gatheredInBatches(graph, x, indices, at, batchDims, shape);
    return gathered(graph, x, rejectOutside(graph, indices), at, shape);
  }),
  GatherNd: kernel(({ graph, inputs: { params, indices } }) => {
    const shape = [...indices!.shape.slice(0, -1), ...params!.shape.slice(indices!.shape.at(-1)!)];
    if (sizeOf(shape) === 0) return filled(0, shape, params!.dtype);
    const at = wideIndices(graph, rejectOutside(graph, indices!));
    return value(graph.emit("GatherND", [fullName(graph, params!), at]), shape, params!.dtype);
  }),
  OneHot: kernel<tf.OneHotAttrs & { dtype?: TracedType }>(({ graph, inputs: { indices }, attributes }) => {
    const { depth, onValue, offValue, dtype = "int32" } = attributes;
    const classes = constant(
      Int32Array.from({ length: depth }, (_, index) => index),
      [depth],
      "int32",
    );
    const of = reshaped(graph, indices!, [...indices!.shape, 1]);
    const hit = elementwise(graph, "Equal", [of, classes], "bool");
    for (const number of [onValue, offValue]) {
      if (dtype === "float32" || (asTyped(number, dtype) === number && Math.fround(number) === number)) continue;
      throw new CaptureError(`OneHot of ${dtype} with ${number} is not mapped; make it float32, or cast it afterwards`);
    }
    // ONNX Runtime selects among numbers only.
    const selected = dtype === "bool" ? "int32" : dtype;
    const chosen = elementwise(graph, "Where", [hit, scalar(onValue, selected), scalar(offValue, selected)], selected);
    return converted(graph, chosen, dtype);
  }),
  // Of equal elements the first comes first; where NaN comes is open, on the CPU backend too.
  TopK: kernel<tf.TopKAttrs>(({ graph, inputs: { x }, attributes: { k } }) => {
    const shape = [...x!.shape.slice(0, -1), k];
    if (sizeOf(shape) === 0) return [filled(0, shape, x!.dtype), filled(0, shape, "int32")];
    const flags = { axis: -1, sorted: 1 };
    const [values, places] = graph.emitSeveral("TopK", [fullName(graph, x!), graph.indices([k])], 2, flags);
    const narrow = graph.emit("Cast", [places!], { to: onnxTypes.int32 });
    return [value(values!, shape, x!.dtype), value(narrow, shape, "int32")];
  }),
};

function gathered(graph: Graph, x: Traced, indices: Traced, axis: number, shape: readonly number[]): Traced {
  const inputs = [fullName(graph, x), fullName(graph, indices)];
  return value(graph.emit("Gather", inputs, { axis }), shape, x.dtype);
}

/** Each batch has positions of its own: one gathering of all batches' rows, which lie one after another. */
function gatheredInBatches(
  graph: Graph,
  x: Traced,
  indices: Traced,
  axis: number,
  batchDims: number,
  shape: readonly number[],
): Traced {
  const [batch, outer, inner] = [
    x.shape.slice(0, batchDims),
    x.shape.slice(batchDims, axis),
    x.shape.slice(axis + 1),
  ].map(sizeOf) as [number, number, number];
  const length = x.shape[axis]!;
  const perBatch = sizeOf(indices.shape) / batch;
  const rows = transposed(graph, reshaped(graph, x, [batch, outer, length, inner]), [0, 2, 1, 3]);
  const starts = constant(
    Int32Array.from({ length: batch }, (_, index) => index * length),
    [batch, 1],
    "int32",
  );
  const within = reshaped(graph, rejectOutside(graph, indices, length), [batch, perBatch]);
  const at = elementwise(graph, "Add", [within, starts]);
  const flat = reshaped(graph, rows, [batch * length, outer, inner]);
  const found = gathered(graph, flat, at, 0, [batch, perBatch, outer, inner]);
  return reshaped(graph, transposed(graph, found, [0, 2, 1, 3]), shape);
}
