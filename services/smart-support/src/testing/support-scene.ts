import { randomUUID } from "node:crypto";
import type { RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import type { ConversationMessage } from "../conversations/model/conversation.ts";
import { type Asker, appendCustomerMessage } from "../conversations/store/append-customer-message.ts";
import { messagesAfter } from "../conversations/store/messages-after.ts";

/** An organisation whose customers write. */
export class SupportScene {
  private constructor(
    private readonly database: RuntimeDatabase,
    readonly tenantId: TenantId,
  ) {}

  static async open(database: RuntimeDatabase): Promise<SupportScene> {
    return new SupportScene(database, await database.addTenant());
  }

  write<T>(work: (db: EntityManager) => Promise<T>): Promise<T> {
    return this.database.door.write(this.tenantId, work);
  }

  rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.rows(this.tenantId, sql, parameters);
  }

  /** What a customer says; the conversation's id. */
  async say(text: string, conversation: { id: string } | Partial<Asker> = {}): Promise<string> {
    const asked = "id" in conversation ? conversation : { channel: "WIDGET", visitorKey: "visitor-1", ...conversation };
    const done = await this.write((db) =>
      appendCustomerMessage(db, { conversation: asked as Asker, messageId: randomUUID(), text, sentAt: new Date() }),
    );
    if (done.outcome === "refused") throw new Error(`It was refused: ${done.code}.`);
    return done.conversationId;
  }

  /** What was said, in order. */
  messages(id: string, after = 0): Promise<ConversationMessage[]> {
    return this.write((db) => messagesAfter(db, id, after));
  }

  async addAgent(member: string, skills: string[] = [], capacity = 5): Promise<void> {
    await this.write((db) =>
      db.query("INSERT INTO support_agent (member, skills, capacity, is_available) VALUES ($1, $2, $3, true)", [
        member,
        skills,
        capacity,
      ]),
    );
  }

  async addCustomer(externalId: string): Promise<string> {
    const id = randomUUID();
    await this.write((db) => db.query("INSERT INTO customer (id, external_id) VALUES ($1, $2)", [id, externalId]));
    return id;
  }

  /** What happened to a conversation: `ACTION from TO by CAUSE: reason`. */
  async history(id: string): Promise<string[]> {
    const rows = await this.rows<{ told: string }>(
      `SELECT concat(action, ' ', coalesce(from_status || '>', ''), to_status, ' by ', cause, ': ' || reason) AS told
       FROM conversation_event WHERE conversation_id = $1 ORDER BY version`,
      [id],
    );
    return rows.map(({ told }) => told);
  }
}
