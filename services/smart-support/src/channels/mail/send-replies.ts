import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import type { ConversationMessage } from "../../conversations/model/conversation.ts";
import type { ChannelPort } from "../port.ts";
import type { OpenRoad } from "./mail-road.ts";

/** Conversations of one look. */
const threadsAtOnce = 50;
/** Message-IDs that a reply names, the first and the latest: mail programs need no more (RFC 5322, 3.6.4). */
const mostReferences = 20;
/** Minutes before another attempt, by how many there were; then it is given up. */
const retryMinutes = [1, 5, 30, 120, 720];

interface Thread {
  conversationId: string;
  address: string;
  subject: string;
  mailIds: string[];
  sentSequence: number;
  attempts: number;
}

/**
 * Sends what was said to those who wrote by mail, in order, each message once: the sequence up to which a thread was sent moves with
 * every mail that the server took on. A process that dies in between sends that one again under the same Message-ID, by which
 * mailboxes know it.
 *
 * @returns mails that the server took on
 */
export async function sendReplies(
  door: TenantDoor,
  tenantId: TenantId,
  {
    road,
    replyTo,
    desk,
    signal,
  }: { road: OpenRoad; replyTo: string; desk: Pick<ChannelPort, "after">; signal: AbortSignal },
): Promise<number> {
  const threads = await door.read(tenantId, readDueThreads);
  let sent = 0;
  for (const thread of threads) {
    const messages = await door.read(tenantId, (db) => desk.after(db, thread.conversationId, thread.sentSequence));
    for (const message of messages) {
      signal.throwIfAborted();
      if (message.authorKind !== "CUSTOMER") {
        const done = await road.send(replyOf(message, thread, replyTo));
        if (done.outcome === "SENT") sent++;
        else {
          const isGivenUp = done.outcome === "REFUSED" || thread.attempts >= retryMinutes.length;
          await door.write(tenantId, (db) => noteFailure(db, thread, message.sequence, done.answer, isGivenUp));
          if (!isGivenUp) break;
          continue;
        }
        thread.mailIds.push(mailIdOf(message.id, road.fromAddress));
      }
      thread.attempts = 0;
      await door.write(tenantId, (db) => noteSent(db, thread, message.sequence));
    }
  }
  return sent;
}

function readDueThreads(db: EntityManager): Promise<Thread[]> {
  return db.query(
    `SELECT t.conversation_id AS "conversationId", t.address, t.subject, t.mail_ids AS "mailIds", t.sent_sequence AS "sentSequence",
       t.attempts
     FROM support_mail_thread t JOIN conversation c ON c.id = t.conversation_id
     WHERE c.last_sequence > t.sent_sequence AND c.merged_into IS NULL AND t.next_attempt_at <= now() ORDER BY t.next_attempt_at LIMIT $1`,
    [threadsAtOnce],
  );
}

function mailIdOf(id: string, fromAddress: string): string {
  return `<${id}@${fromAddress.slice(fromAddress.lastIndexOf("@") + 1).toLowerCase()}>`;
}

function replyOf(message: ConversationMessage, { address, subject, mailIds }: Thread, replyTo: string) {
  const latest = mailIds.slice(-(mostReferences - 1));
  const references = mailIds.length <= mostReferences ? mailIds : [mailIds[0]!, ...latest];
  return {
    id: message.id,
    to: address,
    replyTo,
    subject: /^(re|回复|答复)\s*[:：]/i.test(subject) ? subject : `Re: ${subject}`.trim(),
    text: textOf(message),
    headers: {
      "In-Reply-To": mailIds.at(-1)!,
      References: references.join(" "),
      // A person's words are no program's; all else says so, and asks other programs to be silent.
      ...(message.authorKind === "AGENT"
        ? {}
        : { "Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All" }),
    },
  };
}

/** The words, and what they rest on. */
function textOf({ text, citations, locale }: ConversationMessage): string {
  const titles = [...new Set(citations.map(({ title }) => title))];
  if (titles.length === 0) return text;
  return `${text}\n\n${locale === "zh-CN" ? "答案出处" : "Sources"}:\n${titles.map((title) => `- ${title}`).join("\n")}`;
}

async function noteSent(db: EntityManager, { conversationId, mailIds }: Thread, sequence: number): Promise<void> {
  await db.query(
    `UPDATE support_mail_thread SET sent_sequence = greatest(sent_sequence, $2), attempts = 0, problem = NULL,
       mail_ids = mail_ids || ARRAY(SELECT id FROM unnest($3::text[]) AS id WHERE id <> ALL (mail_ids))
     WHERE conversation_id = $1`,
    [conversationId, sequence, mailIds],
  );
}

async function noteFailure(
  db: EntityManager,
  { conversationId, attempts }: Thread,
  sequence: number,
  answer: string,
  isGivenUp: boolean,
): Promise<void> {
  await db.query(
    `UPDATE support_mail_thread SET attempts = $2, problem = $3, sent_sequence = greatest(sent_sequence, $4),
       next_attempt_at = now() + $5 * interval '1 minute' WHERE conversation_id = $1`,
    [
      conversationId,
      isGivenUp ? 0 : attempts + 1,
      answer.slice(0, 300),
      isGivenUp ? sequence : 0,
      isGivenUp ? 0 : retryMinutes[attempts],
    ],
  );
}
