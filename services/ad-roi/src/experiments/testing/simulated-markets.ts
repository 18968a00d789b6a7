import { Random } from "@bellwether/runtime/tensor/random";
import type { GeoPanel } from "../model/geo-panel.ts";

/** How markets are simulated. */
export interface MarketsSpec {
  geos: number;
  weeks: number;
  /** Of a market's own noise, as a share of its level. */
  noise: number;
  /** How much of last week's noise lasts, 0 … 1. */
  lasting?: number;
  seed: number | string;
}

/** Markets of very different sizes that share a season and a wandering trend, each as strongly as is its own, and have noise of their own. */
export function simulateMarkets({ geos, weeks, noise, lasting = 0.2, seed }: MarketsSpec): GeoPanel {
  const random = new Random(`markets/${seed}`);
  let wander = 0;
  const shared = Array.from({ length: weeks }, (_, week) => {
    wander += 0.02 * random.normal();
    return [0.15 * Math.sin((2 * Math.PI * week) / 52), wander];
  });
  return {
    geos: Array.from({ length: geos }, (_, geo) => `market-${String(geo).padStart(2, "0")}`),
    weeks: Array.from({ length: weeks }, (_, week) =>
      new Date(Date.UTC(2025, 0, 6 + 7 * week)).toISOString().slice(0, 10),
    ),
    outcome: Array.from({ length: geos }, () => {
      const level = 1_000 * Math.exp(random.normal());
      const loadings = [0.6 + 0.8 * random.uniform(), 0.6 + 0.8 * random.uniform()];
      let own = 0;
      return Float64Array.from(shared, ([season, trend]) => {
        own = lasting * own + noise * random.normal();
        return Math.max(0, level * (1 + loadings[0]! * season! + loadings[1]! * trend! + own));
      });
    }),
  };
}

/** The same panel with what a test adds to some markets from a week on. @param lift share, below 0 for less */
export function withLift(panel: GeoPanel, test: readonly number[], from: number, lift: number): GeoPanel {
  return {
    ...panel,
    outcome: panel.outcome.map((series, geo) =>
      test.includes(geo) ? series.map((value, week) => (week >= from ? value * (1 + lift) : value)) : series,
    ),
  };
}
