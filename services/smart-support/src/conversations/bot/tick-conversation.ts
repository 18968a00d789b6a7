import { supportClockQueue } from "@bellwether/runtime/jobs/boss";
import type { EntityManager } from "typeorm";
import { changeConversation, setColumns } from "../store/change-conversation.ts";
import { lockConversation } from "../store/conversation-record.ts";
import { giveToAgent } from "../store/give-to-agent.ts";
import { dropMoment } from "../store/moments.ts";

/** Does what time did to a conversation: it is put aside no more, or an answer is late. Doing it twice does nothing twice. */
export async function tickConversation(db: EntityManager, conversationId: string, now: Date): Promise<void> {
  const found = await lockConversation(db, conversationId);
  if (found === null) {
    await dropMoment(db, supportClockQueue, conversationId);
    return;
  }
  const actor = { cause: "CLOCK" } as const;
  let conversation = found;
  if (found.snoozedUntil !== null && found.snoozedUntil <= now) {
    conversation = await changeConversation(db, conversation, "WAKE", { snoozedUntil: null }, actor);
    conversation = await giveToAgent(db, conversation);
  }
  if (conversation.dueAt !== null && conversation.breachedAt === null && conversation.dueAt <= now)
    conversation = await changeConversation(db, conversation, "BREACH", { breachedAt: now }, actor);
  // The next moment is written whether or not anything was due: what claimed it moved it.
  await setColumns(db, conversation, { dueAt: conversation.dueAt });
}
