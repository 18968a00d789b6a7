import { Random } from "@bellwether/runtime/tensor/random";
import { type Table, type TableColumn, tableRows } from "../learned/table.ts";
import type { AddedReasons } from "./linear-reasons.ts";

/** Scores of rows, such as log-odds. */
type Scorer = (table: Table) => Promise<Float64Array>;

export interface SamplingPlan {
  seed: number | string;
  /** Orders in which columns turn from a reference's value to the row's; each is taken forwards and backwards. */
  orders: number;
}

/**
 * Shapley values of any model's columns by sampled orders (Castro, Gómez & Tejada 2009), each with its reverse (antithetic: Mitchell et al.
 * 2022), against a reference row drawn anew for every order. Along an order the turns add up to score(row) − score(reference) exactly, so parts,
 * base and score add up to rounding; what sampling leaves uncertain is how a difference is shared out, and the reference's own score,
 * which is put right by sharing what is missing to the mean over all references equally.
 *
 * It costs 2·orders·(columns + 1) scores a row. Categories of table and references are of the same levels.
 *
 * @param references rows to be compared with, such as those learnt from; the base is their mean score
 */
export async function sampledReasons(
  score: Scorer,
  table: Table,
  references: Table,
  { seed, orders }: SamplingPlan,
): Promise<AddedReasons> {
  const random = new Random(`${seed}/orders`);
  const names = table.columns.map(({ name }) => name);
  const parts = Object.fromEntries(names.map((name) => [name, new Float64Array(table.rows)]));
  const base = (await score(references)).reduce((sum, one) => sum + one / references.rows, 0);
  const own = await score(table);
  for (let order = 0; order < orders; order++) {
    const drawn = tableRows(
      references,
      Uint32Array.from({ length: table.rows }, () => random.integer(references.rows)),
    );
    const forwards = [...random.permutation(names.length)];
    for (const turns of [forwards, forwards.toReversed()]) {
      const scores = await score(turnedTables(drawn, table, turns));
      for (const [turn, turned] of turns.entries()) {
        const part = parts[names[turned]!]!;
        for (let row = 0; row < table.rows; row++) {
          const before = turn * table.rows + row;
          part[row]! += (scores[before + table.rows]! - scores[before]!) / (2 * orders);
        }
      }
    }
  }
  closeGap(parts, own, base);
  return { base, parts };
}

/** The drawn rows, the same with the first column turned, with the first two, and so on, one below the other: a model is asked once. */
function turnedTables(drawn: Table, table: Table, turns: readonly number[]): Table {
  const turnOf = new Map(turns.map((column, turn) => [column, turn]));
  const count = turns.length + 1;
  const columns = table.columns.map((own, at): TableColumn => {
    const other = drawn.columns[at]!;
    // A column is the reference's until its turn is over.
    const stacked = <Values extends Float64Array | Int32Array>(mine: Values, theirs: Values, into: Values): Values => {
      for (let k = 0; k < count; k++) into.set(k > turnOf.get(at)! ? mine : theirs, k * table.rows);
      return into;
    };
    if (own.kind === "number" && other.kind === "number") {
      return { ...own, values: stacked(own.values, other.values, new Float64Array(count * table.rows)) };
    }
    if (own.kind === "category" && other.kind === "category") {
      return { ...own, codes: stacked(own.codes, other.codes, new Int32Array(count * table.rows)) };
    }
    throw new RangeError(`Column ${own.name} is of another kind among the references.`);
  });
  return { rows: count * table.rows, columns };
}

/** Shares what the drawn references differ by from their mean, so that base and parts are the score. */
function closeGap(parts: Record<string, Float64Array>, scores: Float64Array, base: number): void {
  const all = Object.values(parts);
  for (const [row, score] of scores.entries()) {
    const missing = score - base - all.reduce((sum, part) => sum + part[row]!, 0);
    for (const part of all) part[row]! += missing / all.length;
  }
}
