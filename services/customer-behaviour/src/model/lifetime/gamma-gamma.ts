import { digamma, logGamma } from "@bellwether/runtime/numeric/gamma-function";
import type { Slope } from "../numeric/maximise.ts";
import { distinct, type PurchaseHistories } from "./purchase-histories.ts";

// Taken once, since millions of customers are added up.
const { exp, log } = Math;

/** Parameters of the model, as in the note: p, q, γ. */
export const gammaGammaParameters = ["p", "q", "gamma"] as const;

/**
 * Gamma–Gamma model of what a purchase is worth (Fader & Hardie 2013, "The Gamma-Gamma Model of Monetary Value"): each customer's purchases
 * are gamma distributed (p) around a mean of its own, whose scale is gamma distributed (q, γ) over customers. Learnt from
 * customers with a repeat purchase of some worth. Independent of how often they buy.
 *
 * @returns log-likelihood of the parameters' logarithms
 */
export function gammaGammaLikelihood(histories: PurchaseHistories): (logarithms: readonly number[]) => Slope {
  const chosen = Array.from(histories.repeats.keys()).filter(
    (i) => histories.repeats[i]! > 0 && histories.spend[i]! > 0,
  );
  const repeats = Float64Array.from(chosen, (i) => histories.repeats[i]!);
  const spend = Float64Array.from(chosen, (i) => histories.spend[i]!);
  const { values: counts, place } = distinct(repeats);
  const value = new Float64Array(counts.length);
  const slopes = { both: new Float64Array(counts.length), own: new Float64Array(counts.length) };
  return (logarithms) => {
    const [p, q, gamma] = logarithms.map(exp) as [number, number, number];
    for (const [k, x] of counts.entries()) {
      value[k] = logGamma(p * x + q) - logGamma(p * x) - logGamma(q) + q * log(gamma) + p * x * log(x);
      slopes.both[k] = digamma(p * x + q);
      slopes.own[k] = digamma(p * x);
    }
    const ofQ = log(gamma) - digamma(q);
    let sum = 0;
    const gradient = [0, 0, 0];
    for (let i = 0; i < repeats.length; i++) {
      const [k, x, z] = [place[i]!, repeats[i]!, spend[i]!];
      const scale = gamma + x * z;
      const [logScale, logWorth] = [log(scale), log(z)];
      sum += value[k]! + (p * x - 1) * logWorth - (p * x + q) * logScale;
      gradient[0]! += x * (slopes.both[k]! - slopes.own[k]! + logWorth + log(x) - logScale);
      gradient[1]! += slopes.both[k]! + ofQ - logScale;
      gradient[2]! += q / gamma - (p * x + q) / scale;
    }
    return { value: sum, gradient: gradient.map((part, j) => part * [p, q, gamma][j]!) };
  };
}

/**
 * Mean worth of a customer's purchases, between what the customer has spent and what all have. The population's mean exists for
 * q > 1 alone, and a customer's for p·x + q > 1; who has none gets NaN.
 */
export function expectedWorth(parameters: readonly number[], repeats: number, spend: number): number {
  const [p, q, gamma] = parameters as [number, number, number];
  if (!(repeats > 0 && spend > 0)) return q > 1 ? (p * gamma) / (q - 1) : Number.NaN;
  const shape = p * repeats + q - 1;
  return shape > 0 ? (p * (gamma + repeats * spend)) / shape : Number.NaN;
}
