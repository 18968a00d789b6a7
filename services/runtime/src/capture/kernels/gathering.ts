import { sizeOf } from "../../tensor/shape.ts";
import type { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import { kernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { onnxTypes } from "../onnx/onnx-model.ts";
import {
  converted,
  elementwise,
  filled,
  fullName,
  reshaped,
  scalar,
  type Traced,
  type TracedType,
  value,
} from "../traced.ts";
import { axesOf } from "./reduction.ts";

/** Elements by their position, and sums into positions. */
export const gatheringKernels: RecordedKernels = {
  GatherV2: kernel<tf.GatherV2Attrs>(({ graph, inputs: { x, indices }, attributes }) => {
    if (attributes.batchDims) throw new CaptureError("GatherV2 with batchDims is not mapped; flatten the batch first");
    const axis = axesOf(attributes.axis, x!.shape.length)[0]!;
    const shape = [...x!.shape.slice(0, axis), ...indices!.shape, ...x!.shape.slice(axis + 1)];
    if (sizeOf(shape) === 0) return filled(0, shape, x!.dtype);
    const at = fullName(graph, rejectNegative(graph, indices!));
    return value(graph.emit("Gather", [fullName(graph, x!), at], { axis }), shape, x!.dtype);
  }),
  GatherNd: kernel(({ graph, inputs: { params, indices } }) => {
    const shape = [...indices!.shape.slice(0, -1), ...params!.shape.slice(indices!.shape.at(-1)!)];
    const at = wide(graph, rejectNegative(graph, indices!));
    return value(graph.emit("GatherND", [fullName(graph, params!), at]), shape, params!.dtype);
  }),
  ScatterNd: kernel<{ shape: number[] }>(({ graph, inputs: { indices, updates }, attributes }) =>
    scatteredSum(graph, rejectNegative(graph, indices!), updates!, attributes.shape),
  ),
  UnsortedSegmentSum: kernel<tf.UnsortedSegmentSumAttrs>(({ graph, inputs, attributes: { numSegments } }) => {
    const { x, segmentIds: ids } = inputs as { x: Traced; segmentIds: Traced };
    const rowShape = x.shape.slice(ids.shape.length);
    const shape = [numSegments, ...rowShape];
    if (sizeOf(x.shape) === 0 || numSegments === 0) return filled(0, shape, x.dtype);
    // Ids of no segment add nothing; ONNX would count negative ones from the end, and fail on large ones.
    const fromZero = elementwise(graph, "GreaterOrEqual", [ids, scalar(0, "int32")], "bool");
    const known = elementwise(graph, "And", [
      fromZero,
      elementwise(graph, "Less", [ids, scalar(numSegments, "int32")], "bool"),
    ]);
    const safeIds = elementwise(graph, "Where", [known, ids, scalar(0, "int32")], "int32");
    const ofRow = reshaped(graph, known, [...ids.shape, ...rowShape.map(() => 1)]);
    const counted = elementwise(graph, "Where", [ofRow, x, scalar(0, x.dtype)], x.dtype);
    return scatteredSum(graph, reshaped(graph, safeIds, [...ids.shape, 1]), counted, shape);
  }),
  OneHot: kernel<tf.OneHotAttrs & { dtype?: TracedType }>(({ graph, inputs: { indices }, attributes }) => {
    const { depth, onValue, offValue, dtype = "int32" } = attributes;
    const classes = scalarRange(depth);
    const of = reshaped(graph, indices!, [...indices!.shape, 1]);
    const hit = elementwise(graph, "Equal", [of, classes], "bool");
    return elementwise(graph, "Where", [hit, scalar(onValue, dtype), scalar(offValue, dtype)], dtype);
  }),
  TopK: kernel<tf.TopKAttrs>(({ graph, inputs: { x }, attributes: { k } }) => {
    const shape = [...x!.shape.slice(0, -1), k];
    const flags = { axis: -1, sorted: 1 };
    const [values, places] = graph.emitSeveral("TopK", [fullName(graph, x!), graph.indices([k])], 2, flags);
    const narrow = graph.emit("Cast", [places!], { to: onnxTypes.int32 });
    return [value(values!, shape, x!.dtype), value(narrow, shape, "int32")];
  }),
};

/** ONNX counts negative positions from the end; TensorFlow.js rejects them. Moved out of range, both do. */
function rejectNegative(graph: Graph, indices: Traced): Traced {
  const ids = converted(graph, indices, "int32");
  const negative = elementwise(graph, "Less", [ids, scalar(0, "int32")], "bool");
  return elementwise(graph, "Where", [negative, scalar(2 ** 31 - 1, "int32"), ids], "int32");
}

function scatteredSum(graph: Graph, indices: Traced, updates: Traced, shape: readonly number[]): Traced {
  if (sizeOf(updates.shape) === 0) return filled(0, shape, updates.dtype);
  const zeros = fullName(graph, filled(0, shape, updates.dtype));
  const inputs = [zeros, wide(graph, indices), fullName(graph, updates)];
  return value(graph.emit("ScatterND", inputs, { reduction: "add" }), shape, updates.dtype);
}

function wide(graph: Graph, indices: Traced): string {
  return graph.emit("Cast", [fullName(graph, indices)], { to: onnxTypes.int64 });
}

function scalarRange(length: number): Traced {
  return { shape: [length], dtype: "int32", stored: [length], source: Array.from({ length }, (_, index) => index) };
}
