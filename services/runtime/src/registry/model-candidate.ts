import type { Remark } from "@bellwether/schema/contracts/facts";

/** How good a model was on past data it had not seen. Lower scores are better; all three stand on the same windows. */
export interface BacktestMetrics extends Record<string, unknown> {
  score: number;
  /** The naive baseline's. */
  baselineScore: number;
  /** The champion's choice, scored again on these windows; null when there is no champion. */
  championScore: number | null;
}

/** A freshly trained model, before it has a version. */
export interface ModelCandidate {
  /** Such as `demand-forecast`. */
  task: string;
  /** Such as `DAY` or `WEEK`; one champion per task and variant. */
  variant: string;
  jobId?: string | null;
  /** First and last day trained on, ISO dates. */
  windowStart: string;
  windowEnd: string;
  /** SHA-256 of the training data, in hex. */
  dataHash: string;
  codeVersion: string;
  seed: number;
  /** Engine that trained it, such as `wasm`. */
  engine: string;
  metrics: BacktestMetrics;
  reasons?: Remark[];
  artifactId?: string | null;
  /** Champion that `metrics.championScore` is about; by default the champion at the time of registering. */
  parentId?: string | null;
}
