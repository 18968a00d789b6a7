import { readFile } from "node:fs/promises";
import { EvaluationFileError, type EvaluationSeries, evaluationLine } from "./evaluation-file.ts";

/** What a table of series does not say itself. */
export interface WideCsvSettings {
  /** Steps of the season; 1 for none. */
  seasonality: number;
  /** The last so many rows of every series are its test part. */
  horizon: number;
  /** Columns to forecast; without them all that are no covariates. */
  series?: readonly string[];
  /** Columns known of all series when a step is over. */
  past?: readonly string[];
  /** Columns known of all series ahead, those of the test part too. */
  future?: readonly string[];
}

/**
 * Reads a CSV table of series: the first column names the step and is not read, every other one is a series or a covariate,
 * named by the header. Blank cells of a series are 0, as demand that was not recorded; of a covariate they are not known. No quotes: the names are ids and the cells numbers.
 *
 * @throws EvaluationFileError naming the row and the rule.
 */
export async function readWideCsvFile(path: string, settings: WideCsvSettings): Promise<EvaluationSeries[]> {
  const text = await readFile(path, "utf8").catch((error: Error) => {
    throw new EvaluationFileError(0, `${path} cannot be read: ${error.message}`);
  });
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  while (lines.at(-1) === "") lines.pop();
  const [, ...names] = (lines[0] ?? "").split(",");
  if (names.length === 0) throw new EvaluationFileError(1, "the header names a step and at least one series");
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined) throw new EvaluationFileError(1, `series ${repeated} is named twice`);
  const rows = lines.slice(1).map((line, i) => readRow(line, i + 2, names));
  const { seasonality, horizon, past = [], future = [], series } = settings;
  const cut = Math.max(0, rows.length - horizon);
  const columnOf = (name: string): (number | null)[] => {
    const column = names.indexOf(name);
    if (column < 0) throw new EvaluationFileError(1, `the header names no column ${name}`);
    return rows.map((row) => row[column]!);
  };
  const covariates = {
    past: Object.fromEntries(past.map((name) => [name, columnOf(name).slice(0, cut)])),
    future: Object.fromEntries(future.map((name) => [name, columnOf(name)])),
  };
  const others = names.filter((name) => !past.includes(name) && !future.includes(name));
  return (series ?? others).map((id) => {
    const values = columnOf(id).map((value) => value ?? 0);
    const parsed = evaluationLine.safeParse({
      id,
      seasonality,
      horizon,
      train: values.slice(0, cut),
      test: values.slice(cut),
      ...(past.length + future.length > 0 ? { covariates } : {}),
    });
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new EvaluationFileError(0, `Series ${id}: ${issue!.path.join(".")}: ${issue!.message}`);
  });
}

function readRow(line: string, number: number, names: readonly string[]): (number | null)[] {
  const cells = line.split(",").slice(1);
  if (cells.length !== names.length) {
    throw new EvaluationFileError(number, `has ${names.length} values, one per series; got ${cells.length}`);
  }
  return cells.map((cell, column) => {
    if (cell.trim() === "") return null;
    const value = Number(cell);
    if (!Number.isFinite(value)) {
      throw new EvaluationFileError(
        number,
        `series ${names[column]} holds numbers or blanks; got ${JSON.stringify(cell)}`,
      );
    }
    return value;
  });
}
