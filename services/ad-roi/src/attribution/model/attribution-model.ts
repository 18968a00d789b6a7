import { creditByRemoval } from "./markov-credit.ts";
import type { Credit, PathSet } from "./path-set.ts";
import { creditByShapley } from "./shapley-credit.ts";
import { creditTouches, type TouchRule } from "./touch-rules.ts";

/** Every way of sharing conversions among channels. */
export const attributionModels = ["FIRST", "LAST", "LINEAR", "POSITION", "TIME_DECAY", "MARKOV", "SHAPLEY"] as const;
export type AttributionModel = (typeof attributionModels)[number];

export interface AttributionOptions {
  /** Of POSITION: shares of the first and the last touch, 0 … 1, at most 1 together. */
  position: { first: number; last: number };
  /** Of TIME_DECAY: days where times of touches are known, touches where they are not. */
  halfLife: number;
  /** Of MARKOV: channels that the next step depends on, from 1. */
  order: number;
}

/** What a model gives each channel. @throws RangeError where an option is out of bounds */
export function attribute(paths: PathSet, model: AttributionModel, options: AttributionOptions): Credit {
  switch (model) {
    case "MARKOV":
      return creditByRemoval(paths, options.order);
    case "SHAPLEY":
      return creditByShapley(paths);
    default:
      return creditTouches(paths, ruleOf(model, options));
  }
}

function ruleOf(
  model: Exclude<AttributionModel, "MARKOV" | "SHAPLEY">,
  { position, halfLife }: AttributionOptions,
): TouchRule {
  switch (model) {
    case "POSITION":
      return { rule: model, ...position };
    case "TIME_DECAY":
      return { rule: model, halfLife };
    default:
      return { rule: model };
  }
}
