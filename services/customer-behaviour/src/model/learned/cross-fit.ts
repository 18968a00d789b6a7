import { sigmoid } from "../numeric/log-odds.ts";
import { fitLogOddsLine, type LogOddsLine } from "../scores/log-odds-line.ts";
import { splitFold, stratifiedFolds } from "./folds.ts";
import type { OutcomeModel, OutcomeScorer } from "./outcome-model.ts";
import { type LabelledTable, labelledRows, type Table, tableRows } from "./table.ts";

/** A model learnt once per fold, each time without that fold. */
export interface CrossFitted {
  name: string;
  /** Score of each row by the learner that had not seen it. */
  unseen: Float64Array;
  /** Mean score of all learners, for rows that none has seen. */
  score: OutcomeScorer;
  /** Maps scores to log-odds that hold, fitted to `unseen`. */
  calibration: LogOddsLine;
  seconds: number;
}

/** Learners per model: each sees three quarters of the rows, which costs little accuracy, and their mean gains it back. */
export const crossFolds = 4;

/** Learns a model on each rest of the folds, all from these rows alone. */
export async function crossFit(
  model: OutcomeModel,
  table: LabelledTable,
  seed: number,
  signal?: AbortSignal,
): Promise<CrossFitted> {
  const started = performance.now();
  const place = stratifiedFolds(table.labels, crossFolds, seed);
  const unseen = new Float64Array(table.rows);
  const learners: OutcomeScorer[] = [];
  for (let fold = 0; fold < crossFolds; fold++) {
    signal?.throwIfAborted();
    const { inside, outside } = splitFold(place, fold);
    const learner = await model.fit(labelledRows(table, outside), seed + fold, signal);
    const scores = await learner(tableRows(table, inside));
    for (const [at, row] of inside.entries()) unseen[row] = scores[at]!;
    learners.push(learner);
  }
  return {
    name: model.name,
    unseen,
    score: async (other) => meanOf(await scoresOf(learners, other)),
    calibration: fitLogOddsLine(unseen, table.labels),
    seconds: (performance.now() - started) / 1000,
  };
}

/** The mean of several models' log-odds, which is calibrated anew: models that err differently err less together. */
export function averageOf(name: string, models: readonly CrossFitted[], labels: Uint8Array): CrossFitted {
  const unseen = meanOf(models.map((model) => model.unseen));
  return {
    name,
    unseen,
    score: async (table) =>
      meanOf(
        await scoresOf(
          models.map(({ score }) => score),
          table,
        ),
      ),
    calibration: fitLogOddsLine(unseen, labels),
    seconds: models.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

/** Calibrated probabilities of rows that the model has not seen. */
export async function foretell({ score, calibration }: CrossFitted, table: Table): Promise<Float64Array> {
  return calibrated(calibration, await score(table));
}

/** Probabilities by a line over log-odds. It keeps their order, and reasons that add up go on adding up. */
export function calibrated({ intercept, slope }: LogOddsLine, scores: Float64Array): Float64Array {
  return scores.map((score) => sigmoid(intercept + slope * score));
}

async function scoresOf(scorers: readonly OutcomeScorer[], table: Table): Promise<Float64Array[]> {
  const scores: Float64Array[] = [];
  for (const scorer of scorers) scores.push(await scorer(table));
  return scores;
}

function meanOf(scores: readonly Float64Array[]): Float64Array {
  return scores[0]!.map((_, row) => scores.reduce((sum, one) => sum + one[row]!, 0) / scores.length);
}
