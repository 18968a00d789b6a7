import type { MigrationInterface, QueryRunner } from "typeorm";
import { createConversations } from "./conversation-tables.ts";
import { createServiceDesk } from "./service-desk-tables.ts";
import { confineToTenant } from "./tenant-table.ts";

/** What a retention rule could be about before, and can be now. */
const formerSubjects = ["CUSTOMER_EVENTS", "ANONYMOUS_EVENTS", "INACTIVE_CUSTOMERS", "IMPORT_ERRORS", "AUDIT_LOG"];

/** In the order of their references. */
const tables = [
  "support_agent",
  "support_hours",
  "canned_reply",
  "conversation",
  "conversation_message",
  "conversation_note",
  "conversation_mention",
  "conversation_presence",
];

/** What customers ask and are answered, how a conversation came where it is, and who of the organisation is there for it. */
export class Conversations1700000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createServiceDesk(runner);
    await createConversations(runner);
    for (const table of tables) await confineToTenant(runner, table);
    // What happened is only added to; an erased person's goes with the conversation.
    await confineToTenant(runner, "conversation_event", "SELECT, INSERT, DELETE");
    await allowRetention(runner, [...formerSubjects, "CONVERSATIONS"]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM retention_rule WHERE subject = 'CONVERSATIONS'");
    await allowRetention(runner, formerSubjects);
    await runner.query("DROP TABLE IF EXISTS conversation_event");
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}

async function allowRetention(runner: QueryRunner, subjects: readonly string[]): Promise<void> {
  const words = subjects.map((subject) => `'${subject}'`).join(", ");
  await runner.query("ALTER TABLE retention_rule DROP CONSTRAINT retention_rule_subject_check");
  await runner.query(
    `ALTER TABLE retention_rule ADD CONSTRAINT retention_rule_subject_check CHECK (subject IN (${words}))`,
  );
}
