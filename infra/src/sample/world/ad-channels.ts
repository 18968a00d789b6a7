import { Random } from "../chance/random.ts";
import { type Day, weekday } from "./day.ts";

/** An advertising channel and the truth about what it does. */
export interface AdChannel {
  name: string;
  /** Pence spent on a plain day of a flight. */
  spendPerDayMinor: number;
  /** Share of what worked yesterday that works today (geometric adstock). */
  carryOver: number;
  /** Adstock, in pence, at which half of the greatest effect is reached; and how sharply (Hill). */
  halfSaturationMinor: number;
  hillSlope: number;
  /** Greatest share of base demand that it adds. */
  maxLift: number;
  /** How much of the lift shows online and in the shops. */
  reach: { ONLINE: number; STORE: number };
  /** How much of its effect a last click would claim: brand search takes what others earned. */
  lastClickBias: number;
}

export const adChannels: readonly AdChannel[] = [
  channel("search-brand", 2_500, 0.1, 2_000, 1.2, 0.02, 1, 0.2, 4),
  channel("search-generic", 9_000, 0.2, 12_000, 1.1, 0.09, 1, 0.3, 1.2),
  channel("shopping", 7_000, 0.15, 9_000, 1.3, 0.07, 1, 0.1, 1.3),
  channel("social-video", 6_000, 0.6, 18_000, 1.4, 0.08, 1, 0.6, 0.4),
  channel("social-retargeting", 3_500, 0.2, 3_500, 1.2, 0.03, 1, 0.1, 2.5),
  channel("affiliates", 2_800, 0.1, 5_000, 1, 0.03, 1, 0, 1.5),
  channel("email", 600, 0.35, 900, 1.1, 0.04, 1, 0.4, 1),
  channel("out-of-home", 8_000, 0.8, 40_000, 1.6, 0.05, 0.5, 1, 0.05),
];

/** What was spent on a channel, and what it did, day by day from the simulation's start. */
export interface ChannelDays {
  channel: AdChannel;
  /** Pence. */
  spendMinor: Float64Array;
  /** Share of base demand added, before `reach`. */
  lift: Float64Array;
}

/** Spend comes in flights of weeks with pauses between them: without such variation nobody could tell effects apart. */
export function simulateChannels(seed: number, start: Day, days: number): ChannelDays[] {
  return adChannels.map((channel) => {
    const random = new Random(seed, `ad-channel/${channel.name}`);
    const spendMinor = new Float64Array(days);
    let [level, left] = [1, 0];
    for (let index = 0; index < days; index++) {
      if (left-- <= 0) {
        left = random.whole(14, 70);
        level = random.chance(0.2) ? 0 : random.between(0.4, 1.8);
      }
      const weekend = weekday(start + index) >= 5 ? 1.15 : 0.94;
      spendMinor[index] = Math.round(channel.spendPerDayMinor * level * weekend * random.logNormal(1, 0.12));
    }
    return { channel, spendMinor, lift: channelLift(channel, spendMinor) };
  });
}

/**
 * Effect of spend: adstock a_t = s_t + carryOver · a_{t−1}, then Hill: maxLift · a^slope / (a^slope + half^slope)
 * (Jin et al. 2017, "Bayesian Methods for Media Mix Modeling with Carryover and Shape Effects").
 */
export function channelLift(channel: AdChannel, spendMinor: Float64Array): Float64Array {
  const half = channel.halfSaturationMinor ** channel.hillSlope;
  let adstock = 0;
  return spendMinor.map((spend) => {
    adstock = spend + channel.carryOver * adstock;
    const power = adstock ** channel.hillSlope;
    return (channel.maxLift * power) / (power + half);
  });
}

function channel(
  name: string,
  spendPerDayMinor: number,
  carryOver: number,
  halfSaturationMinor: number,
  hillSlope: number,
  maxLift: number,
  online: number,
  store: number,
  lastClickBias: number,
): AdChannel {
  const reach = { ONLINE: online, STORE: store };
  return { name, spendPerDayMinor, carryOver, halfSaturationMinor, hillSlope, maxLift, reach, lastClickBias };
}
