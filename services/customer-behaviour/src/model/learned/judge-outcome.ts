import {
  areaUnderCurve,
  binsOfEqualMass,
  binsOfEqualWidth,
  brierScore,
  calibrationError,
  logLoss,
} from "../calibration/classification-scores.ts";
import { averageOf, type CrossFitted, calibrated, crossFit, foretell } from "./cross-fit.ts";
import { splitFold, stratifiedFolds } from "./folds.ts";
import { type OutcomeModel, outcomeModels } from "./outcome-model.ts";
import { type LabelledTable, labelledRows, tableRows } from "./table.ts";

export interface OutcomeScores {
  /** Mean of the folds' areas under the ROC curve. */
  auc: number;
  /** Deviation of the folds' areas. */
  aucDeviation: number;
  /** Expected calibration error over all rows, ten bins of equal width, and of equal mass. */
  ece: number;
  eceEqualMass: number;
  brier: number;
  logLoss: number;
}

export interface JudgedModel extends OutcomeScores {
  name: string;
  /** Learning, over all folds. */
  seconds: number;
}

export interface OutcomeJudgement {
  models: JudgedModel[];
  /** The model of the least log-loss on rows of the training parts that its learners had not seen. */
  chosen: string;
  /** Scores of choosing anew in each fold, by that fold's training part alone, and what was chosen there. */
  nested: OutcomeScores & { choices: string[] };
  /** Probability of each row by the model chosen without its fold. */
  foretold: Float64Array;
}

/** Name of the mean of all models but the baseline. */
export const ensembleName = "ensemble";

export interface JudgeOptions {
  folds: number;
  seed: number;
  signal?: AbortSignal;
  models?: readonly OutcomeModel[];
  onProgress?: (fraction: number) => void;
}

/**
 * Judges models by stratified folds. Everything a fold is foretold with, encoders, early stopping, calibration and choice included, comes from the
 * other folds.
 *
 * @throws RangeError where an outcome has too few rows
 */
export async function judgeOutcome(
  table: LabelledTable,
  { folds, seed, signal, models = outcomeModels, onProgress }: JudgeOptions,
): Promise<OutcomeJudgement> {
  const place = stratifiedFolds(table.labels, folds, seed);
  const foretold = new Map<string, Float64Array>();
  const inner = new Map<string, { loss: number; seconds: number }>();
  const nested = new Float64Array(table.rows);
  const choices: string[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const { inside, outside } = splitFold(place, fold);
    const [training, test] = [labelledRows(table, outside), tableRows(table, inside)];
    const fitted: CrossFitted[] = [];
    for (const [i, model] of models.entries()) {
      fitted.push(await crossFit(model, training, seed * 1000 + fold * 10, signal));
      onProgress?.((fold + (i + 1) / models.length) / folds);
    }
    if (models.length > 2) fitted.push(averageOf(ensembleName, fitted.slice(1), training.labels));
    let best = { name: "", loss: Number.POSITIVE_INFINITY };
    for (const model of fitted) {
      const probabilities = await foretell(model, test);
      const all = foretold.get(model.name) ?? new Float64Array(table.rows);
      foretold.set(model.name, all);
      for (const [at, row] of inside.entries()) all[row] = probabilities[at]!;
      const loss = logLoss(calibrated(model.calibration, model.unseen), training.labels);
      const before = inner.get(model.name) ?? { loss: 0, seconds: 0 };
      inner.set(model.name, { loss: before.loss + loss / folds, seconds: before.seconds + model.seconds });
      if (loss < best.loss) best = { name: model.name, loss };
    }
    choices.push(best.name);
    for (const row of inside) nested[row] = foretold.get(best.name)![row]!;
  }
  const scores = (probabilities: Float64Array) => scoresOf(probabilities, table.labels, place, folds);
  return {
    models: [...foretold].map(([name, all]) => ({ name, ...scores(all), seconds: inner.get(name)!.seconds })),
    chosen: [...inner].reduce((best, one) => (one[1].loss < best[1].loss ? one : best))[0],
    nested: { ...scores(nested), choices },
    foretold: nested,
  };
}

function scoresOf(probabilities: Float64Array, labels: Uint8Array, place: Uint8Array, folds: number): OutcomeScores {
  const areas = Array.from({ length: folds }, (_, fold) => {
    const { inside } = splitFold(place, fold);
    const of = (values: ArrayLike<number>) => Array.from(inside, (row) => values[row]!);
    return areaUnderCurve(of(probabilities), of(labels));
  });
  const auc = areas.reduce((sum, area) => sum + area, 0) / folds;
  return {
    auc,
    aucDeviation: Math.sqrt(areas.reduce((sum, area) => sum + (area - auc) ** 2, 0) / (folds - 1)),
    ece: calibrationError(binsOfEqualWidth(probabilities, labels)),
    eceEqualMass: calibrationError(binsOfEqualMass(probabilities, labels)),
    brier: brierScore(probabilities, labels),
    logLoss: logLoss(probabilities, labels),
  };
}
