import type { ExportedModel } from "@bellwether/runtime/capture/export-onnx";
import type { NamedArrays } from "@bellwether/runtime/tensor/weights";
import type { Granularity } from "../../contract.ts";
import { rawForecaster } from "./raw-forecaster.ts";
import type { WindowConfig } from "./window-config.ts";
import { yearRatios } from "./year-ratio.ts";

/** What is known of the model version that a file is made of. */
export interface ExportedVersion {
  id: string;
  task: string;
  granularity: Granularity;
  version: number;
  /** First and last day trained on, ISO dates. */
  windowStart: string;
  windowEnd: string;
  dataHash: string;
  codeVersion: string;
  seed: number;
  engine: string;
}

export interface ExportInput {
  version: ExportedVersion;
  /** Which of the version's networks. */
  method: string;
  config: WindowConfig;
  weights: NamedArrays;
  /** Daily demand over all series up to the end of training; null where it is not followed. */
  total: number[] | null;
  historySteps: number;
}

const stepNames: Readonly<Record<Granularity, string>> = { DAY: "day", WEEK: "week that begins on a Monday" };

/** A version's network as a file for others: raw history in, quantiles in units out, and all that is known of it. */
export function describeExport(input: ExportInput): ExportedModel {
  const { version, config, weights, historySteps } = input;
  const { horizon, probabilities } = config;
  const step = stepNames[version.granularity];
  const total = input.total === null ? null : Float64Array.from(input.total);
  const ratios = total === null ? null : yearRatios(total, total.length, horizon);
  return {
    name: `${version.task}-${version.granularity}-v${version.version}`.toLowerCase(),
    documentation:
      `Forecasts the units sold in each of the next ${horizon} steps from the units sold so far. A step is a ${step}. ` +
      "Scaling, calendar and starting forecast are part of the graph: histories go in as they are, answers come out in " +
      "units. It is the network of the version, the same for every product, without the corrections of interval widths " +
      "that the platform fits per product." +
      (ratios === null ? "" : ` How all demand moves over the year is as known on ${version.windowEnd}.`),
    producerVersion: version.codeVersion,
    metadata: metadataOf(input),
    weights,
    inputs: {
      history: {
        shape: [historySteps],
        dtype: "float32",
        documentation:
          `Units sold per step, 0 or more, the newest last; a step without a sale is 0. A series that is younger stands at ` +
          "the end, and what is before it is not read.",
      },
      length: {
        shape: [1],
        dtype: "int32",
        documentation: `How many values at the end of history are the series', from 1 to ${historySteps}.`,
      },
      ...(config.calendar === null
        ? {}
        : {
            first_day: {
              shape: [1],
              dtype: "int32" as const,
              documentation: "Days from 1970-01-01 to the first step forecast, the one after the last of history.",
            },
          }),
    },
    outputs: {
      quantiles: `Units in each step ahead, by probability: ${probabilities.join(", ")}. They are not negative and do not cross.`,
      mean: "Expected units in each step ahead. Where demand is intermittent, the platform takes it in place of the median.",
    },
    predict: rawForecaster({ config, historySteps, yearRatios: ratios }),
  };
}

function metadataOf({ version, method, config, historySteps }: ExportInput): Record<string, string> {
  return {
    model_version_id: version.id,
    task: version.task,
    variant: version.granularity,
    version: String(version.version),
    method,
    trained_from: version.windowStart,
    trained_until: version.windowEnd,
    data_hash: version.dataHash,
    data_licence: "none: the file holds no data but what the weights have learnt from the organisation's own sales",
    code_version: version.codeVersion,
    seed: String(version.seed),
    engine: version.engine,
    unit: `units sold per ${version.granularity === "DAY" ? "day" : "week"}`,
    history_steps: String(historySteps),
    horizon_steps: String(config.horizon),
    probabilities: JSON.stringify(config.probabilities),
  };
}
