import { maskPersonal } from "@bellwether/runtime/masking/mask-personal";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { composePast } from "./compose-past.ts";
import { PastCitations } from "./past-citations.ts";
import { handOffOf, localeOf, overAt, type PastConversation } from "./past-conversation.ts";
import { pastVersion, writePast } from "./write-past.ts";

/** Counts of what became of them. */
interface TakenConversations {
  created: number;
  updated: number;
  unchanged: number;
}

/**
 * Takes conversations on that were held before or elsewhere, masked, in the transaction of the import that read them. One that is here already
 * is written anew where the file tells it otherwise, and left as it is once anything was done with it here.
 */
export async function takeConversations(
  db: EntityManager,
  conversations: readonly PastConversation[],
): Promise<TakenConversations> {
  const stored = await readStored(db, conversations);
  const differing = conversations.filter((past) => {
    const known = stored.get(past.externalId);
    return known === undefined || (!known.isTouched && known.told !== tellingOf(past));
  });
  const replaced = differing.flatMap(({ externalId }) => stored.get(externalId)?.id ?? []);
  await db.query("DELETE FROM support_answer WHERE conversation_id = ANY ($1::uuid[])", [replaced]);
  await db.query("DELETE FROM conversation WHERE id = ANY ($1::uuid[])", [replaced]);
  const citations = await PastCitations.read(db, differing);
  await writePast(
    db,
    differing.map((past) => ({
      id: stored.get(past.externalId)?.id ?? uuidv7(),
      past,
      ...composePast(past, citations),
    })),
  );
  const updated = replaced.length;
  return { created: differing.length - updated, updated, unchanged: conversations.length - differing.length };
}

interface Stored {
  id: string;
  /** Whether anything was done with it since it was imported. */
  isTouched: boolean;
  told: string;
}

interface StoredRow {
  id: string;
  externalId: string;
  version: number;
  status: string;
  handedOff: boolean;
  facts: unknown[];
  messages: unknown[][];
}

async function readStored(
  db: EntityManager,
  conversations: readonly PastConversation[],
): Promise<ReadonlyMap<string, Stored>> {
  const rows: StoredRow[] = await db.query(
    `SELECT id, external_id AS "externalId", version, status, handed_off_at IS NOT NULL AS "handedOff",
       jsonb_build_array(channel, locale, customer_id, intent, csat, hand_off_reason, extract(epoch FROM resolved_at) * 1000) AS facts,
       (SELECT jsonb_agg(jsonb_build_array(author_kind, text, feedback, extract(epoch FROM sent_at) * 1000) ORDER BY sequence)
        FROM conversation_message WHERE conversation_id = conversation.id) AS messages
     FROM conversation WHERE external_id = ANY ($1::text[])`,
    [conversations.map(({ externalId }) => externalId)],
  );
  return new Map(
    rows.map(({ id, externalId, version, status, handedOff, facts, messages }) => [
      externalId,
      {
        id,
        isTouched: status !== "RESOLVED" || version !== pastVersion(handedOff),
        told: JSON.stringify([facts, messages]),
      },
    ]),
  );
}

/** What a file tells of a conversation, as `readStored` tells what is stored of it. */
function tellingOf(past: PastConversation): string {
  const { channel, customerId, intent, rating, messages } = past;
  const reason = handOffOf(messages)?.reason ?? null;
  const facts = [channel ?? "IMPORT", localeOf(past), customerId, intent, rating, reason, Date.parse(overAt(past))];
  return JSON.stringify([
    facts,
    messages.map(({ by, text, feedback, at }) => [by, maskPersonal(text).masked, feedback, Date.parse(at)]),
  ]);
}
