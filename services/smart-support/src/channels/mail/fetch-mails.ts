import { isIP } from "node:net";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { ImapFlow } from "imapflow";
import type { MailAccount } from "./mail-account.ts";
import { MailboxRefused } from "./mail-problems.ts";
import { permittedHost } from "./permitted-host.ts";

/** Mails of one look, and bytes of them together: whoever sends many large ones has them read in the next. */
const mailsAtOnce = 50;
const bytesAtOnce = 16 * 1024 * 1024;
/** Bytes that are read of a mail: of a longer one, its last attachments are missing. */
const bytesOfMail = 2 * 1024 * 1024;
/** UIDs that are looked through for mails at once: they need not be close together. */
const reach = 1_000;
/** Milliseconds for a connection and its greeting, then for each answer. */
const connectMs = 20_000;
const answerMs = 60_000;

/** A mailbox as it is, and what came since. */
export interface FetchedMails {
  uidValidity: bigint;
  /** Whether the mailbox was made anew: what was read before stands under other UIDs. */
  isAnew: boolean;
  /** The last mail that is among these, or is none that is to be read. */
  highestUid: number;
  mails: { uid: number; source: Buffer }[];
}

/** How far the mailbox was read; null before the first look. */
export interface ReadMark {
  uidValidity: bigint | null;
  lastUid: number;
  /** Where the mailbox was made anew, what came before this moment is left alone; null where nobody knows when it was read. */
  readBefore: Date | null;
}

/**
 * Asks the mailbox for what came after the mark, oldest first, and changes nothing in it. At the first look nothing is read: what
 * came before is not support's to answer. Where the mailbox was made anew (RFC 3501, 2.3.1.1), all mails are listed, and those read that
 * came since.
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
    const { uidValidity } = box;
    const isAnew = mark.uidValidity !== null && mark.uidValidity !== uidValidity;
    const found: FetchedMails = { uidValidity, isAnew, highestUid: box.uidNext - 1, mails: [] };
    if (mark.uidValidity === null || box.exists === 0) return found;
    const from = isAnew ? 1 : mark.lastUid + 1;
    const to = isAnew ? found.highestUid : Math.min(found.highestUid, from + reach);
    if (to < from) return found;
    const uids = await listMails(client, from, to, isAnew ? mark.readBefore : null);
    let bytes = 0;
    for (const uid of uids) {
      if (found.mails.length === mailsAtOnce || bytes >= bytesAtOnce)
        return { ...found, highestUid: found.mails.at(-1)!.uid };
      const query = { uid: true, source: { maxLength: bytesOfMail } };
      const mail = await client.fetchOne(String(uid), query, { uid: true });
      // Somebody took it away meanwhile.
      if (mail === false || mail.source === undefined) continue;
      bytes += mail.source.length;
      found.mails.push({ uid, source: mail.source });
    }
    return { ...found, highestUid: to };
  } catch (error) {
    throw error instanceof MailboxRefused ? error : new MailboxRefused("support-mail.silent");
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** UIDs of mails in order, without what came before a moment. */
async function listMails(client: ImapFlow, from: number, to: number, since: Date | null): Promise<number[]> {
  const uids: number[] = [];
  for await (const { uid, internalDate } of client.fetch(
    `${from}:${to}`,
    { uid: true, internalDate: true },
    { uid: true },
  )) {
    const isOld = since !== null && internalDate !== undefined && new Date(internalDate) < since;
    if (uid >= from && !isOld) uids.push(uid);
  }
  return uids.sort((a, b) => a - b);
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
