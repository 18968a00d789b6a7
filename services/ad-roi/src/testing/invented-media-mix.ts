import { Random } from "@bellwether/runtime/tensor/random";
import type { FittedChannel, FittedMediaMix } from "../media-mix/model/fitted-media-mix.ts";

/** What is certain of an invented channel; draws lie around it. */
export interface InventedChannel {
  channel: string;
  /** Money of each period. */
  spend: number[];
  retention: number;
  /** Exposure of half the effect and steepness, of a Hill curve in units of `scale`. */
  half: number;
  slope: number;
  scale: number;
  /** Money of a period at endless exposure. */
  coefficient: number;
  /** Relative spread of the coefficient over draws; 0.1 by default. */
  spread?: number;
  isPaid?: boolean;
  varies?: boolean;
}

/** A fit that was never made: 60 draws around known curves, 1 geo, 52 weeks, a flat baseline of 1,000 a week. */
export function inventedMediaMix(
  channels: readonly InventedChannel[],
  changes: Partial<FittedMediaMix> = {},
): FittedMediaMix {
  const random = new Random(7);
  const draws = 60;
  const weeks = 52;
  const start = Date.UTC(2026, 0, 5);
  return {
    formatVersion: 1,
    currency: "EUR",
    outcomeName: "revenue",
    periods: Array.from({ length: weeks }, (_, week) =>
      new Date(start + week * 7 * 86_400_000).toISOString().slice(0, 10),
    ),
    periodDays: 7,
    geos: [{ geo: "", population: 1 }],
    outcome: [new Array<number>(weeks).fill(1_500)],
    valuePerUnit: [new Array<number>(weeks).fill(1)],
    channels: channels.map((each) => inventedChannel(each, draws, random)),
    baselineDraws: Array.from({ length: draws }, () => new Array<number>(weeks).fill(1_000 + 10 * random.normal())),
    baselineByGeo: [new Array<number>(weeks).fill(1_000)],
    noiseDraws: Array.from({ length: draws }, () => [50]),
    diagnostics: {
      method: "hmc",
      converged: true,
      rHatMax: 1.003,
      essMin: 900,
      divergences: 0,
      paretoK: null,
      holdoutCoverage90: 0.9,
      holdoutPeriods: 10,
      holdoutMape: 0.05,
      naiveMape: 0.2,
    },
    ...changes,
  };
}

function inventedChannel(each: InventedChannel, draws: number, random: Random): FittedChannel {
  const all = Array.from({ length: draws }, () => 1 + (each.spread ?? 0.1) * random.normal());
  return {
    channel: each.channel,
    isPaid: each.isPaid ?? true,
    spend: [each.isPaid === false ? each.spend.map(() => 0) : each.spend],
    exposure: [each.spend],
    scale: [each.scale],
    adstock: "geometric",
    lags: 4,
    saturation: "hill",
    adstockDraws: all.map(() => [each.retention]),
    saturationDraws: all.map(() => [each.half, each.slope]),
    coefficientDraws: all.map((factor) => [each.coefficient * Math.max(0.01, factor)]),
    priorReturn: { mean: 2, lower: 0.1, upper: 8 },
    varies: each.varies ?? true,
  };
}
