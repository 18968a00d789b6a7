import type { Quantiles } from "../forecast-model.ts";
import { centreIndex, empiricalQuantile, repairRows } from "../quantile-rows.ts";
import type { SteppedPaths } from "./sample-paths.ts";

/**
 * Quantiles of paths at each step: [probability][step].
 *
 * @param centre takes the place of the row at 0.5: what is expected adds up over series, which medians do not. Rows keep their order
 * around it.
 */
export function pathRows(paths: SteppedPaths, probabilities: readonly number[], centre: Float64Array): Quantiles {
  const rows = probabilities.map(() => new Float64Array(paths.length));
  paths.forEach((step, h) => {
    const sorted = step.slice().sort();
    probabilities.forEach((p, k) => {
      rows[k]![h] = empiricalQuantile(sorted, p);
    });
  });
  rows[centreIndex(probabilities)] = centre.slice();
  return repairRows(rows, probabilities, false);
}

/** Sums of each path from its first step to each. */
export function runningPaths(paths: SteppedPaths): SteppedPaths {
  const sums: SteppedPaths = [];
  for (const step of paths) {
    const before = sums.at(-1);
    sums.push(before === undefined ? step.slice() : step.map((value, path) => value + before[path]!));
  }
  return sums;
}
