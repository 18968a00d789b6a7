import type { Quantiles } from "../forecast-model.ts";
import { centreIndex } from "../quantile-rows.ts";

/**
 * Rows whose central line becomes `line`: the others keep their distance in proportion to it, so that a calibrated width stays
 * calibrated relative to the level, and zero stays zero. Where nothing was expected all rows move by what is now.
 *
 * Worked: rows 5, 10, 20 and line 12 → 6, 12, 24.
 */
export function moveRows(rows: Quantiles, line: Float64Array, probabilities: readonly number[]): Quantiles {
  const centre = rows[centreIndex(probabilities)]!;
  return rows.map((row) =>
    row.map((value, h) => (centre[h]! > 0 ? value * (line[h]! / centre[h]!) : value + line[h]! - centre[h]!)),
  );
}
