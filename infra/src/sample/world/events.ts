import { simulateContacts } from "./event-contacts.ts";
import { simulateEmails } from "./event-emails.ts";
import { simulateSessions } from "./event-sessions.ts";
import { makeProfiles } from "./profiles.ts";
import type { SampleEvent } from "./sample-event.ts";
import type { World } from "./world.ts";

/** Every event of the last year, as each source tells them: what was looked at, e-mails, contacts and ratings. */
export function simulateEvents(world: World): SampleEvent[] {
  const profiles = makeProfiles(world);
  return [
    ...simulateSessions(world, profiles),
    ...simulateEmails(world, profiles),
    ...simulateContacts(world, profiles),
  ];
}
