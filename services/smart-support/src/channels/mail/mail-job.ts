import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { type SecretBox, Unreadable } from "@bellwether/runtime/webhooks/secret-box";
import { z } from "zod";
import { supportDesk } from "../port.ts";
import { supportMailJobType } from "./contract.ts";
import { fetchMails } from "./fetch-mails.ts";
import { mailAccountOwner, noteLook, readMailAccount, type StoredMailAccount } from "./mail-account.ts";
import { MailboxRefused, type MailProblem } from "./mail-problems.ts";
import type { MailRoad, OpenRoad } from "./mail-road.ts";
import { readMailApart } from "./read-mail-apart.ts";
import { sendReplies } from "./send-replies.ts";
import { takeMail } from "./take-mail.ts";

export interface MailAccess {
  secrets: SecretBox;
  destinations: Destinations;
  road: MailRoad;
}

/** Milliseconds that mails are looked back at where the mailbox was made anew: clocks differ. */
const overlapMs = 60 * 60 * 1_000;

/** Fetches what customers wrote by mail, and sends what they are answered. Runs every minute while the mailbox is on. */
export function supportMailJob(access: MailAccess): JobDefinition<object> {
  return { type: supportMailJobType, input: z.object({}), retryLimit: 0, run: (context) => runJob(access, context) };
}

async function runJob(access: MailAccess, context: JobContext): Promise<void> {
  const { door, tenantId, signal } = context;
  const account = await door.read(tenantId, readMailAccount);
  if (account === null || !account.isOn) return context.complete(async () => ({ taken: 0, sent: 0 }));
  const road = await door.read(tenantId, (db) => access.road.open(db, tenantId));
  try {
    const { taken, problem } = await lookInto(access, context, account, road);
    const sent =
      typeof road === "string"
        ? 0
        : await sendReplies(door, tenantId, { road, replyTo: account.address, desk: supportDesk, signal });
    await context.complete(async () => ({ taken, sent, ...(problem && { problem }) }));
  } finally {
    if (typeof road !== "string") road.close();
  }
}

async function lookInto(
  { secrets, destinations }: MailAccess,
  { door, tenantId, signal }: JobContext,
  account: StoredMailAccount,
  road: OpenRoad | MailProblem,
): Promise<{ taken: number; problem: MailProblem | null }> {
  const own = [account.address.toLowerCase(), ...(typeof road === "string" ? [] : [road.fromAddress])];
  const withoutRoad = typeof road === "string" ? road : null;
  const { version } = account;
  let { uidValidity, lastUid } = account;
  let taken = 0;
  try {
    const password = secrets.open(account.password, mailAccountOwner(tenantId)).toString("utf8");
    const readBefore = account.lookedAt && new Date(account.lookedAt.getTime() - overlapMs);
    const found = await fetchMails({ ...account, password }, { uidValidity, lastUid, readBefore }, destinations);
    for (const { uid, source } of found.mails) {
      signal.throwIfAborted();
      const mail = await readMailApart(source);
      // The mark moves with the mail: whoever dies in between begins with this one.
      await door.write(tenantId, async (db) => {
        if (mail !== null && (await takeMail(db, mail, own, supportDesk)) === "taken") taken++;
        await noteLook(db, { version, uidValidity: found.uidValidity, lastUid: uid, problem: withoutRoad });
      });
      [uidValidity, lastUid] = [found.uidValidity, uid];
    }
    uidValidity = found.uidValidity;
    lastUid = found.isAnew ? found.highestUid : Math.max(lastUid, found.highestUid);
    await door.write(tenantId, (db) => noteLook(db, { version, uidValidity, lastUid, problem: withoutRoad }));
    return { taken, problem: withoutRoad };
  } catch (error) {
    const problem = problemOf(error);
    await door.write(tenantId, (db) => noteLook(db, { version, uidValidity, lastUid, problem }));
    return { taken, problem };
  }
}

/** @throws whatever is none that the mailbox's owner can put right */
function problemOf(error: unknown): MailProblem {
  if (error instanceof MailboxRefused) return error.code;
  if (error instanceof Unreadable) return "support-mail.secret";
  throw error;
}
