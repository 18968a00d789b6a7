import {
  drawsOf,
  exposurePerSpend,
  type FittedChannel,
  type FittedMediaMix,
} from "../../media-mix/model/fitted-media-mix.ts";
import { adstockWeights, carriedOver } from "../../media-mix/model/media-curves.ts";
import type { ChannelStanding } from "./exchange-search.ts";
import { type SpendModel, SpendStanding } from "./spend-standing.ts";

/** Periods whose mean is what a channel spends at present: a quarter of a year of weeks. */
const presentPeriods = 13;

/** What is looked ahead to. */
export interface OutlookSize {
  /** Periods planned for, the first after the last of the fit. */
  periods: number;
  /** Posterior draws to look at, spread evenly over those of the fit. */
  draws: number;
}

/** A paid channel, seen from the end of the fit's data. */
export interface ChannelOutlook {
  channel: string;
  /** Money of one period at present: the mean of the last quarter. */
  presentSpend: number;
  /** Most money of one period in the fit's data; what lies above was never tried. */
  highestSpend: number;
  /** Periods in which planned spend works: the horizon and the carry-over after it. */
  reach: number;
  /** Money that comes of earlier spend alone: `carried[draw * reach + period]`. */
  carried: Float64Array;
  /**
   * Money that planned spend brings beyond that, in the same order.
   *
   * @param amounts money by period of the horizon
   */
  path(amounts: Float64Array): Float64Array<ArrayBuffer>;
  /** The same added up over the reach, one a draw. */
  respond(amounts: Float64Array): Float64Array<ArrayBuffer>;
  /** The channel with planned spend that is about to change. */
  standing(amounts: Float64Array): ChannelStanding;
}

/** What each paid channel's spend in the coming periods would bring. Spend goes to geos in the shares that it went there lately. */
export function channelOutlooks(fitted: FittedMediaMix, size: OutlookSize): ChannelOutlook[] {
  const draws = spreadDraws(drawsOf(fitted), size.draws);
  const values = fitted.valuePerUnit.map((row) => meanOfLast(row));
  return fitted.channels
    .filter(({ isPaid }) => isPaid)
    .map((channel) => ({
      channel: channel.channel,
      presentSpend: channel.spend.reduce((sum, row) => sum + meanOfLast(row), 0),
      highestSpend: Math.max(...(channel.spend[0] ?? []).map((_, period) => spentIn(channel, period))),
      ...responder(channel, values, draws, size.periods),
    }));
}

/** Draws at even distances, so that fewer still show the whole posterior. */
export function spreadDraws(all: number, wanted: number): number[] {
  const taken = Math.min(all, wanted);
  return Array.from({ length: taken }, (_, index) => Math.floor(((index + 0.5) * all) / taken));
}

export function meanOfLast(row: readonly number[]): number {
  const last = row.slice(-presentPeriods);
  return last.reduce((sum, value) => sum + value, 0) / Math.max(1, last.length);
}

function responder(
  channel: FittedChannel,
  values: readonly number[],
  draws: readonly number[],
  periods: number,
): Pick<ChannelOutlook, "reach" | "carried" | "path" | "respond" | "standing"> {
  const reach = periods + channel.lags - 1;
  const shares = geoShares(channel);
  const model: SpendModel = {
    saturation: channel.saturation,
    reach,
    draws: draws.map((draw) => {
      const weights = adstockWeights(channel.adstock, channel.adstockDraws[draw]!, channel.lags);
      const geos = channel.exposure.map((row, geo) => {
        const scale = channel.scale[geo]!;
        return {
          left: leftOver(row, weights, reach).map((seen) => seen / scale),
          perMoney: (shares[geo]! * exposurePerSpend(channel, geo)) / scale,
          worth: channel.coefficientDraws[draw]![geo]! * values[geo]!,
        };
      });
      return { weights, curve: channel.saturationDraws[draw]!, geos };
    }),
  };
  const standing = (amounts: Float64Array) => new SpendStanding(model, amounts);
  const carried = standing(new Float64Array(periods)).path();
  const path = (amounts: Float64Array) =>
    standing(amounts)
      .path()
      .map((money, at) => money - carried[at]!);
  return { reach, carried, path, respond: (amounts) => sumRows(path(amounts), reach), standing };
}

/** Sums of equally long rows that lie one after another. */
export function sumRows(rows: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(rows.length / length);
  rows.forEach((value, at) => {
    const row = Math.floor(at / length);
    sums[row] = sums[row]! + value;
  });
  return sums;
}

/** Working exposure of coming periods that earlier ones leave. */
function leftOver(exposure: readonly number[], weights: readonly number[], reach: number): number[] {
  const known = exposure.slice(-(weights.length - 1));
  return carriedOver([...known, ...new Array<number>(reach).fill(0)], weights).slice(known.length);
}

/** Of the channel's money lately, or ever where lately there was none, or by equal parts where there never was any. */
function geoShares({ spend }: FittedChannel): number[] {
  const lately = spend.map(meanOfLast);
  const ever = spend.map((row) => row.reduce((sum, money) => sum + money, 0));
  const weights = [lately, ever].find((row) => row.some((money) => money > 0)) ?? spend.map(() => 1);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / whole);
}

function spentIn({ spend }: FittedChannel, period: number): number {
  return spend.reduce((sum, row) => sum + row[period]!, 0);
}
