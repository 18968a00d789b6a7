import type { HeldOutScores, HeldOutText } from "./held-out-scores.ts";
import { leastScoreOf } from "./intent-classifier.ts";
import { fitTemperature, type JudgedScores, logLoss } from "./temperature.ts";

/** How one intent fared on examples that were held out. */
export interface IntentFigures {
  key: string;
  /** Held out, once each. */
  examples: number;
  /** Of what was told to be it, the share that was; null where nothing was. */
  precision: number | null;
  /** Of what was it, the share that was told to be. */
  recall: number | null;
}

export type WayOfTelling = "classifier" | "nearest" | "commonest";

export interface Telling {
  /** Share told rightly. */
  accuracy: number;
  /** Of the probabilities, calibrated alike, in nats: what says most of small sets, where shares are often equal. */
  logLoss: number;
}

/** How well intents are told apart, on examples that the classifier had not seen. */
export interface IntentReport {
  /** In the order of the matrix. */
  intents: IntentFigures[];
  /**
   * [intents + 1, intents + 1]: how many examples of a row's intent were told to be a column's. The last row and column are what is out of scope.
   */
  confusion: number[][];
  /** Share of all held-out texts, those out of scope among them, that were told rightly. */
  accuracy: number;
  /** Likewise of those in scope. */
  inScopeAccuracy: number;
  /** Share of texts out of scope that were told to be; null without any. */
  outOfScopeRecall: number | null;
  /** Share of questions understood rightly that may be refused, which the threshold is set by. */
  refusedShare: number;
  /** Of texts in scope, told without refusing any: by the classifier, by the nearest example, and by always telling the commonest intent. */
  toldApart: Record<WayOfTelling, Telling>;
  /** Places, among the texts that were held out, of examples that were told to be of another intent: the surest first, at most 50. */
  mistaken: { at: number; told: string; margin: number }[];
}

const mostMistaken = 50;

/**
 * Judges intents by held-out scores. Whether a text was refused is decided by the scores of the other folds, so that no text sets the
 * threshold that it is judged by.
 */
export function assessIntents(
  held: readonly HeldOutText[],
  outside: readonly HeldOutScores[],
  keys: readonly string[],
  refusedShare: number,
): IntentReport {
  const places = new Map(keys.map((key, at) => [key, at]));
  const outOfScope = keys.length;
  const leastByFold = new Map<number, number>();
  for (const { fold } of [...held, ...outside]) {
    if (leastByFold.has(fold)) continue;
    const others = held.filter((one) => one.fold !== fold);
    leastByFold.set(fold, leastScoreOf(others.length > 0 ? others : held, refusedShare));
  }
  const toldOf = ({ scores, labels, fold }: HeldOutScores) => {
    const best = scores.indexOf(Math.max(...scores));
    return scores[best]! < leastByFold.get(fold)! ? outOfScope : places.get(labels[best]!)!;
  };
  const confusion = Array.from({ length: keys.length + 1 }, () => new Array<number>(keys.length + 1).fill(0));
  const mistaken: IntentReport["mistaken"] = [];
  for (const one of held) {
    const truth = places.get(one.labels[one.truth]!)!;
    const told = toldOf(one);
    confusion[truth]![told]!++;
    if (told !== truth && told !== outOfScope)
      mistaken.push({ at: one.at, told: keys[told]!, margin: Math.max(...one.scores) - one.scores[one.truth]! });
  }
  for (const one of outside) confusion[outOfScope]![toldOf(one)]!++;
  const rows = confusion.map(sumOf);
  const columns = confusion.map((_, at) => sumOf(confusion.map((row) => row[at]!)));
  const rightOf = (at: number) => confusion[at]![at]!;
  const right = sumOf(confusion.map((_, at) => rightOf(at)));
  const all = held.length + outside.length;
  return {
    intents: keys.map((key, at) => ({
      key,
      examples: rows[at]!,
      precision: columns[at] === 0 ? null : rightOf(at) / columns[at]!,
      recall: rows[at] === 0 ? null : rightOf(at) / rows[at]!,
    })),
    confusion,
    accuracy: right / all,
    inScopeAccuracy: (right - rightOf(outOfScope)) / held.length,
    outOfScopeRecall: outside.length === 0 ? null : rightOf(outOfScope) / outside.length,
    refusedShare,
    toldApart: {
      classifier: tellingOf(held),
      nearest: tellingOf(held.map(({ nearest, truth }) => ({ scores: nearest, truth }))),
      commonest: commonestOf(rows.slice(0, -1), held.length),
    },
    mistaken: mistaken.sort((a, b) => b.margin - a.margin).slice(0, mostMistaken),
  };
}

function tellingOf(held: readonly JudgedScores[]): Telling {
  const right = held.filter(({ scores, truth }) => scores.indexOf(Math.max(...scores)) === truth).length;
  return { accuracy: right / held.length, logLoss: logLoss(held, fitTemperature(held)) };
}

/** Always telling the commonest intent, as surely as it is common. */
function commonestOf(counts: readonly number[], all: number): Telling {
  const shares = counts.filter((count) => count > 0).map((count) => count / all);
  return { accuracy: Math.max(...shares), logLoss: -sumOf(shares.map((share) => share * Math.log(share))) };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
