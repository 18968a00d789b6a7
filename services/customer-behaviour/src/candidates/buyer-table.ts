import type { Table, TableColumn } from "../model/learned/table.ts";
import type { Scene } from "./scene.ts";

const daysPerWeek = 7;

/** Features of scenes that are among the table's own columns already. */
const told: ReadonlySet<string> = new Set(["recencyDays", "frequency", "tenureDays", "monetary"]);

/**
 * What a scene tells of its buyers as numbers for learners: recency, frequency, tenure and worth, each as a logarithm, how long the last
 * purchase is ago for somebody of this rhythm, and what else the scene tells, such as visits.
 */
export function buyerTable(scene: Pick<Scene, "histories" | "occasions" | "features">): Table {
  const { occasions, features } = scene;
  const { repeats, recency, age } = scene.histories;
  const rows = repeats.length;
  const column = (name: string, numberOf: (row: number) => number): TableColumn => ({
    name,
    kind: "number",
    values: Float64Array.from({ length: rows }, (_, row) => numberOf(row)),
  });
  const away = (row: number) => (age[row]! - recency[row]!) * daysPerWeek;
  const usual = (row: number) => ((recency[row]! + age[row]!) * daysPerWeek) / (repeats[row]! + 1);
  const signals = features.names.flatMap((name, i) =>
    told.has(name) ? [] : [column(name, logOf(features.columns[i]!))],
  );
  return {
    rows,
    columns: [
      column("recency", (row) => Math.log1p(away(row))),
      column("frequency", (row) => Math.log1p(repeats[row]!)),
      column("tenure", (row) => Math.log1p(age[row]! * daysPerWeek)),
      column("monetary", (row) => Math.log1p(meanAmount(occasions, row))),
      column("rhythm", (row) => Math.log((away(row) + 3) / (usual(row) + 3))),
      ...signals,
    ],
  };
}

/** The name that a column's part of a score is told under: rhythm is recency in another measure, and what a customer did lately is one thing. */
export function reasonOf(column: string): string {
  if (column === "rhythm") return "recency";
  return ["recency", "frequency", "tenure", "monetary"].includes(column) ? column : "activity";
}

/** Counts, sums and shares as logarithms; what is below nothing counts as nothing. */
function logOf(values: Float64Array): (row: number) => number {
  return (row) => Math.log1p(Math.max(0, values[row]!));
}

/** Of all occasions whose amount is known; NaN without one. */
function meanAmount({ offsets, amounts }: Scene["occasions"], row: number): number {
  const known = amounts.subarray(offsets[row]!, offsets[row + 1]!).filter((amount) => amount >= 0);
  return known.reduce((sum, amount) => sum + amount, 0) / known.length;
}
