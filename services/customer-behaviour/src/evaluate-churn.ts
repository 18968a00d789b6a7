import { loadEngine } from "@bellwether/runtime/tensor/engine";
import {
  type AttributeFile,
  AttributeFileError,
  type AttributeFileSettings,
  readAttributes,
} from "./evaluate/attribute-file.ts";
import { type FairnessReport, fairnessReport } from "./model/calibration/fairness.ts";
import { type ExplainedRows, explainOutcome } from "./model/learned/explain-outcome.ts";
import { judgeOutcome, type OutcomeJudgement } from "./model/learned/judge-outcome.ts";
import { type OutcomeModel, outcomeModels } from "./model/learned/outcome-model.ts";
import type { Table } from "./model/learned/table.ts";

export interface ChurnSettings extends AttributeFileSettings {
  folds: number;
  /** Columns whose groups are to be treated alike; they are learnt from like any other. */
  groups?: readonly string[];
  /** Rows to explain by the chosen model, learnt from the whole file. */
  explain?: number;
  seed: number;
  /** By default all. */
  models?: readonly OutcomeModel[];
  signal?: AbortSignal;
  onProgress?: (fraction: number) => void;
}

export interface ChurnEvaluation extends Omit<OutcomeJudgement, "foretold"> {
  rows: number;
  positive: string;
  /** Share of rows with that outcome. */
  share: number;
  leftOut: AttributeFile["leftOut"];
  /** Of the networks. */
  engine: string;
  /** How the model chosen in each fold treats the groups of the columns asked for. */
  fairness: FairnessReport[];
  /** Rows are counted from the first below the header, which is 0; null where none are asked for. */
  explained: ExplainedRows | null;
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
  groupColumns(table, settings.groups ?? []);
  const { engine } = await loadEngine();
  const { foretold, ...judgement } = await judgeOutcome(table, settings);
  const share = positives / table.rows;
  const fairness = groupColumns(table, settings.groups ?? []).map(({ name, groups }) =>
    fairnessReport(name, groups, foretold, table.labels, share),
  );
  const { explain: count = 0, seed, signal, models = outcomeModels } = settings;
  const explained = count > 0 ? await explainOutcome(table, judgement.chosen, models, { count, seed, signal }) : null;
  return { rows: table.rows, positive, share, leftOut, engine, ...judgement, fairness, explained };
}

/** Most groups that one column can part rows into. */
const mostGroups = 20;

/** The group of each row by a column of categories, or of few different numbers. */
function groupColumns(table: Table, names: readonly string[]): { name: string; groups: string[] }[] {
  return names.map((name) => {
    const column = table.columns.find((one) => one.name === name);
    if (column === undefined) throw new AttributeFileError(`There is no column ${name} with groups to compare.`);
    const groups =
      column.kind === "number"
        ? Array.from(column.values, (value) => (Number.isNaN(value) ? "unknown" : String(value)))
        : Array.from(column.codes, (code) => column.levels[code] ?? "unknown");
    const count = new Set(groups).size;
    if (count > mostGroups)
      throw new AttributeFileError(`A column parts rows into ${mostGroups} groups at most; ${name} has ${count}.`);
    return { name, groups };
  });
}
