import type { tf } from "../tf.ts";

/**
 * What our kernels use of tfjs-backend-wasm 4.22. Its heap may grow at any allocation, which detaches every view
 * made before: allocate outputs first, then take views.
 */
export interface WasmBackend extends tf.KernelBackend {
  readonly wasm: { readonly HEAPU8: Uint8Array };
  readonly dataIdMap: { get(dataId: object): { memoryOffset: number } };
  makeOutput(shape: number[], dtype: tf.DataType): tf.TensorInfo;
  typedArrayFromHeap(tensor: tf.TensorInfo): HeapArray;
}

export type HeapArray = Float32Array | Int32Array | Uint8Array;

/** The same data under another shape of the same size; nothing is copied, so nothing is to dispose. */
export function reshaped(tensor: tf.TensorInfo, shape: number[]): tf.TensorInfo {
  return { dataId: tensor.dataId, dtype: tensor.dtype, shape };
}
