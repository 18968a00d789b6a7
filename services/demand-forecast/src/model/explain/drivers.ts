import type { Drivers } from "../../contract.ts";
import { leastSquares } from "./least-squares.ts";

/** How a central line is taken apart: by weekday, or by two harmonics of a season that is long against the horizon. */
export type SeasonalBasis = { kind: "positions"; steps: number } | { kind: "harmonics"; steps: number };

const decimals = 1e7;

/**
 * Takes a central line apart into level + trend + seasonality + year + causes + rest: year and causes are given, the others are least
 * squares over what they leave: a constant, a straight line from 0 at the first step, a seasonal part that averages 0 over
 * a season, and what remains. The parts add up to the line within 1e-6, which stands in the test; the trend is per step, and
 * all parts are in units of demand.
 *
 * @param yearPart what last year's movement adds to each step; null where the forecast does not follow it.
 * @param causes what occasions, prices and promotions add to each step; null where nothing is known to.
 * Worked: 28 steps of 10 + 0.5 h + [−3, −2, −1, 0, 1, 2, 3] by weekday → level 10, trend 0 … 13.5, that season, rest 0.
 */
export function takeApart(
  line: ArrayLike<number>,
  basis: SeasonalBasis,
  yearPart: ArrayLike<number> | null = null,
  causes: Readonly<Record<"events" | "price" | "promotion", ArrayLike<number>>> | null = null,
): Drivers {
  const horizon = line.length;
  const year = Array.from({ length: horizon }, (_, h) => rounded(yearPart?.[h] ?? 0));
  const [events, price, promotion] = (["events", "price", "promotion"] as const).map((cause) =>
    Array.from({ length: horizon }, (_, h) => rounded(causes?.[cause][h] ?? 0)),
  ) as [number[], number[], number[]];
  const centre = Float64Array.from(year, (part, h) => line[h]! - part - events[h]! - price[h]! - promotion[h]!);
  const seasonal = horizon >= basis.steps ? seasonalColumns(horizon, basis) : [];
  const columns = [constant(horizon), ramp(horizon), ...seasonal];
  const coefficients = leastSquares(columns, centre);
  const [a, b] = coefficients as [number, number];
  const level: number[] = [];
  const trend: number[] = [];
  const seasonality: number[] = [];
  const rest: number[] = [];
  for (let h = 0; h < horizon; h++) {
    const season = seasonal.reduce((sum, column, i) => sum + coefficients[i + 2]! * column[h]!, 0);
    level.push(rounded(a));
    trend.push(rounded(b * h));
    seasonality.push(rounded(season));
    rest.push(rounded(centre[h]! - level[h]! - trend[h]! - seasonality[h]!));
  }
  return { level, trend, seasonality, year, events, price, promotion, rest };
}

/**
 * What following last year's movement adds to a central line: line · share · (1 − 1/ratio), in units of the line.
 *
 * @param ratios how demand moved a year ago, per step, > 0; steps beyond them do not move.
 * @param share weight of the members that follow it, 0 … 1. Worked: line 12, ratio 1.2, share 0.5 → 1.
 */
export function yearPartOf(line: ArrayLike<number>, ratios: ArrayLike<number>, share: number): Float64Array {
  return Float64Array.from({ length: line.length }, (_, h) => line[h]! * share * (1 - 1 / (ratios[h] ?? 1)));
}

/** Contrasts of each position with the last one, so that positions sum to 0; or sine and cosine of two frequencies. */
function seasonalColumns(horizon: number, { kind, steps }: SeasonalBasis): Float64Array[] {
  if (kind === "positions") {
    return Array.from({ length: steps - 1 }, (_, position) =>
      Float64Array.from({ length: horizon }, (_, h) => (h % steps === position ? 1 : h % steps === steps - 1 ? -1 : 0)),
    );
  }
  return [1, 2].flatMap((frequency) => {
    const angle = (h: number): number => (2 * Math.PI * frequency * h) / steps;
    return [
      Float64Array.from({ length: horizon }, (_, h) => Math.sin(angle(h))),
      Float64Array.from({ length: horizon }, (_, h) => Math.cos(angle(h))),
    ];
  });
}

function constant(horizon: number): Float64Array {
  return new Float64Array(horizon).fill(1);
}

function ramp(horizon: number): Float64Array {
  return Float64Array.from({ length: horizon }, (_, h) => h);
}

function rounded(value: number): number {
  return Math.round(value * decimals) / decimals + 0;
}
