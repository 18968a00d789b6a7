import { setImmediate } from "node:timers/promises";
import type { PlanProof, PolicyPerformance } from "../contract.ts";
import { WeekDraws } from "../model/simulation/history-paths.ts";
import { LeadTimeDraws } from "../model/simulation/lead-time-draws.ts";
import { emptyOutcome, type ReplayOutcome } from "../model/simulation/replay-batch.ts";
import { replayStock } from "../model/simulation/replay-stock.ts";
import { addTo, emptySums, performanceOf, sumsOf, totalPerformanceOf } from "./path-sums.ts";
import { countedDays, type ReplayedPosition, ReplayScene, replayDays, sceneDays, type Which } from "./replay-scene.ts";

/** Rows (positions × paths) replayed at a time: as many as a processor's cache holds the shelves of. */
const batchRows = 10_000;
/** Days that are worth replaying. */
const leastReplayDays = 28;
/** What replaying found, by position, and of all positions whose current policy is known. */
export interface ReplayReport {
  performances: PolicyPerformance[];
  proof: PlanProof;
}

interface ReplaySettings {
  paths: number;
  seed: number;
  signal: AbortSignal;
  onProgress: (fraction: number) => void;
}

/**
 * Replays the last 12 months of every position under the current and the proposed levels, on the same demand and the same lead
 * times. A path is the same year for all positions: the same weeks, and deliveries of a supplier equally late. So a total
 * varies as it would. Left out are positions without four weeks of history, after the first eight weeks of new ones, and those that
 * are not expected to sell any more.
 */
export async function replayPositions(
  positions: readonly ReplayedPosition[],
  { paths, seed, signal, onProgress }: ReplaySettings,
): Promise<ReplayReport> {
  const performances: PolicyPerformance[] = positions.map(() => ({ paths, days: 0, current: null, proposed: null }));
  const totals = { current: emptySums(paths), proposed: emptySums(paths) };
  const [weeks, leadTimes] = [new WeekDraws(paths, sceneDays, seed), new LeadTimeDraws(seed)];
  let compared = 0;
  let done = 0;
  const batches = batchesOf(positions, Math.max(1, Math.floor(batchRows / paths)));
  const count = batches.reduce((sum, batch) => sum + batch.length, 0);
  for (const batch of batches) {
    const members = batch.map((index) => positions[index]!);
    const scene = new ReplayScene(members, weeks, leadTimes);
    const proposed = await replayUnder(scene, "proposed", paths, signal);
    const current = members.some((position) => position.current !== null)
      ? await replayUnder(scene, "current", paths, signal)
      : null;
    for (const [i, index] of batch.entries()) {
      const { costs } = members[i]!;
      const days = countedDays(members[i]!);
      const [after, before] = [proposed, members[i]!.current === null ? null : current].map(
        (outcome) => outcome && sumsOf(outcome, i, { paths, costs, days }),
      );
      performances[index] = {
        paths,
        days,
        current: before ? performanceOf(before) : null,
        proposed: performanceOf(after!),
      };
      if (!before) continue;
      compared++;
      addTo(totals.current, before);
      addTo(totals.proposed, after!);
    }
    done += batch.length;
    onProgress(done / count);
  }
  const isKnown = compared > 0;
  return {
    performances,
    proof: {
      paths,
      days: isKnown ? replayDays : 0,
      positions: compared,
      current: isKnown ? totalPerformanceOf(totals.current) : null,
      proposed: isKnown ? totalPerformanceOf(totals.proposed) : null,
    },
  };
}

/** Indices of what is worth replaying, groups whole, so many to a batch unless a group alone is larger. */
function batchesOf(positions: readonly ReplayedPosition[], most: number): number[][] {
  const groups = new Map<string, number[]>();
  for (const [index, position] of positions.entries())
    if (countedDays(position) >= leastReplayDays && sellsAt(position) && isKept(position))
      groups.set(position.group, [...(groups.get(position.group) ?? []), index]);
  const batches: number[][] = [];
  for (const group of groups.values()) {
    const last = batches.at(-1);
    if (last !== undefined && last.length + group.length <= most) last.push(...group);
    else batches.push([...group]);
  }
  return batches;
}

/** All paths under some levels, some at a time. */
async function replayUnder(
  scene: ReplayScene,
  which: Which,
  paths: number,
  signal: AbortSignal,
): Promise<ReplayOutcome> {
  const positions = scene.positions.length;
  const all = emptyOutcome(positions * paths);
  const most = Math.max(1, Math.floor(batchRows / positions));
  for (let from = 0; from < paths; from += most) {
    // Lets an abort arrive.
    await setImmediate();
    signal.throwIfAborted();
    const range = { from, to: Math.min(paths, from + most) };
    const some = replayStock(scene.under(which, range));
    const width = range.to - from;
    for (const name of Object.keys(all) as (keyof ReplayOutcome)[])
      for (let i = 0; i < positions; i++)
        all[name].set(some[name].subarray(i * width, (i + 1) * width), i * paths + from);
  }
  return all;
}

/** What is not expected to sell any more has no levels: a year in which it still sold tells nothing of them. */
function isKept({ proposed }: ReplayedPosition): boolean {
  return proposed.orderUpToDays > 0;
}

function sellsAt({ record }: ReplayedPosition): boolean {
  return record.values.slice(-replayDays).some((value) => value > 0);
}
