import { z } from "zod";
import type { AdamState } from "./adam.ts";
import type { LearnedModel, NamedTensors } from "./learned-model.ts";
import type { EpochRecord } from "./training-options.ts";
import {
  checkWeights,
  decodeWeights,
  encodeWeights,
  type NamedArrays,
  toArrays,
  WeightsFormatError,
} from "./weights.ts";

/** All that training needs to go on after an epoch; the order of rows follows from seed and epoch. */
export interface Checkpoint {
  weights: NamedArrays;
  first: NamedArrays;
  second: NamedArrays;
  best: NamedArrays;
  position: TrainingPosition;
}

const positionSchema = z.object({
  seed: z.number(),
  step: z.int().min(0),
  bestEpoch: z.int().min(0),
  history: z.array(
    z.object({ epoch: z.int().min(1), trainingLoss: z.number(), validationLoss: z.number().nullable() }),
  ),
});

export interface TrainingPosition {
  seed: number;
  /** Optimiser steps taken. */
  step: number;
  /** Epoch of the best weights, 0 before the first. */
  bestEpoch: number;
  history: EpochRecord[];
}

const groups = ["weights", "first", "second", "best"] as const;

export async function encodeCheckpoint(
  state: AdamState,
  best: NamedTensors,
  position: TrainingPosition,
): Promise<Uint8Array> {
  const all: NamedArrays = {};
  for (const group of groups) {
    const arrays = await toArrays(group === "best" ? best : state[group]);
    for (const [name, array] of Object.entries(arrays)) all[`${group}/${name}`] = array;
  }
  return encodeWeights(all, { position: { ...position, history: position.history.map((record) => ({ ...record })) } });
}

/**
 * @throws WeightsFormatError when the bytes are damaged, belong to another model, or were made with another seed
 */
export function decodeCheckpoint(bytes: Uint8Array, model: LearnedModel, seed: number): Checkpoint {
  const { weights: all, metadata } = decodeWeights(bytes);
  const parsed = positionSchema.safeParse(metadata.position);
  if (!parsed.success) throw new WeightsFormatError("These bytes are no checkpoint of training");
  if (parsed.data.seed !== seed) {
    throw new WeightsFormatError(`The checkpoint was made with seed ${parsed.data.seed}; got ${seed}`);
  }
  const [weights, first, second, best] = groups.map((group) => {
    const found = Object.entries(all).filter(([name]) => name.startsWith(`${group}/`));
    const arrays = Object.fromEntries(found.map(([name, array]) => [name.slice(group.length + 1), array]));
    checkWeights(model, arrays);
    return arrays;
  }) as [NamedArrays, NamedArrays, NamedArrays, NamedArrays];
  return { weights, first, second, best, position: parsed.data };
}
