import { sameShape, sizeOf } from "../shape.ts";
import { tf } from "../tf.ts";
import type { WasmBackend } from "./wasm-heap.ts";

/**
 * UnsortedSegmentSum for the WASM backend, which lacks it: out[s] = Σ x[i] over all i with segmentIds[i] = s. It is
 * the gradient of `gather`, so no embedding trains without it.
 *
 * Ids below 0 or not below `numSegments` are dropped, as TensorFlow documents and the CPU backend does.
 */
export const segmentSumKernel: tf.KernelConfig = {
  kernelName: "UnsortedSegmentSum",
  backendName: "wasm",
  kernelFunc: ({ inputs, backend, attrs }) =>
    segmentSum(inputs.x!, inputs.segmentIds!, Number(attrs?.numSegments), backend as WasmBackend),
};

function segmentSum(x: tf.TensorInfo, segmentIds: tf.TensorInfo, segments: number, backend: WasmBackend) {
  const outer = segmentIds.shape.length;
  tf.util.assert(
    sameShape(x.shape.slice(0, outer), segmentIds.shape),
    () => `UnsortedSegmentSum: x of shape [${x.shape}] has to begin with the ids' shape [${segmentIds.shape}]`,
  );
  tf.util.assert(
    x.dtype === "float32" || x.dtype === "int32",
    () => `UnsortedSegmentSum adds float32 or int32; got ${x.dtype}`,
  );
  const rowShape = x.shape.slice(outer);
  const width = sizeOf(rowShape);
  const out = backend.makeOutput([segments, ...rowShape], x.dtype);
  const sums = backend.typedArrayFromHeap(out);
  const values = backend.typedArrayFromHeap(x);
  const ids = backend.typedArrayFromHeap(segmentIds);
  sums.fill(0);
  for (let row = 0; row < ids.length; row++) {
    const segment = ids[row]!;
    if (segment < 0 || segment >= segments) continue;
    const from = row * width;
    const into = segment * width;
    for (let offset = 0; offset < width; offset++) sums[into + offset]! += values[from + offset]!;
  }
  return out;
}
