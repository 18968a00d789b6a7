import type { Distribution } from "../distribution/distribution.ts";
import { assertNotNegative, assertPositive } from "../parameter-error.ts";

/** A place that wants some of what there is. */
export interface Claim {
  key: string;
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

/**
 * Shares out what there is so that expected shortage costs least: Σ pᵢ E[(Dᵢ − yᵢ − xᵢ)⁺] over the units xᵢ of each claim, in whole
 * multiples, none above what is wanted, all together no more than available.
 *
 * The loss is convex, so unit by unit to whoever saves most by it is optimal where all take the same multiples; equal costs then make
 * equal chances of running out. Other multiples and minimums are a knapsack: searched through exactly while it is small, beyond that the
 * better of unit by unit and claim by claim.
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

/** Expected shortage cost of a sharing. Money. */
export function shortageCost(claims: readonly Claim[], units: readonly number[]): number {
  return claims.reduce((sum, claim, i) => sum + costAt(claim, units[i]!), 0);
}

function costAt({ demand, position, shortageCostPerUnit }: Claim, units: number): number {
  return shortageCostPerUnit * demand.loss(position + units);
}

/** The same, where of equal costs the more even cover is less. */
function worthAt(claim: Claim, units: number): number {
  const { demand, position, shortageCostPerUnit } = claim;
  const cover = Math.max(0, position + units) ** 2 / Math.max(1e-6, demand.mean);
  return costAt(claim, units) + evenness * shortageCostPerUnit * cover;
}

/** Units that a claim may get, besides none, ascending. */
function choicesOf({ wanted, multiple, minimum }: Claim, available: number): number[] {
  const most = Math.floor(Math.min(wanted, available) / multiple + 1e-9);
  const least = Math.max(1, Math.ceil(minimum / multiple - 1e-9));
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => rounded((least + i) * multiple));
}

/** Each next lot goes where a unit of it saves most. */
function unitByUnit(available: number, claims: readonly Claim[], choices: readonly (readonly number[])[]): number[] {
  const given = claims.map(() => 0);
  const next = claims.map(() => 0);
  let left = available;
  for (;;) {
    let best = -1;
    let bestSaving = 0;
    for (const [i, claim] of claims.entries()) {
      const units = choices[i]![next[i]!];
      if (units === undefined || units - given[i]! > left + 1e-9) continue;
      const saving = (worthAt(claim, given[i]!) - worthAt(claim, units)) / (units - given[i]!);
      if (best < 0 || saving > bestSaving) [best, bestSaving] = [i, saving];
    }
    if (best < 0) return given;
    const units = choices[best]![next[best]!]!;
    left -= units - given[best]!;
    given[best] = units;
    next[best]!++;
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
