import { widestVector } from "./contract.ts";
import { EncoderFailed } from "./sentence-encoder.ts";

/**
 * What an encoder answered, as it is compared: of length 1. Its own length says nothing to cosines, so that it does not matter whether the
 * model was made to give lengths of 1.
 *
 * @throws EncoderFailed for too few or too many, of several widths, or of numbers that are none
 */
export function checkVectors(rows: readonly ArrayLike<number>[], count: number): Float32Array[] {
  if (rows.length !== count) throw new EncoderFailed("count");
  const width = rows[0]?.length ?? 0;
  if (width === 0 || width > widestVector || rows.some((row) => row.length !== width)) throw new EncoderFailed("width");
  return rows.map((row) => {
    const vector = Float32Array.from(row);
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    if (!Number.isFinite(length) || length === 0) throw new EncoderFailed("not-finite");
    return vector.map((value) => value / length);
  });
}

/** Cosine of two vectors of length 1. */
export function cosineOf(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}
