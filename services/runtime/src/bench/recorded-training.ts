import type { OnnxRuntime, RuntimeTensors } from "../capture/onnx-runtime.ts";
import { recordStep } from "../capture/record-step.ts";
import { download, specsOf, toRuntime } from "../capture/step-values.ts";
import { recordableStep, stateTensors, stepValues } from "../capture/training-values.ts";
import { adamControls, adamDefaults } from "../tensor/adam.ts";
import { tf } from "../tensor/tf.ts";
import { gatherBatch, planBatches } from "../tensor/training-data.ts";
import { trainingStep } from "../tensor/training-step.ts";
import type { BenchCase } from "./bench-models.ts";
import { initialState } from "./initial-state.ts";

/** A model's training step as an ONNX file, with what its first step is given. */
export interface RecordedTraining {
  model: Uint8Array;
  feeds: RuntimeTensors;
}

export async function recordTraining(runtime: OnnxRuntime, { model, batch }: BenchCase): Promise<RecordedTraining> {
  const state = initialState(model);
  try {
    const order = Uint32Array.from({ length: batch.rows }, (_, row) => row);
    const values = {
      ...(await download(stateTensors(state))),
      ...stepValues({
        batch: gatherBatch(batch, order, planBatches(batch.rows, batch.rows), 0),
        controls: adamControls(adamDefaults, 0.001, 1),
      }),
    };
    const step = recordableStep(trainingStep(model, adamDefaults, Number.POSITIVE_INFINITY));
    const { model: file, inputs } = recordStep(step, specsOf(values));
    const needed = Object.entries(values).filter(([name]) => inputs.includes(name));
    return { model: file, feeds: toRuntime(runtime, Object.fromEntries(needed)) };
  } finally {
    tf.dispose([state.weights, state.first, state.second, state.lossSum]);
  }
}
