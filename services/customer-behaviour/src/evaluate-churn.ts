import { loadEngine } from "@bellwether/runtime/tensor/engine";
import {
  type AttributeFile,
  AttributeFileError,
  type AttributeFileSettings,
  readAttributes,
} from "./evaluate/attribute-file.ts";
import { judgeOutcome, type OutcomeJudgement } from "./model/learned/judge-outcome.ts";

export interface ChurnSettings extends AttributeFileSettings {
  folds: number;
  seed: number;
  signal?: AbortSignal;
  onProgress?: (fraction: number) => void;
}

export interface ChurnEvaluation extends OutcomeJudgement {
  rows: number;
  positive: string;
  /** Share of rows with that outcome. */
  share: number;
  leftOut: AttributeFile["leftOut"];
  /** Of the networks. */
  engine: string;
}

/**
 * Learns an outcome, such as churn, from the other columns of a file, and judges the models by folds.
 *
 * @throws AttributeFileError naming line, column and rule
 */
export async function evaluateChurnFile(path: string, settings: ChurnSettings): Promise<ChurnEvaluation> {
  const { table, positive, leftOut } = await readAttributes(path, settings);
  const positives = table.labels.reduce((sum, label) => sum + label, 0);
  const fewest = Math.min(positives, table.rows - positives);
  // Each fold's training part is split again, for calibration and for stopping, and each of those parts needs both outcomes.
  const needed = 10 * settings.folds;
  if (fewest < needed) {
    throw new AttributeFileError(
      `${settings.folds} folds need ${needed} rows of each outcome; ${settings.target} has ${positives} and ${table.rows - positives}.`,
    );
  }
  const { engine } = await loadEngine();
  const judgement = await judgeOutcome(table, settings);
  return { rows: table.rows, positive, share: positives / table.rows, leftOut, engine, ...judgement };
}
