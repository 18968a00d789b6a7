import {
  drawsOf,
  exposurePerSpend,
  type FittedChannel,
  type FittedMediaMix,
} from "../../media-mix/model/fitted-media-mix.ts";
import { adstockWeights, carriedOver, saturation } from "../../media-mix/model/media-curves.ts";

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
  /**
   * Money that planned spend brings, one a draw: what comes within the horizon and, by carry-over, after it, beyond what comes of earlier
   * spend alone.
   *
   * @param amounts money by period of the horizon
   */
  respond(amounts: Float64Array): Float64Array<ArrayBuffer>;
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
      respond: responder(channel, values, draws, size.periods),
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

/** One geo's part in one draw: what of the plan works when, and what that is worth. */
interface GeoPart {
  /** Working exposure, in units of the scale, that is left of earlier spend by period of horizon and tail. */
  left: number[];
  /** The same that one unit of the channel's money makes in its own period. */
  perMoney: number;
  /** Money at endless exposure. */
  worth: number;
  /** Money that comes of earlier spend alone, over horizon and tail. */
  without: number;
}

function responder(
  channel: FittedChannel,
  values: readonly number[],
  draws: readonly number[],
  periods: number,
): ChannelOutlook["respond"] {
  const reach = periods + channel.lags - 1;
  const shares = geoShares(channel);
  const parts = draws.map((draw) => {
    const weights = adstockWeights(channel.adstock, channel.adstockDraws[draw]!, channel.lags);
    const curve = channel.saturationDraws[draw]!;
    const geos = channel.exposure.map((row, geo): GeoPart => {
      const scale = channel.scale[geo]!;
      const left = leftOver(row, weights, reach).map((seen) => seen / scale);
      const worth = channel.coefficientDraws[draw]![geo]! * values[geo]!;
      const without = worth * left.reduce((sum, seen) => sum + saturation(channel.saturation, curve, seen), 0);
      return { left, perMoney: (shares[geo]! * exposurePerSpend(channel, geo)) / scale, worth, without };
    });
    return { weights, curve, geos };
  });
  return (amounts) =>
    Float64Array.from(parts, ({ weights, curve, geos }) => {
      const working = carriedOver([...amounts, ...new Array<number>(channel.lags - 1).fill(0)], weights);
      let money = 0;
      for (const { left, perMoney, worth, without } of geos) {
        let shareSum = 0;
        for (let period = 0; period < reach; period++)
          shareSum += saturation(channel.saturation, curve, left[period]! + perMoney * working[period]!);
        money += worth * shareSum - without;
      }
      return money;
    });
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
