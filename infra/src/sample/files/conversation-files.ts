import { simulateConversations } from "../support/conversations/simulate-conversations.ts";
import type { World } from "../world/world.ts";
import { csvLine } from "./csv.ts";

/** What customers and support said to each other, a message a line. */
export function* conversationLines(world: Pick<World, "seed" | "start" | "end" | "customers">): Generator<string> {
  yield csvLine([
    "conversation",
    "time",
    "author",
    "text",
    "channel",
    "language",
    "customer",
    "intent",
    "resolved_at",
    "rating",
    "outcome",
    "confidence",
    "article",
    "hand_off_reason",
    "thumbs",
  ]);
  for (const {
    externalId,
    channel,
    locale,
    customerId,
    intent,
    beganAt,
    resolvedAt,
    rating,
    messages,
  } of simulateConversations(world))
    for (const { afterSeconds, by, text, outcome, confidence, articleId, reason, thumbs } of messages)
      yield csvLine([
        externalId,
        instant(beganAt + afterSeconds * 1_000),
        by,
        text,
        channel,
        locale,
        customerId,
        intent,
        instant(resolvedAt),
        rating,
        outcome ?? null,
        confidence ?? null,
        articleId ?? null,
        reason ?? null,
        thumbs ?? null,
      ]);
}

const instant = (ms: number) => new Date(ms).toISOString();
