import { Random } from "@bellwether/runtime/tensor/random";
import type { LabelledTable } from "../model/learned/table.ts";
import { sigmoid } from "../model/numeric/log-odds.ts";

/** Customers of whom some leave, by a law that is known. */
export interface Leavers {
  table: LabelledTable;
  /** Log-odds that the labels were drawn by. */
  truth: Float64Array;
}

/**
 * Leaving depends on months (falling), on the plan, on the two together, and not at all on `noise`. Months are unknown of one in twenty.
 */
export function simulateLeavers(rows: number, seed: number): Leavers {
  const random = new Random(`leavers/${seed}`);
  const levels = ["monthly", "yearly", "free"];
  const [months, noise] = [new Float64Array(rows), new Float64Array(rows)];
  const [codes, labels] = [new Int32Array(rows), new Uint8Array(rows)];
  const truth = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    months[row] = Math.floor(60 * random.uniform());
    noise[row] = random.normal();
    codes[row] = random.integer(3);
    const early = Number(months[row]! < 12);
    truth[row] = -0.5 - 0.03 * months[row]! + [0.5, -1, 0][codes[row]!]! + (codes[row] === 0 ? 1.5 : -0.5) * early;
    labels[row] = Number(random.uniform() < sigmoid(truth[row]!));
    if (random.uniform() < 0.05) months[row] = Number.NaN;
  }
  const columns: LabelledTable["columns"] = [
    { name: "months", kind: "number", values: months },
    { name: "plan", kind: "category", levels, codes },
    { name: "noise", kind: "number", values: noise },
  ];
  return { table: { rows, columns, labels }, truth };
}
