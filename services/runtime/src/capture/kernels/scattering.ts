import { sizeOf } from "../../tensor/shape.ts";
import type { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import { kernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { elementwise, filled, fullName, reshaped, scalar, type Traced, value } from "../traced.ts";
import { rejectOutside, wideIndices } from "./positions.ts";

/** Sums into positions, and elements put into them. */
export const scatteringKernels: RecordedKernels = {
  ScatterNd: kernel<{ shape: number[] }>(({ graph, inputs: { indices, updates }, attributes: { shape } }) => {
    // The CPU backend counts the updates of one position.
    if (updates!.dtype === "bool") throw new CaptureError("ScatterNd of bool is not mapped; cast to int32 first");
    return scattered(graph, filled(0, shape, updates!.dtype), rejectOutside(graph, indices!), updates!, "add");
  }),
  // Which of several updates of one position stays is open, as in TensorFlow.
  TensorScatterUpdate: kernel(({ graph, inputs: { tensor, indices, updates } }) =>
    scattered(graph, tensor!, rejectOutside(graph, indices!), updates!, "none"),
  ),
  UnsortedSegmentSum: kernel<tf.UnsortedSegmentSumAttrs>(({ graph, inputs, attributes: { numSegments } }) => {
    const { x, segmentIds: ids } = inputs as { x: Traced; segmentIds: Traced };
    if (ids.shape.length !== 1) throw new CaptureError("UnsortedSegmentSum takes a list of ids; flatten them first");
    if (x.dtype !== "float32") {
      // The CPU backend makes floats of them.
      throw new CaptureError(`UnsortedSegmentSum of ${x.dtype} is not mapped; cast to float32 first`);
    }
    const rowShape = x.shape.slice(1);
    const zeros = filled(0, [numSegments, ...rowShape], x.dtype);
    if (sizeOf(zeros.shape) === 0) return zeros;
    // Ids of no segment add nothing; ONNX would count negative ones from the end, and fail on large ones.
    const known = elementwise(graph, "And", [
      elementwise(graph, "GreaterOrEqual", [ids, scalar(0, "int32")], "bool"),
      elementwise(graph, "Less", [ids, scalar(numSegments, "int32")], "bool"),
    ]);
    const safeIds = elementwise(graph, "Where", [known, ids, scalar(0, "int32")], "int32");
    const ofRow = reshaped(graph, known, [...ids.shape, ...rowShape.map(() => 1)]);
    const counted = elementwise(graph, "Where", [ofRow, x, scalar(0, x.dtype)], x.dtype);
    return scattered(graph, zeros, reshaped(graph, safeIds, [...ids.shape, 1]), counted, "add");
  }),
};

function scattered(graph: Graph, into: Traced, indices: Traced, updates: Traced, reduction: "add" | "none"): Traced {
  if (sizeOf(updates.shape) === 0) return into;
  const inputs = [fullName(graph, into), wideIndices(graph, indices), fullName(graph, updates)];
  return value(graph.emit("ScatterND", inputs, { reduction }), into.shape, into.dtype);
}
