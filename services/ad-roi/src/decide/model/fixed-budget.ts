import { type Allocation, allocateUnits } from "./allocate-units.ts";
import {
  type AmountChange,
  type ChannelStanding,
  type Choice,
  improveByExchange,
  type PlanSpace,
} from "./exchange-search.ts";
import { meanOf, type Objective, quantileOf } from "./objective.ts";
import { outcomeAt, type ResponseCurve } from "./response-curve.ts";

/** A channel whose spend is to be chosen, and between what. */
export interface ChannelRoom {
  curve: ResponseCurve;
  /** Money over the horizon; the curve reaches `upper`. */
  lower: number;
  upper: number;
}

/** Parts that the money above the lower bounds is shared out in before it is settled finely. */
const units = 300;
/** Finest exchange, as a share of the money to share out. */
const finest = 1 / 20_000;

/** Most and least that channels may spend together. */
export function budgetRange(rooms: readonly ChannelRoom[]): { least: number; most: number } {
  return {
    least: rooms.reduce((sum, { lower }) => sum + lower, 0),
    most: rooms.reduce((sum, { upper }) => sum + upper, 0),
  };
}

/**
 * Shares a budget out between channels for the most by the objective. For the expected outcome, which adds up over channels, the
 * optimum is exact in units of a 300th of the free money whatever the curves' shapes, then settled finely; a quantile
 * does not add up, and is searched from several such starts.
 *
 * @param budget between the sums of the bounds
 */
export function planFixedBudget(rooms: readonly ChannelRoom[], budget: number, objective: Objective): Choice {
  const { least, most } = budgetRange(rooms);
  const slack = 1e-9 * Math.max(1, most);
  if (budget < least - slack || budget > most + slack)
    throw new RangeError(`A budget lies between ${least} and ${most}; got ${budget}.`);
  const space = totalsSpace(rooms);
  const free = budget - least;
  const steps = { largest: Math.max(free / 16, Number.MIN_VALUE), smallest: Math.max(free * finest, Number.MIN_VALUE) };
  const starts = startsFor(objective).map((proxy) => settle(rooms, shareOut(rooms, free, proxy), budget));
  const found = starts.map((start) => improveByExchange(space, objective, start, steps));
  return found.reduce((best, choice) => (choice.value > best.value ? choice : best));
}

/** One lever a channel, over curves that are read and not worked out. */
export function totalsSpace(rooms: readonly ChannelRoom[]): PlanSpace {
  return {
    levers: rooms.map(({ lower, upper }, channel) => ({ channel, lower, upper })),
    groups: [],
    standing: (channel, amounts) => new CurveStanding(rooms[channel]!.curve, amounts[0]!),
  };
}

/** A channel with one amount for the whole horizon. */
class CurveStanding implements ChannelStanding {
  readonly reaches = 1;
  private present: Float64Array;

  constructor(
    private readonly curve: ResponseCurve,
    private amount: number,
  ) {
    this.present = outcomeAt(curve, amount);
  }

  outcome(): Float64Array {
    return this.present;
  }

  change([first]: readonly AmountChange[]): Float64Array {
    return outcomeAt(this.curve, this.amount + first![1]).map((money, draw) => money - this.present[draw]!);
  }

  move([first]: readonly AmountChange[]): void {
    this.amount += first![1];
    this.present = outcomeAt(this.curve, this.amount);
  }
}

/** What a channel's draws are taken for where an optimum has to add up over channels. */
type Proxy = (draws: Float64Array) => number;

function startsFor(objective: Objective): Proxy[] {
  if (objective.kind === "EXPECTED") return [meanOf];
  const { level } = objective;
  return [meanOf, (draws) => quantileOf(draws, level), (draws) => quantileOf(draws, (level + 0.5) / 2)];
}

function shareOut(rooms: readonly ChannelRoom[], free: number, proxy: Proxy): Float64Array {
  if (free <= 0) return Float64Array.from(rooms, ({ lower }) => lower);
  const unit = free / units;
  const gains = rooms.map(({ curve, lower, upper }) => {
    const most = Math.min(units, Math.ceil((upper - lower) / unit - 1e-9));
    return Float64Array.from({ length: most + 1 }, (_, taken) =>
      proxy(outcomeAt(curve, Math.min(upper, lower + taken * unit))),
    );
  });
  const allocation: Allocation = allocateUnits(gains, units);
  return Float64Array.from(allocation.sharesOf(units), (taken, channel) =>
    Math.min(rooms[channel]!.upper, rooms[channel]!.lower + taken * unit),
  );
}

/** Brings amounts to the budget: what is missing or too much is shared by the room that each has. */
export function settle(
  rooms: readonly Pick<ChannelRoom, "lower" | "upper">[],
  amounts: Float64Array,
  budget: number,
): Float64Array {
  const missing = budget - amounts.reduce((sum, amount) => sum + amount, 0);
  const room = (index: number) =>
    missing > 0 ? rooms[index]!.upper - amounts[index]! : amounts[index]! - rooms[index]!.lower;
  const whole = rooms.reduce((sum, _, index) => sum + room(index), 0);
  if (Math.abs(missing) <= 1e-12 * Math.abs(budget) || whole <= 0) return amounts;
  return amounts.map((amount, index) => amount + (missing * room(index)) / whole);
}
