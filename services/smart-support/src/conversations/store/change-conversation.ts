import { supportClockQueue } from "@bellwether/runtime/jobs/boss";
import { announceConversation } from "@bellwether/runtime/jobs/progress-announcement";
import type { EntityManager } from "typeorm";
import type { Conversation, HandOffReason } from "../model/conversation.ts";
import type { ConversationAction } from "../model/transitions.ts";
import { setMoment } from "./moments.ts";
import { tellOfStep } from "./tell-of-conversation.ts";

/** Who does something with a conversation. */
export type Actor =
  /** Member or key, as other records keep it. */
  { cause: "PERSON"; author: string } | { cause: "CUSTOMER" | "BOT" | "CLOCK" | "ROUTING" };

/** What can be changed of a conversation, and its column. */
const columnOf = {
  status: "status",
  locale: "locale",
  subject: "subject",
  customerId: "customer_id",
  isVerified: "is_verified",
  assignee: "assignee",
  skill: "skill",
  priority: "priority",
  intent: "intent",
  sentiment: "sentiment",
  handOffReason: "hand_off_reason",
  handedOffAt: "handed_off_at",
  summary: "summary",
  failedTurns: "failed_turns",
  askedOrder: "asked_order",
  dueAt: "due_at",
  breachedAt: "breached_at",
  snoozedUntil: "snoozed_until",
  mergedInto: "merged_into",
  resolvedAt: "resolved_at",
  firstRepliedAt: "first_replied_at",
  csat: "csat",
  csatComment: "csat_comment",
  csatAt: "csat_at",
} as const;

/** Of a conversation what decisions do not rest on, and is written all the same. */
interface Told {
  intent: string | null;
  sentiment: "NEGATIVE" | "NEUTRAL" | "POSITIVE" | null;
  handOffReason: HandOffReason | null;
  summary: string | null;
  resolvedAt: Date | null;
  csat: number | null;
  csatComment: string | null;
  csatAt: Date | null;
}

export type ConversationChanges = Partial<Pick<Conversation & Told, keyof typeof columnOf>>;

/** What of a change its history tells, by field. */
const toldFields = ["assignee", "skill", "priority", "snoozedUntil", "mergedInto", "csat", "customerId"] as const;

/** Writes columns of a locked conversation, and when it is to be looked at next. */
export async function setColumns(
  db: EntityManager,
  conversation: Conversation,
  changes: ConversationChanges,
): Promise<Conversation> {
  const names = Object.keys(changes) as (keyof typeof columnOf)[];
  if (names.length === 0) return conversation;
  const sets = names.map((name, index) => `${columnOf[name]} = $${index + 2}`);
  await db.query(`UPDATE conversation SET ${[...sets, "updated_at = now()"].join(", ")} WHERE id = $1`, [
    conversation.id,
    ...names.map((name) => changes[name] ?? null),
  ]);
  const changed = { ...conversation, ...changes };
  if (["dueAt", "breachedAt", "snoozedUntil"].some((name) => name in changes))
    await setMoment(db, supportClockQueue, conversation.id, nextMoment(changed));
  return changed;
}

/**
 * Changes a locked conversation, counts its version, writes the step into its history, and tells whoever looks at it.
 *
 * @param reason a code, or a person's own words
 */
export async function changeConversation(
  db: EntityManager,
  conversation: Conversation,
  action: ConversationAction,
  changes: ConversationChanges,
  actor: Actor,
  reason: string | null = null,
): Promise<Conversation> {
  const changed = await setColumns(db, conversation, changes);
  const version = action === "START" ? conversation.version : conversation.version + 1;
  if (action !== "START") await db.query("UPDATE conversation SET version = $2 WHERE id = $1", [changed.id, version]);
  const before: ConversationChanges = conversation;
  const facts = Object.fromEntries(
    toldFields
      .filter((field) => field in changes)
      .map((field) => [field, { from: before[field] ?? null, to: changes[field] ?? null }]),
  );
  await db.query(
    `INSERT INTO conversation_event (conversation_id, version, action, from_status, to_status, cause, author, reason, facts)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      changed.id,
      version,
      action,
      action === "START" ? null : conversation.status,
      changed.status,
      actor.cause,
      actor.cause === "PERSON" ? actor.author : null,
      reason,
      JSON.stringify(facts),
    ],
  );
  await announceConversation(db, changed.id);
  await tellOfStep(db, changed.id, action, actor.cause);
  return { ...changed, version };
}

/** When nobody's doing changes it: an answer is late, or it is put aside no more. */
function nextMoment({ dueAt, breachedAt, snoozedUntil }: Conversation): Date | null {
  const moments = [breachedAt === null ? dueAt : null, snoozedUntil].filter((moment) => moment !== null);
  return moments.length === 0 ? null : new Date(Math.min(...moments.map((moment) => moment.getTime())));
}
