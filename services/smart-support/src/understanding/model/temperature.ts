/** Scores of a text, and which of them is the true label's. */
export interface JudgedScores {
  scores: Float64Array;
  truth: number;
}

/** [labels]: probabilities that add up to 1, by the scores over a temperature. */
export function softmax(scores: Float64Array, temperature: number): Float64Array {
  const highest = scores.reduce((most, score) => Math.max(most, score));
  const parts = scores.map((score) => Math.exp((score - highest) / temperature));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

const coldest = 0.01;
const hottest = 10;
const steps = 60;

/** Mean of −ln of the true labels' probabilities, in nats. */
export function logLoss(held: readonly JudgedScores[], temperature: number): number {
  return (
    held.reduce((sum, { scores, truth }) => sum - Math.log(softmax(scores, temperature)[truth]! + 1e-12), 0) /
    held.length
  );
}

/**
 * The temperature at which probabilities of held-out texts have the least log-loss, by golden sections over its logarithm.
 *
 * Source: Guo, Pleiss, Sun & Weinberger (2017), On Calibration of Modern Neural Networks, section 4.2.
 */
export function fitTemperature(held: readonly JudgedScores[]): number {
  const loss = (logarithm: number) => logLoss(held, Math.exp(logarithm));
  const section = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(coldest), Math.log(hottest)];
  for (let step = 0; step < steps && high - low > 1e-3; step++) {
    const [left, right] = [high - section * (high - low), low + section * (high - low)];
    if (loss(left) < loss(right)) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}
