import type { Sampling } from "./draw-posterior.ts";
import { readMediaConfig } from "./evaluate/media-config.ts";
import { readMediaFile } from "./evaluate/media-file.ts";
import { fitMediaMix, fullSampling } from "./fit-media-mix.ts";
import { checkMediaData, tellWarning } from "./model/check-media-data.ts";
import {
  drawsOf,
  type FitDiagnostics,
  type FittedChannel,
  type FittedMediaMix,
  type NumberRange,
  returnOnSpend,
} from "./model/fitted-media-mix.ts";
import { adstockParameters, adstockWeights, saturationParameters } from "./model/media-curves.ts";
import { usualHoldout } from "./model/media-data.ts";
import { defaultSpec } from "./model/media-model-spec.ts";
import { rangeOf, totalContribution } from "./model/read-fit.ts";

export interface MediaMixEvaluation {
  channels: ChannelEvaluation[];
  diagnostics: FitDiagnostics;
  /** What the data cannot tell, in words. */
  warnings: string[];
  seconds: number;
}

/** Each a mean with a 90 % interval. */
export interface ChannelEvaluation {
  channel: string;
  /** Of the whole outcome, 0 … 1. */
  contributionShare: NumberRange;
  /** Money back for each currency unit spent; null of an organic channel. */
  roas: NumberRange | null;
  /** Share of an exposure's effect that is left a period later. */
  adstock: NumberRange;
  /** The curves' parameters by name, in units of the heaviest exposure so far. */
  parameters: Record<string, NumberRange>;
}

export interface MediaMixSettings {
  /** How much is sampled; by default in full. */
  sampling?: Sampling;
  signal?: AbortSignal;
  onProgress?: (fraction: number) => void;
}

/**
 * Learns the media mix of any file.
 *
 * @throws MediaConfigError, TableFileError, MediaDataError: what is wrong with configuration, file or data
 */
export async function evaluateMediaMixFile(
  path: string,
  configPath: string,
  { sampling = fullSampling, signal, onProgress }: MediaMixSettings = {},
): Promise<MediaMixEvaluation> {
  const started = performance.now();
  const config = await readMediaConfig(configPath);
  const data = await readMediaFile(path, config, configPath);
  const warnings = checkMediaData(data).map(tellWarning);
  const holdoutPeriods = config.holdoutPeriods ?? usualHoldout(data);
  const spec = { ...defaultSpec, ...config.model };
  const fitted = await fitMediaMix(data, spec, {
    seed: config.seed,
    method: config.method,
    holdoutPeriods,
    sampling,
    signal,
    onProgress,
  });
  return {
    channels: fitted.channels.map((channel) => evaluateChannel(fitted, channel)),
    diagnostics: fitted.diagnostics,
    warnings,
    seconds: (performance.now() - started) / 1000,
  };
}

function evaluateChannel(fitted: FittedMediaMix, channel: FittedChannel): ChannelEvaluation {
  const draws = Array.from({ length: drawsOf(fitted) }, (_, draw) => draw);
  const outcome = fitted.outcome.flat().reduce((sum, value) => sum + value, 0);
  const returns = draws.flatMap((draw) => returnOnSpend(fitted, channel, draw) ?? []);
  const named = (names: readonly string[], values: readonly number[][]) =>
    names.map((name, place) => [name, rangeOf(values.map((row) => row[place]!))] as const);
  return {
    channel: channel.channel,
    contributionShare: rangeOf(draws.map((draw) => totalContribution(channel, draw) / outcome)),
    roas: returns.length === 0 ? null : rangeOf(returns),
    adstock: rangeOf(channel.adstockDraws.map((parameters) => leftNext(channel, parameters))),
    parameters: Object.fromEntries([
      ...named(adstockParameters[channel.adstock], channel.adstockDraws),
      ...named(saturationParameters[channel.saturation], channel.saturationDraws),
      ["largestEffect", rangeOf(channel.coefficientDraws.map((row) => row.reduce((sum, value) => sum + value, 0)))],
    ]),
  };
}

/** The retention itself where the adstock has one, and else the weight of the next period over that of the present. */
function leftNext({ adstock, lags }: FittedChannel, parameters: readonly number[]): number {
  if (adstock !== "weibull") return parameters[0]!;
  const [present, next = 0] = adstockWeights(adstock, parameters, lags);
  return Math.min(1, next / present!);
}
