import type { Remark } from "@bellwether/schema/contracts/facts";
import type { BacktestAccuracy, Drivers, ForecastMethod, Granularity } from "../../contract.ts";
import { demandRemark } from "../../contract.ts";
import type { MethodScore } from "../backtest/scores.ts";
import type { SeriesKind } from "../backtest/series-kind.ts";
import { isoWeekday } from "../neural/calendar-inputs.ts";

/** What the reasons of one forecast are drawn from. */
export interface ForecastEvidence {
  granularity: Granularity;
  kind: SeriesKind;
  method: ForecastMethod;
  /** Of the method, and of the naive baseline on the same windows. */
  score: MethodScore;
  naiveScore: MethodScore;
  accuracy: BacktestAccuracy;
  drivers: Drivers;
  /** How the organisation's demand moved a year ago, as a ratio to the weeks before; null where it is not followed. */
  yearRatio: number | null;
  values: Float64Array;
  /** First step forecast, YYYY-MM-DD. */
  start: string;
  /** Steps a history needs for a backtest. */
  neededSteps: number;
  quietSteps: number;
}

interface Weighed {
  strength: number;
  remark: Remark;
}

const stepsPerMonth: Readonly<Record<Granularity, number>> = { DAY: 365.2425 / 12, WEEK: 365.2425 / 84 };

/** Effects smaller than this share of the level are not worth a sentence. */
const worthSaying = { trend: 0.02, season: 0.1, year: 0.05 };

/** Methods that follow the year by themselves or not at all. */
const ownYear: readonly ForecastMethod[] = ["SEASONAL_NAIVE", "MSTL", "ZERO"];

/** Interval coverage in the backtest from which no warning is due; 0.95 is what is claimed. */
const coverageWarning = 0.88;

/** Why this method and these numbers, strongest first. Strengths are shares: of error saved, of demand moved. */
export function reasonsFor(evidence: ForecastEvidence): Remark[] {
  const { kind, values } = evidence;
  if (kind === "none") return [demandRemark("demand.no-recent-sales", { steps: evidence.quietSteps })];
  const found: Weighed[] = [...methodReasons(evidence), ...yearReasons(evidence), ...shapeReasons(evidence)];
  if (kind === "short") {
    const facts = { steps: values.length, needed: evidence.neededSteps };
    found.push({ strength: 2, remark: demandRemark("demand.short-history", facts) });
  }
  if (kind === "intermittent") {
    const zeroShare = values.reduce((count, value) => count + (value === 0 ? 1 : 0), 0) / values.length;
    found.push({
      strength: zeroShare / 2,
      remark: demandRemark("demand.intermittent", { zeroShare: short(zeroShare) }),
    });
  }
  return found.sort((x, y) => y.strength - x.strength).map(({ remark }) => remark);
}

function methodReasons({ kind, method, score, naiveScore, accuracy }: ForecastEvidence): Weighed[] {
  const { mase, naiveMase, coverage95, windows } = accuracy;
  const found: Weighed[] = [];
  if (coverage95 !== null && coverage95 < coverageWarning) {
    const remark = demandRemark("demand.interval-narrow", { coverage95: short(coverage95) });
    found.push({ strength: 0.95 - coverage95, remark });
  }
  if (mase === null || naiveMase === null) return found;
  if (method === "SEASONAL_NAIVE") {
    found.push({ strength: 0.5, remark: demandRemark("demand.naive-kept", { mase: short(mase), windows }) });
    return found;
  }
  const { rmsse } = score;
  const naiveRmsse = naiveScore.rmsse;
  if (kind === "intermittent" && rmsse !== null && naiveRmsse !== null && naiveRmsse > 0) {
    const facts = { method, rmsse: short(rmsse), naiveRmsse: short(naiveRmsse) };
    found.push({ strength: 1 - rmsse / naiveRmsse, remark: demandRemark("demand.method-won-rmsse", facts) });
  } else if (naiveMase > 0) {
    const facts = { method, mase: short(mase), naiveMase: short(naiveMase) };
    found.push({ strength: 1 - mase / naiveMase, remark: demandRemark("demand.method-won", facts) });
  }
  return found;
}

function yearReasons({ method, yearRatio }: ForecastEvidence): Weighed[] {
  if (yearRatio === null || ownYear.includes(method) || Math.abs(yearRatio - 1) < worthSaying.year) return [];
  const remark = demandRemark("demand.year-followed", { percent: percent(yearRatio - 1) });
  return [{ strength: Math.abs(yearRatio - 1), remark }];
}

function shapeReasons({ granularity, drivers, start }: ForecastEvidence): Weighed[] {
  const { level, trend, seasonality } = drivers;
  const horizon = level.length;
  const middle = level[0]! + trend[Math.floor(horizon / 2)]!;
  if (!(middle > 0)) return [];
  const found: Weighed[] = [];
  const perStep = horizon > 1 ? trend[horizon - 1]! / (horizon - 1) : 0;
  const monthly = (perStep * stepsPerMonth[granularity]) / middle;
  if (Math.abs(monthly) >= worthSaying.trend) {
    const remark = demandRemark("demand.trend", { percentPerMonth: percent(monthly), steps: horizon, granularity });
    found.push({ strength: Math.abs(monthly), remark });
  }
  const peak = seasonality.reduce((best, value, h) => (value > seasonality[best]! ? h : best), 0);
  const lift = seasonality[peak]! / middle;
  if (lift < worthSaying.season) return found;
  const date = new Date(Date.parse(`${start}T00:00:00Z`) + peak * (granularity === "DAY" ? 1 : 7) * 86_400_000);
  const remark =
    granularity === "DAY"
      ? demandRemark("demand.seasonality-weekly", {
          peakDay: isoWeekday(Math.floor(date.getTime() / 86_400_000)),
          percentAboveMean: percent(lift),
        })
      : demandRemark("demand.seasonality-yearly", {
          peakMonth: date.getUTCMonth() + 1,
          percentAboveMean: percent(lift),
        });
  found.push({ strength: lift / 2, remark });
  return found;
}

function short(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
