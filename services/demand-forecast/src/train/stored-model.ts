import { decodeWeights, encodeWeights, type NamedArrays } from "@bellwether/runtime/tensor/weights";
import { z } from "zod";
import { forecastMethods, granularities } from "../contract.ts";
import { type GlobalMethod, globalMethods } from "../model/backtest/candidates.ts";
import { windowConfig } from "../model/neural/window-config.ts";
import type { StoredStart } from "./cold-start.ts";
import type { OccasionPlan } from "./occasion-plan.ts";

/** Version of the bytes; older ones are refused, and their models trained anew. */
export const modelFormat = 4;

const method = z.enum(forecastMethods);

const storedStart = z.object({
  prior: z.object({
    mean: z.number().positive(),
    shape: z.number().positive(),
    dispersion: z.number().positive(),
    weeks: z.array(z.number()).min(1),
    phases: z.array(z.number()).min(1),
  }),
  idleSteps: z.number().nonnegative(),
}) satisfies z.ZodType<StoredStart>;

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
  /** How much of each occasion's effect the series feels; as many as the model knows occasions. */
  sensitivities: z.array(z.number()),
  /** What prices did and will do, by `storedRuns`. */
  prices: z.array(z.number()),
  /** What is expected of a new product by others like it; null of all that are not new. */
  start: storedStart.nullable(),
  /** What making all levels add up does to the series' total: 1.02 raises it by 2 %. */
  adjustment: z.number().nonnegative(),
});
export type SeriesChoice = z.infer<typeof seriesChoice>;

const occasionPlan = z.object({
  startDate: z.iso.date(),
  logs: z.array(z.number()),
  occasion: z.array(z.int()),
  occasions: z.array(z.object({ rule: z.string(), gain: z.number() })),
}) satisfies z.ZodType<OccasionPlan>;

const metadata = z.object({
  format: z.literal(modelFormat),
  granularity: z.enum(granularities),
  /** By method; empty when no series was long enough to learn from. */
  networks: z.partialRecord(z.enum(globalMethods), windowConfig),
  /** Daily demand without occasions over all series up to the end of training; null for weeks. */
  total: z.array(z.number()).nullable(),
  /** Holidays and shopping days that move demand; null where none is known to. The methods see demand without them. */
  occasions: occasionPlan.nullable(),
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
