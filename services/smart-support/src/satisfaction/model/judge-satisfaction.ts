import type { RatedConversation } from "./conversation-facts.ts";
import { marginalOf, marksOf } from "./ordinal-regression.ts";
import { expectedMark, SatisfactionModel } from "./satisfaction-model.ts";

/** How well marks were told of conversations that came after those that were learnt from. */
export interface SatisfactionReport {
  /** Rated conversations in all, and those of them that were held out, each once. */
  rated: number;
  held: number;
  /** Ranked probability score, of the model and of the frequencies of marks alone; 0 is perfect. */
  score: number;
  naiveScore: number;
  /** How far the model is better, and the standard error of that. */
  gain: number;
  gainError: number;
  /** Standard deviation of given marks about what was expected. */
  spread: number;
  /** Mean of given marks less mean of what was expected. */
  bias: number;
  /** What was expected and what was given, by fifths of what was expected. */
  calibration: { expected: number[]; given: number[] };
  /** Strength of the penalty that told best in the first half of what was held out. */
  ridge: number;
}

/** Penalties that are tried: from features that are believed to some that are hardly. */
const ridges = [1, 3, 10, 30, 100];
/** Windows of later conversations that are held out one after the other. */
const windows = 4;
/** Share of the conversations that the first window is told from. */
const firstShare = 0.4;

interface HeldOut {
  marks: number[];
  naive: number[];
  mark: number;
}

/**
 * Ranked probability score of an ordered outcome (Epstein 1969): mean squared distance of the cumulated probabilities from what came.
 * Of marks 0.1, 0.2, 0.3, 0.2, 0.2 and a 4 it is (0.01 + 0.09 + 0.36 + 0.04) / 4 = 0.125.
 */
export function rankedProbabilityScore(chances: readonly number[], mark: number): number {
  let [upTo, sum] = [0, 0];
  for (let at = 0; at < chances.length - 1; at++) {
    upTo += chances[at]!;
    sum += (upTo - Number(mark <= at + 1)) ** 2;
  }
  return sum / (chances.length - 1);
}

/**
 * Judges the model by conversations later than those it learns from, window after window, and chooses the penalty by the windows before the one
 * that is judged; the first is judged by a middling one.
 *
 * @param rated in the order of time
 */
export function judgeSatisfaction(rated: readonly RatedConversation[]): SatisfactionReport {
  const edges = Array.from({ length: windows + 1 }, (_, at) =>
    Math.round(rated.length * (firstShare + ((1 - firstShare) * at) / windows)),
  );
  const byRidge = ridges.map((ridge) =>
    edges.slice(0, -1).map((from, at) => heldOut(rated.slice(0, from), rated.slice(from, edges[at + 1]), ridge)),
  );
  const lossOf = (held: readonly HeldOut[]) => sumOf(held, ({ marks, mark }) => rankedProbabilityScore(marks, mark));
  const bestUpTo = (window: number) => {
    if (window === 0) return Math.floor(ridges.length / 2);
    const losses = byRidge.map((held) => lossOf(held.slice(0, window).flat()));
    return losses.indexOf(Math.min(...losses));
  };
  const judged = edges.slice(0, -1).flatMap((_, window) => byRidge[bestUpTo(window)]![window]!);
  const gains = judged.map(
    ({ marks, naive, mark }) => rankedProbabilityScore(naive, mark) - rankedProbabilityScore(marks, mark),
  );
  const gain = meanOf(gains);
  const errors = judged.map(({ marks, mark }) => mark - expectedMark(marks));
  const bias = meanOf(errors);
  return {
    rated: rated.length,
    held: judged.length,
    score: lossOf(judged) / judged.length,
    naiveScore: sumOf(judged, ({ naive, mark }) => rankedProbabilityScore(naive, mark)) / judged.length,
    gain,
    gainError: Math.sqrt(meanOf(gains.map((one) => (one - gain) ** 2)) / judged.length),
    spread: Math.sqrt(meanOf(errors.map((error) => error ** 2))),
    bias,
    calibration: calibrationOf(judged),
    ridge: ridges[bestUpTo(windows)]!,
  };
}

function heldOut(before: readonly RatedConversation[], after: readonly RatedConversation[], ridge: number): HeldOut[] {
  const model = SatisfactionModel.fit(before, ridge);
  const naive = marksOf(marginalOf(before.map(({ mark }) => mark)), []);
  return after.map(({ facts, mark }) => ({ marks: model.predict(facts).marks, naive, mark }));
}

const fifths = 5;

function calibrationOf(judged: readonly HeldOut[]): SatisfactionReport["calibration"] {
  const told = judged
    .map(({ marks, mark }) => ({ expected: expectedMark(marks), mark }))
    .sort((one, other) => one.expected - other.expected);
  const parts = Array.from({ length: fifths }, (_, at) =>
    told.slice(Math.round((told.length * at) / fifths), Math.round((told.length * (at + 1)) / fifths)),
  ).filter((part) => part.length > 0);
  return {
    expected: parts.map((part) => meanOf(part.map(({ expected }) => expected))),
    given: parts.map((part) => meanOf(part.map(({ mark }) => mark))),
  };
}

const sumOf = <Item>(items: readonly Item[], of: (item: Item) => number) =>
  items.reduce((sum, item) => sum + of(item), 0);
const meanOf = (values: readonly number[]) => sumOf(values, (value) => value) / values.length;
