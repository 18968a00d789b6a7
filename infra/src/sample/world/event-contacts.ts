import { Random } from "../chance/random.ts";
import { coolness, type Profile } from "./profiles.ts";
import { firstEventDay, recentOrders } from "./recent-orders.ts";
import { noMore, type SampleEvent } from "./sample-event.ts";
import type { World } from "./world.ts";

/** The truth about contacts and ratings. */
export const contactTruth = {
  /** Contacts with support a year, while all is well and when a customer has gone cold. */
  contactsPerYear: 0.5,
  coldContactsPerYear: 3,
  /** Share of orders that are rated. */
  rated: 0.07,
  /** Mean of the rating before it is rounded and kept within 1 to 5, and how much of it is lost when a customer goes cold. */
  rating: 4.5,
  ratingSpread: 0.8,
  coldLoss: 2.2,
} as const;

const topics = ["delivery", "damaged", "return", "question", "invoice"];
const dayMs = 86_400_000;

/** Contacts with support, and ratings after orders: both tell that a customer is about to be lost. */
export function* simulateContacts(world: World, profiles: readonly Profile[]): Generator<SampleEvent> {
  const random = new Random(world.seed, "contacts");
  const { contactsPerYear, coldContactsPerYear, rated, rating, ratingSpread, coldLoss } = contactTruth;
  for (const { customer } of profiles) {
    const until = Math.min(world.end, customer.lostDay - 1);
    for (let day = Math.max(firstEventDay(world), customer.joinedDay); day <= until; day++) {
      const perYear = contactsPerYear + (coldContactsPerYear - contactsPerYear) * coolness(customer, day);
      if (!random.chance(perYear / 365)) continue;
      yield {
        ...noMore,
        externalId: `H-${customer.externalId}-${day}`,
        kind: "SUPPORT_CONTACT",
        atMs: day * dayMs + Math.round(random.between(8, 18) * 3_600_000),
        customerId: customer.externalId,
        channel: random.pick(["email", "phone", "chat"]),
        topic: random.pick(topics),
      };
    }
  }
  const customers = new Map(profiles.map(({ customer }) => [customer.externalId, customer]));
  for (const order of recentOrders(world)) {
    const customer = customers.get(order.customerId ?? "");
    const [isRated, spread, delay] = [random.chance(rated), random.normal(0, ratingSpread), random.between(1, 6)];
    const atMs = Date.parse(order.placedAt) + Math.round(delay * dayMs);
    if (customer === undefined || !isRated || atMs >= (world.end + 1) * dayMs) continue;
    const felt = rating - coldLoss * coolness(customer, order.day) + spread;
    yield {
      ...noMore,
      externalId: `F-${order.externalId}`,
      kind: "FEEDBACK",
      atMs,
      customerId: customer.externalId,
      channel: order.channel,
      rating: Math.min(5, Math.max(1, Math.round(felt))),
    };
  }
}
