import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";

/** Parts of the inbox, in their order. */
const queues = ["MINE", "UNASSIGNED", "WAITING", "BREACHED", "SNOOZED", "MENTIONED", "BOT", "RESOLVED"] as const;
type Queue = (typeof queues)[number];

/** What the inbox can be narrowed to: its parts, and conversations whose customers are probably not satisfied. */
export const views = [...queues, "DISSATISFIED"] as const;
export type View = (typeof views)[number];

/** What the server is asked for a view. */
export function filterOf(view: View): { queue?: Queue; isLikelyDissatisfied?: true } {
  return view === "DISSATISFIED" ? { isLikelyDissatisfied: true } : { queue: view };
}

/** What of the inbox is shown, as the address has it. */
export function useInboxState() {
  return useQueryStates({
    queue: parseAsStringLiteral(views).withDefault("WAITING"),
    q: parseAsString.withDefault(""),
    conversation: parseAsString,
  });
}
