import type { NamedTensors } from "../../tensor/learned-model.ts";
import type { Plain } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { compileStep } from "../compile-step.ts";
import { loadOnnxRuntime } from "../onnx-runtime.ts";

export interface Result {
  shape: number[];
  dtype: string;
  values: number[];
}

type Compute = (...tensors: tf.Tensor[]) => tf.Tensor[];

/** Computes through a captured graph. */
export async function computeCaptured(inputs: Plain[], compute: Compute): Promise<Result[]> {
  const { Tensor } = await loadOnnxRuntime();
  const named = Object.fromEntries(inputs.map((input, index) => [`x${index}`, input]));
  let recorded: number[][] = [];
  const step = (tensors: NamedTensors) => {
    const results = compute(...Object.values(tensors));
    recorded = results.map(({ shape }) => shape);
    return Object.fromEntries(results.map((result, index) => [`y${index}`, result]));
  };
  const compiled = await compileStep(step, named);
  const feeds = Object.entries(named).map(([name, { dtype, values, shape }]) => [
    name,
    new Tensor(dtype, values, shape),
  ]);
  const results = await compiled.run(Object.fromEntries(feeds));
  return recorded.map((shape, index) => {
    const { dims, type, data } = results[`y${index}`]!;
    if (`${shape}` !== `${dims}`) throw new Error(`Recorded a result of shape [${shape}], computed one of [${dims}]`);
    return { shape: [...dims], dtype: type, values: Array.from(data, Number) };
  });
}

/** A value and, for float results, its gradients towards all float inputs, weighed so that no two elements count alike. */
export function withGradients(compute: (...tensors: tf.Tensor[]) => tf.Tensor): Compute {
  return (...inputs) => {
    const floats = inputs.filter(({ dtype }) => dtype === "float32");
    const weighed = () => {
      const result = compute(...inputs);
      const weights = tf.reshape(tf.cos(tf.range(0, result.size)), result.shape);
      return tf.sum(tf.mul(result, weights)).asScalar();
    };
    const { grads } = tf.engine().gradients(weighed, floats, undefined, true);
    return [compute(...inputs), ...grads];
  };
}

/** Largest difference, relative to values above 1; numbers that are none have to be the same. */
export function largestDifference(found: Result[], expected: Result[]): number {
  if (found.length !== expected.length) return Number.POSITIVE_INFINITY;
  return Math.max(0, ...expected.map((one, index) => difference(found[index]!, one)));
}

function difference(found: Result, expected: Result): number {
  if (`${found.shape}` !== `${expected.shape}` || found.dtype !== expected.dtype) return Number.POSITIVE_INFINITY;
  return expected.values.reduce((largest, value, index) => {
    const other = found.values[index]!;
    if (Object.is(other, value) || other === value) return largest;
    const error = Math.abs(other - value) / Math.max(1, Math.abs(value));
    return Number.isNaN(error) ? Number.POSITIVE_INFINITY : Math.max(largest, error);
  }, 0);
}
