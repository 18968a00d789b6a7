import { contactTruth } from "../world/event-contacts.ts";
import { emailTruth } from "../world/event-emails.ts";
import { sessionTruth } from "../world/event-sessions.ts";
import { acquisitionShares, coolingDays, makeProfiles } from "../world/profiles.ts";
import type { World } from "../world/world.ts";

/** What is true of customers' behaviour, for tests that compare what was found. Rates a year, shares from 0 to 1. */
export type CustomerTruth = ReturnType<typeof describeCustomerTruth>;

/** The truth about what brought customers, what they do, and how that changes before they are lost, ready to be written as JSON. */
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
