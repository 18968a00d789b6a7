import { areaUnderCurve } from "./classification-scores.ts";

/** How a model treats the rows of one group. */
export interface GroupFairness {
  group: string;
  rows: number;
  /** Mean probability told, and share of label 1. */
  foretold: number;
  came: number;
  /** foretold − came, and its standard error: calibration within the group. */
  gap: number;
  gapError: number;
  /** Null where a label is absent. */
  auc: number | null;
  /** Share of label 1 among those told more than the threshold; equal shares are equal opportunity (Hardt, Price & Srebro 2016). */
  found: number | null;
  /** Share of label 0 told more than the threshold. */
  falseAlarms: number | null;
}

export interface FairnessReport {
  column: string;
  /** Largest first. */
  groups: GroupFairness[];
  /** Groups of which the gap is more than 3 standard errors and more than 0.02: their probabilities do not hold. */
  miscalibrated: string[];
}

/** Groups of fewer rows tell too little to judge anybody by. */
const fewestRows = 30;

/**
 * Compares what a model tells of groups that it may treat unlike. It says what is so and not whether it is just: groups that leave more often cannot
 * have both the same calibration and the same false alarms (Kleinberg, Mullainathan & Raghavan 2016).
 *
 * @param groups of each row. @param threshold above which a row counts as told to be 1
 */
export function fairnessReport(
  column: string,
  groups: readonly string[],
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  threshold: number,
): FairnessReport {
  const rowsOf = new Map<string, number[]>();
  for (const [row, group] of groups.entries()) {
    const rows = rowsOf.get(group) ?? [];
    rows.push(row);
    rowsOf.set(group, rows);
  }
  const judged = [...rowsOf]
    .filter(([, rows]) => rows.length >= fewestRows)
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([group, rows]) => judgeGroup(group, rows, probabilities, labels, threshold));
  const missed = judged.filter(({ gap, gapError }) => Math.abs(gap) > Math.max(0.02, 3 * gapError));
  return { column, groups: judged, miscalibrated: missed.map(({ group }) => group) };
}

function judgeGroup(
  group: string,
  rows: readonly number[],
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  threshold: number,
): GroupFairness {
  const own = rows.map((row) => probabilities[row]!);
  const came = rows.map((row) => labels[row]!);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const alarms = (label: number) => {
    const those = own.filter((_, i) => came[i] === label);
    return those.length === 0 ? null : those.filter((p) => p > threshold).length / those.length;
  };
  const auc = areaUnderCurve(own, came);
  return {
    group,
    rows: rows.length,
    foretold: mean(own),
    came: mean(came),
    gap: mean(own) - mean(came),
    // Of so many independent outcomes, were the probabilities right.
    gapError: Math.sqrt(own.reduce((sum, p) => sum + p * (1 - p), 0)) / rows.length,
    auc: Number.isNaN(auc) ? null : auc,
    found: alarms(1),
    falseAlarms: alarms(0),
  };
}
