import type { Random } from "@bellwether/runtime/tensor/random";
import { contributionOf, type FittedMediaMix } from "../../media-mix/model/fitted-media-mix.ts";
import { periodNoise } from "./period-noise.ts";

/**
 * The outcome that would have been seen had one draw of a fit been the truth: its baseline, what each channel did with the spend that it
 * really had, and noise as large as the fit left, which geos share as far as they did. A geo's share of the baseline is that of the mean.
 *
 * @returns [geo][period], in units of the outcome, at least 0
 */
export function simulateOutcome(fitted: FittedMediaMix, draw: number, random: Random): number[][] {
  const whole = fitted.periods.map((_, period) => fitted.baselineByGeo.reduce((sum, row) => sum + row[period]!, 0));
  const contributions = fitted.channels.map((channel) => contributionOf(channel, draw));
  const { shared, own } = periodNoise(fitted, draw);
  const together = fitted.periods.map(() => (fitted.sharedNoiseDraws === undefined ? 0 : random.normal()));
  return fitted.geos.map((_, geo) => {
    return fitted.periods.map((_, period) => {
      const share = whole[period] === 0 ? 1 / fitted.geos.length : fitted.baselineByGeo[geo]![period]! / whole[period]!;
      const baseline = fitted.baselineDraws[draw]![period]! * share;
      const media = contributions.reduce((sum, rows) => sum + rows[geo]![period]!, 0);
      const chance = shared[geo]! * together[period]! + own[geo]! * random.normal();
      return Math.max(0, baseline + media + chance);
    });
  });
}
