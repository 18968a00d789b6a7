import type { Failure } from "./failure-codes.ts";

/** Failures of experiments, whose sentences have files of their own. */
export type ExperimentFailure = Extract<Failure, `experiment.${string}`>;
