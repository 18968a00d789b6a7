import {
  type ForecastMethod,
  forecastMethods,
  type WhatIfAnswer,
  type WhatIfRequest,
  whatIfModelName,
} from "@bellwether/demand-forecast/contract";
import { type TensorValue, type TensorValues, textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import type { RequestContext } from "../context.ts";
import { askModelHost } from "../models/ask-model-host.ts";
import { demandPatience } from "./demand-patience.ts";

/**
 * Puts the question to the model host.
 *
 * @throws GraphQLError UNAVAILABLE when it cannot answer now.
 */
export async function askWhatIf(request: WhatIfRequest, context: RequestContext): Promise<WhatIfAnswer> {
  return readAnswer(await askModelHost(whatIfModelName, toTensors(request), demandPatience, context));
}

/** The wire form that the contract of the model states. */
export function toTensors(request: WhatIfRequest): TensorValues {
  return {
    history: { datatype: "FP64", shape: [request.history.length], data: Float64Array.from(request.history) },
    horizon: { datatype: "INT32", shape: [1], data: Int32Array.of(request.horizon) },
    granularity: textTensor([request.granularity]),
    start_date: textTensor([request.startDate]),
    model_version_id: textTensor([request.modelVersionId]),
    series_id: textTensor([request.seriesId]),
  };
}

function readAnswer(outputs: TensorValues): WhatIfAnswer {
  const probabilities = numbersOf(outputs.probabilities, "probabilities");
  const flat = numbersOf(outputs.quantiles, "quantiles");
  const steps = flat.length / probabilities.length;
  const method = outputs.method === undefined ? undefined : textsOf(outputs.method)[0];
  if (!isForecastMethod(method)) throw new Error(`The what-if model named the method ${JSON.stringify(method)}.`);
  return {
    method,
    probabilities,
    quantiles: probabilities.map((_, index) => flat.slice(index * steps, (index + 1) * steps)),
  };
}

function numbersOf(tensor: TensorValue | undefined, name: string): number[] {
  if (tensor?.datatype !== "FP64") throw new Error(`The what-if model answered without FP64 ${name}.`);
  return Array.from(tensor.data);
}

function isForecastMethod(name: string | undefined): name is ForecastMethod {
  return forecastMethods.some((method) => method === name);
}
