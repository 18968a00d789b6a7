import { decodeWeights, encodeWeights, type NamedArrays } from "@bellwether/runtime/tensor/weights";
import { z } from "zod";
import { contractVersion, forecastMethods, granularities } from "../contract.ts";
import { windowConfig } from "../model/neural/window-config.ts";

const method = z.enum(forecastMethods);

const seriesChoice = z.object({
  method,
  /** Averaged when the method is COMBINED. */
  members: z.array(method),
  kind: z.enum(["none", "short", "intermittent", "regular"]),
  /** Steps of the season that the local methods were fitted with: 1 where the history was too short for a longer one. */
  seasonality: z.number().int().positive(),
  /** Shift of each quantile row, in spreads. */
  corrections: z.array(z.number()),
});
export type SeriesChoice = z.infer<typeof seriesChoice>;

const metadata = z.object({
  contract: z.literal(contractVersion),
  granularity: z.enum(granularities),
  /** Null when no series was long enough to learn from; there are no weights then. */
  config: windowConfig.nullable(),
  /** Daily demand over all series up to the end of training; null for weeks. */
  total: z.array(z.number()).nullable(),
  series: z.record(z.string(), seriesChoice),
});

/** What a model version keeps to forecast again: the network's weights and each series' choice. */
export interface StoredModel extends z.infer<typeof metadata> {
  weights: NamedArrays;
}

/** Bytes of a stored model; the same model gives the same bytes. */
export function encodeModel({ weights, ...rest }: StoredModel): Uint8Array {
  return encodeWeights(weights, rest);
}

/** @throws WeightsFormatError or ZodError when the bytes are damaged or of another contract version. */
export function decodeModel(bytes: Uint8Array): StoredModel {
  const { weights, metadata: found } = decodeWeights(bytes);
  return { ...metadata.parse(found), weights };
}
