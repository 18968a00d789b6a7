import type { LeadTime } from "../model/policy/lead-time.ts";
import { HistoryPaths, type PathRange, type WeekDraws } from "../model/simulation/history-paths.ts";
import { knownLevel } from "../model/simulation/known-level.ts";
import type { LeadTimeDraws } from "../model/simulation/lead-time-draws.ts";
import type { ReplayBatch, ReplayPolicy } from "../model/simulation/replay-batch.ts";
import type { CoverLevels } from "./current-levels.ts";
import type { KeepingCosts } from "./keeping-costs.ts";

/** One position as it is replayed. Levels in days of usual demand, since both policies follow the season. */
export interface ReplayedPosition {
  record: { values: number[]; stockoutDays: number[] };
  /** Whether sales are in whole units. */
  isWhole: boolean;
  leadTime: LeadTime;
  supplierId: string | null;
  /** Whose order its lines stand on. */
  group: string;
  costs: KeepingCosts;
  proposed: CoverLevels & { joinDays: number };
  current: CoverLevels | null;
  /** Orders are multiples of it. */
  multiple: number;
  minimum: number;
}

/** Which levels a replay follows. */
export type Which = "current" | "proposed";

/** Days replayed: the last 12 months; before them some that make the shelves usual. */
export const replayDays = 365;
const warmUpDays = 56;
export const sceneDays: number = warmUpDays + replayDays;
/** Days in which a new product finds its level: what it was kept at then tells nothing of how it is kept. */
const launchDays = 56;

/** Days of the last 12 months on which a position was kept as usual: fewer where it is new. */
export function countedDays({ record }: Pick<ReplayedPosition, "record">): number {
  return Math.max(0, Math.min(replayDays, record.values.length - (record.values.length < sceneDays ? launchDays : 0)));
}

/** Nobody lets a product go out of the range for some quiet weeks: levels fall no further than to this share of usual. */
const leastLevelShare = 0.1;

/** Demand, lead times and the level of demand of some positions, the same for both policies. */
export class ReplayScene {
  readonly #histories: HistoryPaths[];
  readonly #leadTimes: ((day: number, path: number) => number)[];
  readonly #fixed: Pick<
    ReplayBatch,
    "positions" | "days" | "warmUpDays" | "countedFrom" | "longestLeadTime" | "scale" | "unmet"
  >;

  constructor(
    readonly positions: readonly ReplayedPosition[],
    weeks: WeekDraws,
    leadTimes: LeadTimeDraws,
  ) {
    this.#histories = positions.map(({ record }) => new HistoryPaths(record, weeks));
    this.#leadTimes = positions.map(({ leadTime, supplierId, group }) => leadTimes.of(leadTime, supplierId ?? group));
    this.#fixed = {
      positions: positions.length,
      days: sceneDays,
      warmUpDays,
      countedFrom: positions.map((position) => sceneDays - countedDays(position)),
      longestLeadTime: Math.max(...positions.map(({ leadTime }) => leadTime.days.at(-1)!)),
      scale: scaleOf(positions),
      unmet: "LOST",
    };
  }

  /** Some paths of what is replayed under some levels; positions whose current ones are not known follow the proposed. */
  under(which: Which, range: PathRange): ReplayBatch {
    const paths = range.to - range.from;
    return {
      ...this.#fixed,
      paths,
      demandOn: (day, into) => {
        for (const [i, history] of this.#histories.entries()) history.fill(day, into, i * paths, range);
      },
      leadTimeOf: (day, position, path) => this.#leadTimes[position]!(day, range.from + path),
      policies: this.#policies(which),
    };
  }

  #policies(which: Which): ReplayPolicy[] {
    const groups = [...new Set(this.positions.map(({ group }) => group))];
    return this.positions.map((position): ReplayPolicy => {
      const { proposed, costs } = position;
      const isHabit = which === "current" && position.current !== null;
      const { reorderDays, orderUpToDays } = isHabit ? position.current! : proposed;
      return {
        reorderPoint: reorderDays,
        orderUpTo: orderUpToDays,
        joinPoint: isHabit ? reorderDays : proposed.joinDays,
        group: groups.indexOf(position.group),
        reviewPeriodDays: isHabit ? 1 : costs.reviewPeriodDays,
        // Past orders were placed under terms that may have been others.
        orderMultiple: isHabit ? 1 : position.multiple,
        orderMinimum: isHabit ? 1 : position.minimum,
        isWhole: position.isWhole,
      };
    });
  }
}

/** What is usually sold in a day, as known on the day, [day][position]. */
function scaleOf(positions: readonly ReplayedPosition[]): Float32Array {
  const scale = new Float32Array(sceneDays * positions.length);
  for (const [i, { record }] of positions.entries()) {
    const level = knownLevel(record.values);
    const floor = (leastLevelShare * level.reduce((sum, value) => sum + value, 0)) / level.length;
    // Before its first day a product sold as it did in its first weeks.
    for (let day = 0; day < sceneDays; day++)
      scale[day * positions.length + i] = Math.max(floor, level[Math.max(0, level.length - sceneDays + day)]!);
  }
  return scale;
}
