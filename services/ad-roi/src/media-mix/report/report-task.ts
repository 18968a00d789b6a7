import type { FittedMediaMix } from "../model/fitted-media-mix.ts";
import type { MediaMixReport } from "./contract.ts";
import { describeMediaMix } from "./describe-media-mix.ts";

/** What the worker is given. */
export interface ReportTask {
  fitted: FittedMediaMix;
  modelVersionId: string;
}

/**
 * What a fit says.
 *
 * @public called by the thread, which loads this module by its address
 */
export function run({ fitted, modelVersionId }: ReportTask): MediaMixReport {
  return describeMediaMix(fitted, modelVersionId);
}
