import type { Remark } from "@bellwether/schema/contracts/facts";
import { z } from "zod";

/** Version of every type in this file. Raised when a field changes its meaning. */
export const contractVersion = 1;

/** The registry's task. Its variants are the granularities. */
export const demandForecastTask = "demand-forecast";

/** Queue of the job that builds the series, trains and forecasts. */
export const trainJobType = "demand-forecast.train";

/** Name of the what-if model at the inference server. */
export const whatIfModelName = "demand-forecast";

/**
 * Name at the inference server of the model that writes a version's network as an ONNX file. Over the wire:
 * `model_version_id` BYTES [1]; the tenant is the request's. The answer: `file` BYTES [1], whole, and `file_name` BYTES [1].
 */
export const exportModelName = "demand-forecast-export";

/**
 * Name at the inference server of the model that draws sample paths. Over the wire: `model_version_id` BYTES [1], `series_id` BYTES
 * [n], `count` and `horizon` INT32 [1]; the tenant is the request's. The answer: `paths` FP64 [n, count, horizon], the first ones of
 * those that the version's ranges come from.
 */
export const pathsModelName = "demand-forecast-paths";

/** What `engine` says of a version that learned no network, so that nothing of it can be exported. */
export const noEngine = "none";

/** Step of a series. Days are cut in the organisation's time zone; weeks begin on Monday. */
export const granularities = ["DAY", "WEEK"] as const;
export type Granularity = (typeof granularities)[number];

/** How a forecast was made. The naive baseline is a method like any other. */
export const forecastMethods = [
  "SEASONAL_NAIVE",
  "ETS",
  "THETA",
  "DYNAMIC_THETA",
  "MSTL",
  "CROSTON",
  "TSB",
  "ADIDA",
  "GLOBAL_NEURAL",
  "GLOBAL_MIXER",
  /** Mean of the quantiles of the methods that did best in the backtest. */
  "COMBINED",
  /** Told from products like it, of which a new one has too little of its own. */
  "SIBLINGS",
  /** Of a place: its product's forecast by its share of sales, where there are too many places to forecast each. */
  "PRODUCT_SHARE",
  "ZERO",
] as const;
export type ForecastMethod = (typeof forecastMethods)[number];

/** Steps forecast, and the most that may be asked for: a quarter of days, a year of weeks. */
export const maxHorizon: Readonly<Record<Granularity, number>> = { DAY: 90, WEEK: 52 };

/**
 * Steps of history that an exported file takes: three years. The network looks back 392 days or 60 weeks; only the
 * deviation of a series that has been quiet of late reads further.
 */
export const exportedHistorySteps: Readonly<Record<Granularity, number>> = { DAY: 1096, WEEK: 156 };

/** Steps of the season that MASE and the naive baseline use: a week of days, a year of weeks. */
export const seasonSteps: Readonly<Record<Granularity, number>> = { DAY: 7, WEEK: 52 };

/** Quantile probabilities of every stored forecast, ascending. A level L reads (1 − L) / 2 and (1 + L) / 2. */
export const quantileProbabilities = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975] as const;

/** Levels of the central intervals whose coverage is counted, all made of stored quantiles. */
export const coverageLevels = [0.5, 0.8, 0.9, 0.95] as const;

/**
 * How far ahead a step was forecast, by its last day: up to a week, from there to four weeks, to a quarter of 13 weeks, and
 * beyond, which weekly forecasts alone reach.
 */
export const forecastLeads = ["WEEK", "MONTH", "QUARTER", "YEAR"] as const;
export type ForecastLead = (typeof forecastLeads)[number];

/** Days ahead that each lead ends with. */
export const leadDays: Readonly<Record<ForecastLead, number>> = { WEEK: 7, MONTH: 28, QUARTER: 91, YEAR: 366 };

/** Parts of a forecast's central line, which they add up to within 1e-6. Keys of `forecast.drivers`. */
export const driverNames = ["level", "trend", "seasonality", "year", "events", "price", "promotion", "rest"] as const;
export type DriverName = (typeof driverNames)[number];
export type Drivers = Record<DriverName, number[]>;

/**
 * How the errors of one forecast hang together: the normal scores of two of its steps, d apart, correlate by
 * persistent + fading · decayᵈ. What is left of 1 is each step's own.
 */
export const dependence = z.object({
  /** Share of an error that all steps have in common, 0 … 1. */
  persistent: z.number().min(0).max(1),
  /** Share that fades with distance, 0 … 1 − persistent. */
  fading: z.number().min(0).max(1),
  /** What remains of the fading share one step on, 0 … 1. */
  decay: z.number().min(0).max(1),
});
export type Dependence = z.infer<typeof dependence>;

/**
 * What the errors of a forecast share with those of others: with all that belong to the same total, category, location or product.
 * It hangs together over the steps in its own way.
 */
export const sharedError = dependence.extend({
  /** The level and what of it, such as `LOCATION/<id>`; ALL by itself. */
  with: z.string(),
  /** Share of the error's variance, 0 … 1. */
  share: z.number().min(0).max(1),
});
export type SharedError = z.infer<typeof sharedError>;

/** What it takes, besides quantiles and dependence, to draw a forecast's paths together with those of others. */
export const jointErrors = z.object({
  /** Whether only whole units are sold. */
  isWhole: z.boolean(),
  shared: z.array(sharedError),
});
export type JointErrors = z.infer<typeof jointErrors>;

/** Share of a step's usual demand that must be thought lost before sales over several shelves or days say too little to judge by. */
export const materialLoss = 0.25;

/** Joint sample paths behind the quantiles of a version's totals, and the most that can be asked for. */
export const jointPaths = 200;

/** Result of one series's rolling-origin backtest. Null where a measure has no scale (nothing was ever sold). */
export interface BacktestAccuracy {
  /** Mean absolute error over that of the in-sample seasonal naive forecast. */
  mase: number | null;
  /** Sum of absolute errors over the sum of demand. */
  wape: number | null;
  /** Mean pinball loss over all quantiles, in units of demand. */
  pinball: number | null;
  /** Share of actuals inside the 95 % interval. */
  coverage95: number | null;
  /** MASE of the seasonal naive forecast on the same windows. */
  naiveMase: number | null;
  /** Origins that were forecast from. */
  windows: number;
  /** How errors of the steps hang together; null where nothing is forecast. Sample paths are drawn with it. */
  dependence: Dependence | null;
  /** How its paths are drawn with those of others; without, they are drawn alone. Of what is no sum of others. */
  joint?: JointErrors;
}

/** One forecast as it is stored. */
export interface SeriesForecast {
  /** Row-major [probability][step]; rows never cross. */
  quantiles: number[];
  drivers: Drivers;
  method: ForecastMethod;
  accuracy: BacktestAccuracy;
  /** Strongest first. */
  reasons: Remark[];
  expectedTotal: number;
  recentTotal: number;
  yearAgoTotal: number | null;
  /** Quantiles of the sum from the first step to each, row-major like `quantiles`; absent where no joint paths were drawn. */
  sumQuantiles?: number[];
}

/** Input of the training job. */
export const trainInput = z.object({
  /** Same data and seed, same bytes. */
  seed: z.int().min(0).max(2_147_483_647).default(1),
  granularities: z
    .array(z.enum(granularities))
    .min(1)
    .default([...granularities]),
});
export type TrainInput = z.infer<typeof trainInput>;

/** Longest history a what-if question may carry: ten years of days. */
export const maxHistorySteps = 3653;

/**
 * A what-if question. Over the wire: `history` FP64 [n], `horizon` INT32 [1], and `granularity`, `start_date`,
 * `model_version_id`, `series_id` as BYTES [1]; the tenant is the request's. The answer: `quantiles` FP64 [probability, step],
 * `probabilities` FP64 [probability] and `method` BYTES [1].
 */
export const whatIfRequest = z.object({
  /** The champion that made the stored forecast. */
  modelVersionId: z.uuid(),
  /** Series whose method and interval widths to use. */
  seriesId: z.uuid(),
  granularity: z.enum(granularities),
  /** Date of the first value, YYYY-MM-DD. */
  startDate: z.iso.date(),
  history: z.array(z.number().min(0)).min(1).max(maxHistorySteps),
  horizon: z
    .int()
    .min(1)
    .max(Math.max(...Object.values(maxHorizon))),
});
export type WhatIfRequest = z.infer<typeof whatIfRequest>;

/** What the model that writes files is asked. */
export const exportRequest = z.object({ modelVersionId: z.uuid() });

/** What the model that draws paths is asked. */
export const pathsRequest = z.object({
  modelVersionId: z.uuid(),
  seriesIds: z.array(z.uuid()).min(1),
  count: z.int().min(1).max(jointPaths),
  horizon: z.int().min(1),
});

/** Numbers in one answer with paths: 16 MB. */
export const mostPathNumbers = 2_000_000;

/** Steps that one question may have paths drawn of, over all places behind the series: about a second of one thread. */
export const mostPathSteps = 100_000;

export interface WhatIfAnswer {
  method: ForecastMethod;
  probabilities: number[];
  /** [probability][step] */
  quantiles: number[][];
}

/**
 * Every remark this service makes, with its facts: reasons of a forecast, reasons of a model version, and steps of a
 * job. Whoever shows them has one sentence for each in every language.
 */
export const remarkFacts = {
  /** The method with the smallest backtest error. Errors are MASE. */
  "demand.method-won": ["method", "mase", "naiveMase"],
  /** As before, where demand is intermittent and squared errors decide. Errors are RMSSE. */
  "demand.method-won-rmsse": ["method", "rmsse", "naiveRmsse"],
  /** No method did better than repeating the last season. */
  "demand.naive-kept": ["mase", "windows"],
  /** The central line's slope over all steps forecast. Negative when falling. granularity: of the steps. */
  "demand.trend": ["percentPerMonth", "steps", "granularity"],
  /** How the whole organisation's demand moved last year, from the eight weeks before to the four weeks now ahead. */
  "demand.year-followed": ["percent"],
  /** peakDay: 1 Monday … 7 Sunday. percentAboveMean: of that day. */
  "demand.seasonality-weekly": ["peakDay", "percentAboveMean"],
  /** peakMonth: 1 … 12, the strongest of the forecast's seasonal part. */
  "demand.seasonality-yearly": ["peakMonth", "percentAboveMean"],
  /** Share of steps without a sale, 0 … 1. */
  "demand.intermittent": ["zeroShare"],
  /** Too few steps for a backtest: the forecast is a fallback. */
  "demand.short-history": ["steps", "needed"],
  /** A new product, told from the first weeks of so many others of its CATEGORY, or of one above it (PARENT). Not judged by a backtest. */
  "demand.new-like-launches": ["siblings", "source"],
  /** As before, from products that have long been on sale: too few launches were seen. */
  "demand.new-like-others": ["siblings", "source"],
  /** A new product that has no category, or none with enough products to tell it from. */
  "demand.new-untold": [],
  /** Never sold, while others of its category have for so many days, and there since the first import: not taken for new, no sale expected. */
  "demand.never-sold": ["days"],
  /** Nothing sold in the last `steps` steps. */
  "demand.no-recent-sales": ["steps"],
  /** Days of the last quarter that stand out, the strongest of them, and what is usual there; units. */
  "demand.unusual-days": ["days", "date", "demand", "usual"],
  /** First day of a level that has held since, and by how much it differs from the one before, beyond what all demand did. */
  "demand.level-shift": ["date", "percent"],
  /** The occasion ahead that moves the forecast most: its rule in the calendar, the step it moves most, and by how much. */
  "demand.occasion-ahead": ["rule", "date", "percent", "granularity"],
  /** Of the model version: occasions that past years foretell, and the share of error around them that is saved, their mean. */
  "demand.occasions-learned": ["occasions", "rules", "percent"],
  /** A planned promotion: its days, discount and the lift expected of it on its strongest day in per cent, and from whose past
   * prices that is known: of the PRODUCT, its CATEGORY, or ALL. */
  "demand.promotion-ahead": ["name", "from", "to", "discount", "lift", "source"],
  /** A planned promotion deeper than any that was seen: the lift is that of the deepest, a discount of so many per cent. */
  "demand.promotion-deepest": ["name", "from", "to", "discount", "lift", "deepest"],
  /** A planned promotion that the forecast leaves out: no price that differed is known to have moved demand. */
  "demand.promotion-unjudged": ["name", "from", "to", "discount"],
  /** The price of late differs from the usual one by so many per cent, and demand because of it. */
  "demand.price-changed": ["percent", "change"],
  /** What the product sells more at a price 10 % lower, in per cent. */
  "demand.price-response": ["percent"],
  /** Of the model version: spells of unusual prices, what a price 10 % lower sells more, what being announced as a promotion adds to
   * that, and the share of error saved in held-out spells, all in per cent. */
  "demand.prices-learned": ["spells", "percent", "announced", "gain"],
  /** Steps of the last year without stock; units thought to have been lost in them, which count as demand, and their share of it. */
  "demand.stockouts-filled": ["steps", "granularity", "lost", "percent"],
  /** Actuals fell inside the 95 % interval in this share of the backtest, 0 … 1. */
  "demand.interval-narrow": ["coverage95"],
  /** Of the model version: series forecast, and in how many the naive baseline was beaten. */
  "demand.series-trained": ["series", "beatNaive"],
  /** Of the model version: no series is long enough for a backtest, so nothing shows that it beats the naive baseline. */
  "demand.no-backtest": ["series"],
  /** Of the model version: series whose method the version before it had chosen, and which did better again. */
  "demand.choices-kept": ["series"],
  /** Of the model version: how levels add up (BOTTOM_UP or MIN_TRACE), and by how much its error is below the other way's. */
  "demand.levels-add-up": ["way", "percent"],
  /**
   * Of the model version: in past windows, how far below their own the pinball loss is of totals whose ranges are those of summed paths,
   * percent, and the shares of actuals inside the 95 % interval, 0 … 1: of these and of their own.
   */
  "demand.ranges-add-up": ["percent", "coverage95", "ownCoverage95"],
  /** One place of many: the product's forecast by the place's share of the last `steps` steps' sales, percent, as wide as its own sales vary. */
  "demand.share-of-product": ["percent", "steps", "granularity"],
  /** Of the model version: places too many to be forecast by themselves, which take a share of their product's forecast. */
  "demand.places-by-share": ["places"],
  /** Steps of the training job. */
  "demand.step-series": ["granularity"],
  "demand.step-neural": ["granularity", "series"],
  "demand.step-backtest": ["granularity", "series"],
  "demand.step-store": ["granularity", "series"],
} as const satisfies Record<string, readonly string[]>;
export type DemandRemarkCode = keyof typeof remarkFacts;

/** Builds a remark whose facts are those its code declares. */
export function demandRemark<Code extends DemandRemarkCode>(
  code: Code,
  facts: Record<(typeof remarkFacts)[Code][number], string | number>,
): Remark {
  return { code, facts };
}
