import type { ChannelReport, MediaMixReport, Ranges } from "../contract.ts";
import {
  contributionOf,
  drawsOf,
  type FittedChannel,
  type FittedMediaMix,
  returnOnSpend,
  steadyResponse,
  steadySlope,
} from "./fitted-media-mix.ts";
import { adstockWeights } from "./media-curves.ts";
import { rangeOf } from "./read-fit.ts";

/** Points of a response curve, from no spend to half as much again as the heaviest period. */
const curvePoints = 25;
const beyondHeaviest = 1.5;
/** Periods that tell the usual spend: a quarter of weeks. */
const usualPeriods = 13;

/** What a fit says in money, small enough to be kept beside its version and read at once. */
export function mediaReport(fitted: FittedMediaMix): MediaMixReport {
  const periods = fitted.periods.map((_, period) => period);
  const worth = (units: number[][]) =>
    periods.map((period) => sum(units.map((row, geo) => row[period]! * fitted.valuePerUnit[geo]![period]!)));
  const outcome = worth(fitted.outcome);
  // Baselines are kept of all geos together; a unit's worth is the mean of theirs.
  const worthOfUnit = periods.map((period) => outcome[period]! / (sum(fitted.outcome.map((row) => row[period]!)) || 1));
  return {
    currency: fitted.currency,
    outcomeName: fitted.outcomeName,
    start: fitted.periods[0]!,
    periodDays: fitted.periodDays,
    outcome,
    baseline: rangesOf(fitted.baselineDraws.map((row) => row.map((units, period) => units * worthOfUnit[period]!))),
    channels: fitted.channels.map((channel) => channelReport(fitted, channel, worth, sum(outcome))),
    diagnostics: fitted.diagnostics,
  };
}

function channelReport(
  fitted: FittedMediaMix,
  channel: FittedChannel,
  worth: (units: number[][]) => number[],
  outcome: number,
): ChannelReport {
  const draws = Array.from({ length: drawsOf(fitted) }, (_, draw) => draw);
  const byPeriod = draws.map((draw) => worth(contributionOf(channel, draw)));
  const totals = byPeriod.map(sum);
  const returns = draws.flatMap((draw) => returnOnSpend(fitted, channel, draw) ?? []);
  const isReturning = returns.length > 0;
  return {
    channel: channel.channel,
    isPaid: channel.isPaid,
    varies: channel.varies,
    spend: sum(channel.spend.map(sum)),
    contribution: rangeOf(totals),
    contributionShare: rangeOf(totals.map((total) => total / outcome)),
    roas: isReturning ? rangeOf(returns) : null,
    marginalRoas: isReturning ? rangeOf(draws.map((draw) => marginalReturn(fitted, channel, draw))) : null,
    priorReturn: channel.priorReturn,
    carriedOver: rangeOf(
      channel.adstockDraws.map((parameters) => 1 - adstockWeights(channel.adstock, parameters, channel.lags)[0]!),
    ),
    contributions: rangesOf(byPeriod),
    curve: isReturning ? curveOf(fitted, channel, draws) : null,
  };
}

/** Money of the next currency unit, which goes to geos in the shares of what is spent now. */
function marginalReturn(fitted: FittedMediaMix, channel: FittedChannel, draw: number): number {
  const usual = usualSpend(channel);
  const shares = sharesOf(usual);
  const slopes = steadySlope(channel, draw, usual);
  return sum(slopes.map((slope, geo) => (shares[geo] === 0 ? 0 : slope * shares[geo]! * usualWorth(fitted, geo))));
}

function curveOf(fitted: FittedMediaMix, channel: FittedChannel, draws: readonly number[]): ChannelReport["curve"] {
  const usual = usualSpend(channel);
  const shares = sharesOf(sum(usual) > 0 ? usual : channel.spend.map(sum));
  const heaviest = Math.max(...fitted.periods.map((_, period) => sum(channel.spend.map((row) => row[period]!))));
  const spend = Array.from(
    { length: curvePoints },
    (_, point) => (beyondHeaviest * heaviest * point) / (curvePoints - 1),
  );
  const responses = draws.map((draw) =>
    spend.map((money) => {
      const byGeo = shares.map((share) => money * share);
      return sum(steadyResponse(channel, draw, byGeo).map((units, geo) => units * usualWorth(fitted, geo)));
    }),
  );
  return { spend, usualSpend: sum(usual), highestSpend: heaviest, ...rangesOf(responses) };
}

/** Per period in each geo. */
function usualSpend({ spend }: FittedChannel): number[] {
  return spend.map((row) => meanOf(row.slice(-usualPeriods)));
}

function usualWorth({ valuePerUnit }: FittedMediaMix, geo: number): number {
  return meanOf(valuePerUnit[geo]!.slice(-usualPeriods));
}

function sharesOf(amounts: readonly number[]): number[] {
  const total = sum(amounts);
  return amounts.map((amount) => (total > 0 ? amount / total : 1 / amounts.length));
}

/** @param draws [draw][place] */
function rangesOf(draws: readonly (readonly number[])[]): Ranges {
  const ranges = draws[0]!.map((_, place) => rangeOf(draws.map((row) => row[place]!)));
  // Six figures are more than an interval tells, and keep a report small.
  const tell = (value: number) => Number(value.toPrecision(6));
  return {
    mean: ranges.map(({ mean }) => tell(mean)),
    lower: ranges.map(({ lower }) => tell(lower)),
    upper: ranges.map(({ upper }) => tell(upper)),
  };
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function meanOf(values: readonly number[]): number {
  return sum(values) / values.length;
}
