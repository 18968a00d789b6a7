import { sigmoid, softplus } from "../numeric/log-odds.ts";
import { answerLayout } from "./purchase-network.ts";
import { intervalEnds, type SequenceShape } from "./purchase-sequences.ts";

/** What the network foretells of one customer. */
export interface PurchaseOutlook {
  /** ln of the probability of no purchase by the end of each interval. */
  logNone: Float64Array;
  /** Spent within the horizon by one who comes: mean and deviation of ln(1 + amount). */
  worth: LogNormal;
  /** Of the next purchase, likewise. */
  spend: LogNormal;
  /** Probability of each category for the next purchase; empty without categories. */
  next: Float64Array;
}

export interface LogNormal {
  mean: number;
  deviation: number;
}

/** One row of the network's answers in words. */
export function readAnswer(answers: Float32Array, row: number, shape: SequenceShape): PurchaseOutlook {
  const layout = answerLayout(shape);
  const own = answers.subarray(row * layout.width, (row + 1) * layout.width);
  const logNone = new Float64Array(shape.intervals);
  let sum = 0;
  for (let k = 0; k < shape.intervals; k++) {
    sum -= softplus(own[k]!);
    logNone[k] = sum;
  }
  const { mean, deviation } = shape.amount;
  const logNormal = (at: number): LogNormal => ({
    mean: mean + deviation * own[at]!,
    deviation: deviation * Math.exp(Math.max(-3, Math.min(3, own[at + 1]!))),
  });
  return {
    logNone,
    worth: logNormal(layout.worth),
    spend: logNormal(layout.spend),
    next: softmax(own.subarray(layout.next)),
  };
}

/**
 * Days until half of such customers would have come, between the ends of intervals in proportion; null where not half would within the horizon.
 *
 * @param power of the probabilities of no purchase: what calibration makes of the last of them
 */
export function medianDays({ logNone }: PurchaseOutlook, power: number, shape: SequenceShape): number | null {
  const ends = intervalEnds(shape);
  let [day, none] = [0, 1];
  for (const [k, end] of ends.entries()) {
    const after = Math.exp(power * logNone[k]!);
    if (after <= 0.5) return day + ((none - 0.5) / (none - after)) * (end - day);
    [day, none] = [end, after];
  }
  return null;
}

function softmax(logits: Float32Array): Float64Array {
  const largest = Math.max(...logits);
  const parts = Float64Array.from(logits, (logit) => Math.exp(logit - largest));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

/** Log-odds of coming within the horizon, before calibration. */
export function comingLogOdds({ logNone }: PurchaseOutlook): number {
  const none = logNone.at(-1)!;
  // ln((1 − e^none) / e^none), without losing what is close to 0 or 1.
  return Math.log(Math.max(1e-12, -Math.expm1(none))) - none;
}

/** What calibration multiplies every ln of no purchase by, so that the last tells the calibrated probability. */
export function calibratedPower({ logNone }: PurchaseOutlook, logOdds: number): number {
  return Math.log(Math.max(1e-12, 1 - sigmoid(logOdds))) / Math.min(-1e-12, logNone.at(-1)!);
}
