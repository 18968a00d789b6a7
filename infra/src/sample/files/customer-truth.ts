import { contactTruth } from "../world/event-contacts.ts";
import { emailTruth } from "../world/event-emails.ts";
import { sessionTruth } from "../world/event-sessions.ts";
import { acquisitionShares, coolingDays, makeProfiles } from "../world/profiles.ts";
import type { World } from "../world/world.ts";

/** The truth about what brought customers, what they do, and how that changes before they are lost, as JSON. Rates a year, shares from 0 to 1. */
export function describeCustomerTruth(world: World) {
  return {
    coolingDays,
    sessions: sessionTruth,
    emails: emailTruth,
    contacts: contactTruth,
    /** Channel → segment → share of the segment that came so. */
    acquisition: acquisitionShares,
    customers: makeProfiles(world).map(({ customer, acquisitionChannel, isTracked, visitorId }) => ({
      externalId: customer.externalId,
      acquisitionChannel,
      isTracked,
      visitorId,
    })),
  };
}
