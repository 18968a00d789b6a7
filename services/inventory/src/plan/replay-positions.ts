import { Random } from "@bellwether/runtime/tensor/random";
import type { Estimate, PlanProof, PolicyPerformance, SimulatedPerformance } from "../contract.ts";
import { evenLeadTimes, type LeadTime } from "../model/policy/lead-time.ts";
import { bootstrapHistory, knownLevel } from "../model/simulation/history-paths.ts";
import type { ReplayOutcome, ReplayPolicy } from "../model/simulation/replay-batch.ts";
import { replayStock } from "../model/simulation/replay-stock.ts";
import type { CoverLevels } from "./current-levels.ts";
import type { KeepingCosts } from "./keeping-costs.ts";

/** One position as it is replayed. Levels in days of usual demand, since both policies follow the season. */
export interface ReplayedPosition {
  record: { values: number[]; stockoutDays: number[] };
  leadTime: LeadTime;
  costs: KeepingCosts;
  proposed: CoverLevels;
  current: CoverLevels | null;
  /** Orders are multiples of it. */
  multiple: number;
  minimum: number;
}

/** Days replayed: the last 12 months; before them some that make the shelves usual. */
const [replayDays, warmUpDays] = [365, 56];
/** Paths of all positions in one tensor batch. */
const batchRows = 10_000;
/** Nobody lets a product go out of the range for some quiet weeks: levels fall no further than to this share of usual. */
const leastLevelShare = 0.1;
/** History that is worth replaying. */
const leastHistoryDays = 28;

/** Sums over the days of one position under one policy, by path. */
interface PathSums {
  demand: Float64Array;
  short: Float64Array;
  stockValue: Float64Array;
  stockUnits: Float64Array;
  orders: Float64Array;
  cost: Float64Array;
}

/** What replaying found, by position, and of all positions whose current policy is known. */
export interface ReplayReport {
  performances: PolicyPerformance[];
  proof: PlanProof;
}

/**
 * Replays the last 12 months of every position under the current and the proposed levels, on the same demand and the same lead
 * times. Positions without four weeks of history are left out.
 */
export async function replayPositions(
  positions: readonly ReplayedPosition[],
  {
    paths,
    seed,
    signal,
    onProgress,
  }: { paths: number; seed: number; signal: AbortSignal; onProgress: (fraction: number) => void },
): Promise<ReplayReport> {
  const performances: PolicyPerformance[] = positions.map(() => ({ paths, days: 0, current: null, proposed: null }));
  const totals = { current: emptySums(paths), proposed: emptySums(paths) };
  let compared = 0;
  const able = positions.map((position, index) => ({ position, index }));
  const worth = able.filter(({ position }) => position.record.values.length >= leastHistoryDays && sellsAt(position));
  const perBatch = Math.max(1, Math.floor(batchRows / paths));
  for (let from = 0; from < worth.length; from += perBatch) {
    const batch = worth.slice(from, from + perBatch);
    const scene = sceneOf(batch, paths, seed);
    const proposed = await replayUnder(batch, scene, "proposed", signal);
    const current = await replayUnder(batch, scene, "current", signal);
    for (const [i, { position, index }] of batch.entries()) {
      const known = position.current !== null;
      performances[index] = {
        paths,
        days: replayDays,
        current: known ? performanceOf(current[i]!, true) : null,
        proposed: performanceOf(proposed[i]!, true),
      };
      if (!known) continue;
      compared++;
      addTo(totals.current, current[i]!);
      addTo(totals.proposed, proposed[i]!);
    }
    onProgress((from + batch.length) / worth.length);
  }
  const isKnown = compared > 0;
  return {
    performances,
    proof: {
      paths,
      days: isKnown ? replayDays : 0,
      positions: compared,
      current: isKnown ? performanceOf(totals.current, false) : null,
      proposed: isKnown ? performanceOf(totals.proposed, false) : null,
    },
  };
}

type Indexed = readonly { position: ReplayedPosition; index: number }[];

/** Demand, lead times and the level of demand, the same for both policies. */
function sceneOf(batch: Indexed, paths: number, seed: number) {
  const days = warmUpDays + replayDays;
  const rows = batch.length * paths;
  const demand = new Float32Array(days * rows);
  const leadTimes = new Uint16Array(days * rows);
  const scale = new Float32Array(days * batch.length);
  for (const [i, { position, index }] of batch.entries()) {
    bootstrapHistory(position.record, { days, paths, seed: `${seed}/${index}` }, (day, path, units) => {
      demand[day * rows + i * paths + path] = units;
    });
    const random = new Random(`${seed}/${index}/lead-times`);
    const times = evenLeadTimes(position.leadTime, 512);
    const level = knownLevel(position.record.values);
    const floor = (leastLevelShare * level.reduce((sum, value) => sum + value, 0)) / level.length;
    for (let day = 0; day < days; day++) {
      // Before its first day a product sold as it did in its first weeks.
      scale[day * batch.length + i] = Math.max(floor, level[Math.max(0, level.length - days + day)]!);
      for (let path = 0; path < paths; path++) leadTimes[day * rows + i * paths + path] = times[random.integer(512)]!;
    }
  }
  return { positions: batch.length, paths, days, warmUpDays, demand, leadTimes, scale };
}

async function replayUnder(
  batch: Indexed,
  scene: ReturnType<typeof sceneOf>,
  which: "current" | "proposed",
  signal: AbortSignal,
): Promise<PathSums[]> {
  const policies = batch.map(({ position }): ReplayPolicy => {
    const { reorderDays, orderUpToDays } = position[which] ?? position.proposed;
    return {
      reorderPoint: reorderDays,
      orderUpTo: orderUpToDays,
      reviewPeriodDays: which === "current" ? 1 : position.costs.reviewPeriodDays,
      // Past orders were placed under terms that may have been others.
      orderMultiple: which === "current" ? 1 : position.multiple,
      orderMinimum: which === "current" ? 1 : position.minimum,
    };
  });
  const outcome = await replayStock({ ...scene, policies, unmet: "LOST" }, signal);
  return batch.map(({ position }, i) => sumsOf(outcome, i, scene.paths, position.costs));
}

function sumsOf(outcome: ReplayOutcome, index: number, paths: number, costs: KeepingCosts): PathSums {
  const of = (values: Float32Array) => Float64Array.from(values.subarray(index * paths, (index + 1) * paths));
  const [demand, short, stockDays, orders] = [outcome.demand, outcome.short, outcome.stockDays, outcome.orders].map(
    of,
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  return {
    demand,
    short,
    orders,
    stockUnits: stockDays.map((units) => units / replayDays),
    stockValue: stockDays.map((units) => (units / replayDays) * costs.unitCost),
    cost: stockDays.map(
      (units, path) =>
        units * costs.holdingCostPerDay + orders[path]! * costs.orderingCost + short[path]! * costs.shortageCostPerUnit,
    ),
  };
}

function sellsAt({ record }: ReplayedPosition): boolean {
  return record.values.slice(-replayDays).some((value) => value > 0);
}

function emptySums(paths: number): PathSums {
  const none = () => new Float64Array(paths);
  return { demand: none(), short: none(), stockValue: none(), stockUnits: none(), orders: none(), cost: none() };
}

function addTo(total: PathSums, part: PathSums): void {
  for (const name of Object.keys(total) as (keyof PathSums)[])
    for (let path = 0; path < total[name].length; path++) total[name][path]! += part[name][path]!;
}

function performanceOf(sums: PathSums, isOneProduct: boolean): SimulatedPerformance {
  const fill = sums.demand.map((demand, path) => (demand > 0 ? 1 - sums.short[path]! / demand : 1));
  return {
    fillRate: estimateOf(fill),
    stockValue: estimateOf(sums.stockValue),
    stockUnits: isOneProduct ? estimateOf(sums.stockUnits) : null,
    orders: estimateOf(sums.orders),
    cost: estimateOf(sums.cost),
  };
}

/** Mean of the paths and the range that 95 % of them lie in: how much a year may differ by chance. */
function estimateOf(values: Float64Array): Estimate {
  const sorted = values.slice().sort();
  const at = (p: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(p * (sorted.length - 1))))]!);
  return {
    mean: rounded(values.reduce((sum, value) => sum + value, 0) / values.length),
    lower: at(0.025),
    upper: at(0.975),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
