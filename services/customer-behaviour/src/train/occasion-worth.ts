import type { Scene } from "../candidates/scene.ts";
import { type FittedParameters, fitWorth } from "../model/lifetime/fit-lifetime.ts";
import { expectedWorth } from "../model/lifetime/gamma-gamma.ts";
import { medianOf } from "../model/scores/median.ts";

/** What a customer's next purchase is worth, and the error of its logarithm. */
export interface WorthModel {
  fitted: FittedParameters | null;
  /** @param monetary mean of the customer's purchases; NaN where none has a worth that counts */
  worthOf(occasions: number, monetary: number): number;
  /** Null where the parameters' covariance is unknown. */
  errorOf(occasions: number, monetary: number): number | null;
}

const step = 1e-4;

/**
 * Gamma–Gamma over all of a customer's purchases, the first included. Where it has no answer (fewer than three customers, or a
 * worth without a mean), worth is the customer's own mean, drawn to the middle customer's as by one purchase of theirs.
 */
export function fitOccasionWorth(scene: Scene, monetary: Float64Array): WorthModel {
  const { histories } = scene;
  const fitted = fitWorth({ ...histories, repeats: histories.repeats.map((repeats) => repeats + 1), spend: monetary });
  const usual = medianOf(monetary);
  const worthAt = (parameters: readonly number[] | null, occasions: number, mean: number): number => {
    const worth = parameters === null ? Number.NaN : expectedWorth(parameters, mean > 0 ? occasions : 0, mean);
    if (worth > 0) return worth;
    return mean > 0 ? (usual + occasions * mean) / (1 + occasions) : usual;
  };
  return {
    fitted,
    worthOf: (occasions, mean) => worthAt(fitted?.values ?? null, occasions, mean),
    errorOf: (occasions, mean) => {
      if (!fitted?.covariance) return null;
      const slopes = fitted.values.map((_, j) => {
        const [below, above] = [-1, 1].map((side) =>
          Math.log(
            worthAt(
              fitted.values.map((value, i) => (i === j ? value * Math.exp(side * step) : value)),
              occasions,
              mean,
            ),
          ),
        );
        return (above! - below!) / (2 * step);
      });
      const variance = fitted.covariance.reduce(
        (sum, row, i) => sum + row.reduce((part, cell, j) => part + cell * slopes[i]! * slopes[j]!, 0),
        0,
      );
      return Math.sqrt(Math.max(0, variance));
    },
  };
}
