import type { Table, TableColumn } from "../model/learned/table.ts";
import type { Scene } from "./scene.ts";

const daysPerWeek = 7;

/**
 * What a scene tells of its buyers as numbers for learners: recency, frequency, tenure and worth, each as a logarithm, how long the last purchase is ago
 * for somebody of this rhythm, and the scene's own features.
 */
export function buyerTable({
  histories,
  occasions,
  features,
}: Pick<Scene, "histories" | "occasions" | "features">): Table {
  const { repeats, recency, age } = histories;
  const rows = repeats.length;
  const column = (name: string, numberOf: (row: number) => number): TableColumn => ({
    name,
    kind: "number",
    values: Float64Array.from({ length: rows }, (_, row) => numberOf(row)),
  });
  const away = (row: number) => (age[row]! - recency[row]!) * daysPerWeek;
  const usual = (row: number) => ((recency[row]! + age[row]!) * daysPerWeek) / (repeats[row]! + 1);
  return {
    rows,
    columns: [
      column("recency", (row) => Math.log1p(away(row))),
      column("frequency", (row) => Math.log1p(repeats[row]!)),
      column("tenure", (row) => Math.log1p(age[row]! * daysPerWeek)),
      column("monetary", (row) => Math.log1p(meanAmount(occasions, row))),
      column("rhythm", (row) => Math.log((away(row) + 3) / (usual(row) + 3))),
      ...features.names.map((name, i): TableColumn => ({ name, kind: "number", values: features.columns[i]! })),
    ],
  };
}

/** Of all occasions whose amount is known; NaN without one. */
function meanAmount({ offsets, amounts }: Scene["occasions"], row: number): number {
  const known = amounts.subarray(offsets[row]!, offsets[row + 1]!).filter((amount) => amount >= 0);
  return known.reduce((sum, amount) => sum + amount, 0) / known.length;
}
