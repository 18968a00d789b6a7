import type { ForecastOverrideOutcome } from "./override-outcome.type.ts";

/** Sums over an override's days that have passed, were in force and had stock, as `overrideDays` reads them. */
export interface OutcomeSums {
  judged_days: number;
  stockout_days: number;
  /** Days in force that the history does not have yet. */
  open_days: number;
  sold: number;
  model: number;
  planned: number;
}

/** Units closer than this are the same: sums of stored numbers differ in their last digits. */
export const sameUnits = 1e-9;

/**
 * Judges an override by what sold: how far off the model's total over its days was, and how far the overridden one, both as they
 * were known when it was made. Null while no day can be judged.
 */
export function judgeOverride(sums: OutcomeSums): ForecastOverrideOutcome | null {
  if (sums.judged_days === 0) return null;
  const { sold } = sums;
  const modelError = Math.abs(sums.model - sold);
  const overriddenError = Math.abs(sums.planned - sold);
  const gain = modelError - overriddenError;
  const share = (error: number) => (sold > 0 ? error / sold : null);
  return {
    judgedDays: sums.judged_days,
    stockoutDays: sums.stockout_days,
    isFinal: sums.open_days === 0,
    sold,
    model: sums.model,
    overridden: sums.planned,
    modelError,
    overriddenError,
    modelErrorShare: share(modelError),
    overriddenErrorShare: share(overriddenError),
    helped: Math.abs(gain) < sameUnits ? null : gain > 0,
  };
}
