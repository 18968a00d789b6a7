import type { LearnedModel, NamedTensors } from "../tensor/learned-model.ts";
import type { BatchArrays } from "../tensor/training-data.ts";
import { compileStep } from "./compile-step.ts";
import { loadOnnxRuntime, type RuntimeTensor } from "./onnx-runtime.ts";

/** A model's answers for one batch: values of shape [rows, …]. */
export type PredictBatch = (batch: BatchArrays) => Promise<{ values: Float32Array; shape: number[]; fresh: boolean }>;

/**
 * Compiles a model's prediction for batches like this one. The weights are read now, so later changes do not count.
 *
 * @returns answers marked `fresh` while the graph was not used before and should be compared with the eager answer
 * @throws CaptureError when it cannot be captured
 */
export async function compilePredict(
  model: Pick<LearnedModel, "predict">,
  weights: NamedTensors,
  like: BatchArrays,
): Promise<PredictBatch> {
  const { Tensor } = await loadOnnxRuntime();
  const fixed: Record<string, RuntimeTensor> = {};
  for (const [name, tensor] of Object.entries(weights)) {
    fixed[`weights/${name}`] = new Tensor("float32", new Float32Array(await tensor.data<"float32">()), tensor.shape);
  }
  const weightSpecs = Object.entries(weights).map(
    ([name, { shape }]) => [`weights/${name}`, { shape, dtype: "float32" as const }] as const,
  );
  const batchSpecs = Object.entries(like).map(
    ([name, { shape, dtype }]) => [`batch/${name}`, { shape, dtype }] as const,
  );
  const named = (tensors: NamedTensors, prefix: string, names: string[]) =>
    Object.fromEntries(names.map((name) => [name, tensors[`${prefix}/${name}`]!]));
  const compiled = await compileStep(
    (tensors) => ({
      answer: model.predict(
        named(tensors, "weights", Object.keys(weights)),
        named(tensors, "batch", Object.keys(like)),
      ),
    }),
    Object.fromEntries([...weightSpecs, ...batchSpecs]),
  );
  let fresh = compiled.fresh;
  return async (batch) => {
    const columns = Object.entries(batch).map(
      ([name, { values, shape, dtype }]) => [`batch/${name}`, new Tensor(dtype, values, shape)] as const,
    );
    const { answer } = await compiled.run({ ...fixed, ...Object.fromEntries(columns) });
    const first = fresh;
    fresh = false;
    return { values: Float32Array.from(answer!.data), shape: [...answer!.dims], fresh: first };
  };
}
