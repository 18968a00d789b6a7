import { type Agreement, type DrawOptions, drawPosterior, type Sampling } from "./draw-posterior.ts";
import type { FittedMediaMix } from "./model/fitted-media-mix.ts";
import { foretell, type HoldoutScore, scoreHoldout } from "./model/foretell.ts";
import { firstPeriods, type MediaData } from "./model/media-data.ts";
import type { MediaModelSpec } from "./model/media-model-spec.ts";
import { readFit } from "./model/read-fit.ts";

export interface FitOptions extends Omit<DrawOptions, "method"> {
  /** By default `hmc`. */
  method?: DrawOptions["method"];
  /** Periods at the end that a first fit does not see and foretells; 0 for none. */
  holdoutPeriods: number;
}

export const fullSampling: Sampling = { chains: 6, warmUp: 400, draws: 600, mostDraws: 4_800, acceptance: 0.9 };

/** For fits that are made many of, such as those of a self-test: ranges to a tenth of themselves. */
export const fastSampling: Sampling = { chains: 4, warmUp: 250, draws: 100, acceptance: 0.9 };

/**
 * Chains of the hold-out's fit agree well enough for the coverage of intervals, of which noise makes most: of 100 effective draws the bounds of
 * a 90 % interval are right to 2 percentage points, and a hold-out averages over dozens of them.
 */
const forCoverage: Agreement = { mostRHat: 1.05, leastEss: 100 };
const holdoutDraws = 1 / 4;
/** Share of the time that foretelling the hold-out takes: fewer draws, of data that are a little fewer. */
const holdoutTime = 0.35;

/** Learns a media mix: how the outcome came about. Deterministic for a seed and an engine. */
export async function fitMediaMix(data: MediaData, spec: MediaModelSpec, options: FitOptions): Promise<FittedMediaMix> {
  const { holdoutPeriods, onProgress, method = "hmc", ...rest } = options;
  const before = holdoutPeriods > 0 ? holdoutTime : 0;
  const holdout =
    holdoutPeriods === 0
      ? null
      : await foretellHoldout(data, spec, holdoutPeriods, {
          ...rest,
          method,
          onProgress: (fraction) => onProgress?.(before * fraction),
        });
  const { design, layout, positions, reliability } = await drawPosterior(data, spec, {
    ...rest,
    method,
    onProgress: (fraction) => onProgress?.(before + (1 - before) * fraction),
  });
  return readFit(design, layout, positions, {
    ...reliability,
    holdoutCoverage90: holdout?.coverage90 ?? null,
    holdoutPeriods,
    holdoutMape: holdout?.mape ?? null,
    naiveMape: holdout?.naiveMape ?? null,
  });
}

/** @returns null where the fit did not converge: what it would foretell says nothing */
async function foretellHoldout(
  data: MediaData,
  spec: MediaModelSpec,
  periods: number,
  options: DrawOptions,
): Promise<HoldoutScore | null> {
  const { sampling } = options;
  const known = firstPeriods(data, data.periods.length - periods);
  const { design, layout, positions, reliability } = await drawPosterior(known, spec, {
    ...options,
    sampling: {
      ...sampling,
      draws: Math.ceil(holdoutDraws * sampling.draws),
      mostDraws: Math.ceil(holdoutDraws * (sampling.mostDraws ?? sampling.draws)),
    },
    agreement: forCoverage,
  });
  return reliability.converged ? scoreHoldout(foretell(design, layout, positions, data, options.seed), data) : null;
}
