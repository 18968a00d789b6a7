import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import type { TestedChannel } from "../decide/recovery/test-recovery.ts";
import { testRecovery } from "../decide/recovery/test-recovery.ts";
import type { Sampling } from "./draw-posterior.ts";
import { fastSampling, fitMediaMix } from "./fit-media-mix.ts";
import type { FittedMediaMix } from "./model/fitted-media-mix.ts";
import type { MediaData } from "./model/media-data.ts";
import { defaultSpec } from "./model/media-model-spec.ts";

export interface TrainTaskInput {
  data: MediaData;
  seed: number;
  holdoutPeriods: number;
  modelVersionId: string;
  sampling: Sampling;
  /** Truths that the self-test puts into simulated data. */
  repeats: number;
}

export interface TrainedMediaMix {
  fitted: FittedMediaMix;
  tested: TestedChannel[];
}

/** Address of this module's compiled form: threads load `dist`, also when this file runs from its source. */
export const trainTaskModule = new URL("./train-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** Share of the time that the fit takes; the rest is the self-test's. */
const fitShare = 0.7;

/**
 * Learns the media mix and tests whether it finds known effects again, off the event loop.
 *
 * @public called by the thread, which loads this module by its address
 */
export async function run(
  { data, seed, holdoutPeriods, modelVersionId, sampling, repeats }: TrainTaskInput,
  { signal, progress }: WorkerContext,
): Promise<TrainedMediaMix> {
  const fitted = await fitMediaMix(data, defaultSpec, {
    seed,
    holdoutPeriods,
    sampling,
    signal,
    onProgress: (fraction) => progress(fitShare * fraction),
  });
  const tested = await testRecovery(fitted, {
    modelVersionId,
    repeats,
    seed,
    refit: (outcome, seed) =>
      // Without experiments: they say what is true of the real outcome.
      fitMediaMix({ ...data, outcome, experiments: [] }, defaultSpec, {
        seed,
        holdoutPeriods: 0,
        sampling: fastSampling,
        signal,
      }),
    onProgress: (fraction) => progress(fitShare + (1 - fitShare) * fraction),
  });
  return { fitted, tested };
}
