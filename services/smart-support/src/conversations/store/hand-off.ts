import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import type { Conversation, HandOffReason, Priority } from "../model/conversation.ts";
import { opensAt } from "../model/due-at.ts";
import { type SaidSentence, summarise } from "../model/summary.ts";
import { nextStatus } from "../model/transitions.ts";
import { handOffWords } from "../model/turn-words.ts";
import { type Actor, changeConversation } from "./change-conversation.ts";
import { giveToAgent } from "./give-to-agent.ts";
import { promisedAt, readServiceHours } from "./service-hours.ts";
import { writeMessage } from "./write-message.ts";

/** Why people take over, and what is known for whoever does. */
export interface HandOff {
  reason: HandOffReason;
  actor: Actor;
  /** What somebody should know who takes it; null: nothing in particular. */
  skill?: string | null;
  priority?: Priority;
  /** The customer's message that it answers; null where nothing was asked of the bot. */
  answersId?: string | null;
}

/** Messages that a summary is made of, the latest. */
const mostSummarised = 200;

/**
 * Has people take over a locked conversation: writes the typed step with a summary, tells the customer in their language, and gives it to
 * somebody who has room. One that people have already stays as it is.
 */
export async function handOff(db: EntityManager, conversation: Conversation, order: HandOff): Promise<Conversation> {
  const next = nextStatus(conversation.status, "HAND_OFF");
  if (next.outcome !== "moved") return conversation;
  const now = new Date();
  const { hours } = await readServiceHours(db);
  const changed = await changeConversation(
    db,
    conversation,
    "HAND_OFF",
    {
      status: next.to,
      handOffReason: order.reason,
      handedOffAt: now,
      summary: await summaryOf(db, conversation.id),
      skill: order.skill ?? conversation.skill,
      priority: order.priority ?? conversation.priority,
      dueAt: await promisedAt(db, now, false),
      breachedAt: null,
      snoozedUntil: null,
    },
    order.actor,
    order.reason,
  );
  const opens = opensAt(now, hours);
  const closedUntil = opens === null || opens <= now ? null : { at: opens, timeZone: hours.timeZone };
  const told = await writeMessage(db, changed, {
    id: uuidv7(),
    authorKind: "BOT",
    kind: "HAND_OFF",
    text: handOffWords(changed.locale, order.reason, closedUntil),
    locale: changed.locale,
    answersId: order.answersId ?? null,
  });
  return giveToAgent(db, told);
}

/** What the customer said so far. */
export async function summaryOf(db: EntityManager, id: string): Promise<string> {
  const said: SaidSentence[] = await db.query(
    `SELECT author_kind AS "authorKind", text FROM conversation_message WHERE conversation_id = $1 ORDER BY sequence DESC LIMIT $2`,
    [id, mostSummarised],
  );
  return summarise(said.reverse());
}
