/**
 * Area under the ROC curve: the chance that a row of label 1 scores above one of label 0, ties counting half
 * (Mann & Whitney's statistic). NaN where one label is absent. Worked: scores 0.1, 0.4, 0.35, 0.8 of labels 0, 0, 1, 1 → 0.75.
 */
export function areaUnderCurve(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  const order = Array.from(scores, (_, row) => row).sort((one, other) => scores[one]! - scores[other]!);
  let [ranks, positives] = [0, 0];
  for (let from = 0; from < order.length; ) {
    let to = from;
    let ties = 0;
    for (; to < order.length && scores[order[to]!] === scores[order[from]!]; to++) ties += labels[order[to]!]!;
    ranks += ties * ((from + to + 1) / 2);
    positives += ties;
    from = to;
  }
  const negatives = order.length - positives;
  return positives * negatives === 0
    ? Number.NaN
    : (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Mean squared distance of probability and outcome (Brier 1950). */
export function brierScore(probabilities: ArrayLike<number>, labels: ArrayLike<number>): number {
  return meanOf(probabilities, (p, row) => (p - labels[row]!) ** 2);
}

/** Mean of −ln of the probability that was given to what happened; probabilities of 0 and 1 count as 1e-12 away from them. */
export function logLoss(probabilities: ArrayLike<number>, labels: ArrayLike<number>): number {
  return meanOf(probabilities, (p, row) => -Math.log(Math.max(1e-12, labels[row] === 1 ? p : 1 - p)));
}

/** One bin of a reliability diagram. */
export interface ReliabilityBin {
  rows: number;
  /** Mean probability told. */
  foretold: number;
  /** Share of label 1. */
  came: number;
}

/** Bins of equal width over 0 to 1; empty ones are left out. */
export function binsOfEqualWidth(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  bins = 10,
): ReliabilityBin[] {
  return gathered(probabilities, labels, bins, (row) => Math.min(bins - 1, Math.floor(probabilities[row]! * bins)));
}

/** Bins of as many rows each, by rising probability; rows of the same probability stay together. */
export function binsOfEqualMass(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  bins = 10,
): ReliabilityBin[] {
  const size = probabilities.length;
  const order = Array.from(probabilities, (_, row) => row).sort((a, b) => probabilities[a]! - probabilities[b]!);
  const binOf = new Int32Array(size);
  for (const [rank, row] of order.entries()) {
    const before = order[rank - 1];
    const tied = before !== undefined && probabilities[before] === probabilities[row];
    binOf[row] = tied ? binOf[before]! : Math.floor((rank * bins) / size);
  }
  return gathered(probabilities, labels, bins, (row) => binOf[row]!);
}

/** Expected calibration error (Naeini, Cooper & Hauskrecht 2015): mean over rows of |foretold − came| of their bin. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const rows = bins.reduce((sum, bin) => sum + bin.rows, 0);
  return bins.reduce((sum, bin) => sum + (bin.rows / rows) * Math.abs(bin.foretold - bin.came), 0);
}

function gathered(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  count: number,
  binOf: (row: number) => number,
): ReliabilityBin[] {
  const bins = Array.from({ length: count }, () => ({ rows: 0, foretold: 0, came: 0 }));
  for (let row = 0; row < probabilities.length; row++) {
    const bin = bins[binOf(row)]!;
    bin.rows++;
    bin.foretold += probabilities[row]!;
    bin.came += labels[row]!;
  }
  return bins
    .filter(({ rows }) => rows > 0)
    .map(({ rows, foretold, came }) => ({ rows, foretold: foretold / rows, came: came / rows }));
}

function meanOf(values: ArrayLike<number>, each: (value: number, row: number) => number): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += each(values[row]!, row);
  return sum / values.length;
}
