import type { ForecastOverrideBasis, ForecastOverrideKind } from "./override-words.enum.ts";

/** What somebody states of a period. */
export interface StatedDemand {
  kind: ForecastOverrideKind;
  basis: ForecastOverrideBasis;
  /** Units, or per cent. */
  amount: number;
}

/** A statement as every reader of forecasts applies it: a day's demand is factor × median + shift, never below zero. */
export interface PlannedDays {
  factor: number;
  /** Units, one number per day. */
  shifts: number[];
  /** What that makes of the model's days; units. */
  planned: number[];
}

/**
 * Resolves a statement by day. Units for a period are shared out as the model's median is, equally where that is zero throughout; so
 * they stay what they are when a later model shares its demand out otherwise. A percentage moves with the model.
 *
 * +40 units over days of 10, 20 and 10 are shifts of 10, 20 and 10.
 *
 * @param model the model's median of each day, units, zero or more.
 */
export function planDays({ kind, basis, amount }: StatedDemand, model: readonly number[]): PlannedDays {
  const factor = kind === "ABSOLUTE" ? 0 : kind === "PERCENT" ? 1 + amount / 100 : 1;
  const shifts = kind === "PERCENT" ? model.map(() => 0) : shareOut(amount, basis, model);
  const planned = model.map((median, day) => Math.max(0, factor * median + (shifts[day] as number)));
  return { factor, shifts, planned };
}

function shareOut(amount: number, basis: ForecastOverrideBasis, model: readonly number[]): number[] {
  if (basis === "DAY") return model.map(() => amount);
  const total = sumOf(model);
  return model.map((median) => (total > 0 ? (amount * median) / total : amount / model.length));
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
