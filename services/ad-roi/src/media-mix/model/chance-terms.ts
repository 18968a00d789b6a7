import { tf } from "@bellwether/runtime/tensor/tf";
import { leastFreedom } from "./beliefs.ts";

/**
 * How likely misses are where there is one outcome a period: Student's t of each, in all [chain].
 *
 * @param misses [1, period, chain]
 * @param logNoise [period, chain], or [1, chain] where it is the same in all: logarithm of the scale
 * @param tails [1, chain]: degrees of freedom beyond `leastFreedom`
 */
export function studentTerms(misses: tf.Tensor, logNoise: tf.Tensor, tails: tf.Tensor): tf.Tensor {
  const periods = misses.shape[1]!;
  const freedom = tails.add(leastFreedom);
  const size = logNoise.mul(2).exp().mul(freedom).expandDims(0);
  const shape = misses
    .square()
    .div(size)
    .log1p()
    .sum([0, 1])
    .mul(freedom.add(1).mul(-0.5).squeeze([0]));
  const constant = halfStep(freedom).mul(periods).squeeze([0]);
  return shape.add(constant).sub(logNoise.mean(0).mul(periods));
}

/**
 * How likely misses are where geos have part of them in common: each period's are multivariate Student's t with covariance of their scales
 * diag(σ²) + τ²·1·1ᵀ, in all [chain]. The common part is integrated out, so no parameter tells it of each period; and a strange period is strange
 * in every geo. With weights 1/σ², their sum W and the weighted mean miss m of the period,
 *
 * square of the distance = Σ (miss − m)² / σ² + m² · W / (1 + τ²·W), log determinant = Σ log σ² + log(1 + τ²·W)
 *
 * (Sherman and Morrison, 1950, as a sum of squares, which single precision bears). Of m what was expected is taken, as in `lasting-chance.ts`.
 *
 * @param misses [geo, period, chain]
 * @param logNoise [geo, chain]: logarithm of σ
 * @param shock [period, chain], or [1, chain] where it is the same in all: τ
 * @param lasting [2, chain]: share and retention
 * @param tails [1, chain]: degrees of freedom beyond `leastFreedom`
 */
export function sharedStudentTerms(
  misses: tf.Tensor,
  logNoise: tf.Tensor,
  shock: tf.Tensor,
  lasting: tf.Tensor,
  tails: tf.Tensor,
): tf.Tensor {
  const [geos, periods] = misses.shape as [number, number];
  const freedom = tails.add(leastFreedom);
  const weights = logNoise.mul(-2).exp().expandDims(1);
  const whole = weights.sum(0);
  const spread = shock.square().mul(whole).add(1);
  const mean = misses.mul(weights).sum(0).div(whole);
  const apart = misses.sub(mean.expandDims(0)).square().mul(weights).sum(0);
  const surprise = mean.sub(expectedOf(mean, lasting));
  const distance = apart.add(surprise.square().mul(whole.div(spread)));
  const shape = distance
    .div(freedom)
    .log1p()
    .sum(0)
    .mul(freedom.add(geos).mul(-0.5).squeeze([0]));
  const determinant = logNoise.sum(0).add(spread.log().mean(0).mul(0.5));
  return shape.add(gammaStep(freedom, geos).squeeze([0]).sub(determinant).mul(periods));
}

/**
 * What `expectedChance` says of periods: retention · share · Σ θᵏ · found k + 1 periods before, with θ = retention · (1 − share). The sum over all
 * k is had by doubling how far it looks back.
 *
 * @param found [period, chain]
 * @param lasting [2, chain]
 */
function expectedOf(found: tf.Tensor, lasting: tf.Tensor): tf.Tensor {
  const [share, retention] = tf.split(lasting, 2, 0) as [tf.Tensor, tf.Tensor];
  const periods = found.shape[0]!;
  let factor: tf.Tensor = retention.mul(tf.sub(1, share));
  let sum = earlier(found, 1);
  for (let reach = 1; reach < periods; reach *= 2) {
    sum = sum.add(earlier(sum, reach).mul(factor));
    factor = factor.square();
  }
  return sum.mul(retention.mul(share));
}

/** Each period's is that of so many before, and 0 of the first ones. @param values [period, chain] */
function earlier(values: tf.Tensor, by: number): tf.Tensor {
  const [periods, chains] = values.shape as [number, number];
  return tf.concat([tf.zeros([by, chains]), tf.slice(values, [0, 0], [periods - by, chains])], 0);
}

/** ln Γ((ν + n)/2) − ln Γ(ν/2) − n/2·ln ν of [1, chain]: whole steps of Γ are factors, and an odd n has half of one more. */
function gammaStep(freedom: tf.Tensor, n: number): tf.Tensor {
  const odd = n % 2;
  const steps = (n - odd) / 2;
  const places = tf.range(0, steps).reshape([steps, 1]);
  const whole = tf
    .add(places, odd / 2)
    .div(freedom)
    .add(0.5)
    .log()
    .sum(0, true);
  return odd === 1 ? whole.add(halfStep(freedom)) : whole;
}

/** ln Γ((ν + 1)/2) − ln Γ(ν/2) − ½·ln ν by its series in 1/ν, to 1e-5 from ν = 4 on. */
function halfStep(freedom: tf.Tensor): tf.Tensor {
  const inverse = freedom.reciprocal();
  return inverse
    .mul(-0.25)
    .add(inverse.pow(3).div(24))
    .sub(Math.LN2 / 2);
}
