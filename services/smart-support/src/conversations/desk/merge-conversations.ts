import type { EntityManager } from "typeorm";
import { mergeThreads } from "../../channels/mail/merge-threads.ts";
import type { Conversation } from "../model/conversation.ts";
import { changeConversation, setColumns } from "../store/change-conversation.ts";
import { lockConversation } from "../store/conversation-record.ts";
import { type ConversationChanged, type ConversationStep, lockForStep, refused } from "./refusal.ts";

/**
 * Makes two conversations about one matter one: the messages and notes of this one go on at the end of the other, and so does what the
 * customer says in it from now on.
 *
 * @param step names the conversation that ends
 * @param intoId the one that goes on
 */
export async function mergeConversations(
  db: EntityManager,
  step: ConversationStep,
  intoId: string,
): Promise<ConversationChanged> {
  if (step.id === intoId) return refused("conversation.merge-itself", ["intoId"]);
  // In the order of their keys, so that two merges at once do not wait for each other.
  for (const id of [step.id, intoId].sort()) await lockConversation(db, id);
  const ends = await lockForStep(db, step);
  if (ends.outcome === "refused") return ends;
  const goesOn = await lockForStep(db, { id: intoId, version: null });
  if (goesOn.outcome === "refused") return refused(goesOn.refusals[0]!.code, ["intoId"]);
  const { conversation: ended } = ends;
  const { conversation: kept } = goesOn;
  if (kept.customerId !== null && ended.customerId !== null && kept.customerId !== ended.customerId)
    return refused("conversation.merge-customers", ["intoId"]);
  const actor = { cause: "PERSON", author: step.author } as const;
  await db.query(
    `UPDATE conversation_message m SET conversation_id = $2, sequence = $3 + moved.place
     FROM (SELECT id, row_number() OVER (ORDER BY sequence) AS place FROM conversation_message WHERE conversation_id = $1) AS moved
     WHERE m.id = moved.id`,
    [ended.id, kept.id, kept.lastSequence],
  );
  await db.query("UPDATE conversation_note SET conversation_id = $2 WHERE conversation_id = $1", [ended.id, kept.id]);
  await db.query(
    `UPDATE conversation SET last_sequence = last_sequence + $2, last_message_at = greatest(last_message_at, $3) WHERE id = $1`,
    [kept.id, ended.lastSequence, new Date()],
  );
  await mergeThreads(db, ended, kept);
  // People have it from now on; the bot does not answer what a person puts together.
  await db.query("UPDATE conversation_message SET turn = 'DONE' WHERE conversation_id = $1 AND turn = 'PENDING'", [
    kept.id,
  ]);
  // Those that were merged into the one that ends go along.
  await db.query("UPDATE conversation SET merged_into = $2 WHERE merged_into = $1", [ended.id, kept.id]);
  const over = {
    status: "RESOLVED",
    resolvedAt: new Date(),
    dueAt: null,
    snoozedUntil: null,
    mergedInto: kept.id,
  } as const;
  await changeConversation(db, ended, "MERGE", over, actor);
  const earliest = [kept.dueAt, ended.dueAt].filter((due) => due !== null).sort((one, other) => +one - +other)[0];
  const asker = askerOf(ended, kept);
  const isAnother = asker.customerId !== kept.customerId || asker.isVerified !== kept.isVerified;
  const gained = isAnother ? await setColumns(db, kept, asker) : kept;
  await changeConversation(db, gained, "MERGE", earliest === undefined ? {} : { dueAt: earliest }, actor, ended.id);
  return { outcome: "changed", id: kept.id };
}

/** Whose the merged conversation is. Nobody is told of a customer's orders because a person put a stranger's words beside theirs. */
function askerOf(ended: Conversation, kept: Conversation): Pick<Conversation, "customerId" | "isVerified"> {
  const customerId = kept.customerId ?? ended.customerId;
  if (kept.customerId === ended.customerId) return { customerId, isVerified: kept.isVerified };
  const isOneVisitor =
    ended.channel === kept.channel && ended.visitorKey !== null && ended.visitorKey === kept.visitorKey;
  return { customerId, isVerified: isOneVisitor && (kept.isVerified || ended.isVerified) };
}
