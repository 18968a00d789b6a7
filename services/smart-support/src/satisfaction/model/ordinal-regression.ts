import { solveSymmetric } from "./solve-symmetric.ts";

/** Marks 1 to 5. */
export const marks = 5;
const cuts = marks - 1;

/** P(mark ≤ k) = σ(cut_k − Σ weights · x), k = 1 … 4: a higher weighted sum is a better mark. */
export interface OrdinalRegression {
  /** [4], ascending. */
  cuts: readonly number[];
  weights: readonly number[];
}

/** A row of features, of mean 0 and variance 1, and the mark that came of it. */
export interface MarkedRow {
  x: readonly number[];
  /** 1 to 5. */
  mark: number;
}

/** Ratings of each mark that are thought of beside the rows, at their mean: a mark that nobody gave yet is rare, not impossible. */
const imagined = 0.5;
const mostSteps = 40;
const enough = 1e-6;

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

/** Probability of each mark, [5]. */
export function marksOf({ cuts, weights }: OrdinalRegression, x: readonly number[]): number[] {
  const score = x.reduce((sum, value, at) => sum + value * weights[at]!, 0);
  const upTo = [0, ...cuts.map((cut) => sigmoid(cut - score)), 1];
  return Array.from({ length: marks }, (_, at) => Math.max(1e-12, upTo[at + 1]! - upTo[at]!));
}

/** Marks as often as they were given, whatever the conversation was like: what a model has to be better than. */
export function marginalOf(given: readonly number[]): OrdinalRegression {
  const all = given.length + marks * imagined;
  const upTo = (mark: number) => given.filter((one) => one <= mark).length + mark * imagined;
  return {
    cuts: Array.from({ length: cuts }, (_, at) => Math.log(upTo(at + 1) / (all - upTo(at + 1)))),
    weights: [],
  };
}

/**
 * Fits proportional odds (McCullagh 1980, "Regression models for ordinal data") by Fisher's scoring.
 *
 * @param ridge added to the log-likelihood as −ridge / 2 · Σ weights²; more trusts the features less
 */
export function fitOrdinal(rows: readonly MarkedRow[], ridge: number): OrdinalRegression {
  const width = rows[0]?.x.length ?? 0;
  let fitted: OrdinalRegression = {
    cuts: marginalOf(rows.map(({ mark }) => mark)).cuts,
    weights: new Array<number>(width).fill(0),
  };
  let likelihood = penalised(rows, fitted, ridge);
  for (let step = 0; step < mostSteps; step++) {
    const { gradient, information } = derivatives(rows, fitted, ridge);
    const direction = solveSymmetric(information, gradient);
    let [length, better] = [1, false];
    // Halved until it is a step upwards with cuts in order.
    for (; length > 1e-4 && !better; length /= 2) {
      const tried = moved(fitted, direction, length);
      const reached = penalised(rows, tried, ridge);
      if (reached > likelihood) {
        better = true;
        const gained = reached - likelihood;
        [fitted, likelihood] = [tried, reached];
        if (gained < enough) return fitted;
      }
    }
    if (!better) return fitted;
  }
  return fitted;
}

function moved({ cuts: before, weights }: OrdinalRegression, by: readonly number[], length: number): OrdinalRegression {
  return {
    cuts: before.map((cut, at) => cut + length * by[at]!),
    weights: weights.map((weight, at) => weight + length * by[cuts + at]!),
  };
}

/** Rows with those that are thought of beside them. */
function* weighed(rows: readonly MarkedRow[], width: number): Generator<MarkedRow & { weight: number }> {
  for (const row of rows) yield { ...row, weight: 1 };
  const x = new Array<number>(width).fill(0);
  for (let mark = 1; mark <= marks; mark++) yield { x, mark, weight: imagined };
}

function penalised(rows: readonly MarkedRow[], model: OrdinalRegression, ridge: number): number {
  if (model.cuts.some((cut, at) => at > 0 && cut <= model.cuts[at - 1]!)) return Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const { x, mark, weight } of weighed(rows, model.weights.length))
    sum += weight * Math.log(marksOf(model, x)[mark - 1]!);
  return sum - (ridge / 2) * model.weights.reduce((all, one) => all + one * one, 0);
}

/**
 * Gradient and expected information of cuts and weights. With f_k = σ'(cut_k − score), mark k changes by f_k − f_{k−1} for each unit of both
 * cuts together, which is what a weight moves by −x.
 */
function derivatives(rows: readonly MarkedRow[], model: OrdinalRegression, ridge: number) {
  const width = model.weights.length;
  const size = cuts + width;
  const gradient = new Array<number>(size).fill(0);
  const information = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const { x, mark, weight } of weighed(rows, width)) {
    const score = x.reduce((sum, value, at) => sum + value * model.weights[at]!, 0);
    const slopes = model.cuts.map((cut) => sigmoid(cut - score)).map((share) => share * (1 - share));
    const chances = marksOf(model, x);
    // Information of the score itself, and of each cut with it.
    let ofScore = 0;
    const withScore = new Array<number>(cuts).fill(0);
    for (let k = 0; k < marks; k++) {
      const [upper, lower, chance] = [slopes[k] ?? 0, slopes[k - 1] ?? 0, chances[k]!];
      const both = upper - lower;
      ofScore += both ** 2 / chance;
      if (k < cuts) {
        withScore[k]! += (upper * both) / chance;
        information[k]![k]! += (weight * upper ** 2) / chance;
      }
      if (k > 0) {
        withScore[k - 1]! -= (lower * both) / chance;
        information[k - 1]![k - 1]! += (weight * lower ** 2) / chance;
      }
      if (k > 0 && k < cuts) {
        information[k]![k - 1]! -= (weight * upper * lower) / chance;
        information[k - 1]![k]! -= (weight * upper * lower) / chance;
      }
    }
    const at = mark - 1;
    const [upper, lower, chance] = [slopes[at] ?? 0, slopes[at - 1] ?? 0, chances[at]!];
    if (at < cuts) gradient[at]! += (weight * upper) / chance;
    if (at > 0) gradient[at - 1]! -= (weight * lower) / chance;
    for (let i = 0; i < width; i++) {
      if (x[i] === 0) continue;
      gradient[cuts + i]! -= (weight * x[i]! * (upper - lower)) / chance;
      for (let k = 0; k < cuts; k++) {
        information[k]![cuts + i]! -= weight * x[i]! * withScore[k]!;
        information[cuts + i]![k]! -= weight * x[i]! * withScore[k]!;
      }
      for (let j = 0; j < width; j++) information[cuts + i]![cuts + j]! += weight * x[i]! * x[j]! * ofScore;
    }
  }
  for (let i = 0; i < width; i++) {
    gradient[cuts + i]! -= ridge * model.weights[i]!;
    information[cuts + i]![cuts + i]! += ridge;
  }
  return { gradient, information };
}
