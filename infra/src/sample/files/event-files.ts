import { simulateEvents } from "../world/events.ts";
import { makeProfiles, memberSince } from "../world/profiles.ts";
import type { World } from "../world/world.ts";
import { csvLine } from "./csv.ts";

/** What marketing knows of customers, beside the file that names them. */
export function* profileLines(world: World): Generator<string> {
  yield csvLine([
    "customer_id",
    "acquisition_channel",
    "attribute.tier",
    "attribute.newsletter",
    "attribute.member_since",
    "consent.email_marketing",
    "consent.profiling",
    "consent.decided_at",
    "consent.source",
  ]);
  for (const { customer, acquisitionChannel, tier, newsletter, isTracked } of makeProfiles(world))
    yield csvLine([
      customer.externalId,
      acquisitionChannel,
      tier,
      String(newsletter),
      memberSince(customer),
      String(newsletter),
      // Who was not asked to be followed has decided nothing.
      isTracked ? "true" : null,
      memberSince(customer),
      "sign-up form",
    ]);
}

/** What customers and visitors did, as the shop's tracking, the mailing service and the help desk export it: each in its own order. */
export function* eventLines(world: World): Generator<string> {
  yield csvLine([
    "event_id",
    "kind",
    "occurred_at",
    "customer_id",
    "visitor_id",
    "product_id",
    "value",
    "channel",
    "topic",
  ]);
  for (const event of simulateEvents(world))
    yield csvLine([
      event.externalId,
      event.kind,
      new Date(event.atMs).toISOString(),
      event.customerId,
      event.visitorId,
      event.product?.externalId ?? null,
      event.rating,
      event.channel,
      event.topic,
    ]);
}
