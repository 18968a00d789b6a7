export interface CurvePoint {
  threshold: number;
  coverage: number;
  risk: number;
}

/**
 * What a threshold would have meant: the mildest point of the curve that is as strict; null where nothing is that sure.
 *
 * @param curve strictest first
 */
export function pointAt<Point extends CurvePoint>(curve: readonly Point[], threshold: number): Point | null {
  return curve.findLast((point) => point.threshold >= threshold) ?? null;
}
