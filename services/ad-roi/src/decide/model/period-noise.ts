import type { FittedMediaMix } from "../../media-mix/model/fitted-media-mix.ts";
import { meanOfLast } from "./media-outlook.ts";

/** The noise of one period's outcome, of one draw: what is one chance for all geos, and what each has for itself. */
export interface PeriodNoise {
  /** [geo]: standard deviations, in units of the outcome. The shared chance moves all geos by theirs at once. */
  shared: number[];
  own: number[];
}

export function periodNoise({ noiseDraws, sharedNoiseDraws }: FittedMediaMix, draw: number): PeriodNoise {
  const whole = noiseDraws[draw]!;
  const shared = sharedNoiseDraws?.[draw];
  if (shared === undefined) return { shared: whole.map(() => 0), own: whole };
  return { shared, own: whole.map((deviation, geo) => Math.sqrt(Math.max(0, deviation ** 2 - shared[geo]! ** 2))) };
}

/** Standard deviation of a period's money over all geos: what they share adds up as it is, what they do not by squares. */
export function moneyNoise(fitted: FittedMediaMix, draw: number): number {
  const { shared, own } = periodNoise(fitted, draw);
  let [together, apart] = [0, 0];
  fitted.valuePerUnit.forEach((values, geo) => {
    const value = meanOfLast(values);
    together += shared[geo]! * value;
    apart += (own[geo]! * value) ** 2;
  });
  return Math.sqrt(together ** 2 + apart);
}
