import { Random } from "../chance/random.ts";
import { coolness, type Profile } from "./profiles.ts";
import { firstEventDay } from "./recent-orders.ts";
import { noMore, type SampleEvent } from "./sample-event.ts";
import type { World } from "./world.ts";

/** The truth about e-mails. */
export const emailTruth = {
  /** Days from one campaign to the next, and the share of subscribers whom each goes to. */
  everyDays: 30,
  reach: 0.35,
  /** How many open while all is well, and how many are left when a customer has gone cold; lost ones never. */
  opened: 0.42,
  coldShare: 0.25,
  /** How many of those who open follow a link. */
  clicked: 0.2,
} as const;

const hourMs = 3_600_000;

/** Campaigns to subscribers. The company does not know who is lost, and goes on writing to them. */
export function* simulateEmails(world: World, profiles: readonly Profile[]): Generator<SampleEvent> {
  const random = new Random(world.seed, "emails");
  const { everyDays, reach, opened, coldShare, clicked } = emailTruth;
  let campaign = 0;
  // A week before the end at the latest: whoever opens does so within days.
  for (let day = firstEventDay(world) + 9; day <= world.end - 7; day += everyDays) {
    campaign++;
    for (const { customer, newsletter } of profiles) {
      const [isReached, opens, clicks, delay] = [random.chance(reach), random.next(), random.next(), random.next()];
      if (!newsletter || !isReached || customer.joinedDay >= day) continue;
      const shared = { ...noMore, customerId: customer.externalId, channel: "email", topic: `campaign-${campaign}` };
      const id = `M${campaign}-${customer.externalId}`;
      const sentMs = day * 24 * hourMs + 9 * hourMs;
      yield { ...shared, externalId: `${id}-sent`, kind: "EMAIL_SENT", atMs: sentMs };
      const openedMs = sentMs + Math.round((0.1 + delay ** 3 * 72) * hourMs);
      const isLost = customer.lostDay * 24 * hourMs <= openedMs;
      if (isLost || opens >= opened * (1 - coolness(customer, day) * (1 - coldShare))) continue;
      yield { ...shared, externalId: `${id}-open`, kind: "EMAIL_OPEN", atMs: openedMs };
      if (clicks >= clicked) continue;
      yield { ...shared, externalId: `${id}-click`, kind: "EMAIL_CLICK", atMs: openedMs + 60_000 };
    }
  }
}
