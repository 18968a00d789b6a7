import type { Day } from "./day.ts";
import { type SampleOrder, simulateOrders } from "./orders.ts";
import type { World } from "./world.ts";

/** Days before the end of which events are told: a year shows every season, and more would make the first start slow. */
const eventDays = 365;

/** First day of which events are told. */
export function firstEventDay({ end, days }: Pick<World, "end" | "days">): Day {
  return end - Math.min(eventDays, days) + 1;
}

const remembered = new WeakMap<World, SampleOrder[]>();

/** Every order, remembering those that events go with: simulating them again would take as long again. */
export function* ordersOf(world: World): Generator<SampleOrder> {
  const kept: SampleOrder[] = [];
  const first = firstEventDay(world);
  for (const order of simulateOrders(world)) {
    if (order.day >= first && order.customerId !== null && !order.externalId.startsWith("R-")) kept.push(order);
    yield order;
  }
  remembered.set(world, kept);
}

/** Named purchases of the time that events are told of, in the order in which they happened. */
export function recentOrders(world: World): readonly SampleOrder[] {
  let known = remembered.get(world);
  if (known === undefined) {
    for (const _ of ordersOf(world));
    known = remembered.get(world)!;
  }
  return known;
}
