import type { InferenceAnswer, InferenceModel, InferenceRequest } from "@bellwether/runtime/inference/inference-model";
import { type TensorValues, textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import {
  contractVersion,
  maxHorizon,
  type WhatIfAnswer,
  type WhatIfRequest,
  whatIfModelName,
  whatIfRequest,
} from "./contract.ts";
import { choiceFor, type PredictInput, run } from "./predict.ts";
import { refuse } from "./refuse-question.ts";
import { compiledModule, runTask } from "./run-task.ts";
import { type ModelSource, StoredModels } from "./train/stored-models.ts";

const predictTask = { module: compiledModule("predict"), run };

/** Questions handed to the threads together. */
const maxBatch = 16;

/** Answers what-if questions about one series with a tenant's stored models. The mathematics runs in the pool. */
export function whatIfModel(services: ModelSource & { pool: TaskPool | null }): InferenceModel {
  const models = new StoredModels(services);
  const answer = async (request: InferenceRequest, signal: AbortSignal): Promise<InferenceAnswer> => {
    const parsed = whatIfRequest.safeParse(questionOf(request.inputs));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return refuse("invalid", `${issue!.path.join(".")}: ${issue!.message}`);
    }
    const question = parsed.data;
    const limit = maxHorizon[question.granularity];
    if (question.horizon > limit) {
      return refuse(
        "invalid",
        `horizon: at most ${limit} steps of a ${question.granularity}; got ${question.horizon}.`,
      );
    }
    const model = await models.find(request.tenantId, question.modelVersionId);
    if (model === null) return refuse("not-found", `There is no model version ${question.modelVersionId}.`);
    if (model.granularity !== question.granularity) {
      return refuse("invalid", `granularity: the model version is for ${model.granularity}.`);
    }
    const { networks, weights, total, occasions } = model;
    const input: PredictInput = {
      model: { key: `${request.tenantId}/${question.modelVersionId}`, networks, weights, total, occasions },
      choice: choiceFor(model, question.seriesId),
      question,
    };
    const workplace = { pool: services.pool, parallel: 1, signal };
    const output = await runTask(predictTask, input, workplace, () => undefined);
    return { outcome: "answered", outputs: outputsOf(output), version: question.modelVersionId };
  };
  return {
    name: whatIfModelName,
    platform: "bellwether",
    versions: [String(contractVersion)],
    inputs: [
      { name: "history", datatype: "FP64", shape: [-1] },
      { name: "horizon", datatype: "INT32", shape: [1] },
      { name: "granularity", datatype: "BYTES", shape: [1] },
      { name: "start_date", datatype: "BYTES", shape: [1] },
      { name: "model_version_id", datatype: "BYTES", shape: [1] },
      { name: "series_id", datatype: "BYTES", shape: [1] },
    ],
    outputs: [
      { name: "quantiles", datatype: "FP64", shape: [-1, -1] },
      { name: "probabilities", datatype: "FP64", shape: [-1] },
      { name: "method", datatype: "BYTES", shape: [1] },
    ],
    maxBatch,
    infer: (batch, { signal }) => Promise.all(batch.map((request) => answer(request, signal))),
  };
}

/** Tensors of a question, as the contract names them; validated afterwards. */
function questionOf(inputs: TensorValues): Record<keyof WhatIfRequest, unknown> {
  const text = (name: string): string | undefined => {
    const tensor = inputs[name];
    return tensor?.datatype === "BYTES" ? textsOf(tensor)[0] : undefined;
  };
  return {
    history: Array.from((inputs.history?.data ?? []) as Float64Array),
    horizon: Number(inputs.horizon?.data[0]),
    granularity: text("granularity"),
    startDate: text("start_date"),
    modelVersionId: text("model_version_id"),
    seriesId: text("series_id"),
  };
}

function outputsOf({ quantiles, probabilities, method }: WhatIfAnswer): TensorValues {
  return {
    quantiles: {
      datatype: "FP64",
      shape: [quantiles.length, quantiles[0]!.length],
      data: Float64Array.from(quantiles.flat()),
    },
    probabilities: { datatype: "FP64", shape: [probabilities.length], data: Float64Array.from(probabilities) },
    method: textTensor([method]),
  };
}
