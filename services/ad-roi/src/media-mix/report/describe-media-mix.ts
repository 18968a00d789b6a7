import { meanOfLast, spreadDraws } from "../../decide/model/media-outlook.ts";
import { type Estimate, estimateOf } from "../../decide/model/objective.ts";
import {
  contributionOf,
  drawsOf,
  type FittedChannel,
  type FittedMediaMix,
  steadyResponse,
  steadySlope,
} from "../model/fitted-media-mix.ts";
import { adstockWeights } from "../model/media-curves.ts";
import type { ChannelReport, MediaMixReport } from "./contract.ts";

/** Draws that intervals are told by. */
const toldDraws = 200;
const level = 0.9;
/** Amounts of a response curve, from none to half as much again as was ever spent. */
const curvePoints = 41;
const curveReach = 1.5;

/** What a fit says, in money: what each channel did, how it responds, and how far to believe it. */
export function describeMediaMix(fitted: FittedMediaMix, modelVersionId: string): MediaMixReport {
  const draws = spreadDraws(drawsOf(fitted), toldDraws);
  const inMoney = (rows: readonly number[][]) =>
    fitted.periods.map((_, period) =>
      rows.reduce((sum, row, geo) => sum + row[period]! * fitted.valuePerUnit[geo]![period]!, 0),
    );
  const outcome = inMoney(fitted.outcome);
  const whole = sum(outcome);
  return {
    modelVersionId,
    currency: fitted.currency,
    outcomeName: fitted.outcomeName,
    start: fitted.periods[0]!,
    periodDays: fitted.periodDays,
    geos: fitted.geos.length,
    channels: fitted.channels.map((channel) => describeChannel(channel, draws, inMoney, whole, fitted)),
    outcome,
    baseline: inMoney(fitted.baselineByGeo),
    diagnostics: fitted.diagnostics,
  };
}

function describeChannel(
  channel: FittedChannel,
  draws: readonly number[],
  inMoney: (rows: readonly number[][]) => number[],
  whole: number,
  { valuePerUnit }: FittedMediaMix,
): ChannelReport {
  const paths = draws.map((draw) => inMoney(contributionOf(channel, draw)));
  const totals = Float64Array.from(paths, sum);
  const spend = sum(channel.spend.map(sum));
  const values = valuePerUnit.map((row) => meanOfLast(row));
  const present = channel.spend.map((row) => meanOfLast(row));
  const isPaid = channel.isPaid && spend > 0;
  return {
    channel: channel.channel,
    isPaid: channel.isPaid,
    spend,
    contribution: estimateOf(totals, level),
    share: estimateOf(
      totals.map((money) => (whole > 0 ? money / whole : 0)),
      level,
    ),
    roas: isPaid
      ? estimateOf(
          totals.map((money) => money / spend),
          level,
        )
      : null,
    priorRoas: channel.priorReturn,
    carryOver: carryOverOf(channel, draws),
    presentSpend: sum(present),
    highestSpend: highestOf(channel),
    marginalRoas: isPaid ? marginalOf(channel, draws, present, values) : null,
    curve: isPaid ? curveOf(channel, draws, present, values) : null,
    byPeriod: paths[0]!.map((_, period) => sum(paths.map((path) => path[period]!)) / paths.length),
  };
}

/** The lags after the first one, of weights that add up to 1. */
function carryOverOf(channel: FittedChannel, draws: readonly number[]): Estimate {
  return estimateOf(
    Float64Array.from(
      draws,
      (draw) => 1 - adstockWeights(channel.adstock, channel.adstockDraws[draw]!, channel.lags)[0]!,
    ),
    level,
  );
}

/** Money goes to geos in the shares of what is spent at present, or by equal parts where nothing is. */
function sharesOf(present: readonly number[]): number[] {
  const whole = sum(present);
  return present.map((money) => (whole > 0 ? money / whole : 1 / present.length));
}

function marginalOf(
  channel: FittedChannel,
  draws: readonly number[],
  present: readonly number[],
  values: readonly number[],
): Estimate {
  const shares = sharesOf(present);
  // At no spend at all some curves have no slope that is finite: a thousandth of the most is asked instead.
  const at = sum(present) > 0 ? present : shares.map((share) => (share * highestOf(channel)) / 1_000);
  return estimateOf(
    Float64Array.from(draws, (draw) =>
      sum(steadySlope(channel, draw, at).map((slope, geo) => slope * values[geo]! * shares[geo]!)),
    ),
    level,
  );
}

function curveOf(
  channel: FittedChannel,
  draws: readonly number[],
  present: readonly number[],
  values: readonly number[],
): NonNullable<ChannelReport["curve"]> {
  const shares = sharesOf(present);
  const top = curveReach * highestOf(channel);
  const spend = Array.from({ length: curvePoints }, (_, point) => (top * point) / (curvePoints - 1));
  const estimates = spend.map((money) =>
    estimateOf(
      Float64Array.from(draws, (draw) =>
        sum(
          steadyResponse(
            channel,
            draw,
            shares.map((share) => share * money),
          ).map((units, geo) => units * values[geo]!),
        ),
      ),
      level,
    ),
  );
  return {
    spend,
    mean: estimates.map(({ mean }) => mean),
    lower: estimates.map(({ lower }) => lower),
    upper: estimates.map(({ upper }) => upper),
  };
}

function highestOf({ spend }: FittedChannel): number {
  return Math.max(0, ...(spend[0] ?? []).map((_, period) => sum(spend.map((row) => row[period]!))));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
