import { announceConversation } from "@bellwether/runtime/jobs/progress-announcement";
import type { EntityManager } from "typeorm";
import { lockConversation } from "../store/conversation-record.ts";
import { searchWords } from "../store/search-words.ts";
import { type ConversationChanged, refused } from "./refusal.ts";

/** Characters of a note. */
export const longestNote = 10_000;

export interface Note {
  /** A UUID that the sender chose: a note sent twice is kept once. */
  id: string;
  conversationId: string;
  author: string;
  text: string;
  /** Members who are called. */
  mentions: readonly string[];
}

/** Writes what colleagues should know, and calls those whom it names. Customers never see it. */
export async function writeNote(db: EntityManager, note: Note): Promise<ConversationChanged> {
  const text = note.text.trim();
  if (text === "") return refused("message.empty", ["text"]);
  if (text.length > longestNote) return refused("message.too-long", ["text"], { limit: longestNote });
  const conversation = await lockConversation(db, note.conversationId);
  if (conversation === null) return refused("conversation.unknown", ["conversationId"]);
  await db.query(
    `INSERT INTO conversation_note (id, conversation_id, author, text, words)
     VALUES ($1, $2, $3, $4, array_to_tsvector($5::text[])) ON CONFLICT (tenant_id, id) DO NOTHING`,
    [note.id, conversation.id, note.author, text, searchWords(text)],
  );
  await db.query(
    `INSERT INTO conversation_mention (note_id, member) SELECT id, member FROM conversation_note, unnest($3::text[]) AS member
     WHERE id = $1 AND author = $2 ON CONFLICT DO NOTHING`,
    [note.id, note.author, [...new Set(note.mentions)]],
  );
  await announceConversation(db, conversation.id);
  return { outcome: "changed", id: conversation.id };
}

/** What a member was called to in a conversation counts as seen. */
export async function seeMentions(db: EntityManager, conversationId: string, member: string): Promise<void> {
  await db.query(
    `UPDATE conversation_mention SET seen_at = now() WHERE member = $2 AND seen_at IS NULL
       AND note_id IN (SELECT id FROM conversation_note WHERE conversation_id = $1)`,
    [conversationId, member],
  );
}
