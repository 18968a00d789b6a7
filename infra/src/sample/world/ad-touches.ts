import { Random } from "../chance/random.ts";
import { orderValueMinor } from "./ad-claims.ts";
import { formatDay } from "./day.ts";
import { recentOrders } from "./recent-orders.ts";
import type { World } from "./world.ts";

/** One contact with an ad, or the order that contacts led to. */
export interface SampleTouch {
  externalId: string;
  customerId: string | null;
  visitorId: string | null;
  /** ISO 8601, UTC. */
  occurredAt: string;
  /** Null: the order itself, without an ad. */
  channel: string | null;
  /** Pence of an order; null of a contact. */
  valueMinor: number | null;
}

/** Days before the end of which contacts are told, and visitors a day who are met and do not buy. */
const touchDays = 180;
const visitorsPerDay = 12;

/** Chance that one more contact lies before the last, and the most of them. */
const oneMore = 0.5;
const mostBefore = 4;

/**
 * Contacts of those who bought online and of others who did not. The last contact of an order is the one that its platform claims; those
 * before it are drawn by what the channels really did that day.
 */
export function* simulateTouches(world: World): Generator<SampleTouch> {
  const random = new Random(world.seed, "ad-touches");
  const first = world.end - Math.min(touchDays, world.days) + 1;
  let number = 0;
  const touch = (
    who: Pick<SampleTouch, "customerId" | "visitorId">,
    occurredAt: string,
    channel: string | null,
    valueMinor: number | null,
  ) => ({
    externalId: `T${String(++number).padStart(6, "0")}`,
    ...who,
    occurredAt,
    channel,
    valueMinor,
  });
  for (const order of recentOrders(world)) {
    if (order.day < first || order.location.kind !== "ONLINE") continue;
    const index = order.day - world.start;
    const who = { customerId: order.customerId, visitorId: null };
    const channels: string[] = [];
    while (channels.length < mostBefore && random.chance(oneMore)) channels.push(draw(random, world, index));
    if (order.channel !== "direct") channels.push(order.channel);
    const at = Date.parse(order.placedAt);
    for (const [place, channel] of channels.entries()) {
      const hoursBefore = (channels.length - place - 1) * random.between(20, 70) + random.between(0.1, 2);
      yield touch(who, new Date(at - hoursBefore * 3_600_000).toISOString(), channel, null);
    }
    yield touch(who, order.placedAt, null, orderValueMinor(order));
  }
  for (let day = first; day <= world.end; day++)
    for (let visitor = random.poisson(visitorsPerDay); visitor > 0; visitor--) {
      const who = { customerId: null, visitorId: `A${day}-${visitor}` };
      const second = Math.floor(random.between(6 * 3_600, 22 * 3_600));
      const begin = Date.parse(`${formatDay(day)}T00:00:00Z`) + second * 1_000;
      const contacts = Math.min(mostBefore, 1 + random.geometric(1 - oneMore));
      // Backwards from the day, so that nothing lies after the end.
      for (let left = contacts - 1; left >= 0; left--)
        yield touch(
          who,
          new Date(begin - left * 86_400_000).toISOString(),
          draw(random, world, day - world.start),
          null,
        );
    }
}

/** A channel, by what each did on a day. */
function draw(random: Random, { channels }: World, index: number): string {
  const weights = channels.map(({ lift }) => lift[index] ?? 0);
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [place, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return channels[place]!.channel.name;
  }
  return random.pick(channels).channel.name;
}
