import {
  type AdstockKind,
  adstockWeights,
  carriedOver,
  type SaturationKind,
  saturation,
  saturationSlope,
} from "./media-curves.ts";

/** How far a fit can be trusted. */
export interface FitDiagnostics {
  /** `hmc` draws from the posterior; `variational` fits a normal distribution to it, which is fast and too narrow. */
  method: "hmc" | "variational";
  /** Whether every check below held; a fit that did not converge is never shown without saying so. */
  converged: boolean;
  /** Largest rank-normalised split R-hat of all parameters; 1 in a perfect fit, 1.01 is the usual limit. Null if variational. */
  rHatMax: number | null;
  /** Least bulk or tail effective sample size of all parameters. Null if variational. */
  essMin: number | null;
  /** Trajectories after warm-up whose energy was lost; more than none means that a part of the posterior was not reached. */
  divergences: number | null;
  /** Pareto k̂ of the importance weights of a variational fit: 0.7 and more says that it is no posterior. Null if by HMC. */
  paretoK: number | null;
  /** Share of outcomes of the periods held out at the end that lay within their 90 % interval; null where none were held out, or chains did not agree. */
  holdoutCoverage90: number | null;
  holdoutPeriods: number;
  /** Mean absolute percentage error of the held-out periods' medians, 0.05 for 5 %; null likewise, or where all outcomes were 0. */
  holdoutMape: number | null;
  /** The same of telling for each period the outcome of a year before, or the last one known. */
  naiveMape: number | null;
}

export interface FittedGeo {
  /** Empty where the data tell no geos. */
  geo: string;
  /** People, or any measure of size; 1 nationally. */
  population: number;
}

/** What the data and the priors say of one number: its mean and a 90 % interval. */
export interface NumberRange {
  mean: number;
  lower: number;
  upper: number;
}

export interface FittedChannel {
  channel: string;
  /** Organic channels cost nothing and have no return on spend, but they work. */
  isPaid: boolean;
  /** [geo][period], in the fit's currency; zeros for an organic channel. */
  spend: number[][];
  /** [geo][period]: what people saw, such as impressions; the spend itself where nothing else is known. */
  exposure: number[][];
  /** [geo]: exposure that counts as 1 in the curves. */
  scale: number[];
  adstock: AdstockKind;
  /** Periods that an exposure works for, the present included. */
  lags: number;
  saturation: SaturationKind;
  /** [draw][parameter], in the order of `adstockParameters` and `saturationParameters`. */
  adstockDraws: number[][];
  saturationDraws: number[][];
  /** [draw][geo]: outcome of a period at endless exposure, in units of the outcome. */
  coefficientDraws: number[][];
  /**
   * Money back for each currency unit spent, before the data were seen; null for an organic channel. Where the posterior is hardly
   * narrower, the data say nothing of the channel.
   */
  priorReturn: NumberRange | null;
  /** Whether its exposure differs between periods at all; if not, its effect cannot be told from the baseline. */
  varies: boolean;
}

/** A channel without what was believed of it before. */
export type ChannelDraws = Omit<FittedChannel, "priorReturn">;

/** A media-mix model after its fit: everything that answers what a channel did and what it would do. Plain data, kept as JSON. */
export interface FittedMediaMix {
  formatVersion: 1;
  currency: string;
  /** What the outcome is called, such as revenue or conversions. */
  outcomeName: string;
  /** First days of consecutive periods, ISO, each `periodDays` long. */
  periods: string[];
  periodDays: number;
  geos: FittedGeo[];
  /** [geo][period], in units of the outcome. */
  outcome: number[][];
  /** [geo][period]: money that one unit of the outcome is worth; 1 where the outcome is money. */
  valuePerUnit: number[][];
  channels: FittedChannel[];
  /**
   * [draw][period], summed over geos: what would have come without any channel, in units of the outcome. Where there are geos, with what was
   * expected of the period because earlier ones had surprised in all of them.
   */
  baselineDraws: number[][];
  /** [geo][period]: mean of the same over draws. */
  baselineByGeo: number[][];
  /** [draw][geo]: standard deviation of one period's outcome around its expectation, over all periods. */
  noiseDraws: number[][];
  /**
   * [draw][geo]: the part of it that is one chance for all geos, which adds up over them as it is and not by squares. Absent nationally, and
   * in fits of before it was known.
   */
  sharedNoiseDraws?: number[][];
  diagnostics: FitDiagnostics;
}

export function drawsOf(fitted: FittedMediaMix): number {
  return fitted.baselineDraws.length;
}

/**
 * Outcome that a channel made, or would have made with other exposures, carry-over included.
 *
 * @param exposure [geo][period] of consecutive periods from no exposure; by default what it was
 * @returns [geo][period], in units of the outcome
 */
export function contributionOf(channel: ChannelDraws, draw: number, exposure = channel.exposure): number[][] {
  const weights = adstockWeights(channel.adstock, channel.adstockDraws[draw]!, channel.lags);
  const curve = channel.saturationDraws[draw]!;
  return exposure.map((row, geo) => {
    const coefficient = channel.coefficientDraws[draw]![geo]!;
    const scale = channel.scale[geo]!;
    return carriedOver(row, weights).map((seen) => coefficient * saturation(channel.saturation, curve, seen / scale));
  });
}

/**
 * Outcome of one period when the channel spends the same in every period, so that carry-over has settled: the response curve.
 *
 * @param spend per period in each geo, in the fit's currency
 * @returns of each geo, in units of the outcome
 */
export function steadyResponse(channel: FittedChannel, draw: number, spend: readonly number[]): number[] {
  const curve = channel.saturationDraws[draw]!;
  return spend.map((money, geo) => {
    const seen = (money * exposurePerSpend(channel, geo)) / channel.scale[geo]!;
    return channel.coefficientDraws[draw]![geo]! * saturation(channel.saturation, curve, seen);
  });
}

/** Slope of `steadyResponse` by the spend of each geo: units of the outcome of the next currency unit. */
export function steadySlope(channel: FittedChannel, draw: number, spend: readonly number[]): number[] {
  const curve = channel.saturationDraws[draw]!;
  return spend.map((money, geo) => {
    const perSpend = exposurePerSpend(channel, geo) / channel.scale[geo]!;
    return (
      channel.coefficientDraws[draw]![geo]! * saturationSlope(channel.saturation, curve, money * perSpend) * perSpend
    );
  });
}

/** Exposure that a currency unit bought in a geo: over all periods, or over all geos where the channel never spent in this one. */
export function exposurePerSpend({ exposure, spend }: FittedChannel, geo: number): number {
  const paid = sum(spend[geo]!);
  if (paid > 0) return sum(exposure[geo]!) / paid;
  const everywhere = sum(spend.map(sum));
  return everywhere > 0 ? sum(exposure.map(sum)) / everywhere : 0;
}

/**
 * Money that came back for each currency unit spent, of one draw.
 *
 * @returns null for a channel that spent nothing
 */
export function returnOnSpend(
  fitted: Pick<FittedMediaMix, "valuePerUnit">,
  channel: ChannelDraws,
  draw: number,
): number | null {
  const spent = sum(channel.spend.map(sum));
  if (spent <= 0) return null;
  const made = contributionOf(channel, draw).map((row, geo) =>
    sum(row.map((units, period) => units * fitted.valuePerUnit[geo]![period]!)),
  );
  return sum(made) / spent;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
