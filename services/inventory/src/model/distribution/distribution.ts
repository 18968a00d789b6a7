/** A random quantity, mostly demand over some time. Values are in units of the product. */
export interface Distribution {
  readonly mean: number;
  readonly standardDeviation: number;
  /** P(X ≤ x). */
  cdf(x: number): number;
  /** Smallest x with P(X ≤ x) ≥ p. @throws InventoryParameterError unless 0 < p < 1. */
  quantile(p: number): number;
  /** First-order loss n(x) = E[(X − x)⁺], in units. Its complement E[(x − X)⁺] is n(x) + x − mean. */
  loss(x: number): number;
}

/** A random quantity with a density. */
export interface ContinuousDistribution extends Distribution {
  readonly kind: "continuous";
  /** Density at x, per unit. */
  pdf(x: number): number;
}

/** E[(x − X)⁺]: what is left over of x. In units. */
export function complementaryLoss(distribution: Distribution, x: number): number {
  // Rounding may leave a tiny negative number where x lies below all demand.
  return Math.max(0, distribution.loss(x) + x - distribution.mean);
}
