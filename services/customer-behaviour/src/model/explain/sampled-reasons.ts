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
 * It costs 2·orders·(columns + 1) scores a row.
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
      let before = await score(drawn);
      let columns: readonly TableColumn[] = drawn.columns;
      for (const turned of turns) {
        columns = columns.map((column, at) => (at === turned ? table.columns[turned]! : column));
        const after = await score({ rows: table.rows, columns });
        const part = parts[names[turned]!]!;
        for (let row = 0; row < table.rows; row++) part[row]! += (after[row]! - before[row]!) / (2 * orders);
        before = after;
      }
    }
  }
  closeGap(parts, own, base);
  return { base, parts };
}

/** Shares what the drawn references differ by from their mean, so that base and parts are the score. */
function closeGap(parts: Record<string, Float64Array>, scores: Float64Array, base: number): void {
  const all = Object.values(parts);
  for (const [row, score] of scores.entries()) {
    const missing = score - base - all.reduce((sum, part) => sum + part[row]!, 0);
    for (const part of all) part[row]! += missing / all.length;
  }
}
