import type { AdstockKind, SaturationKind } from "./media-curves.ts";

/** A number's prior, told by its mean and its standard deviation. */
export interface Belief {
  mean: number;
  deviation: number;
}

/** What somebody believes of one channel before the data are seen. */
export interface ChannelBelief {
  /** Share of the effect that is left a period later. */
  retention?: Belief;
  /** Outcome that endless exposure would make in a period, as a share of the mean outcome; two thirds of such channels make less. */
  largestEffect?: number;
}

/** What the model is made of. Defaults are `defaultSpec`. */
export interface MediaModelSpec {
  adstock: AdstockKind;
  /** Periods that an exposure works for, the present included. */
  lags: number;
  saturation: SaturationKind;
  /** Waves of the year, from one a year on; 0 for none. */
  seasonalWaves: number;
  /** Days between two places where the trend may bend; none for a straight line. */
  bendEveryDays: number | null;
  /** By channel; the others have the defaults of `beliefs.ts`. */
  channels: Readonly<Record<string, ChannelBelief>>;
}

export const defaultSpec: MediaModelSpec = {
  adstock: "geometric",
  lags: 8,
  saturation: "logistic",
  seasonalWaves: 3,
  bendEveryDays: 182,
  channels: {},
};
