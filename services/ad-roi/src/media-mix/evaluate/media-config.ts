import { readFile } from "node:fs/promises";
import { z } from "zod";

const belief = z.strictObject({ mean: z.number(), deviation: z.number().positive() });
/** Columns by their own names, or by the names that answers are to have. */
const columns = z.union([z.array(z.string()), z.record(z.string(), z.string())]).transform(byName);
const isoDay = z.iso.date();

/** What a file's columns mean, and how the model is built. Nothing of it says what the answer is. */
export const mediaConfig = z.strictObject({
  /** Column of the first day of each period, ISO days. */
  date: z.string(),
  /** Column of the outcome: revenue, or conversions. */
  target: z.string(),
  /** Column of the money that one unit of the outcome is worth; without it the outcome is money. */
  valuePerUnit: z.string().optional(),
  currency: z.string().length(3).default("USD"),
  /** Channels: columns of spend. */
  spend: columns,
  /** Columns of what spend bought, such as impressions, by channel; those not named are told by their spend. */
  exposure: z.record(z.string(), z.string()).default({}),
  /** Columns of unpaid channels, such as newsletters sent. */
  organic: columns.default({}),
  controls: columns.default({}),
  prices: columns.default({}),
  promotions: columns.default({}),
  competitors: columns.default({}),
  demand: columns.default({}),
  /** Columns of 0 and 1, or of the event's name where there is one. */
  events: columns.default({}),
  geo: z.string().optional(),
  /** Column of people in a geo; without it geos are compared by their mean outcome. */
  population: z.string().optional(),
  /** A CSV of days off beside the configuration, or days by name. */
  holidays: z
    .union([
      z.strictObject({
        file: z.string(),
        date: z.string(),
        holiday: z.string(),
        where: z.record(z.string(), z.string()),
      }),
      z.strictObject({ days: z.record(z.string(), z.array(isoDay)) }),
    ])
    .optional(),
  experiments: z
    .array(
      z.strictObject({
        channel: z.string(),
        from: isoDay,
        to: isoDay,
        geos: z.array(z.string()).optional(),
        exposureWithout: z.number().min(0).default(0),
        incrementalOutcome: z.number(),
        standardError: z.number().positive(),
      }),
    )
    .default([]),
  /** Periods at the end that a first fit foretells; by default those of `usualHoldout`. */
  holdoutPeriods: z.int().min(0).optional(),
  seed: z.int().min(0).default(1),
  /** `variational` is fast, and says by its importance weights whether it can be believed. */
  method: z.enum(["hmc", "variational"]).default("hmc"),
  model: z
    .strictObject({
      adstock: z.enum(["geometric", "delayed", "weibull"]),
      lags: z.int().min(1).max(52),
      saturation: z.enum(["logistic", "hill"]),
      seasonalWaves: z.int().min(0).max(12),
      bendEveryDays: z.number().positive().nullable(),
      channels: z.record(
        z.string(),
        z.strictObject({ retention: belief.optional(), largestEffect: z.number().positive().optional() }),
      ),
    })
    .partial()
    .default({}),
});
export type MediaConfig = z.infer<typeof mediaConfig>;

/** A configuration that cannot be used. The message says where and why. */
export class MediaConfigError extends Error {
  override readonly name = "MediaConfigError";
}

/** @throws MediaConfigError naming what is wrong, and where */
export async function readMediaConfig(path: string): Promise<MediaConfig> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new MediaConfigError(`${path} cannot be read: ${(error as Error).message}`);
  }
  return parseMediaConfig(json);
}

/** @throws MediaConfigError naming what is wrong, and where */
export function parseMediaConfig(json: unknown): MediaConfig {
  const parsed = mediaConfig.safeParse(json);
  if (!parsed.success) throw new MediaConfigError(z.prettifyError(parsed.error));
  const { spend, exposure, experiments, model } = parsed.data;
  const named = [
    ...Object.keys(exposure),
    ...Object.keys(model.channels ?? {}),
    ...experiments.map((one) => one.channel),
  ];
  const known = [...Object.keys(spend), ...Object.keys(parsed.data.organic)];
  const unknown = named.find((channel) => !known.includes(channel));
  if (unknown !== undefined)
    throw new MediaConfigError(`There is no channel ${unknown}; channels are ${known.join(", ")}`);
  return parsed.data;
}

function byName(list: string[] | Record<string, string>): Record<string, string> {
  return Array.isArray(list) ? Object.fromEntries(list.map((column) => [column, column])) : list;
}
