import { Random } from "@bellwether/runtime/tensor/random";
import { sampledReasons } from "../explain/sampled-reasons.ts";
import { sigmoid } from "../numeric/log-odds.ts";
import { averageOf, type CrossFitted, crossFit } from "./cross-fit.ts";
import { ensembleName } from "./judge-outcome.ts";
import type { OutcomeModel } from "./outcome-model.ts";
import { type LabelledTable, tableRows } from "./table.ts";

/** Why some rows score as they do, in parts of the calibrated log-odds. */
export interface ExplainedRows {
  /** Mean log-odds of the rows compared with. */
  base: number;
  /** Columns by how much they move these rows on average, the most first. */
  importance: { column: string; meanPart: number }[];
  rows: { row: number; probability: number; parts: Record<string, number> }[];
}

/** Rows that others are compared with. */
const references = 200;
const orders = 8;

/** Learns the chosen model from the whole table and tells why rows, drawn by chance, score as they do: base + Σ parts is a row's log-odds. */
export async function explainOutcome(
  table: LabelledTable,
  chosen: string,
  models: readonly OutcomeModel[],
  { count, seed, signal }: { count: number; seed: number; signal?: AbortSignal },
): Promise<ExplainedRows> {
  const fitted = await fitChosen(table, chosen, models, seed, signal);
  const { intercept, slope } = fitted.calibration;
  const order = new Random(`${seed}/explained`).permutation(table.rows);
  const asked = order.subarray(0, count);
  const { base, parts } = await sampledReasons(
    async (rows) => (await fitted.score(rows)).map((score) => intercept + slope * score),
    tableRows(table, asked),
    tableRows(table, order.subarray(-references)),
    { seed, orders },
  );
  const names = Object.keys(parts);
  const importance = names.map((column) => ({
    column,
    meanPart: parts[column]!.reduce((sum, part) => sum + Math.abs(part) / asked.length, 0),
  }));
  return {
    base,
    importance: importance.sort((one, other) => other.meanPart - one.meanPart),
    rows: Array.from(asked, (row, at) => {
      const own = Object.fromEntries(names.map((name) => [name, parts[name]![at]!]));
      return { row, probability: sigmoid(Object.values(own).reduce((sum, part) => sum + part, base)), parts: own };
    }),
  };
}

async function fitChosen(
  table: LabelledTable,
  chosen: string,
  models: readonly OutcomeModel[],
  seed: number,
  signal: AbortSignal | undefined,
): Promise<CrossFitted> {
  const one = models.find(({ name }) => name === chosen);
  if (one !== undefined) return crossFit(one, table, seed, signal);
  const fitted: CrossFitted[] = [];
  for (const model of models.slice(1)) fitted.push(await crossFit(model, table, seed, signal));
  return averageOf(ensembleName, fitted, table.labels);
}
