import { Random } from "@bellwether/runtime/tensor/random";
import { convergenceOf } from "./inference/convergence.ts";
import { type Sampled, samplePosterior } from "./inference/sample-posterior.ts";
import type { FitDiagnostics, FittedMediaMix } from "./model/fitted-media-mix.ts";
import { foretell, type HoldoutScore, scoreHoldout } from "./model/foretell.ts";
import { firstPeriods, type MediaData } from "./model/media-data.ts";
import { mediaDensity } from "./model/media-density.ts";
import { MediaDesign } from "./model/media-design.ts";
import type { MediaModelSpec } from "./model/media-model-spec.ts";
import { mediaParameters } from "./model/media-parameters.ts";
import type { ParameterLayout } from "./model/parameter-layout.ts";
import { readFit } from "./model/read-fit.ts";
import { naturalPosition } from "./model/sampler-coordinates.ts";

export interface FitOptions {
  seed: number;
  /** Periods at the end that a first fit does not see and foretells; 0 for none. */
  holdoutPeriods: number;
  /** How much is sampled; `fullSampling` unless a quicker answer will do. */
  sampling: Sampling;
  signal?: AbortSignal;
  /** Told 0 … 1 as it goes on. */
  onProgress?: (fraction: number) => void;
}

/** Chains, and trajectories of each before draws are kept and after; share of trajectories accepted. */
export interface Sampling {
  chains: number;
  warmUp: number;
  draws: number;
  acceptance: number;
}

export const fullSampling: Sampling = { chains: 6, warmUp: 500, draws: 600, acceptance: 0.9 };

/** For fits that are made many of, such as those of a self-test: ranges to a tenth of themselves. */
export const fastSampling: Sampling = { chains: 4, warmUp: 250, draws: 100, acceptance: 0.8 };

/** Draws that a fit keeps, of all chains, at even distances: enough for 90 % intervals, and little to store. */
const keptDraws = 400;

/** Limits of Vehtari and others (2021): chains agree, and intervals of tails are told well enough. */
const mostRHat = 1.01;
const leastEss = 400;

/** Learns a media mix: how the outcome came about, by Hamiltonian Monte Carlo. Deterministic for a seed and an engine. */
export async function fitMediaMix(data: MediaData, spec: MediaModelSpec, options: FitOptions): Promise<FittedMediaMix> {
  const { holdoutPeriods, onProgress } = options;
  const part = holdoutPeriods > 0 ? 0.45 : 0;
  const holdout =
    holdoutPeriods > 0
      ? await foretellHoldout(data, spec, { ...options, onProgress: (fraction) => onProgress?.(part * fraction) })
      : null;
  const { design, layout, sampled } = await sampleMediaMix(data, spec, {
    ...options,
    onProgress: (fraction) => onProgress?.(part + (1 - part) * fraction),
  });
  return readFit(design, layout, thinned(sampled), diagnosticsOf(layout, sampled, holdout));
}

async function foretellHoldout(data: MediaData, spec: MediaModelSpec, options: FitOptions): Promise<HoldoutScore> {
  const known = firstPeriods(data, data.periods.length - options.holdoutPeriods);
  const { design, layout, sampled } = await sampleMediaMix(known, spec, options);
  return scoreHoldout(foretell(design, layout, thinned(sampled), data, options.seed), data);
}

async function sampleMediaMix(
  data: MediaData,
  spec: MediaModelSpec,
  { seed, sampling, signal, onProgress }: FitOptions,
): Promise<{ design: MediaDesign; layout: ParameterLayout; sampled: Sampled }> {
  const design = new MediaDesign(data, spec);
  const layout = mediaParameters(design);
  const random = new Random(seed).fork("starts");
  const starts = Array.from({ length: sampling.chains }, () => layout.draw(random));
  const density = mediaDensity(design, layout);
  const sampled = await samplePosterior(density, starts, { seed, ...sampling, signal, onProgress });
  const natural = sampled.draws.map((chain) => chain.map((position) => naturalPosition(design, layout, position)));
  return { design, layout, sampled: { ...sampled, draws: natural } };
}

function thinned({ draws }: Sampled): Float64Array[] {
  const length = draws[0]!.length;
  const all = draws.length * length;
  const kept = Math.min(keptDraws, all);
  return Array.from({ length: kept }, (_, index) => {
    const at = Math.floor(((index + 0.5) * all) / kept);
    return draws[Math.floor(at / length)]![at % length]!;
  });
}

function diagnosticsOf(
  layout: ParameterLayout,
  { draws, divergences }: Sampled,
  holdout: HoldoutScore | null,
): FitDiagnostics {
  let [rHatMax, essMin] = [0, Number.POSITIVE_INFINITY];
  for (let j = 0; j < layout.size; j++) {
    const { rHat, bulkEss, tailEss } = convergenceOf(draws.map((chain) => Float64Array.from(chain, (at) => at[j]!)));
    rHatMax = Number.isNaN(rHat) ? Number.POSITIVE_INFINITY : Math.max(rHatMax, rHat);
    essMin = Number.isNaN(rHat) ? 0 : Math.min(essMin, bulkEss, tailEss);
  }
  return {
    method: "hmc",
    converged: divergences === 0 && rHatMax <= mostRHat && essMin >= leastEss,
    rHatMax,
    essMin,
    divergences,
    paretoK: null,
    holdoutCoverage90: holdout?.coverage90 ?? null,
    holdoutPeriods: holdout?.periods ?? 0,
    holdoutMape: holdout?.mape ?? null,
    naiveMape: holdout?.naiveMape ?? null,
  };
}
