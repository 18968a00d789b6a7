import { InventoryParameterError } from "../parameter-error.ts";
import type { DemandMargin } from "./demand-margin.ts";
import type { ScoreTable, StepDependence } from "./score-table.ts";

/**
 * Sample paths of daily demand: the one form in which everything in this folder's neighbours takes demand. Whoever has
 * better paths hands them over in it.
 */
export interface DemandPaths {
  paths: number;
  days: number;
  /** Units, row-major [path][day]; ≥ 0. */
  values: Float32Array;
}

/**
 * Draws paths of one series from its days' distributions and their dependence.
 *
 * @param series its key: the same key, the same paths.
 */
export function drawDemandPaths(
  { margin, dependence }: { margin: DemandMargin; dependence: StepDependence },
  table: Pick<ScoreTable, "paths" | "scores">,
  series: string,
  days: number,
): DemandPaths {
  const { paths } = table;
  const values = table.scores(series, days, dependence);
  for (let path = 0; path < paths; path++)
    for (let day = 0; day < days; day++) values[path * days + day] = margin.valueAt(values[path * days + day]!, day);
  return { paths, days, values };
}

/** Demand from day 0 to before each day, [path][day 0 … days]: sums of any stretch are a difference. */
export function cumulativeDemand({ paths, days, values }: DemandPaths): Float64Array {
  const sums = new Float64Array(paths * (days + 1));
  for (let path = 0; path < paths; path++)
    for (let day = 0; day < days; day++)
      sums[path * (days + 1) + day + 1] = sums[path * (days + 1) + day]! + values[path * days + day]!;
  return sums;
}

/** @throws InventoryParameterError where the array does not hold paths × days demands, all finite and not negative. */
export function assertPaths({ paths, days, values }: DemandPaths): void {
  if (paths < 1 || days < 1 || values.length !== paths * days)
    throw new InventoryParameterError("demand", `holds ${paths} paths of ${days} days`, values.length);
  for (let i = 0; i < values.length; i++)
    if (!(values[i]! >= 0 && values[i]! < Number.POSITIVE_INFINITY))
      throw new InventoryParameterError("demand", "is a finite number that is not negative", values[i]);
}
