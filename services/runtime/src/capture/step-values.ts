import type { NamedTensors } from "../tensor/learned-model.ts";
import { sameShape, sizeOf } from "../tensor/shape.ts";
import { tf } from "../tensor/tf.ts";
import type { OnnxRuntime, RuntimeTensors, RuntimeValues } from "./onnx-runtime.ts";
import type { TensorSpec } from "./record-step.ts";
import type { TracedType } from "./traced.ts";

/** One tensor as plain numbers, row after row. Booleans are 0 and 1. */
export interface StepValue {
  values: RuntimeValues;
  shape: readonly number[];
  dtype: TracedType;
}

export type StepValues = Record<string, StepValue>;
export type StepSpecs = Readonly<Record<string, TensorSpec>>;

export function specsOf(values: Record<string, TensorSpec>): StepSpecs {
  return Object.fromEntries(Object.entries(values).map(([name, { shape, dtype }]) => [name, { shape, dtype }]));
}

/** @throws Error naming the first input that is missing, unknown, or of another shape or type than the specs say */
export function checkInputs(specs: StepSpecs, inputs: StepValues): void {
  const unknown = Object.keys(inputs).find((name) => !(name in specs));
  if (unknown !== undefined) throw new Error(`The step has no input ${unknown}`);
  for (const [name, { shape, dtype }] of Object.entries(specs)) {
    const found = inputs[name];
    if (!found) throw new Error(`Input ${name} is missing`);
    if (found.dtype === dtype && sameShape(found.shape, shape) && found.values.length === sizeOf(shape)) continue;
    throw new Error(
      `Input ${name} was compiled as ${dtype} [${shape}]; got ${found.dtype} [${found.shape}] of ${found.values.length} ` +
        "values. Compile the step for these too",
    );
  }
}

/** For ONNX Runtime, without a copy. */
export function toRuntime({ Tensor }: OnnxRuntime, values: StepValues): RuntimeTensors {
  return Object.fromEntries(
    Object.entries(values).map(([name, { values, shape, dtype }]) => [name, new Tensor(dtype, values, shape)]),
  );
}

export function fromRuntime(tensors: RuntimeTensors): StepValues {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, { data, dims, type }]) => [
      name,
      { values: data, shape: dims, dtype: type as TracedType },
    ]),
  );
}

/** Tensors of these values on the current backend; the caller disposes. */
export function upload(values: StepValues): NamedTensors {
  return Object.fromEntries(
    Object.entries(values).map(([name, { values, shape, dtype }]) => [name, tf.tensor(values, [...shape], dtype)]),
  );
}

/** As `download`, at once. */
export function downloadSync(tensors: NamedTensors): StepValues {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]): [string, StepValue] => {
      const values = tensor.dataSync<"float32">().slice() as RuntimeValues;
      return [name, { values, shape: tensor.shape, dtype: tensor.dtype as TracedType }];
    }),
  );
}

/** The values of tensors, which stay the caller's. */
export async function download(tensors: NamedTensors): Promise<StepValues> {
  const read = Object.entries(tensors).map(async ([name, tensor]): Promise<[string, StepValue]> => {
    // A copy: the backend may hand out a view of its memory.
    const values = (await tensor.data<"float32">()).slice() as RuntimeValues;
    return [name, { values, shape: tensor.shape, dtype: tensor.dtype as TracedType }];
  });
  return Object.fromEntries(await Promise.all(read));
}
