import { fittedTo, type LifetimeChoice } from "../candidates/fitted-to.ts";
import { type KnownScene, pastOf } from "../candidates/scene.ts";
import { LifetimeOutlook } from "../model/scores/lifetime-outlook.ts";

/** How far off in days the next purchase was told, of everybody in the hold-out; who did not come counts as coming at its end. */
export interface TimingScores {
  /** Of the candidate's medians, and of the lifetime model's. */
  mae: number;
  lifetimeMae: number;
}

/**
 * Holds a candidate's median days to the next purchase beside a lifetime model's, on days that neither knew. Both are cut at the hold-out's end, as
 * what came is: the least absolute error of what is so cut is the median's.
 *
 * @param medianDays NaN where half would not come within the horizon
 */
export function judgeTiming(medianDays: Float64Array, choice: LifetimeChoice, judged: KnownScene): TimingScores {
  const { horizonDays, daysUntil } = judged;
  const outlook = new LifetimeOutlook(choice.model, fittedTo(choice, judged.histories), {
    horizonDays,
    discountRate: 0,
  });
  const cut = (days: number | null) => Math.min(horizonDays, Number.isFinite(days ?? Number.NaN) ? days! : horizonDays);
  const scores = { mae: 0, lifetimeMae: 0 };
  for (const [row, days] of medianDays.entries()) {
    const came = cut(daysUntil[row]!);
    scores.mae += Math.abs(cut(days) - came) / medianDays.length;
    scores.lifetimeMae += Math.abs(cut(outlook.medianDays(pastOf(judged, row))) - came) / medianDays.length;
  }
  return scores;
}
