import { type Choice, improveByExchange, type LeverGroup, type PlanSpace } from "./exchange-search.ts";
import { settle } from "./fixed-budget.ts";
import type { ChannelOutlook } from "./media-outlook.ts";
import type { Objective } from "./objective.ts";

/** What one channel may spend in each period, and over all of them. */
export interface PeriodRoom {
  outlook: Pick<ChannelOutlook, "respond" | "standing">;
  /** Money over the horizon. */
  total: { lower: number; upper: number };
  /** Money in each period. */
  each: { lower: number; upper: number };
  /** Money over the horizon in the plan by totals, which this one starts from. */
  start: number;
}

/** A plan by channel and period. */
export interface PeriodPlan {
  /** Money: `amounts[channel][period]`. */
  amounts: Float64Array[];
  choice: Choice;
}

/**
 * Says when each channel spends its money: in even parts, or in bursts where a curve rewards them, whichever brings more. Begins from a plan by
 * totals, evenly and in bursts, and moves money between channels and periods; carry-over is honoured by working every path out.
 *
 * @param periods of the horizon
 * @param perPeriod money of all channels together in a period
 * @returns null where the bounds leave no such plan
 */
export function planByPeriod(
  rooms: readonly PeriodRoom[],
  periods: number,
  perPeriod: { lower: number; upper: number },
  objective: Objective,
): PeriodPlan | null {
  const budget = rooms.reduce((sum, { start }) => sum + start, 0);
  const space = periodSpace(rooms, periods, perPeriod);
  const steps = { largest: budget / periods / 2, smallest: budget / periods / 100 };
  const even = spread(rooms, periods, () => 1);
  const starts = [even, spread(rooms, periods, (period) => (period % 2 === 0 ? 1 : 0))];
  const found = starts
    .filter((start) => space.groups.every((group) => holds(group, start)))
    .map((start) => improveByExchange(space, objective, start, steps));
  const [first, ...others] = found;
  if (first === undefined) return null;
  const choice = others.reduce((best, other) => (other.value > best.value ? other : best), first);
  return {
    amounts: rooms.map((_, channel) => choice.amounts.slice(channel * periods, (channel + 1) * periods)),
    choice,
  };
}

function periodSpace(
  rooms: readonly PeriodRoom[],
  periods: number,
  perPeriod: { lower: number; upper: number },
): PlanSpace {
  const leverOf = (channel: number, period: number) => channel * periods + period;
  const all = Array.from({ length: periods }, (_, period) => period);
  const totals = rooms.map(
    ({ total }, channel): LeverGroup => ({ ...total, levers: all.map((period) => leverOf(channel, period)) }),
  );
  const together = all.map(
    (period): LeverGroup => ({ ...perPeriod, levers: rooms.map((_, channel) => leverOf(channel, period)) }),
  );
  return {
    levers: rooms.flatMap(({ each }, channel) => all.map(() => ({ channel, ...each }))),
    groups: [...totals, ...together],
    standing: (channel, amounts) => rooms[channel]!.outlook.standing(amounts),
  };
}

/** Each channel's money over the periods by weight, within what it may spend in each. */
function spread(rooms: readonly PeriodRoom[], periods: number, weightOf: (period: number) => number): Float64Array {
  const weights = Array.from({ length: periods }, (_, period) => weightOf(period));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from(
    rooms.flatMap(({ each, start }) => {
      const wanted = weights.map((weight) => (start * weight) / whole);
      const within = Float64Array.from(wanted, (money) => Math.min(each.upper, Math.max(each.lower, money)));
      return [
        ...settle(
          weights.map(() => each),
          within,
          start,
        ),
      ];
    }),
  );
}

function holds({ levers, lower, upper }: LeverGroup, amounts: Float64Array): boolean {
  const sum = levers.reduce((money, lever) => money + amounts[lever]!, 0);
  const slack = 1e-9 * Math.max(1, Math.abs(sum));
  return sum >= lower - slack && sum <= upper + slack;
}
