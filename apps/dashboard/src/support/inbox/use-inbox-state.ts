import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";

/** Parts of the inbox, in their order. */
export const queues = ["MINE", "UNASSIGNED", "WAITING", "BREACHED", "SNOOZED", "MENTIONED", "BOT", "RESOLVED"] as const;
export type Queue = (typeof queues)[number];

/** What of the inbox is shown, as the address has it. */
export function useInboxState() {
  return useQueryStates({
    queue: parseAsStringLiteral(queues).withDefault("WAITING"),
    q: parseAsString.withDefault(""),
    conversation: parseAsString,
  });
}
