import { supportTurnQueue } from "@bellwether/runtime/jobs/boss";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { longestText } from "../../understanding/contract.ts";
import { lockConversation } from "../store/conversation-record.ts";
import { dropMoment } from "../store/moments.ts";
import type { BotPorts } from "./ports.ts";
import { type PendingMessage, settleTurn } from "./settle-turn.ts";

/**
 * Settles every message of a conversation that waits for the bot, one after the other, and takes the conversation off the queue. The
 * models are asked outside any transaction.
 */
export async function answerTurns<OrderState>(
  door: TenantDoor,
  tenantId: TenantId,
  conversationId: string,
  ports: BotPorts<OrderState>,
): Promise<void> {
  let pending = await door.read(tenantId, (db) => firstPending(db, conversationId));
  for (;;) {
    const message = pending;
    const begun = performance.now();
    const reading =
      message === null
        ? null
        : await Promise.all([
            ports.understand(tenantId, message.text.slice(0, longestText)),
            ports.answer(tenantId, message.text.slice(0, longestText)),
          ]);
    const tookMs = Math.round(performance.now() - begun);
    pending = await door.write(tenantId, async (db) => {
      // Either way it is locked from here on, so that a message that comes now is seen below or queues the conversation again.
      if (message === null || reading === null) await lockConversation(db, conversationId);
      else {
        const [understanding, answer] = reading;
        await settleTurn(db, conversationId, message, { understanding, answer, tookMs }, ports);
      }
      const next = await firstPending(db, conversationId);
      if (next === null) await dropMoment(db, supportTurnQueue, conversationId);
      return next;
    });
    if (pending === null) return;
  }
}

async function firstPending(db: EntityManager, conversationId: string): Promise<PendingMessage | null> {
  const [row]: [PendingMessage | undefined] = await db.query(
    `SELECT id, text FROM conversation_message WHERE conversation_id = $1 AND turn = 'PENDING' ORDER BY sequence LIMIT 1`,
    [conversationId],
  );
  return row ?? null;
}
