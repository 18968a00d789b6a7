import { tf } from "@bellwether/runtime/tensor/tf";
import type { SaturationKind } from "./media-curves.ts";
import type { MediaModelSpec } from "./media-model-spec.ts";

/** Exposure of each period and those before it, the present first; 0 before the first. @returns [period][lag] */
export function laggedRows(exposure: readonly number[], lags: number): number[][] {
  return exposure.map((_, period) => Array.from({ length: lags }, (_, lag) => exposure[period - lag] ?? 0));
}

/**
 * Adstock weights as `media-curves.ts` tells them, of all channels and chains.
 *
 * @param at parameters by block, [channel, chain]
 * @returns [channel, lag, chain], adding up to 1 over lags
 */
export function adstockTensor(
  { adstock, lags }: MediaModelSpec,
  at: Record<string, tf.Tensor>,
  chains: number,
): tf.Tensor {
  const perChannel = (name: string) => at[name]!.reshape([-1, 1, chains]);
  const places = tf.range(0, lags).reshape([1, lags, 1]);
  const raw = (): tf.Tensor => {
    switch (adstock) {
      case "geometric":
        return places.mul(perChannel("retention").log()).exp();
      case "delayed":
        return places.sub(perChannel("peak")).square().mul(perChannel("retention").log()).exp();
      case "weibull": {
        const [shape, scale] = [perChannel("shape"), perChannel("scale")];
        const logPlace = places.add(0.5).div(scale).log();
        // Shape and scale before the power are the same for all lags and drop out.
        return logPlace.mul(shape.sub(1)).sub(logPlace.mul(shape).exp()).exp();
      }
    }
  };
  const weights = raw();
  return weights.div(weights.sum(1, true));
}

/** So much exposure counts as none, whose logarithm there is not. */
const nothing = 1e-9;

/**
 * Saturation as `media-curves.ts` tells it.
 *
 * @param worked exposure after carry-over, [channel, row, chain]
 */
export function saturationTensor(
  kind: SaturationKind,
  at: Record<string, tf.Tensor>,
  worked: tf.Tensor,
  chains: number,
): tf.Tensor {
  const perChannel = (name: string) => at[name]!.reshape([-1, 1, chains]);
  switch (kind) {
    case "logistic":
      return worked.mul(perChannel("rate").mul(0.5)).tanh();
    case "hill":
      return worked.add(nothing).log().sub(perChannel("half").log()).mul(perChannel("slope")).sigmoid();
  }
}
