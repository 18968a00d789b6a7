import { satisfactionTruth } from "../support/conversations/how-satisfied.ts";
import { simulateConversations } from "../support/conversations/simulate-conversations.ts";
import type { World } from "../world/world.ts";

/** The truth about how satisfied customers are, of those too who do not say, as JSON. Marks from 1 to 5. */
export function describeSupportTruth(world: Pick<World, "seed" | "start" | "end" | "customers">) {
  const conversations = simulateConversations(world);
  return {
    satisfaction: satisfactionTruth,
    meanMark: conversations.reduce((sum, { mark }) => sum + mark, 0) / conversations.length,
    marks: Object.fromEntries(conversations.map(({ externalId, mark }) => [externalId, mark])),
  };
}
