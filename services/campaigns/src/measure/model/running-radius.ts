/**
 * Looks after which the interval is at its tightest, counted in people who bought. It has to be chosen before anything is seen;
 * a campaign that sells to fewer learns little, and one that sells to many has room.
 */
const tightestAt = 200;

/** People who bought below whom the normal approximation of a mean is not to be trusted. */
export const fewestBuyers = 30;

/**
 * By how many standard errors an estimate may be off, whenever and however often it is looked at: the radius of the asymptotic
 * confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, "Time-uniform central limit theory and asymptotic
 * confidence sequences" (2021), theorem 2.2: sqrt(2 (1 + 1/(K rho²)) ln(sqrt(K rho² + 1) / alpha)), with rho² by their equation
 * for the tightest radius at a given K. At K = 200 and alpha = 0.05 it is 3.04, where one look alone would need 1.96.
 *
 * @param seen observations so far, K
 * @param alpha chance of ever being wrong, such as 0.05
 */
export function runningRadius(seen: number, alpha: number): number {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha lies between 0 and 1; got ${alpha}.`);
  if (!(seen > 0)) return Number.POSITIVE_INFINITY;
  const doubt = -2 * Math.log(alpha);
  const information = (seen * (doubt + Math.log(doubt + 1))) / tightestAt;
  return Math.sqrt(2 * (1 + 1 / information) * Math.log(Math.sqrt(information + 1) / alpha));
}
