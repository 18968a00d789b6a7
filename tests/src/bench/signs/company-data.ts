import {
  type CustomerSigns,
  type SignKind,
  signKinds,
  signOfEvent,
} from "@bellwether/customer-behaviour/model/sequence/customer-signs";
import type { CustomersData, SignalName, Signals } from "@bellwether/customer-behaviour/train/customers-data";
import { signalDays, signalNames } from "@bellwether/customer-behaviour/train/customers-data";
import { chooseOrigins } from "@bellwether/customer-behaviour/train/origins";
import { simulateEvents } from "@bellwether/infra/sample/world/events";
import { ordersOf } from "@bellwether/infra/sample/world/recent-orders";
import type { SampleEvent } from "@bellwether/infra/sample/world/sample-event";
import type { World } from "@bellwether/infra/sample/world/world";

const dayMs = 86_400_000;

const signalOf: Partial<Record<SignKind, SignalName>> = {
  view: "views",
  cart: "carts",
  opened: "emails",
  contact: "contacts",
  rating: "ratings",
};

/** What the customers' job would read of the sample company on the evening of its last day. Amounts are in pounds. */
export function customersOf(world: World): CustomersData {
  const bought = new Map<string, Map<number, number>>();
  for (const order of ordersOf(world)) {
    if (order.customerId === null || order.externalId.startsWith("R-")) continue;
    const days = bought.get(order.customerId) ?? new Map<number, number>();
    bought.set(order.customerId, days);
    const total = order.lines.reduce((sum, { quantity, priceMinor }) => sum + (quantity * priceMinor) / 100, 0);
    days.set(order.day, (days.get(order.day) ?? 0) + total);
  }
  const ids = [...bought.keys()].sort();
  const occasions = ids.map((id) => [...bought.get(id)!].sort(([one], [other]) => one - other));
  const offsets = new Int32Array(ids.length + 1);
  for (const [i, days] of occasions.entries()) offsets[i + 1] = offsets[i]! + days.length;
  const flat = occasions.flat();
  const firstDay = flat.reduce((first, [day]) => Math.min(first, day), world.end);
  const origins = chooseOrigins(firstDay, world.end)!;
  // A visitor whom nobody knows yet is no customer's sign.
  const events = simulateEvents(world).filter(
    ({ customerId, kind }) => customerId !== null && signOfEvent[kind] !== undefined,
  );
  return {
    asOf: world.end,
    firstDay,
    ids,
    countries: ids.map(() => null),
    channels: ids.map(() => null),
    occasions: {
      offsets,
      days: Int32Array.from(flat, ([day]) => day),
      amounts: Float64Array.from(flat, ([, amount]) => amount),
    },
    categoryPurchases: { categories: 0, buyer: new Int32Array(0), category: new Int32Array(0), day: new Int32Array(0) },
    signs: signsOf(events, ids),
    signals: [origins.known, origins.judged, world.end].map((origin) => signalsAt(events, ids, origin)),
  };
}

function signsOf(events: readonly SampleEvent[], ids: readonly string[]): CustomerSigns {
  const sums = new Map<string, { place: number; day: number; kind: number; count: number; rating: number }>();
  const places = new Map(ids.map((id, place) => [id, place]));
  for (const event of events) {
    const place = places.get(event.customerId!);
    if (place === undefined) continue;
    const [day, kind] = [Math.floor(event.atMs / dayMs), signKinds.indexOf(signOfEvent[event.kind]!)];
    const key = `${place} ${day} ${kind}`;
    const sum = sums.get(key) ?? { place, day, kind, count: 0, rating: 0 };
    sums.set(key, { ...sum, count: sum.count + 1, rating: sum.rating + (event.rating ?? 0) });
  }
  const rows = [...sums.values()].sort((a, b) => a.place - b.place || a.day - b.day || a.kind - b.kind);
  const offsets = new Int32Array(ids.length + 1);
  for (const { place } of rows) offsets[place + 1]!++;
  for (let place = 0; place < ids.length; place++) offsets[place + 1]! += offsets[place]!;
  return {
    offsets,
    days: Int32Array.from(rows, ({ day }) => day),
    kinds: Uint8Array.from(rows, ({ kind }) => kind),
    amounts: Float32Array.from(rows, ({ kind, count, rating }) =>
      signKinds[kind] === "rating" ? rating / count : count,
    ),
    firstDay: rows.reduce((first, { day }) => Math.min(first, day), Number.POSITIVE_INFINITY),
  };
}

/** As `readSignals` counts them. */
function signalsAt(events: readonly SampleEvent[], ids: readonly string[], origin: number): Signals {
  const places = new Map(ids.map((id, place) => [id, place]));
  const counts = Object.fromEntries(signalNames.map((name) => [name, new Float64Array(ids.length)])) as Record<
    SignalName,
    Float64Array
  >;
  for (const event of events) {
    const [day, place] = [Math.floor(event.atMs / dayMs), places.get(event.customerId!)];
    const name = signalOf[signOfEvent[event.kind]!];
    if (place === undefined || name === undefined || day > origin) continue;
    if (name === "ratings") {
      counts.ratings[place]!++;
      counts.ratingSum[place]! += event.rating!;
    } else if (day > origin - signalDays) counts[name][place]!++;
  }
  return { origin, counts };
}
