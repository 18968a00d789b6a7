import { isIP } from "node:net";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { ImapFlow } from "imapflow";
import type { MailAccount } from "./mail-account.ts";
import { MailboxRefused } from "./mail-problems.ts";
import { permittedHost } from "./permitted-host.ts";

/** Mails of one look, and bytes that are read of each: of a longer one, its last attachments are missing. */
export const mailsAtOnce = 50;
const bytesOfMail = 2 * 1024 * 1024;
/** Milliseconds for a connection and its greeting, then for each answer. */
const connectMs = 20_000;
const answerMs = 60_000;

/** A mailbox as it is, and what came since. */
export interface FetchedMails {
  uidValidity: bigint;
  /** The last mail there is, where nothing before was read. */
  highestUid: number;
  mails: { uid: number; source: Buffer; arrivedAt: Date | null }[];
}

/** How far the mailbox was read; null before the first look. */
export interface ReadMark {
  uidValidity: bigint | null;
  lastUid: number;
}

/**
 * Asks the mailbox for what came after the mark, oldest first, and changes nothing in it. At the first look nothing is read: what
 * came before is not support's to answer. Where the mailbox was made anew (RFC 3501, 2.3.1.1) it is read from its beginning, and who
 * knows what was read already leaves it out.
 *
 * @throws MailboxRefused
 */
export async function fetchMails(
  account: MailAccount & { password: string },
  mark: ReadMark,
  destinations: Destinations,
): Promise<FetchedMails> {
  const client = await connect(account, destinations);
  try {
    const box = await client.mailboxOpen(account.mailbox, { readOnly: true }).catch(() => {
      throw new MailboxRefused("support-mail.no-mailbox");
    });
    const highestUid = box.uidNext - 1;
    const found: FetchedMails = { uidValidity: box.uidValidity, highestUid, mails: [] };
    if (mark.uidValidity === null || box.exists === 0) return found;
    const from = mark.uidValidity === box.uidValidity ? mark.lastUid + 1 : 1;
    const query = { uid: true, internalDate: true, source: { maxLength: bytesOfMail } };
    const to = from + mailsAtOnce * 4;
    for await (const { uid, source, internalDate } of client.fetch(`${from}:${to}`, query, { uid: true })) {
      if (uid < from || source === undefined) continue;
      found.mails.push({ uid, source, arrivedAt: internalDate === undefined ? null : new Date(internalDate) });
    }
    // UIDs need not be close together: where none is within reach, the next look begins there.
    found.highestUid = Math.min(highestUid, to);
    found.mails.sort((a, b) => a.uid - b.uid);
    return found;
  } catch (error) {
    throw error instanceof MailboxRefused ? error : new MailboxRefused("support-mail.silent");
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function connect(account: MailAccount & { password: string }, destinations: Destinations): Promise<ImapFlow> {
  const { host, port, security, username, password } = account;
  const client = new ImapFlow({
    host: await permittedHost(account, destinations),
    ...(isIP(host) === 0 ? { servername: host } : {}),
    port,
    secure: security === "TLS",
    // Never goes on in the clear where the server claims to know no encryption.
    doSTARTTLS: security === "STARTTLS",
    auth: { user: username, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: answerMs,
  });
  // What breaks outside of a command is told by the next one.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    const isRefused = (error as { authenticationFailed?: boolean }).authenticationFailed === true;
    throw new MailboxRefused(isRefused ? "support-mail.unauthorised" : "support-mail.silent");
  }
}
