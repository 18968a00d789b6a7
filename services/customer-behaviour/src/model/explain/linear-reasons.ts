import type { Design, EncodedColumn } from "../learned/table-encoder.ts";

/** Parts of scores that add up to them: base + Σ parts[name][row] = score of the row. */
export interface AddedReasons {
  base: number;
  parts: Record<string, Float64Array>;
}

/**
 * Exact reasons of an additive model: each column's part is what its numbers add beyond their mean over the rows, which is its Shapley value
 * where columns are taken as independent (Štrumbelj & Kononenko 2014, section 3.1). The base is the mean score.
 *
 * @param weights of the design's numbers, on the scale of the scores
 * @param groupOf name under which a column's part is told; columns of one name are added up
 */
export function linearReasons(
  design: Design,
  columns: readonly EncodedColumn[],
  model: { intercept: number; weights: ArrayLike<number> },
  groupOf: (column: string) => string = (column) => column,
): AddedReasons {
  const { rows, width, values } = design;
  const parts: Record<string, Float64Array> = {};
  let base = model.intercept;
  for (const { name, from, width: own } of columns) {
    const added = Float64Array.from({ length: rows }, (_, row) => {
      let sum = 0;
      for (let j = from; j < from + own; j++) sum += model.weights[j]! * values[row * width + j]!;
      return sum;
    });
    const mean = added.reduce((sum, x) => sum + x / rows, 0);
    base += mean;
    const group = groupOf(name);
    parts[group] ??= new Float64Array(rows);
    for (let row = 0; row < rows; row++) parts[group][row]! += added[row]! - mean;
  }
  return { base, parts };
}
