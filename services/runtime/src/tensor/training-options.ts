import type { AdamOptions } from "./adam.ts";
import type { LearningRate } from "./learning-rate.ts";
import type { TrainingData } from "./training-data.ts";
import type { NamedArrays } from "./weights.ts";

export interface TrainingOptions {
  /** Seeds initial weights, the order of rows and noise; the same seed on the same engine gives the same bytes. */
  seed: number;
  /** Most passes over the rows. */
  epochs: number;
  /** Rows of a step, at most; they are spread evenly. */
  batchSize: number;
  /** Learning rate, constant or by step. */
  learningRate: number | LearningRate;
  /** Rows that only judge; without them nothing stops early and the last epoch's weights are kept. */
  validation?: TrainingData;
  /** Epochs without a better validation loss before stopping; by default never. */
  patience?: number;
  /** Largest common norm of the gradients; by default they are not clipped. */
  clipNorm?: number;
  adam?: Partial<AdamOptions>;
  /** Seconds after which training stops and keeps the best weights so far. */
  maxSeconds?: number;
  /** Ends training with the signal's reason, between two steps. */
  signal?: AbortSignal;
  /** Called after each epoch. */
  onProgress?: (progress: TrainingProgress) => void;
  checkpoint?: CheckpointOptions;
}

export interface CheckpointOptions {
  /** What `save` received when training was interrupted: it goes on from there, to the same weights. */
  resume?: Uint8Array;
  /** Seconds between two checkpoints, taken at the end of an epoch; by default each epoch. */
  everySeconds?: number;
  save?: (bytes: Uint8Array) => void | Promise<void>;
}

export interface EpochRecord {
  /** From 1. */
  epoch: number;
  trainingLoss: number;
  validationLoss: number | null;
}

export interface TrainingProgress extends EpochRecord {
  epochs: number;
  /** Part of the planned steps that is done, 0 to 1. */
  fraction: number;
  seconds: number;
}

/** Why training ended: all epochs done, no gain for `patience` epochs, out of time, or a loss that is no number. */
export type StopReason = "epochs" | "patience" | "deadline" | "diverged";

export interface FittedWeights {
  weights: NamedArrays;
  /** Epoch whose weights these are, from 1. */
  bestEpoch: number;
  trainingLoss: number;
  validationLoss: number | null;
  history: EpochRecord[];
  /** Optimiser steps taken. */
  steps: number;
  stopped: StopReason;
  seconds: number;
}
