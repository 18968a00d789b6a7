import type { EntityManager } from "typeorm";
import { type Agent, chooseAgent } from "../model/choose-agent.ts";
import type { Conversation } from "../model/conversation.ts";
import { nextStatus } from "../model/transitions.ts";
import { changeConversation } from "./change-conversation.ts";
import { lockConversation } from "./conversation-record.ts";

/** Agents who take conversations now, locked, so that two conversations do not both get somebody's last place. */
async function lockAgents(db: EntityManager): Promise<Agent[]> {
  await db.query("SELECT FROM support_agent WHERE is_available ORDER BY member FOR NO KEY UPDATE");
  return db.query(
    `SELECT a.member, a.skills, a.locales, a.capacity, count(c.id)::integer AS load,
       (SELECT max(e.occurred_at) FROM conversation_event e JOIN conversation held ON held.id = e.conversation_id
        WHERE held.assignee = a.member AND e.action = 'TAKE') AS "givenAt"
     FROM support_agent a LEFT JOIN conversation c ON c.assignee = a.member AND c.status = 'AGENT' AND c.snoozed_until IS NULL
     WHERE a.is_available GROUP BY a.tenant_id, a.member`,
  );
}

/** Gives a locked conversation that waits to an agent who has room and knows it; it waits on where nobody does. */
export async function giveToAgent(db: EntityManager, conversation: Conversation): Promise<Conversation> {
  const next = nextStatus(conversation.status, "TAKE");
  if (next.outcome !== "moved" || conversation.mergedInto !== null) return conversation;
  const { locale, skill, assignee } = conversation;
  const agent = chooseAgent(await lockAgents(db), { locale, skill, earlier: assignee });
  if (agent === null) return conversation;
  const changes = { status: next.to, assignee: agent.member };
  return changeConversation(db, conversation, "TAKE", changes, { cause: "ROUTING" });
}

/** Gives out what waits and somebody with room knows, the most urgent first, then the longest waiting, as far as there is room. */
export async function giveOutWaiting(db: EntityManager, atMost = 50): Promise<void> {
  // What nobody can take now is not among the first: it would keep all others waiting.
  const waiting: { id: string }[] = await db.query(
    `WITH free AS MATERIALIZED (
       SELECT locales, skills FROM support_agent a WHERE is_available AND capacity > (
         SELECT count(*) FROM conversation held WHERE held.assignee = a.member AND held.status = 'AGENT' AND held.snoozed_until IS NULL)
     )
     SELECT id FROM conversation c
     WHERE status IN ('WAITING', 'REOPENED') AND snoozed_until IS NULL AND merged_into IS NULL
       AND EXISTS (SELECT FROM free WHERE c.locale = ANY (free.locales) AND (c.skill IS NULL OR c.skill = ANY (free.skills)))
     ORDER BY CASE priority WHEN 'HIGH' THEN 0 WHEN 'NORMAL' THEN 1 ELSE 2 END, due_at NULLS LAST, created_at LIMIT $1
     FOR NO KEY UPDATE OF c SKIP LOCKED`,
    [atMost],
  );
  for (const { id } of waiting) {
    const conversation = await lockConversation(db, id);
    if (conversation !== null) await giveToAgent(db, conversation);
  }
}
