import PostalMime from "postal-mime";
import { plainTextOfHtml } from "../../../knowledge/model/html-text.ts";
import { isAutomaticMail } from "./automatic-mail.ts";
import { ownWords } from "./own-words.ts";

/** Characters of HTML that are read as words: more is a newsletter, not a question. */
const longestHtml = 500_000;

/** A mail as support reads it. */
export interface IncomingMail {
  /** As in its header, with its angle brackets. */
  messageId: string;
  fromAddress: string;
  fromName: string | null;
  subject: string;
  /** Message-IDs of what it answers, oldest first. */
  references: string[];
  /** The customer's own words. */
  text: string;
  attachments: string[];
  isAutomatic: boolean;
}

/** Reads a mail (RFC 5322, MIME). @returns null where it says neither who sent it nor which it is */
export async function readMail(source: Uint8Array): Promise<IncomingMail | null> {
  const mail = await PostalMime.parse(source);
  const fromAddress = mail.from?.address?.trim().toLowerCase();
  const messageId = mail.messageId?.trim();
  if (!fromAddress?.includes("@") || !messageId) return null;
  // Programs send both; the plain words are nearer to what was typed.
  const text = mail.text?.trim() || plainTextOfHtml((mail.html ?? "").slice(0, longestHtml));
  const references = `${mail.references ?? ""} ${mail.inReplyTo ?? ""}`.match(/<[^<>\s]+>/g) ?? [];
  return {
    messageId,
    fromAddress,
    fromName: mail.from?.name?.trim() || null,
    subject: mail.subject?.trim() ?? "",
    references: [...new Set(references)],
    text: ownWords(text),
    attachments: mail.attachments.filter(({ related }) => related !== true).map(({ filename }) => filename ?? "?"),
    isAutomatic: isAutomaticMail(fromAddress, mail.headers),
  };
}
