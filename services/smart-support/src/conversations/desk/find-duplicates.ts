import { shinglesOf, similarityOf } from "../../understanding/duplicates/near-duplicates.ts";

/** Something that answers statements of one tenant. */
interface Reader {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** Another open conversation of the same person about what is probably the same matter. */
export interface Duplicate {
  conversationId: string;
  duplicateId: string;
  /** Of the most similar messages of both, 0 … 1; 1 where both are about the same order. */
  similarity: number;
}

/** From how similar on messages are the same: a word of six may differ. */
const leastSimilarity = 0.6;
/** Messages of the customer that tell what a conversation is about, and other conversations of theirs that are looked at, the newest. */
const [mostMessages, mostOthers] = [3, 20];

interface Pair {
  conversationId: string;
  duplicateId: string;
  ownTexts: string[];
  otherTexts: string[];
  isSameOrder: boolean;
}

/**
 * Open conversations that are probably about the same as these. Only those of the same person, told by customer or by the channel's key: who merges two
 * shows each one's words to the other, so that two customers who ask the same are never proposed.
 *
 * @param ids of conversations; what is over or merged has no duplicates
 * @returns the most similar first
 */
export async function findDuplicates(db: Reader, ids: readonly string[]): Promise<Duplicate[]> {
  const said = (id: string) => `ARRAY(SELECT m.text FROM conversation_message m
    WHERE m.conversation_id = ${id} AND m.author_kind = 'CUSTOMER' ORDER BY m.sequence LIMIT ${mostMessages})`;
  const isOpen = (one: string) => `${one}.status <> 'RESOLVED' AND ${one}.merged_into IS NULL`;
  const pairs = await db.query<Pair>(
    `SELECT own.id AS "conversationId", other.id AS "duplicateId", ${said("own.id")} AS "ownTexts", ${said("other.id")} AS "otherTexts",
       coalesce(own.asked_order = other.asked_order, false) AS "isSameOrder"
     FROM conversation AS own CROSS JOIN LATERAL (
       SELECT c.id, c.asked_order FROM conversation AS c
       WHERE c.id <> own.id AND ${isOpen("c")}
         AND (c.customer_id = own.customer_id
           OR c.channel = own.channel AND c.visitor_key = own.visitor_key
             AND (c.customer_id IS NULL OR own.customer_id IS NULL))
       ORDER BY c.created_at DESC LIMIT ${mostOthers}) AS other
     WHERE own.id = ANY($1::uuid[]) AND ${isOpen("own")}`,
    [ids],
  );
  return pairs
    .map(({ conversationId, duplicateId, ownTexts, otherTexts, isSameOrder }) => ({
      conversationId,
      duplicateId,
      similarity: isSameOrder ? 1 : nearest(ownTexts, otherTexts),
    }))
    .filter(({ similarity }) => similarity >= leastSimilarity)
    .sort((one, other) => other.similarity - one.similarity);
}

/** How similar the most similar two texts are; 0 where either says nothing. */
function nearest(some: readonly string[], others: readonly string[]): number {
  const pieces = (texts: readonly string[]) => texts.map(shinglesOf).filter(({ size }) => size > 0);
  const theirs = pieces(others);
  return Math.max(0, ...pieces(some).flatMap((own) => theirs.map((other) => similarityOf(own, other))));
}
