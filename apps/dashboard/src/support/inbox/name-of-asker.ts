import type { ConversationBriefFragment } from "../../gql/graphql.ts";

/** Who asks, by the customer's own record, or else as the channel was told; null where neither tells a name, or the viewer may not see it. */
export function nameOfAsker({
  customer,
  visitorName,
}: Pick<ConversationBriefFragment, "customer" | "visitorName">): string | null {
  return customer?.name || visitorName || null;
}
