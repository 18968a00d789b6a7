import type { EntityManager } from "typeorm";
import { proposeExamples } from "../../learning/propose-examples.ts";
import type { Conversation } from "../model/conversation.ts";
import { type NextStatus, nextStatus } from "../model/transitions.ts";
import { changeConversation } from "../store/change-conversation.ts";
import { giveOutWaiting, giveToAgent } from "../store/give-to-agent.ts";
import { handOff } from "../store/hand-off.ts";
import { promisedAt } from "../store/service-hours.ts";
import { type ConversationChanged, type ConversationStep, lockForStep, refused } from "./refusal.ts";

const changed = (id: string): ConversationChanged => ({ outcome: "changed", id });

const wrongStatus = ({ status }: Conversation, next: NextStatus & { outcome: "refused" }) =>
  refused("conversation.status", ["conversationId"], { status, from: next.from.join(",") });

/** Says that it is done. Whoever waits longest gets the place, and what was asked is proposed as examples. */
export async function resolveConversation(
  db: EntityManager,
  step: ConversationStep & { reason?: string | null },
): Promise<ConversationChanged> {
  const found = await lockForStep(db, step);
  if (found.outcome === "refused") return found;
  const { conversation } = found;
  const next = nextStatus(conversation.status, "RESOLVE");
  if (next.outcome === "refused") return wrongStatus(conversation, next);
  if (next.outcome === "same") return changed(step.id);
  const changes = { status: next.to, resolvedAt: new Date(), dueAt: null, snoozedUntil: null };
  const actor = { cause: "PERSON", author: step.author } as const;
  await changeConversation(db, conversation, "RESOLVE", changes, actor, step.reason ?? null);
  await db.query("UPDATE conversation_message SET turn = 'DONE' WHERE conversation_id = $1 AND turn = 'PENDING'", [
    step.id,
  ]);
  await giveOutWaiting(db);
  await proposeExamples(db, step.id, "ALL");
  return changed(step.id);
}

/** Takes a resolved conversation up again, though the customer did not write. */
export async function reopenConversation(db: EntityManager, step: ConversationStep): Promise<ConversationChanged> {
  const found = await lockForStep(db, step);
  if (found.outcome === "refused") return found;
  const { conversation } = found;
  const next = nextStatus(conversation.status, "REOPEN");
  if (next.outcome === "refused") return wrongStatus(conversation, next);
  if (next.outcome === "same") return changed(step.id);
  const now = new Date();
  const changes = { status: next.to, resolvedAt: null, handedOffAt: conversation.handedOffAt ?? now };
  await changeConversation(db, conversation, "REOPEN", changes, { cause: "PERSON", author: step.author });
  return changed(step.id);
}

/** Has people take over, as an agent or the customer asks. */
export async function handOffConversation(
  db: EntityManager,
  step: Omit<ConversationStep, "author">,
  actor: { cause: "PERSON"; author: string } | { cause: "CUSTOMER" },
): Promise<ConversationChanged> {
  const found = await lockForStep(db, step);
  if (found.outcome === "refused") return found;
  const { conversation } = found;
  const next = nextStatus(conversation.status, "HAND_OFF");
  if (next.outcome === "refused") return wrongStatus(conversation, next);
  await handOff(db, conversation, { reason: "REQUEST", actor });
  return changed(step.id);
}

/**
 * Gives a conversation to an agent, or back to those who wait.
 *
 * @param assignee a member who answers customers; null: nobody has it
 */
export async function assignConversation(
  db: EntityManager,
  step: ConversationStep,
  assignee: string | null,
): Promise<ConversationChanged> {
  const found = await lockForStep(db, step);
  if (found.outcome === "refused") return found;
  const { conversation } = found;
  const actor = { cause: "PERSON", author: step.author } as const;
  if (assignee === null) {
    const next = nextStatus(conversation.status, "RELEASE");
    if (next.outcome === "same") return changed(step.id);
    if (next.outcome === "refused") return wrongStatus(conversation, next);
    await changeConversation(db, conversation, "RELEASE", { status: next.to, assignee: null }, actor);
    return changed(step.id);
  }
  if (conversation.status === "AGENT" && conversation.assignee === assignee) return changed(step.id);
  const next = nextStatus(conversation.status, "TAKE");
  if (next.outcome === "refused") return wrongStatus(conversation, next);
  const now = new Date();
  const waits = conversation.status === "BOT";
  await changeConversation(
    db,
    conversation,
    next.outcome === "moved" ? "TAKE" : "ASSIGN",
    {
      status: "AGENT",
      assignee,
      handedOffAt: conversation.handedOffAt ?? now,
      ...(waits ? { dueAt: await promisedAt(db, now, false), breachedAt: null } : {}),
    },
    actor,
  );
  return changed(step.id);
}

/**
 * Puts a conversation aside until a moment, or until the customer writes.
 *
 * @param until null: takes it up again
 */
export async function snoozeConversation(
  db: EntityManager,
  step: ConversationStep,
  until: Date | null,
): Promise<ConversationChanged> {
  const found = await lockForStep(db, step);
  if (found.outcome === "refused") return found;
  const { conversation } = found;
  const actor = { cause: "PERSON", author: step.author } as const;
  if (until === null) {
    if (conversation.snoozedUntil === null) return changed(step.id);
    const woken = await changeConversation(db, conversation, "WAKE", { snoozedUntil: null }, actor);
    await giveToAgent(db, woken);
    return changed(step.id);
  }
  if (until <= new Date()) return refused("conversation.snooze-past", ["until"]);
  if (conversation.status === "RESOLVED")
    return refused("conversation.status", ["conversationId"], { status: conversation.status });
  await changeConversation(db, conversation, "SNOOZE", { snoozedUntil: until }, actor);
  return changed(step.id);
}
