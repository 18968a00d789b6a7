import { decodeWeights, encodeWeights, type NamedArrays } from "@bellwether/runtime/tensor/weights";
import { z } from "zod";
import { forecastMethods, granularities } from "../contract.ts";
import { type GlobalMethod, globalMethods } from "../model/backtest/candidates.ts";
import { windowConfig } from "../model/neural/window-config.ts";

/** Version of the bytes; older ones are refused, and their models trained anew. */
export const modelFormat = 2;

const method = z.enum(forecastMethods);

const seriesChoice = z.object({
  method,
  /** Averaged when the method is COMBINED. */
  members: z.array(method),
  /** Of the members; they sum to 1. */
  weights: z.array(z.number()),
  kind: z.enum(["none", "short", "intermittent", "regular"]),
  /** Steps of the season that the local methods were fitted with: 1 where the history was too short for a longer one. */
  seasonality: z.number().int().positive(),
  /** Shift of each quantile row, in spreads. */
  corrections: z.array(z.number()),
});
export type SeriesChoice = z.infer<typeof seriesChoice>;

const metadata = z.object({
  format: z.literal(modelFormat),
  granularity: z.enum(granularities),
  /** By method; empty when no series was long enough to learn from. */
  networks: z.partialRecord(z.enum(globalMethods), windowConfig),
  /** Daily demand over all series up to the end of training; null for weeks. */
  total: z.array(z.number()).nullable(),
  series: z.record(z.string(), seriesChoice),
});

/** What a model version keeps to forecast again: the networks' weights, by method, and each series' choice. */
export interface StoredModel extends z.infer<typeof metadata> {
  weights: Partial<Record<GlobalMethod, NamedArrays>>;
}

/** Bytes of a stored model; the same model gives the same bytes. */
export function encodeModel({ weights, ...rest }: StoredModel): Uint8Array {
  const named = Object.entries(weights).flatMap(([method, arrays]) =>
    Object.entries(arrays).map(([name, array]) => [`${method}/${name}`, array] as const),
  );
  return encodeWeights(Object.fromEntries(named), rest);
}

/** @throws WeightsFormatError or ZodError when the bytes are damaged or of another format. */
export function decodeModel(bytes: Uint8Array): StoredModel {
  const { weights, metadata: found } = decodeWeights(bytes);
  const model: StoredModel = { ...metadata.parse(found), weights: {} };
  for (const [name, array] of Object.entries(weights)) {
    const [method, weight] = name.split("/") as [GlobalMethod, string];
    model.weights[method] = { ...model.weights[method], [weight]: array };
  }
  return model;
}
