import type { TracedType } from "./traced.ts";

/** What holds the elements of each type. */
export const elementArrays = { float32: Float32Array, int32: Int32Array, bool: Uint8Array } satisfies Record<
  TracedType,
  unknown
>;

/** Bytes of one element. */
export function elementBytes(dtype: TracedType): number {
  return elementArrays[dtype].BYTES_PER_ELEMENT;
}
