import { initialValues, normal } from "../initialiser.ts";
import { Random } from "../random.ts";
import { sizeOf } from "../shape.ts";
import { tf } from "../tf.ts";

/** Plain numbers to make a tensor of on any backend. */
export interface Plain {
  shape: number[];
  dtype: "float32" | "int32" | "bool";
  values: Float32Array | Int32Array | Uint8Array;
}

/** Normal numbers, the same for the same seed. */
export function floats(shape: number[], seed: number): Plain {
  return { shape, dtype: "float32", values: initialValues(normal(1), shape, new Random(seed)) };
}

/** Whole numbers from `least` to `most`. */
export function integers(shape: number[], seed: number, least: number, most: number): Plain {
  const random = new Random(seed);
  const values = Int32Array.from({ length: sizeOf(shape) }, () => least + random.integer(most - least + 1));
  return { shape, dtype: "int32", values };
}

/** Runs a computation on a backend and reads its results; leaves nothing behind. */
export async function computeOn(
  backend: "cpu" | "wasm",
  inputs: Plain[],
  compute: (...tensors: tf.Tensor[]) => tf.Tensor[],
): Promise<{ shape: number[]; dtype: string; values: number[] }[]> {
  await tf.setBackend(backend);
  const results = tf.tidy(() =>
    compute(...inputs.map(({ values, shape, dtype }) => tf.tensor(values.slice(), shape, dtype))),
  );
  try {
    return results.map((tensor) => ({
      shape: tensor.shape,
      dtype: tensor.dtype,
      values: [...tensor.dataSync<"float32">()],
    }));
  } finally {
    tf.dispose(results);
  }
}

/** Largest |found − expected| / max(1, |expected|); infinite when shapes differ. */
export function difference(found: { shape: number[]; values: number[] }, expected: typeof found): number {
  if (found.shape.join() !== expected.shape.join()) return Number.POSITIVE_INFINITY;
  return expected.values.reduce((largest, value, index) => {
    const error = Math.abs(found.values[index]! - value) / Math.max(1, Math.abs(value));
    return Number.isNaN(error) ? Number.POSITIVE_INFINITY : Math.max(largest, error);
  }, 0);
}

/** Buffers that the WASM backend holds, tensors or not. */
export async function wasmBuffers(): Promise<number> {
  await tf.setBackend("wasm");
  return (tf.backend() as tf.KernelBackend & { numDataIds(): number }).numDataIds();
}
