/** A run of days at one unusual price, and what the product would have sold at its usual one. */
export interface PriceSpell {
  /** Position of the product, and of its category; the latter −1 without one. */
  product: number;
  category: number;
  /** log(price / usual price). */
  log: number;
  /** Announced as a promotion, rather than only found in what was paid. */
  promoted: boolean;
  /** Units that were asked for, and those expected at the usual price. */
  units: number;
  expected: number;
  /** One over how many times wider than Poisson's the difference scatters, the expectation's own error included. */
  weight: number;
  /** Day of the first one, since 1970-01-01. */
  day: number;
}

/** Daily demand of a product at one place, with its prices. All arrays begin with the same day. */
export interface PricedDemand {
  first: number;
  demand: Float64Array;
  /** By `priceLogs`, and on promoted days what the promotion says; NaN where unknown. */
  logs: Float64Array;
  promoted: Uint8Array;
  /**
   * Share of a mean day that each day is expected to sell at the usual price: its weekday's, times what occasions do. 0 on days that
   * say nothing, such as those without stock.
   */
  shape: Float64Array;
}

/** Days to both sides whose usual ones tell the level of a spell, and the fewest of them. */
const aroundDays = 28;
const fewestDays = 14;

/** Longer spells outlive their surroundings: they are cut. */
const longestSpell = 28;

/**
 * Units expected below which a spell counts only if it was announced: a lower price is seen by its sales, so that of rare sellers only
 * the spells that did sell would be seen.
 */
const leastExpected = 3;

/** Prices that differ by less are one spell. */
const sameLog = 0.005;

/**
 * Cuts a demand into spells of unusual prices, each with what its surroundings let expect.
 *
 * @param known days from the first on that may be looked at.
 */
export function priceSpells(
  { first, demand, logs, promoted, shape }: PricedDemand,
  known: number,
  of: Pick<PriceSpell, "product" | "category">,
): PriceSpell[] {
  const end = Math.min(known, demand.length);
  const isUsual = (t: number): boolean => logs[t] === 0 && promoted[t] === 0;
  const spells: PriceSpell[] = [];
  for (let from = 0, to = 0; from < end; from = to) {
    to = from + 1;
    if (isUsual(from) || Number.isNaN(logs[from])) continue;
    const belongs = (t: number): boolean =>
      promoted[t] === promoted[from] && Math.abs(logs[t]! - logs[from]!) < sameLog && t - from < longestSpell;
    while (to < end && belongs(to)) to++;
    const around = levelAround(demand, shape, isUsual, [
      Math.max(0, from - aroundDays),
      from,
      to,
      Math.min(end, to + aroundDays),
    ]);
    if (around === null) continue;
    const [units, share] = seenUnits(demand, shape, from, to, () => true);
    const expected = around.level * share;
    const announced = promoted[from] === 1;
    if (!(expected > 0) || (!announced && expected < leastExpected)) continue;
    spells.push({
      ...of,
      log: logs[from]!,
      promoted: announced,
      units,
      expected,
      weight: 1 / (around.dispersion * (1 + share / around.share)),
      day: first + from,
    });
  }
  return spells;
}

/**
 * Mean demand of the usual days around a spell by their shares, and its dispersion Σ (y − μ)² / μ / (n − 1), at least Poisson's 1. Null
 * where a side sold nothing: the product was not on sale there, or is too rare to tell.
 *
 * @param span begin of the days before, begin and end of the spell, end of the days after.
 */
function levelAround(
  demand: Float64Array,
  shape: Float64Array,
  isUsual: (t: number) => boolean,
  [start, from, to, end]: readonly [number, number, number, number],
): { level: number; share: number; dispersion: number } | null {
  const [unitsBefore, shareBefore, daysBefore] = seenUnits(demand, shape, start, from, isUsual);
  const [unitsAfter, shareAfter, daysAfter] = seenUnits(demand, shape, to, end, isUsual);
  const days = daysBefore + daysAfter;
  if (days < fewestDays || unitsBefore === 0 || unitsAfter === 0) return null;
  const share = shareBefore + shareAfter;
  const level = (unitsBefore + unitsAfter) / share;
  let scatter = 0;
  for (let t = start; t < end; t++) {
    if ((t < from || t >= to) && isUsual(t) && shape[t]! > 0)
      scatter += (demand[t]! - level * shape[t]!) ** 2 / (level * shape[t]!);
  }
  return { level, share, dispersion: Math.max(1, scatter / (days - 1)) };
}

/** Units, shares and number of the days with stock of a span that `counts` says to count. */
function seenUnits(
  demand: Float64Array,
  shape: Float64Array,
  from: number,
  to: number,
  counts: (t: number) => boolean,
): [units: number, share: number, days: number] {
  let [units, share, days] = [0, 0, 0];
  for (let t = from; t < to; t++) {
    if (!(shape[t]! > 0) || !counts(t)) continue;
    units += demand[t]!;
    share += shape[t]!;
    days++;
  }
  return [units, share, days];
}
