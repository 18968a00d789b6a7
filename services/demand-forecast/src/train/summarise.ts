import type { BacktestMetrics } from "@bellwether/runtime/registry/model-candidate";
import type { Remark } from "@bellwether/schema/contracts/facts";
import { demandRemark } from "../contract.ts";
import type { ForecastedSeries } from "../model/backtest/judge-series.ts";
import { rounded, sum } from "./numbers.ts";
import type { OccasionPlan } from "./occasion-plan.ts";
import { learnedPriceRemarks } from "./price-remarks.ts";
import type { ReconciliationChoices } from "./reconcile-forecasts.ts";
import { reconciliationRemarks } from "./reconciliation-remarks.ts";
import { placesByShare } from "./share-remarks.ts";
import type { TrainingOptions } from "./training-series.ts";

/** Scores of the version: mean scaled pinball loss over the series that could be judged. */
export function summarise(
  forecasts: readonly ForecastedSeries[],
  reconciliation: ReconciliationChoices | null,
  { earlier, occasions, prices }: TrainingOptions,
): { metrics: BacktestMetrics; reasons: Remark[] } {
  const judged = forecasts.filter(({ scaledPinball }) => scaledPinball !== null);
  const mean = (of: (forecast: ForecastedSeries) => number | null): number | null => {
    const values = judged.map(of).filter((value) => value !== null);
    return values.length > 0 ? sum(values) / values.length : null;
  };
  // Equal scores keep an unproven version a candidate.
  const score = mean(({ scaledPinball }) => scaledPinball!.chosen) ?? 1;
  const baselineScore = mean(({ scaledPinball }) => scaledPinball!.baseline) ?? 1;
  const championScore = earlier !== null ? (mean(({ scaledPinball }) => scaledPinball!.earlier) ?? 1) : null;
  const beatNaive = judged.filter(({ scaledPinball }) => scaledPinball!.chosen < scaledPinball!.baseline).length;
  const kept = forecasts.filter(({ keptEarlier }) => keptEarlier).length;
  const reasons = [
    judged.length > 0
      ? demandRemark("demand.series-trained", { series: forecasts.length, beatNaive })
      : demandRemark("demand.no-backtest", { series: forecasts.length }),
    ...(kept > 0 ? [demandRemark("demand.choices-kept", { series: kept })] : []),
    ...placesByShare(forecasts),
    ...reconciliationRemarks(reconciliation),
    ...learnedRemarks(occasions),
    ...learnedPriceRemarks(prices),
  ];
  const metrics: BacktestMetrics = {
    score,
    baselineScore,
    championScore,
    series: forecasts.length,
    judgedSeries: judged.length,
    beatNaive,
    mase: mean(({ accuracy }) => accuracy.mase),
    naiveMase: mean(({ accuracy }) => accuracy.naiveMase),
    wape: mean(({ accuracy }) => accuracy.wape),
    coverage95: mean(({ accuracy }) => accuracy.coverage95),
  };
  return { metrics, reasons };
}

function learnedRemarks(plan: OccasionPlan | null): Remark[] {
  if (plan === null) return [];
  const { occasions } = plan;
  const percent = rounded((sum(occasions.map(({ gain }) => gain)) / occasions.length) * 100, 10);
  const rules = occasions.map(({ rule }) => rule).join(", ");
  return [demandRemark("demand.occasions-learned", { occasions: occasions.length, rules, percent })];
}
