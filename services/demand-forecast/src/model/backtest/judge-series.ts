import type { BacktestAccuracy } from "../../contract.ts";
import { isNonNegative, type Quantiles } from "../forecast-model.ts";
import { seasonalScale } from "../metrics/point.ts";
import { type Corrections, correctRows, poolResiduals } from "./calibration.ts";
import type { SeriesWork } from "./candidate-rows.ts";
import type { Choice, SeriesOutcome } from "./choose-series.ts";
import { accuracyOf, calibrate, meanPinball, residualsOf, type SeriesWindows } from "./judge-accuracy.ts";
import { type MethodScore, meanScore, scoreRows } from "./scores.ts";
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
}

type Contestant = keyof SeriesOutcome["windows"];

/** Residuals of so many series per kind are pooled at most; more make no quantile better. */
const pooledSeries = 400;

const poolingKinds = ["regular", "intermittent"] as const;

/** Residuals of all series, pooled by kind: what a series with few of its own borrows from. */
export interface ResidualPools {
  champion: (kind: SeriesKind) => readonly Float64Array[];
  baseline: (kind: SeriesKind) => readonly Float64Array[];
}

/** Corrects the widths of one series by its own backtest and the pool of its kind, and measures what comes out. */
export function judgeSeries(
  work: SeriesWork,
  outcome: SeriesOutcome,
  earlier: Choice | null,
  pools: ResidualPools,
  probabilities: readonly number[],
): ForecastedSeries {
  const judge = (who: Contestant) =>
    calibrate(windowsOf(work, outcome, who), pools[who === "baseline" ? who : "champion"](work.kind), probabilities);
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
  const choice: Choice = keptEarlier ? earlier! : outcome;
  return {
    method: choice.method,
    members: choice.members,
    weights: choice.weights,
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
  };
}

/** One series' standardised residuals, its champion's and the naive baseline's; null for one that was not backtested. */
export interface SeriesResiduals {
  kind: SeriesKind;
  champion: Float64Array[];
  baseline: Float64Array[];
}

export function seriesResiduals(
  work: SeriesWork,
  outcome: SeriesOutcome,
  probabilities: readonly number[],
): SeriesResiduals {
  const of = (who: Contestant) => residualsOf(windowsOf(work, outcome, who), probabilities);
  return { kind: work.kind, champion: of("champion"), baseline: of("baseline") };
}

/** Positions of the series whose residuals are pooled: per kind, evenly spread among those that were backtested. */
export function pooledPositions(works: readonly SeriesWork[]): number[] {
  return poolingKinds.flatMap((kind) => {
    const members = works.map((_, i) => i).filter((i) => works[i]!.kind === kind && works[i]!.origins.length > 0);
    const every = Math.max(1, Math.ceil(members.length / pooledSeries));
    return members.filter((_, position) => position % every === 0);
  });
}

/** Pools residuals per kind; a kind without any borrows the other one's. */
export function poolByKind(all: readonly SeriesResiduals[]): ResidualPools {
  const pools = (who: "champion" | "baseline") => {
    const of = (kind: SeriesKind) => poolResiduals(all.filter((one) => one.kind === kind).map((one) => one[who]));
    const [regular, intermittent] = poolingKinds.map(of) as [Float64Array[], Float64Array[]];
    return (kind: SeriesKind): readonly Float64Array[] => {
      const [own, other] = kind === "intermittent" ? [intermittent, regular] : [regular, intermittent];
      return own.length > 0 ? own : other;
    };
  };
  return { champion: pools("champion"), baseline: pools("baseline") };
}

function windowsOf(work: SeriesWork, outcome: SeriesOutcome, who: Contestant): SeriesWindows {
  return {
    values: work.values,
    origins: work.origins,
    rows: outcome.windows[who],
    nonNegative: isNonNegative(work.values),
  };
}

function scoreOf(work: SeriesWork, rows: readonly Quantiles[], probabilities: readonly number[]): MethodScore {
  return meanScore(scoreRows(work, rows, probabilities));
}
