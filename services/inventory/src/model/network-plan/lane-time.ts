import { assertNotNegative } from "../parameter-error.ts";
import { type LeadTime, leadTimeOf, spread } from "../policy/lead-time.ts";
import { type ShippingCalendar, shippingWaits } from "./shipping-calendar.ts";

/**
 * Days from asking for goods to having them, while the supplying place has some: until the next lorry leaves, and its way.
 *
 * @param lane days on the way, their mean and standard deviation. @param asked in which weeks.
 * @throws InventoryParameterError
 */
export function laneTime(
  lane: { days: number; deviation: number },
  calendar: ShippingCalendar,
  asked: { from: number; weeks: number },
): LeadTime {
  assertNotNegative("lane.days", lane.days);
  assertNotNegative("lane.deviation", lane.deviation);
  const way = new Map<number, number>();
  spread(lane.days, lane.deviation, (day, chance) => way.set(day, chance));
  const waits = shippingWaits(calendar, asked).map((chance, day): [number, number] => [day, chance]);
  return sumOf(way, waits);
}

/** Two times after each other, independent: the way of a lane after the wait for goods. */
export function oneAfterOther(one: LeadTime, other: LeadTime): LeadTime {
  return sumOf(chancesOf(one), chancesOf(other));
}

/** The same, where what takes longer than `longest` days is taken for so long: sample paths reach no further. */
export function cutAt(time: LeadTime, longest: number): LeadTime {
  if (time.days.at(-1)! <= longest) return time;
  const chances = new Map<number, number>();
  for (const [day, chance] of chancesOf(time)) add(chances, Math.min(day, longest), chance);
  return leadTimeOf(chances, time.observations);
}

function sumOf(one: Iterable<[number, number]>, other: readonly [number, number][]): LeadTime {
  const chances = new Map<number, number>();
  for (const [day, chance] of one) for (const [more, also] of other) add(chances, day + more, chance * also);
  return leadTimeOf(chances, 0);
}

function chancesOf({ days, probabilities }: LeadTime): [number, number][] {
  return days.map((day, i) => [day, probabilities[i]!]);
}

function add(chances: Map<number, number>, day: number, chance: number): void {
  chances.set(day, (chances.get(day) ?? 0) + chance);
}
