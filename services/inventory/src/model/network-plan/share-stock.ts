import type { Distribution } from "../distribution/distribution.ts";
import { assertNotNegative, assertPositive } from "../parameter-error.ts";

/** A place that wants some of what there is. */
export interface Claim {
  /** What it has and what is on its way to it. Units. */
  position: number;
  /** Most that it takes. */
  wanted: number;
  /** It takes whole multiples of it, … */
  multiple: number;
  /** … and no fewer than this, or nothing. */
  minimum: number;
  /** What it is asked for until it can get more. */
  demand: Pick<Distribution, "loss" | "mean">;
  /** What a unit costs that is asked for and not there. */
  shortageCostPerUnit: number;
}

/**
 * Weight of even cover beside shortage: far below what one sample path in a thousand makes. Where every unit is asked for with
 * certainty all are worth the same, and no place should get them all for standing first in a list.
 */
const evenness = 1e-7;
/** Steps of the exact search (claims × units × choices) that are worth their time: some hundredths of a second. */
const mostSteps = 4_000_000;
/** Quantities that a claim chooses among: more would be finer than anybody can tell apart, and minutes of search. */
const mostChoices = 2_000;

/**
 * Shares out what there is so that expected shortage costs least: Σ pᵢ E[(Dᵢ − yᵢ − xᵢ)⁺] over the units xᵢ of each claim, in whole
 * multiples, none above what is wanted, all together no more than available.
 *
 * The loss is convex, so unit by unit to whoever saves most by it is optimal where all take the same multiples; equal costs then make
 * equal chances of running out. Other multiples and minimums are a knapsack: searched through exactly while it is small, beyond that
 * unit by unit too.
 *
 * Source: Gross (1956); Jackson, Management Science 34(2), 1988, on allocation by marginal analysis.
 *
 * @returns units of each claim, in their order.
 * @throws InventoryParameterError
 */
export function shareStock(available: number, claims: readonly Claim[]): number[] {
  assertNotNegative("available", available);
  for (const { wanted, multiple, minimum, shortageCostPerUnit } of claims) {
    assertNotNegative("wanted", wanted);
    assertPositive("multiple", multiple);
    assertNotNegative("minimum", minimum);
    assertNotNegative("shortageCostPerUnit", shortageCostPerUnit);
  }
  const choices = claims.map((claim) => choicesOf(claim, available));
  const whole = claims.map((_, i) => choices[i]!.at(-1) ?? 0);
  if (whole.reduce((sum, units) => sum + units, 0) <= available + 1e-9) return whole;
  const first = claims[0]!;
  const isEven = claims.every(({ multiple, minimum }) => multiple === first.multiple && minimum <= multiple);
  if (isEven) return unitByUnit(available, claims, choices);
  return searched(available, claims, choices) ?? unitByUnit(available, claims, choices);
}

/** Expected shortage cost of a claim with so many units, where of equal costs the more even cover is less. Money. */
function worthAt({ demand, position, shortageCostPerUnit }: Claim, units: number): number {
  const cover = Math.max(0, position + units) ** 2 / Math.max(1e-6, demand.mean);
  return shortageCostPerUnit * (demand.loss(position + units) + evenness * cover);
}

/** Units that a claim may get, besides none, ascending: each multiple, or where these are too many every so many up to the most. */
function choicesOf({ wanted, multiple, minimum }: Claim, available: number): number[] {
  const most = Math.floor(Math.min(wanted, available) / multiple + 1e-9);
  const least = Math.max(1, Math.ceil(minimum / multiple - 1e-9));
  const stride = Math.ceil((most - least + 1) / mostChoices);
  const choices: number[] = [];
  for (let lots = most; lots >= least; lots -= stride) choices.push(rounded(lots * multiple));
  return choices.reverse();
}

/** Each next lot goes where a unit of it saves most. */
function unitByUnit(available: number, claims: readonly Claim[], choices: readonly (readonly number[])[]): number[] {
  const given = claims.map(() => 0);
  const next = claims.map(() => 0);
  const savingOf = (i: number): number => {
    const units = choices[i]![next[i]!];
    if (units === undefined) return 0;
    return (worthAt(claims[i]!, given[i]!) - worthAt(claims[i]!, units)) / (units - given[i]!);
  };
  const savings = claims.map((_, i) => savingOf(i));
  let left = available;
  for (;;) {
    let best = -1;
    for (const [i, saving] of savings.entries()) {
      const units = choices[i]![next[i]!];
      if (units === undefined || units - given[i]! > left + 1e-9) continue;
      if (best < 0 || saving > savings[best]!) best = i;
    }
    if (best < 0) return given;
    const units = choices[best]![next[best]!]!;
    left -= units - given[best]!;
    given[best] = units;
    next[best]!++;
    savings[best] = savingOf(best);
  }
}

/** Dynamic programme over the claims by what is left, in steps that all choices are multiples of; null where it would be too long. */
function searched(
  available: number,
  claims: readonly Claim[],
  choices: readonly (readonly number[])[],
): number[] | null {
  const step = claims.reduce((common, { multiple }) => divisor(common, Math.round(multiple * 1e4)), 0) / 1e4;
  const most = Math.floor(available / step + 1e-9);
  if (choices.reduce((sum, { length }) => sum + length + 1, 0) * (most + 1) > mostSteps) return null;
  let costs = new Float64Array(most + 1);
  const taken = claims.map(() => new Float64Array(most + 1));
  for (const [i, claim] of claims.entries()) {
    const before = costs;
    costs = before.map((cost) => cost + worthAt(claim, 0));
    for (const units of choices[i]!) {
      const steps = Math.round(units / step);
      const own = worthAt(claim, units);
      for (let left = steps; left <= most; left++) {
        const cost = before[left - steps]! + own;
        if (cost >= costs[left]!) continue;
        costs[left] = cost;
        taken[i]![left] = units;
      }
    }
  }
  let left = most;
  const given = claims.map(() => 0);
  for (let i = claims.length - 1; i >= 0; i--) {
    given[i] = taken[i]![left]!;
    left -= Math.round(given[i]! / step);
  }
  return given;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}

function rounded(units: number): number {
  return Math.round(units * 1e4) / 1e4;
}
