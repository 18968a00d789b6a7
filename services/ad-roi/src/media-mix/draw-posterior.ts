import { Random } from "@bellwether/runtime/tensor/random";
import { convergenceOf } from "./inference/convergence.ts";
import { fitVariational, mostParetoK } from "./inference/fit-variational.ts";
import { type Sampled, samplePosterior } from "./inference/sample-posterior.ts";
import type { FitDiagnostics } from "./model/fitted-media-mix.ts";
import type { MediaData } from "./model/media-data.ts";
import { mediaDensity } from "./model/media-density.ts";
import { MediaDesign } from "./model/media-design.ts";
import type { MediaModelSpec } from "./model/media-model-spec.ts";
import { mediaParameters } from "./model/media-parameters.ts";
import type { ParameterLayout } from "./model/parameter-layout.ts";
import { naturalPosition } from "./model/sampler-coordinates.ts";

/** Chains, and trajectories of each before draws are kept and after; share of trajectories accepted. */
export interface Sampling {
  chains: number;
  warmUp: number;
  draws: number;
  /** Where chains do not agree after so many draws yet, they go on to at most as many; by default they do not. */
  mostDraws?: number;
  acceptance: number;
}

/** When draws are enough, of every parameter: R-hat at most, and effective draws of bulk and tails at least. */
export interface Agreement {
  mostRHat: number;
  leastEss: number;
}

/** Limits of Vehtari and others (2021): chains agree, and intervals of tails are told well enough. */
const trusted: Agreement = { mostRHat: 1.01, leastEss: 400 };

export interface DrawOptions {
  seed: number;
  /** How draws are had; `hmc` where a fit is to be acted on. */
  method: FitDiagnostics["method"];
  /** How much is sampled by Hamiltonian Monte Carlo. */
  sampling: Sampling;
  /** By default what a fit is to be acted on by. */
  agreement?: Agreement;
  signal?: AbortSignal;
  /** Told 0 … 1 as it goes on. */
  onProgress?: (fraction: number) => void;
}

/** How far draws can be trusted. */
type Reliability = Pick<FitDiagnostics, "method" | "converged" | "rHatMax" | "essMin" | "divergences" | "paretoK">;

interface Posterior {
  design: MediaDesign;
  layout: ParameterLayout;
  /** Parameters as the business knows them. */
  positions: Float64Array[];
  reliability: Reliability;
}

/** Draws that are kept, at even distances of all: enough for 90 % intervals, and little to store. */
const keptDraws = 400;

/** With a quarter of the steps, normal distributions of 26 parameters were far from their posterior (k̂ 4.5); twice as many bring nothing. */
const variational = { steps: 6_000, batch: 16, draws: 1_600 };

/** What data and priors leave possible. Deterministic for a seed and an engine. */
export async function drawPosterior(data: MediaData, spec: MediaModelSpec, options: DrawOptions): Promise<Posterior> {
  const { seed, method, sampling, agreement = trusted, signal, onProgress } = options;
  const design = new MediaDesign(data, spec);
  const layout = mediaParameters(design);
  const density = mediaDensity(design, layout);
  const random = new Random(seed).fork("starts");
  const told = (drawn: readonly Float64Array[], reliability: Reliability): Posterior => ({
    design,
    layout,
    positions: thinned(drawn).map((position) => naturalPosition(design, layout, position)),
    reliability,
  });
  if (method === "variational") {
    const rest = { seed, ...variational, signal, onProgress };
    const { draws, paretoK } = await fitVariational(density, layout.draw(random), rest);
    const unknown = { rHatMax: null, essMin: null, divergences: null };
    return told(draws, { method, converged: paretoK < mostParetoK, ...unknown, paretoK });
  }
  const starts = Array.from({ length: sampling.chains }, () => layout.draw(random));
  const reliabilityOf = (sampled: Pick<Sampled, "draws" | "divergences">) => judge(layout.size, sampled, agreement);
  const isEnough = (draws: Sampled["draws"]) => reliabilityOf({ draws, divergences: 0 }).converged;
  const sampled = await samplePosterior(density, starts, { seed, ...sampling, isEnough, signal, onProgress });
  return told(sampled.draws.flat(), reliabilityOf(sampled));
}

function thinned(draws: readonly Float64Array[]): Float64Array[] {
  const kept = Math.min(keptDraws, draws.length);
  return Array.from({ length: kept }, (_, index) => draws[Math.floor(((index + 0.5) * draws.length) / kept)]!);
}

function judge(
  size: number,
  { draws, divergences }: Pick<Sampled, "draws" | "divergences">,
  { mostRHat, leastEss }: Agreement,
): Reliability {
  let [rHatMax, essMin] = [0, Number.POSITIVE_INFINITY];
  for (let j = 0; j < size; j++) {
    const { rHat, bulkEss, tailEss } = convergenceOf(draws.map((chain) => Float64Array.from(chain, (at) => at[j]!)));
    rHatMax = Number.isNaN(rHat) ? Number.POSITIVE_INFINITY : Math.max(rHatMax, rHat);
    essMin = Number.isNaN(rHat) ? 0 : Math.min(essMin, bulkEss, tailEss);
  }
  const converged = divergences === 0 && rHatMax <= mostRHat && essMin >= leastEss;
  return { method: "hmc", converged, rHatMax, essMin, divergences, paretoK: null };
}
