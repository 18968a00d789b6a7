import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import { type ConversationRow, conversationColumns, toConversation } from "./conversation.row.ts";
import type { Conversation } from "./conversation.type.ts";

/** Conversations by their key. */
export function conversationByKey(db: TenantSnapshot): DataLoader<string, Conversation | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ConversationRow>(
      `SELECT ${conversationColumns} FROM conversation c WHERE c.id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, toConversation);
  });
}

/** One conversation inside a transaction; null when the organisation has no such one. */
export async function readConversationRow(db: EntityManager, key: string): Promise<Conversation | null> {
  const [row]: [ConversationRow | undefined] = await db.query(
    `SELECT ${conversationColumns} FROM conversation c WHERE c.id = $1`,
    [key],
  );
  return row === undefined ? null : toConversation(row);
}
