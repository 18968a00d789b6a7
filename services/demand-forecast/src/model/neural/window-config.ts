import { z } from "zod";

const scaledCovariate = z.object({ name: z.string().min(1), mean: z.number(), deviation: z.number().min(0) });

/** What is known of series besides their values. */
export const covariateNames = z.object({
  /** What does not change over time, with mean and standard deviation over the series learnt from. */
  static: z.array(scaledCovariate),
  /** What is known when a step is over. */
  past: z.array(z.string().min(1)),
  /** What is known of the steps forecast, too. */
  future: z.array(z.string().min(1)),
});
export type CovariateNames = z.infer<typeof covariateNames>;

/** Everything that shapes the global model's inputs and outputs. Stored with its weights. */
export const windowConfig = z.object({
  /** Residual stack over all inputs at once, or a mixer over patches of the window. */
  architecture: z.enum(["residual", "mixer"]),
  /** Whether positive series are shown as they are or by their logarithms. */
  space: z.enum(["linear", "log"]),
  /** Values looked back at. */
  lags: z.int().min(1),
  /** Steps forecast. */
  horizon: z.int().min(1),
  /** Season by whose differences a window is scaled, in steps. */
  seasonality: z.int().min(1),
  /** The forecast starts from the mean of the last `baseSeasons` values one, two, … `basePeriod`s before each step. */
  basePeriod: z.int().min(1),
  baseSeasons: z.int().min(1),
  /** Days or weeks with known dates; null where there are no dates. */
  calendar: z.enum(["DAY", "WEEK"]).nullable(),
  /** Steps of a year, looked back at in blocks; null where unknown or inside the lags. */
  yearSteps: z.int().min(1).nullable(),
  /** Without them the network sees values and dates alone. */
  covariates: covariateNames.optional(),
  /** Values looked back at of each covariate over time. */
  covariateLags: z.int().min(0).optional(),
  /** Width of the hidden layers. */
  width: z.int().min(1),
  /** Residual or mixing blocks. */
  depth: z.int().min(1),
  /** Quantile outputs, ascending. One more output is the mean. */
  probabilities: z.array(z.number().gt(0).lt(1)).min(1),
});
export type WindowConfig = z.infer<typeof windowConfig>;

/** Steps of one block of last year's values. */
export const yearBlockSteps = 7;

/** Level, dispersion and share of zeros. */
const statistics = 3;
/** One per weekday, and two harmonics of the year. */
const dayOfWeekInputs = 7;
const dayOfYearInputs = 4;

/** Blocks of last year's values: those of the horizon, and one before it as a reference. */
export function yearBlocks(config: WindowConfig): number {
  return config.yearSteps === null ? 0 : Math.ceil(config.horizon / yearBlockSteps) + 4;
}

/** Numbers per input row: the context, and after it what is known of each step forecast. */
export function inputWidth(config: WindowConfig): number {
  return contextWidth(config) + config.horizon * knownAhead(config);
}

/** Covariates known of the steps forecast. */
export function knownAhead({ covariates }: WindowConfig): number {
  return covariates?.future.length ?? 0;
}

/** Numbers per input row that do not belong to one of the steps forecast. */
export function contextWidth(config: WindowConfig): number {
  return uncovariedWidth(config) + covariateContext(config);
}

function covariateContext({ covariates, covariateLags = 0 }: WindowConfig): number {
  if (covariates === undefined) return 0;
  return covariates.static.length + (covariates.past.length + covariates.future.length) * covariateLags;
}

/** Where the covariates begin in an input row. */
export function uncovariedWidth(config: WindowConfig): number {
  const year = config.yearSteps === null ? 0 : yearBlocks(config) + 1;
  const calendar = config.calendar === null ? 0 : dayOfYearInputs + (config.calendar === "DAY" ? dayOfWeekInputs : 0);
  return config.lags + statistics + year + calendar;
}
