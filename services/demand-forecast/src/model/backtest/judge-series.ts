import type { BacktestAccuracy, Dependence } from "../../contract.ts";
import { isNonNegative, type Quantiles } from "../forecast-model.ts";
import { seasonalScale } from "../metrics/point.ts";
import { addProducts, fitDependence, type ScoreProducts, scoreProducts } from "../paths/dependence.ts";
import { type Corrections, correctRows, type JudgedWindow } from "./calibration.ts";
import type { SeriesWork } from "./candidate-rows.ts";
import type { Choice, SeriesOutcome } from "./choose-series.ts";
import { accuracyOf, calibrate, judged, meanPinball, type SeriesWindows } from "./judge-accuracy.ts";
import { makePool, type Pool } from "./margins.ts";
import { type MethodScore, meanScore, scoreRows } from "./scores.ts";
import type { SeriesKind } from "./series-kind.ts";

/** One series forecast, judged and calibrated. */
export interface ForecastedSeries extends Choice {
  kind: SeriesKind;
  /** Origins of the backtest. */
  windows: number;
  quantiles: Quantiles;
  /** What was forecast from each origin, each with widths that the other windows gave. */
  pastRows: readonly Quantiles[];
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
const mostPooled = 400;

const poolingKinds = ["regular", "intermittent"] as const;

/** What a series with few residuals of its own borrows from, by kind. */
export interface KindPools {
  champion: (kind: SeriesKind) => Pool;
  baseline: (kind: SeriesKind) => Pool;
  /** How the champions' errors hang together. */
  products: (kind: SeriesKind) => ScoreProducts;
}

/** Corrects the widths of one series by its own backtest and the pool of its kind, and measures what comes out. */
export function judgeSeries(
  work: SeriesWork,
  outcome: SeriesOutcome,
  earlier: Choice | null,
  pools: KindPools,
  probabilities: readonly number[],
): ForecastedSeries {
  const judge = (who: Contestant) =>
    calibrate(windowsOf(work, outcome, who), pools[who === "baseline" ? who : "champion"](work.kind), probabilities);
  const champion = judge("champion");
  // Without an earlier choice the champion stands in for it, and need not be calibrated twice.
  const earlierToo = outcome.windows.earlier === outcome.windows.champion ? champion : judge("earlier");
  const calibrated = { champion, baseline: judge("baseline"), earlier: earlierToo };
  const scale = seasonalScale(work.values, work.shape.seasonality);
  const pinball = (who: Contestant): number =>
    meanPinball(calibrated[who].rows, calibrated[who].actuals, probabilities) / scale;
  const judgeable = scale > 0 && work.origins.length > 0;
  const keptEarlier = judgeable && outcome.earlierFinal !== null && pinball("earlier") < pinball("champion");
  const who = keptEarlier ? "earlier" : "champion";
  const score = scoreOf(work, outcome.windows[who], probabilities);
  const naiveScore = scoreOf(work, outcome.windows.baseline, probabilities);
  const corrections = work.kind === "none" ? probabilities.map(() => 0) : calibrated[who].corrections;
  const final = keptEarlier ? outcome.earlierFinal! : outcome.final;
  const choice: Choice = keptEarlier ? earlier! : outcome;
  return {
    method: choice.method,
    members: choice.members,
    weights: choice.weights,
    kind: work.kind,
    windows: work.origins.length,
    quantiles: correctRows(final, corrections, probabilities, isNonNegative(work.values)),
    pastRows: calibrated[who].rows,
    corrections,
    accuracy: accuracyOf(calibrated[who], probabilities, {
      mase: score.mase,
      naiveMase: naiveScore.mase,
      dependence: work.kind === "none" ? null : dependenceOf(work, outcome, pools, probabilities),
    }),
    score,
    naiveScore,
    scaledPinball: judgeable
      ? { chosen: pinball(who), baseline: pinball("baseline"), earlier: pinball("earlier") }
      : null,
    keptEarlier,
  };
}

/** One series' windows, its champion's and the naive baseline's, as the pools are made of. */
export interface PooledSeries {
  kind: SeriesKind;
  champion: JudgedWindow[];
  baseline: JudgedWindow[];
}

export function pooledSeries(work: SeriesWork, outcome: SeriesOutcome): PooledSeries {
  const of = (who: Contestant) => judged(windowsOf(work, outcome, who));
  return { kind: work.kind, champion: of("champion"), baseline: of("baseline") };
}

function dependenceOf(
  work: SeriesWork,
  outcome: SeriesOutcome,
  pools: KindPools,
  probabilities: readonly number[],
): Dependence {
  const own = scoreProducts(judged(windowsOf(work, outcome, "champion")), probabilities, work.kind === "intermittent");
  return fitDependence(own, pools.products(work.kind));
}

/** Positions of the series whose residuals are pooled: per kind, evenly spread among those that were backtested. */
export function pooledPositions(works: readonly SeriesWork[]): number[] {
  return poolingKinds.flatMap((kind) => {
    const members = works.map((_, i) => i).filter((i) => works[i]!.kind === kind && works[i]!.origins.length > 0);
    const every = Math.max(1, Math.ceil(members.length / mostPooled));
    return members.filter((_, position) => position % every === 0);
  });
}

/** Pools the windows per kind; a kind without any borrows the other one's. */
export function poolByKind(all: readonly PooledSeries[], probabilities: readonly number[]): KindPools {
  const pools = (who: "champion" | "baseline") => {
    const of = (kind: SeriesKind) =>
      makePool(
        all.filter((one) => one.kind === kind).map((one) => one[who]),
        probabilities,
      );
    const [regular, intermittent] = poolingKinds.map(of) as [Pool, Pool];
    return (kind: SeriesKind): Pool => {
      const [own, other] = kind === "intermittent" ? [intermittent, regular] : [regular, intermittent];
      return own.residuals.length > 0 ? own : other;
    };
  };
  const productsOf = (kind: SeriesKind) =>
    addProducts(
      all
        .filter((one) => one.kind === kind)
        .map(({ champion }) => scoreProducts(champion, probabilities, kind === "intermittent")),
    );
  const [regular, intermittent] = poolingKinds.map(productsOf) as [ScoreProducts, ScoreProducts];
  return {
    champion: pools("champion"),
    baseline: pools("baseline"),
    products: (kind) => (kind === "intermittent" ? intermittent : regular),
  };
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
