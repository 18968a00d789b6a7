/** Whether ranges hold what they say. */
export type CalibrationVerdict = "none" | "holds" | "narrow" | "wide";

interface Point {
  level: number;
  coverage: number;
  lower: number;
  upper: number;
}

/** Off by less than this the difference matters to nobody, however many steps prove it. */
const negligible = 0.02;

/** By the widest range, the one that is planned by: too narrow or too wide where both chance and use say so. */
export function calibrationVerdict(points: readonly Point[]): CalibrationVerdict {
  const widest = points.at(-1);
  if (widest === undefined) return "none";
  const { level, coverage, lower, upper } = widest;
  if (Math.abs(coverage - level) < negligible) return "holds";
  if (coverage < lower) return "narrow";
  return coverage > upper ? "wide" : "holds";
}
