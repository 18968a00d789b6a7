import type { Failure } from "./failure-codes.ts";

/** Failures of segments and of their predicates, whose sentences have files of their own. */
export type SegmentFailure = Extract<Failure, `segment.${string}` | `predicate.${string}`>;
