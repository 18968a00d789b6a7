import type { SayRequest } from "@bellwether/schema/contracts/widget";
import type { EntityManager } from "typeorm";
import { type ChannelPort, channels } from "../port.ts";
import type { KnownVisitor } from "./visitor-identity.ts";

const rules = {
  "message.empty": "text: a message has words.",
  "message.id-taken": "id: another message has this id.",
  "conversation.unknown": "conversation: there is no such conversation.",
} as const;

/** Brings what a visitor says. @returns null, or which rule it breaks */
export async function sayByWidget(
  db: EntityManager,
  { visitorId, customerId }: KnownVisitor,
  { id, text, locale }: SayRequest,
  desk: Pick<ChannelPort, "take">,
): Promise<"MESSAGE_TOO_LONG" | (typeof rules)[keyof typeof rules] | null> {
  const appended = await desk.take(db, {
    conversation: {
      channel: channels.widget,
      visitorKey: visitorId,
      customerId,
      isVerified: customerId !== null,
      locale,
    },
    messageId: id,
    text,
    sentAt: new Date(),
  });
  if (appended.outcome !== "refused") return null;
  return appended.code === "message.too-long" ? "MESSAGE_TOO_LONG" : rules[appended.code];
}
