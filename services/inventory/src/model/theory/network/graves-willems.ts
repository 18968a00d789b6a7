import {
  type GuaranteedServicePlan,
  type GuaranteedServiceStage,
  guaranteedServicePlan,
  type ServiceNetwork,
  serviceNetwork,
  timeTolerance,
  withoutRounding,
} from "./guaranteed-service.ts";
import { type ServiceTimeCandidates, serviceTimeCandidates } from "./service-time-candidates.ts";
import { assertTree } from "./supply-network.ts";

/** Best cost of a stage and what hangs below it in the order of work, by the time it shares with its parent. */
interface Branch {
  position: number;
  /** Whether the shared time is this stage's S (the parent is its customer) or its SI. */
  shares: "outbound" | "inbound";
  costs: Float64Array;
  /** Position of the best other time, by that of the shared one. */
  choices: Int32Array;
  /** Position of the best time not beyond each: up to it for a supplier's S, from it on for a customer's SI. */
  bestWithin: Int32Array;
  children: readonly Branch[];
}

/**
 * Committed service times of least safety stock cost in a network that is a tree, of any directions; a line is one too.
 *
 * Dynamic programme from the leaves to any root: a branch whose parent is its customer is summed up by its cost at each S, one whose parent
 * is its supplier by its cost at each SI. Of equal costs the shortest times are taken.
 *
 * Source: Graves & Willems, Optimizing strategic safety stock placement in supply chains, M&SOM 2(1), 2000; Snyder & Shen (2019) ch. 6.
 * Worked (example 6.5): cost 8.277916867529369 at S = 0, 0, 0, 1.
 *
 * @throws InventoryParameterError, also where the network is circular, not connected, or no tree.
 */
export function optimalServiceTimes(stages: readonly GuaranteedServiceStage[]): GuaranteedServicePlan {
  const network = serviceNetwork(stages);
  assertTree(network);
  const candidates = serviceTimeCandidates(network);
  const times = { outbound: new Float64Array(stages.length), inbound: new Float64Array(stages.length) };
  // A root without parent shares nothing: its best S is the least of its costs by S.
  const root = branchesFromLeaves(network, candidates);
  const best = root.costs.reduce((least, cost, i) => (isLess(cost, root.costs[least]!) ? i : least), 0);
  const waiting: [Branch, number][] = [[root, best]];
  for (const [branch, shared] of waiting) {
    const { position, shares, choices, children } = branch;
    const other = shares === "outbound" ? "inbound" : "outbound";
    times[shares][position] = candidates[shares][position]![shared]!;
    times[other][position] = candidates[other][position]![choices[shared]!]!;
    for (const child of children) {
      // What a child shares with this stage: as a supplier its S ≤ SI here, as a customer its SI ≥ S here.
      const limit = child.shares === "outbound" ? times.inbound[position]! : times.outbound[position]!;
      waiting.push([child, bestWithin(child, candidates, limit)!]);
    }
  }
  return guaranteedServicePlan(stages, [...times.outbound]);
}

function branchesFromLeaves(network: ServiceNetwork, candidates: ServiceTimeCandidates): Branch {
  const order: { position: number; parent: number }[] = [{ position: 0, parent: -1 }];
  for (const { position, parent } of order) {
    for (const next of [...network.predecessors[position]!, ...network.successors[position]!]) {
      if (next !== parent) order.push({ position: next, parent: position });
    }
  }
  const children = network.nodes.map((): Branch[] => []);
  for (const { position, parent } of order.reverse()) {
    const shares = parent >= 0 && network.predecessors[position]!.includes(parent) ? "inbound" : "outbound";
    const branch = branchOf(network, candidates, position, shares, children[position]!);
    if (parent < 0) return branch;
    children[parent]!.push(branch);
  }
  throw new RangeError("The order ends with its root.");
}

function branchOf(
  network: ServiceNetwork,
  candidates: ServiceTimeCandidates,
  position: number,
  shares: Branch["shares"],
  children: readonly Branch[],
): Branch {
  const outbound = candidates.outbound[position]!;
  const inbound = candidates.inbound[position]!;
  const supplied = costOfChildren(children, "outbound", inbound, candidates);
  const served = costOfChildren(children, "inbound", outbound, candidates);
  const shared = shares === "outbound" ? outbound : inbound;
  const costs = new Float64Array(shared.length).fill(Number.POSITIVE_INFINITY);
  const choices = new Int32Array(shared.length);
  const weight = network.weights[position]!;
  const processing = network.nodes[position]!.processingTime;
  for (let i = 0; i < inbound.length; i++) {
    for (let o = 0; o < outbound.length; o++) {
      const netLeadTime = inbound[i]! + processing - outbound[o]!;
      if (netLeadTime < -timeTolerance) break;
      const cost = weight * Math.sqrt(withoutRounding(netLeadTime)) + supplied[i]! + served[o]!;
      const [at, other] = shares === "outbound" ? [o, i] : [i, o];
      if (!isLess(cost, costs[at]!)) continue;
      costs[at] = cost;
      choices[at] = other;
    }
  }
  return { position, shares, costs, choices, bestWithin: bestSoFar(costs, shares), children };
}

/** Sum over the children that share this side, of their best cost within each limit. */
function costOfChildren(
  children: readonly Branch[],
  shares: Branch["shares"],
  limits: Float64Array,
  candidates: ServiceTimeCandidates,
): Float64Array {
  const total = new Float64Array(limits.length);
  for (const child of children) {
    if (child.shares !== shares) continue;
    for (const [i, limit] of limits.entries()) {
      const best = bestWithin(child, candidates, limit);
      total[i]! += best === undefined ? Number.POSITIVE_INFINITY : child.costs[best]!;
    }
  }
  return total;
}

/** Position of the child's best shared time: at most the limit for a supplier, at least for a customer. */
function bestWithin(child: Branch, candidates: ServiceTimeCandidates, limit: number): number | undefined {
  const times = candidates[child.shares][child.position]!;
  if (child.shares === "outbound") return child.bestWithin[countBefore(times, limit + timeTolerance) - 1];
  return child.bestWithin[countBefore(times, limit - timeTolerance)];
}

/** How many ascending times lie before the limit. */
function countBefore(times: Float64Array, limit: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bestSoFar(costs: Float64Array, shares: Branch["shares"]): Int32Array {
  const best = Int32Array.from(costs.keys());
  if (shares === "outbound") {
    for (let i = 1; i < costs.length; i++) if (!isLess(costs[i]!, costs[best[i - 1]!]!)) best[i] = best[i - 1]!;
  } else {
    for (let i = costs.length - 2; i >= 0; i--) if (isLess(costs[best[i + 1]!]!, costs[i]!)) best[i] = best[i + 1]!;
  }
  return best;
}

/** Less by more than rounding, so that equal plans do not depend on the order of sums. */
function isLess(cost: number, other: number): boolean {
  return cost < other - 1e-12 * Math.abs(other) || (other === Number.POSITIVE_INFINITY && cost < other);
}
