import type { BacktestAccuracy } from "../../contract.ts";
import { isNonNegative, type Quantiles } from "../forecast-model.ts";
import { seasonalScale } from "../metrics/point.ts";
import { centreIndex } from "../quantile-rows.ts";
import { type Corrections, correctRows, poolResiduals } from "./calibration.ts";
import type { Choice, SeriesOutcome, SeriesWork } from "./forecast-series.ts";
import { accuracyOf, calibrate, meanPinball, residualsOf, type SeriesWindows } from "./judge-accuracy.ts";
import { type MethodScore, scoreWindows } from "./scores.ts";
import type { SeriesKind } from "./series-kind.ts";

/** One series forecast, judged and calibrated. */
export interface ForecastedSeries extends Choice {
  kind: SeriesKind;
  /** Origins of the backtest. */
  windows: number;
  quantiles: Quantiles;
  corrections: Corrections;
  accuracy: BacktestAccuracy;
  /** Scores of the chosen method and of the naive baseline on the same windows. */
  score: MethodScore;
  naiveScore: MethodScore;
  /** Mean pinball loss over the series' seasonal scale; null without a backtest or scale. */
  scaledPinball: { chosen: number; baseline: number; earlier: number } | null;
  /** Whether an earlier version's choice was kept because it did better here than the new one. */
  keptEarlier: boolean;
  outcome: SeriesOutcome;
}

type Contestant = keyof SeriesOutcome["windows"];

/** Residuals of so many series per kind are pooled at most; more make no quantile better. */
const pooledSeries = 400;

/** Corrects the widths of every series by its own backtest and the pool of its kind, and measures what comes out. */
export function judgeAll(
  works: readonly SeriesWork[],
  outcomes: readonly SeriesOutcome[],
  probabilities: readonly number[],
): ForecastedSeries[] {
  const windowsOf = (i: number, who: Contestant): SeriesWindows => ({
    values: works[i]!.values,
    origins: works[i]!.origins,
    rows: outcomes[i]!.windows[who],
    nonNegative: isNonNegative(works[i]!.values),
  });
  const pools = {
    champion: poolsByKind(works, (i) => residualsOf(windowsOf(i, "champion"), probabilities)),
    baseline: poolsByKind(works, (i) => residualsOf(windowsOf(i, "baseline"), probabilities)),
  };
  return outcomes.map((outcome, i) => {
    const work = works[i]!;
    const judge = (who: Contestant) =>
      calibrate(windowsOf(i, who), pools[who === "baseline" ? "baseline" : "champion"](work.kind), probabilities);
    const judged = { champion: judge("champion"), baseline: judge("baseline"), earlier: judge("earlier") };
    const scale = seasonalScale(work.values, work.shape.seasonality);
    const pinball = (who: Contestant): number =>
      meanPinball(judged[who].rows, judged[who].actuals, probabilities) / scale;
    const judgeable = scale > 0 && work.origins.length > 0;
    const keptEarlier = judgeable && outcome.earlierFinal !== null && pinball("earlier") < pinball("champion");
    const who = keptEarlier ? "earlier" : "champion";
    const score = scoreOf(work, outcome.windows[who], probabilities);
    const naiveScore = scoreOf(work, outcome.windows.baseline, probabilities);
    const corrections = work.kind === "none" ? probabilities.map(() => 0) : judged[who].corrections;
    const final = keptEarlier ? outcome.earlierFinal! : outcome.final;
    const choice: Choice = keptEarlier ? work.earlier! : outcome;
    return {
      method: choice.method,
      members: choice.method === "COMBINED" ? choice.members : [],
      kind: work.kind,
      windows: work.origins.length,
      quantiles: correctRows(final, corrections, probabilities, isNonNegative(work.values)),
      corrections,
      accuracy: accuracyOf(judged[who], probabilities, { mase: score.mase, naiveMase: naiveScore.mase }),
      score,
      naiveScore,
      scaledPinball: judgeable
        ? { chosen: pinball(who), baseline: pinball("baseline"), earlier: pinball("earlier") }
        : null,
      keptEarlier,
      outcome,
    };
  });
}

function scoreOf(work: SeriesWork, rows: readonly Quantiles[], probabilities: readonly number[]): MethodScore {
  const centre = centreIndex(probabilities);
  const forecasts = rows.map((window, i) => ({ origin: work.origins[i]!, centre: window[centre]! }));
  return scoreWindows(work.values, work.shape.seasonality, forecasts);
}

/** Pools residuals per kind; a kind without any borrows the other one's. */
function poolsByKind(
  works: readonly SeriesWork[],
  residuals: (i: number) => Float64Array[],
): (kind: SeriesKind) => Float64Array[] {
  const pool = (kind: SeriesKind): Float64Array[] => {
    const members = works.map((_, i) => i).filter((i) => works[i]!.kind === kind && works[i]!.origins.length > 0);
    const every = Math.max(1, Math.ceil(members.length / pooledSeries));
    return poolResiduals(members.filter((_, position) => position % every === 0).map(residuals));
  };
  const pools = { regular: pool("regular"), intermittent: pool("intermittent") };
  return (kind) => {
    const own = kind === "intermittent" ? pools.intermittent : pools.regular;
    if (own.length > 0) return own;
    return kind === "intermittent" ? pools.regular : pools.intermittent;
  };
}
