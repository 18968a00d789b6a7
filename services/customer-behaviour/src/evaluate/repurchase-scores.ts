import {
  areaUnderCurve,
  binsOfEqualMass,
  binsOfEqualWidth,
  brierScore,
  calibrationError,
  logLoss,
} from "../model/calibration/classification-scores.ts";
import { endAt, type PurchaseSequences } from "../model/sequence/purchase-sequences.ts";
import type { knownSceneAt } from "./purchase-scenes.ts";
import type { RepurchaseAnswer } from "./repurchase-models.ts";

export interface RepurchaseScores {
  auc: number;
  /** Ten bins of equal width, and of equal mass. */
  ece: number;
  eceEqualMass: number;
  brier: number;
  logLoss: number;
  /** Mean absolute error of what customers spent in the hold-out, of each model's median; null where it does not tell. */
  clvMae: number | null;
  /** Likewise of the mean, as papers report it, and all means together beside what was spent in all. */
  clvMaeOfMean: number | null;
  predictedTotal: number | null;
  actualTotal: number | null;
  /** Mean absolute error of a mean purchase day's amount, over those who came. */
  spendMae: number | null;
  /** Mean absolute error in days of the median time to the next purchase, over those who came and of whom a median was told. */
  nextDaysMae: number | null;
  /** Share of next purchases of the category held likeliest, and of the commonest one, over those who came. */
  nextCategoryHit: number | null;
  commonestCategoryHit: number | null;
}

/** Holds an answer beside what came. */
export function repurchaseScores(
  answer: RepurchaseAnswer,
  truth: ReturnType<typeof knownSceneAt>,
  sequences: PurchaseSequences,
): RepurchaseScores {
  const { probability } = answer;
  const { bought, spent, later, buyers, origin } = truth;
  const came = Array.from(bought.keys()).filter((row) => bought[row] === 1);
  const everybody = Array.from(bought.keys());
  const nextAt = (row: number) => endAt(sequences, { customer: buyers[row]!, day: origin });
  const told = everybody.every((row) => Number.isFinite(answer.mean[row]!) && Number.isFinite(spent[row]!));
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const categoryOf = (row: number) => sequences.categories?.[nextAt(row)] ?? -1;
  const named = came.filter((row) => categoryOf(row) >= 0);
  return {
    auc: areaUnderCurve(probability, bought),
    ece: calibrationError(binsOfEqualWidth(probability, bought)),
    eceEqualMass: calibrationError(binsOfEqualMass(probability, bought)),
    brier: brierScore(probability, bought),
    logLoss: logLoss(probability, bought),
    clvMae: told ? meanError(everybody, (row) => answer.median[row]! - spent[row]!) : null,
    clvMaeOfMean: told ? meanError(everybody, (row) => answer.mean[row]! - spent[row]!) : null,
    predictedTotal: told ? sum(answer.mean) : null,
    actualTotal: told ? sum(spent) : null,
    spendMae: told ? meanError(came, (row) => answer.spend[row]! - spent[row]! / later[row]!) : null,
    nextDaysMae: meanError(
      came.filter((row) => Number.isFinite(answer.medianDays?.[row] ?? Number.NaN)),
      (row) => answer.medianDays![row]! - (sequences.days[nextAt(row)]! - origin),
    ),
    nextCategoryHit:
      answer.next === null ? null : share(named, (row) => likeliest(answer.next![row]!) === categoryOf(row)),
    commonestCategoryHit:
      answer.next === null ? null : share(named, (row) => commonest(sequences, origin) === categoryOf(row)),
  };
}

/** Null over nobody. */
function meanError(rows: readonly number[], error: (row: number) => number): number | null {
  return rows.length === 0 ? null : rows.reduce((sum, row) => sum + Math.abs(error(row)), 0) / rows.length;
}

function share(rows: readonly number[], isTrue: (row: number) => boolean): number | null {
  return rows.length === 0 ? null : rows.filter(isTrue).length / rows.length;
}

function likeliest(probabilities: Float64Array): number {
  return probabilities.indexOf(Math.max(...probabilities));
}

function commonest({ categories, days }: PurchaseSequences, origin: number): number {
  const counts = new Map<number, number>();
  for (const [at, category] of categories?.entries() ?? []) {
    if (category >= 0 && days[at]! <= origin) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0])[0];
}
