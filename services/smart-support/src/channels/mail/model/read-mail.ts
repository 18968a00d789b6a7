import PostalMime from "postal-mime";
import { plainTextOfHtml } from "../../../knowledge/model/html-text.ts";
import { isAutomaticMail } from "./automatic-mail.ts";
import { ownWords } from "./own-words.ts";

/** Characters of HTML that are read as words: more is a newsletter, not a question. */
const longestHtml = 500_000;
/** Characters of plain text that the customer's own words are looked for in; a message has 4,000. */
const longestText = 200_000;
/** Characters of a Message-ID: a line has no more (RFC 5322, 2.1.1), and an index holds them. */
const longestId = 998;
/** Characters of an address (RFC 5321, 4.5.3.1) with a local part and a domain, and of a subject and a name. */
const [longestAddress, longestSubject, longestName] = [320, 500, 200];
/** The latest of what a mail answers: its thread is among them. */
const mostReferences = 100;

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

/**
 * Reads a mail (RFC 5322, MIME). All that it says of itself is bounded, and free of characters that no database keeps: others wrote it.
 *
 * @returns null where it says neither who sent it nor which it is
 */
export async function readMail(source: Uint8Array): Promise<IncomingMail | null> {
  const mail = await PostalMime.parse(source);
  const fromAddress = mail.from?.address?.trim().toLowerCase() ?? "";
  const messageId = mail.messageId?.trim() ?? "";
  if (!isAddress(fromAddress) || messageId === "" || messageId.length > longestId || messageId.includes("\0"))
    return null;
  // Programs send both; the plain words are nearer to what was typed.
  const text = mail.text?.slice(0, longestText).trim() || plainTextOfHtml((mail.html ?? "").slice(0, longestHtml));
  const references = `${mail.references ?? ""} ${mail.inReplyTo ?? ""}`.match(/<[^<>\s\0]+>/g) ?? [];
  return {
    messageId,
    fromAddress,
    fromName: lineOf(mail.from?.name, longestName) || null,
    subject: lineOf(mail.subject, longestSubject),
    references: [...new Set(references)].filter(({ length }) => length <= longestId).slice(-mostReferences),
    text: ownWords(text.replaceAll("\0", "")),
    attachments: mail.attachments
      .filter(({ related }) => related !== true)
      .map(({ filename }) => lineOf(filename, longestName) || "?"),
    isAutomatic: isAutomaticMail(fromAddress, mail.headers),
  };
}

function isAddress(text: string): boolean {
  return text.length <= longestAddress && /^[^\s\p{Cc}]+@[^\s\p{Cc}@]+$/u.test(text);
}

/** A header's words in one line. */
function lineOf(text: string | null | undefined, longest: number): string {
  return (text ?? "")
    .slice(0, 2 * longest)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, longest)
    .trim();
}
