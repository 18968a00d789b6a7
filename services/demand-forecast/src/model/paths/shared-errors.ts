import type { Dependence } from "../../contract.ts";
import { leastSquares } from "../explain/least-squares.ts";
import type { Hierarchy, NodeLines } from "../hierarchy/hierarchy.ts";
import { fitDependence } from "./dependence.ts";

/** What was expected of every node from one past origin, and what came. [node][step] */
export interface ErrorWindow {
  expected: NodeLines;
  actual: NodeLines;
}

/** What all nodes of one group miss together, for the groups of one level. */
export interface LevelShock {
  level: string;
  /** Variance of the shock, as a share of the squared expectation: 0.04 moves all of a group by a fifth. */
  variance: number;
  /** How shocks of two steps hang together. */
  dependence: Dependence;
}

/** Steps apart up to which products of errors are looked at. */
const farthestSteps = 28;

/**
 * How much of bottom nodes' errors is shared, by level. Two nodes i and j are taken to err together in proportion to what is
 * expected of them: E[eᵢ eⱼ] = cᵢ cⱼ Σ v_L over the levels L at which they are in the same group. The v_L are the least-squares
 * (here: exact) solution that gives the sums of products over all pairs within a level's groups: what makes a total's variance.
 * A level that would have a negative variance has none. Linear in nodes: Σᵢ≠ⱼ eᵢ eⱼ = (Σ e)² − Σ e².
 *
 * This is a covariance of blocks, as Stock & Watson's and Ledoit & Wolf's (2003, Journal of Empirical Finance 10) targets with known
 * groups, with one number per level: the few windows there are cannot tell more.
 */
export function levelShocks(hierarchy: Hierarchy, windows: readonly ErrorWindow[]): LevelShock[] {
  const groups = hierarchy.groups.filter(({ members }) => members.length > 1);
  const levels = [...new Set(groups.map(({ node }) => hierarchy.levels[node]!))];
  if (windows.length === 0 || levels.length === 0) return [];
  const levelOf = (group: number): number => levels.indexOf(hierarchy.levels[groups[group]!.node]!);
  const groupsOf = new Map<number, number[]>(hierarchy.bottom.map((node) => [node, []]));
  groups.forEach(({ members }, g) => {
    for (const member of members) groupsOf.get(member)!.push(g);
  });
  const weights = levels.map(() => levels.map(() => 0));
  const products = levels.map(() => new Float64Array(farthestSteps));
  const counts = new Float64Array(farthestSteps);
  for (const { expected, actual } of windows) {
    const steps = expected[0]!.length;
    const mean = expected.map((line) => line.reduce((sum, value) => sum + value, 0) / steps);
    const errors = expected.map((line, node) => line.map((value, h) => actual[node]![h]! - value));
    addPairs(hierarchy, groupsOf, mean, (g, h, pairs) => {
      weights[levelOf(g)]![levelOf(h)]! += pairs * steps;
    });
    const own = new Map(hierarchy.bottom.map((node) => [node, laggedProducts(errors[node]!)]));
    groups.forEach(({ members }, g) => {
      const sum = new Float64Array(steps);
      for (const member of members) for (let h = 0; h < steps; h++) sum[h]! += errors[member]![h]!;
      const together = laggedProducts(sum);
      const into = products[levelOf(g)]!;
      for (let d = 0; d < together.length; d++) {
        const alone = members.reduce((total, member) => total + own.get(member)![d]!, 0);
        into[d]! += ((together[d]! - alone) * steps) / (steps - d);
      }
    });
    for (let d = 0; d < Math.min(farthestSteps, steps); d++) counts[d]! += steps - d;
  }
  const variances = solveNonNegative(weights, products);
  return levels.flatMap((level, l) => {
    const byDistance = variances[l]!;
    if (!(byDistance[0]! > 0)) return [];
    const scores = { sums: byDistance.map((value, d) => value * counts[d]!), counts, windows: windows.length };
    return [{ level, variance: byDistance[0]!, dependence: fitDependence(scores, scores) }];
  });
}

/** Σ e(t) e(t − d) by distance d. */
function laggedProducts(errors: Float64Array): Float64Array {
  const sums = new Float64Array(Math.min(farthestSteps, errors.length));
  for (let d = 0; d < sums.length; d++) {
    let sum = 0;
    for (let t = d; t < errors.length; t++) sum += errors[t]! * errors[t - d]!;
    sums[d] = sum;
  }
  return sums;
}

/** Calls `add` with Σᵢ≠ⱼ cᵢ cⱼ over the nodes that two groups have in common, for all pairs of groups that have any. */
function addPairs(
  { bottom }: Hierarchy,
  groupsOf: ReadonlyMap<number, readonly number[]>,
  expected: readonly number[],
  add: (group: number, other: number, pairs: number) => void,
): void {
  const sums = new Map<string, { g: number; h: number; sum: number; squares: number }>();
  for (const node of bottom) {
    const value = expected[node]!;
    for (const g of groupsOf.get(node)!) {
      for (const h of groupsOf.get(node)!) {
        const key = `${g}/${h}`;
        const known = sums.get(key) ?? { g, h, sum: 0, squares: 0 };
        known.sum += value;
        known.squares += value * value;
        sums.set(key, known);
      }
    }
  }
  for (const { g, h, sum, squares } of sums.values()) add(g, h, sum * sum - squares);
}

/** Solves weights · x = targets by column; levels whose first column would be negative are left out, the most negative first. */
function solveNonNegative(weights: readonly number[][], targets: readonly Float64Array[]): Float64Array[] {
  const found = targets.map((row) => new Float64Array(row.length));
  let used = weights.map((_, l) => l).filter((l) => weights[l]![l]! > 0);
  const solveAt = (d: number): number[] => {
    // Scaled by the diagonal, so that what is small by its nature is not taken for nothing.
    const scale = used.map((l) => Math.sqrt(weights[l]![l]!));
    const columns = used.map((m, j) => used.map((l, i) => weights[l]![m]! / scale[i]! / scale[j]!));
    const target = used.map((l, i) => targets[l]![d]! / scale[i]!);
    return leastSquares(columns, target).map((value, j) => value / scale[j]!);
  };
  for (let first = solveAt(0); first.some((value) => value < 0); first = solveAt(0)) {
    const worst = first.indexOf(Math.min(...first));
    used = used.filter((_, i) => i !== worst);
    if (used.length === 0) return found;
  }
  if (used.length === 0) return found;
  for (let d = 0; d < targets[0]!.length; d++) {
    solveAt(d).forEach((value, i) => {
      found[used[i]!]![d] = value;
    });
  }
  return found;
}
