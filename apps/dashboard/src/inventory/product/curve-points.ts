/** What service costs in stock, as columns: position i of each belongs to the same target. */
export interface CurveColumns {
  targets: readonly number[];
  fillRates: readonly number[];
  cycleServices: readonly number[];
  reorderPoints: readonly number[];
  stockUnits: readonly number[];
  stockValues: readonly number[];
}

/** One target and what reaching it takes. Rates 0 … 1. */
export interface CurvePoint {
  target: number;
  fillRate: number;
  cycleService: number;
  reorderPoint: number;
  stockUnits: number;
  stockValue: number;
}

/** The columns turned into rows, by ascending target. */
export function curvePoints(curve: CurveColumns): CurvePoint[] {
  return curve.targets.map((target, index) => ({
    target,
    fillRate: curve.fillRates[index] ?? 0,
    cycleService: curve.cycleServices[index] ?? 0,
    reorderPoint: curve.reorderPoints[index] ?? 0,
    stockUnits: curve.stockUnits[index] ?? 0,
    stockValue: curve.stockValues[index] ?? 0,
  }));
}

/** Position of the point whose reorder point is nearest to the policy's own; −1 without points. */
export function nearestPoint(points: readonly CurvePoint[], reorderPoint: number): number {
  const away = (point: CurvePoint) => Math.abs(point.reorderPoint - reorderPoint);
  return points.reduce((best, point, index) => {
    const known = points[best];
    return !known || away(point) < away(known) ? index : best;
  }, -1);
}
