import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { createRuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { ConversationWorker } from "../conversations/bot/conversation-worker.ts";
import { appendCustomerMessage } from "../conversations/store/append-customer-message.ts";
import { stubPorts } from "../testing/stub-bot.ts";

export interface ConversationFigures {
  conversations: number;
  messages: number;
  /** From a message's arrival to its answer, both by the database's clock; of the first and of all messages. */
  firstAnswerP50Ms: number;
  firstAnswerP95Ms: number;
  answerP95Ms: number;
  /** Customers' messages without an answer, and with more than one. */
  unanswered: number;
  repeated: number;
}

/** Milliseconds that understanding and answering are taken to need at the model host. */
const thinkingMs = 30;
/** Milliseconds over which conversations begin, and between two messages of one: all are under way when the last begins. */
const arrivalMs = 30_000;
const pauseMs = 15_000;
const barMs = 300;

/**
 * 500 customers who each write three messages (100 with --quick), as conversations that overlap: through the door of messages, the queue
 * and the worker, with models that take 30 ms. What the models themselves need is `retrieval` and `intents`.
 */
export async function run({ quick }: { quick: boolean }): Promise<ConversationFigures> {
  const conversations = quick ? 100 : 500;
  const each = 3;
  const database = await createRuntimeDatabase([]);
  const { door } = database;
  const tenantId = await database.addTenant();
  const log = { error: (facts: object) => process.stderr.write(`${JSON.stringify(facts)}\n`), warn() {} };
  const ports = stubPorts(thinkingMs);
  const worker = new ConversationWorker({ databaseUrl: database.appUrl, door, ports, log });
  await worker.start();
  try {
    const customer = async (visitor: number) => {
      await wait((arrivalMs * visitor) / conversations);
      for (let at = 0; at < each; at += 1) {
        const message = {
          conversation: { channel: "WIDGET", visitorKey: `v${visitor}` },
          messageId: randomUUID(),
          text: `Question ${at} of ${visitor}`,
          sentAt: new Date(),
        };
        await door.write(tenantId, (db) => appendCustomerMessage(db, message));
        if (at + 1 < each) await wait(pauseMs);
      }
    };
    await Promise.all(Array.from({ length: conversations }, (_, visitor) => customer(visitor)));
    const until = performance.now() + 60_000;
    const pending = "SELECT FROM conversation_message WHERE turn = 'PENDING' LIMIT 1";
    while ((await database.rows(tenantId, pending)).length > 0 && performance.now() < until) await wait(50);
    const [figures] = await database.rows<Omit<ConversationFigures, "conversations">>(tenantId, figuresSql);
    return { conversations, ...figures! };
  } finally {
    await worker.stop();
    await database.close();
  }
}

const quantile = (share: number, condition: string) =>
  `round(percentile_cont(${share}) WITHIN GROUP (ORDER BY ms) FILTER (WHERE ${condition}))::integer`;

const figuresSql = `
  WITH turned AS (
    SELECT asked.id, asked.sequence = 1 AS "isFirst", count(answer.id) AS answers,
      extract(epoch FROM min(answer.received_at) - asked.received_at) * 1000 AS ms
    FROM conversation_message asked LEFT JOIN conversation_message answer ON answer.answers_id = asked.id
    WHERE asked.author_kind = 'CUSTOMER' GROUP BY asked.tenant_id, asked.id
  ) SELECT count(*)::integer AS messages, ${quantile(0.5, '"isFirst"')} AS "firstAnswerP50Ms",
      ${quantile(0.95, '"isFirst"')} AS "firstAnswerP95Ms", ${quantile(0.95, "true")} AS "answerP95Ms",
      count(*) FILTER (WHERE answers = 0)::integer AS unanswered, count(*) FILTER (WHERE answers > 1)::integer AS repeated
    FROM turned`;

export function missedBars({ firstAnswerP95Ms, unanswered, repeated }: ConversationFigures): string[] {
  const missed: string[] = [];
  if (firstAnswerP95Ms >= barMs) missed.push(`the first answer took ${firstAnswerP95Ms} ms at the 95th percentile.`);
  if (unanswered > 0) missed.push(`${unanswered} messages were not answered.`);
  if (repeated > 0) missed.push(`${repeated} messages were answered more than once.`);
  return missed;
}
