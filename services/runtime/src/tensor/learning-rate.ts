/** Where training stands: `step` of `steps` planned optimiser steps, from 0. */
export interface ScheduleMoment {
  step: number;
  steps: number;
}

/** The learning rate of a step. */
export type LearningRate = (moment: ScheduleMoment) => number;

export function constantRate(rate: number): LearningRate {
  return () => rate;
}

/**
 * Linear warm-up to the peak, then half a cosine down to the floor (Loshchilov and Hutter, 2017, one cycle).
 *
 * @param peak highest rate
 * @param warmupFraction part of all steps spent rising, 0 to 1
 * @param floorFraction lowest rate as a part of the peak
 */
export function cosineRate(peak: number, { warmupFraction = 0.05, floorFraction = 0.01 } = {}): LearningRate {
  return ({ step, steps }) => {
    const warmup = Math.ceil(warmupFraction * steps);
    if (step < warmup) return (peak * (step + 1)) / warmup;
    const done = (step - warmup) / Math.max(1, steps - warmup);
    const floor = peak * floorFraction;
    return floor + ((peak - floor) * (1 + Math.cos(Math.PI * Math.min(1, done)))) / 2;
  };
}
