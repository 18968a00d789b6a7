/** One model trained and asked on one engine. */
export interface ModelRun {
  name: string;
  /** Milliseconds of a training step. */
  stepMs: number;
  /** Milliseconds to predict one batch. */
  predictMs: number;
  /** Training loss after each step. */
  losses: readonly number[];
  predictions: Float32Array;
  /** Why ONNX Runtime did not compute it after all; null where it did. */
  fallback: string | null;
}

/** A card against the processor. */
export interface ModelComparison {
  name: string;
  stepMs: number;
  processorStepMs: number;
  predictMs: number;
  processorPredictMs: number;
  /** Largest difference of a step's loss, relative to the processor's. */
  lossDifference: number;
  /** Largest difference of a prediction, relative to the largest prediction. */
  predictionDifference: number;
  fallback: string | null;
  agrees: boolean;
}

/**
 * Largest relative difference after some steps of Adam, which amplifies rounding: a gradient that is nearly zero moves its
 * weight by the whole rate, up or down.
 */
export const cardTolerance = 1e-3;

export function compareRuns(card: ModelRun, processor: ModelRun): ModelComparison {
  const lossDifference = Math.max(
    ...processor.losses.map((loss, step) => Math.abs(card.losses[step]! - loss) / Math.max(Math.abs(loss), 1e-12)),
  );
  const scale = largest(processor.predictions);
  const differences = processor.predictions.map((value, index) => card.predictions[index]! - value);
  const predictionDifference = largest(differences) / Math.max(scale, 1e-12);
  return {
    name: card.name,
    stepMs: card.stepMs,
    processorStepMs: processor.stepMs,
    predictMs: card.predictMs,
    processorPredictMs: processor.predictMs,
    lossDifference,
    predictionDifference,
    fallback: card.fallback,
    // Comparisons with what is no number are false.
    agrees: card.fallback === null && lossDifference <= cardTolerance && predictionDifference <= cardTolerance,
  };
}

/** Largest magnitude; infinite where a value is no number. */
function largest(values: Float32Array): number {
  let most = 0;
  for (const value of values) most = Number.isNaN(value) ? Number.POSITIVE_INFINITY : Math.max(most, Math.abs(value));
  return most;
}
