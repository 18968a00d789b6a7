import type { EntityManager } from "typeorm";
import { v5 as uuidV5 } from "uuid";
import { longestMessage } from "../../conversations/store/append-customer-message.ts";
import { type ChannelPort, channels } from "../port.ts";
import type { IncomingMail } from "./model/read-mail.ts";

/** Makes a message's id of its Message-ID, so that a mail that is read twice is kept once. */
const namespace = "6f1f4a53-51c4-4d0c-9f0e-2a6b9c7d8e10";

/** Mails of one address within an hour, beyond which two programs are taken to answer one another. */
const mostAnHour = 20;

/** Characters of the names of what is attached: the words come first. */
const longestNames = 1_000;

export type TakenMail = "taken" | "ignored";

/**
 * Brings a mail into the conversation that it answers, or begins one. Only who the conversation is with can answer it: a Message-ID
 * is known to everybody whom a mail was passed on to.
 *
 * @param ownAddresses of the organisation, in lower case: what they send is no customer's
 */
export async function takeMail(
  db: EntityManager,
  mail: IncomingMail,
  ownAddresses: readonly string[],
  desk: Pick<ChannelPort, "take">,
): Promise<TakenMail> {
  const { fromAddress, messageId } = mail;
  if (mail.isAutomatic || ownAddresses.includes(fromAddress)) return "ignored";
  const text = textOf(mail);
  if (text === "" || (await isLooping(db, fromAddress))) return "ignored";
  const thread = await threadOf(db, mail);
  const customerId = await customerOf(db, fromAddress);
  const appended = await desk.take(db, {
    conversation:
      thread === null
        ? {
            channel: channels.mail,
            visitorKey: fromAddress,
            visitorName: mail.fromName,
            // A sender's address is easily made up: it says whose mail it may be, and proves nothing.
            customerId,
            isVerified: false,
            subject: mail.subject,
            isNew: true,
          }
        : { id: thread },
    messageId: uuidV5(messageId, namespace),
    text,
    sentAt: new Date(),
    externalId: messageId,
  });
  if (appended.outcome === "refused") return "ignored";
  await db.query(
    `INSERT INTO support_mail_thread (conversation_id, address, subject, mail_ids, sent_sequence) VALUES ($1, $2, $3, ARRAY[$4], $5)
     ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET next_attempt_at = now(),
       mail_ids = CASE WHEN $4 = ANY (support_mail_thread.mail_ids) THEN support_mail_thread.mail_ids
         ELSE support_mail_thread.mail_ids || $4 END`,
    // What was said in another channel before is not sent.
    [appended.conversationId, fromAddress, mail.subject, messageId, appended.sequence],
  );
  return "taken";
}

/** The words, and the names of what is attached, which is not kept. */
function textOf({ text, attachments }: IncomingMail): string {
  const isChinese = /\p{Script=Han}/u.test(text);
  const names = cut(attachments.join(", "), longestNames);
  const note = names === "" ? "" : isChinese ? `[附件未保存：${names}]` : `[Attachments, not kept: ${names}]`;
  const words = cut(text, longestMessage - note.length - 2);
  return [words, note].filter((part) => part !== "").join("\n\n");
}

function cut(text: string, longest: number): string {
  // Half of a pair of units is no character.
  return text.length > longest ? `${text.slice(0, longest - 1).replace(/\p{Cs}$/u, "")}…` : text;
}

async function threadOf(db: EntityManager, { references, fromAddress }: IncomingMail): Promise<string | null> {
  const [row]: [{ id: string } | undefined] = await db.query(
    `SELECT t.conversation_id AS id FROM support_mail_thread t JOIN conversation c ON c.id = t.conversation_id
     WHERE t.address = $2 AND t.mail_ids && $1::text[] ORDER BY c.created_at DESC LIMIT 1`,
    [references, fromAddress],
  );
  return row?.id ?? null;
}

async function customerOf(db: EntityManager, address: string): Promise<string | null> {
  const rows: { id: string }[] = await db.query("SELECT id FROM customer WHERE lower(email) = $1 LIMIT 2", [address]);
  // Of an address that two customers share, nobody knows whose mail it is.
  return rows.length === 1 ? rows[0]!.id : null;
}

async function isLooping(db: EntityManager, address: string): Promise<boolean> {
  const [{ count }]: [{ count: number }] = await db.query(
    `SELECT count(*)::integer AS count FROM conversation_message m JOIN support_mail_thread t ON t.conversation_id = m.conversation_id
     WHERE t.address = $1 AND m.author_kind = 'CUSTOMER' AND m.received_at > now() - interval '1 hour'`,
    [address],
  );
  return count >= mostAnHour;
}
