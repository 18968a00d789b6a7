import type { ImportSummary } from "../contract.ts";
import { conversationRows } from "../fields/conversation-fields.ts";
import { outOfScope } from "../fields/example-fields.ts";
import type { OpenSource } from "../reading/open-source.ts";
import type { RejectedRow } from "../rows/check-rows.ts";
import { rejectLines } from "../staging/order-rejections.ts";
import { isErased } from "../staging/refuse-erased.ts";
import { tableCollation } from "../staging/staging-table.ts";
import type { ConversationRow, TakeConversations } from "../take-conversations.ts";
import { enter, type ImportRun } from "./import-run.ts";
import { refuseStrictly } from "./refuse-strictly.ts";
import { stageLines } from "./stage-lines.ts";

/** Conversations taken on at a time. */
const chunk = 200;

/** Imports what customers and the organisation said to each other before or elsewhere. Nobody is told, and nothing is answered. */
export async function importConversations(
  run: ImportRun,
  source: OpenSource,
  takeConversations: TakeConversations,
): Promise<ImportSummary["counts"]> {
  await refuseUnfit(run, await stageLines(run, source, conversationRows));
  refuseStrictly(run);
  enter(run, "writing");
  await run.db.query(
    `CREATE TEMP TABLE staged_conversation ON COMMIT DROP AS
     SELECT conversation_ref, row_number() OVER (ORDER BY min(line)) AS place, ${conversationColumns} FROM staged_line GROUP BY conversation_ref`,
  );
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (let after = 0; ; after += chunk) {
    const rows = await readConversations(run, after);
    if (rows.length === 0) return counts;
    const outcome = await takeConversations(run.db, rows);
    for (const name of ["created", "updated", "unchanged"] as const) counts[name] += outcome[name];
    run.signal?.throwIfAborted();
  }
}

/** Of what rows tell of their conversation, the first that says anything counts. */
const conversationColumns = ["channel", "locale", "customer_ref", "intent_key", "resolved_at", "rating"]
  .map((name) => `(array_agg(${name} ORDER BY line) FILTER (WHERE ${name} IS NOT NULL))[1] AS ${name}`)
  .join(", ");

/** A conversation of somebody who is not known, or was erased, goes as a whole: its rows are about that person too. */
async function refuseUnfit(run: ImportRun, reject: (rows: readonly RejectedRow[]) => Promise<void>): Promise<void> {
  const { db } = run;
  const broken = (column: string, rule: string, condition: string) =>
    rejectLines(
      db,
      `SELECT line, '${rule}' AS rule, NULL::text AS value, NULL::text AS expected FROM staged_line
       WHERE conversation_ref IN (SELECT conversation_ref FROM staged_line WHERE ${condition})`,
      [],
      column,
      reject,
    );
  const known = `(SELECT true FROM customer WHERE customer.external_id = customer_ref ${tableCollation} LIMIT 1)`;
  await broken("customer_ref", "customer.erased", `customer_ref IS NOT NULL AND ${isErased("customer_ref")}`);
  await broken("customer_ref", "customer.unknown", `customer_ref IS NOT NULL AND ${known} IS NULL`);
  // Clocks may differ by some minutes.
  await broken("said_at", "time.future", "greatest(said_at, resolved_at) > now() + interval '10 minutes'");
}

/** @param after the place of the last one that was taken on, from 0 */
function readConversations({ db }: ImportRun, after: number): Promise<ConversationRow[]> {
  return db.query(
    `SELECT conversation_ref AS "externalId", channel, locale, nullif(intent_key, '${outOfScope}') AS intent,
       to_char(resolved_at AT TIME ZONE 'UTC', '${isoTime}') AS "resolvedAt", rating::integer,
       (SELECT coalesce(found.merged_into, found.id) FROM customer AS found
        WHERE found.external_id = customer_ref ${tableCollation} LIMIT 1) AS "customerId",
       (SELECT jsonb_agg(jsonb_build_object('at', to_char(said_at AT TIME ZONE 'UTC', '${isoTime}'), 'by', said_by, 'text', message_text,
          'botOutcome', bot_outcome, 'confidence', confidence, 'articleId', article_ref, 'handOffReason', hand_off_reason, 'feedback', feedback)
          ORDER BY said_at, line)
        FROM staged_line WHERE staged_line.conversation_ref = staged.conversation_ref) AS messages
     FROM staged_conversation AS staged WHERE place > $1 AND place <= $1 + ${chunk} ORDER BY place`,
    [after],
  );
}

const isoTime = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
