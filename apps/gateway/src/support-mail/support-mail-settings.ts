import { JobSchedules } from "@bellwether/runtime/jobs/job-schedules";
import { supportMailCron, supportMailJobType } from "@bellwether/smart-support/channels/mail/contract";
import {
  type MailAccount,
  mailAccountOwner,
  readMailAccount,
  saveMailAccount,
} from "@bellwether/smart-support/channels/mail/mail-account";
import { isMailProblem } from "@bellwether/smart-support/channels/mail/mail-problems";
import type { EntityManager } from "typeorm";
import { isSameServer } from "../campaign-delivery/is-same-server.ts";
import type { RequestContext } from "../context.ts";
import { failure, failureText } from "../errors/failure.ts";
import type { Failure } from "../errors/failure-codes.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import type { SupportMailAccount, SupportMailPayload, SupportMailSetInput } from "./support-mail.type.ts";

/** The mailbox, as the organisation's people are told; null where there is none. */
export async function readSupportMail(db: EntityManager, locale: SentenceLocale): Promise<SupportMailAccount | null> {
  const stored = await readMailAccount(db);
  if (stored === null) return null;
  const { isOn, address, host, port, security, username, mailbox, lookedAt, version, problem } = stored;
  const told =
    problem === null ? null : failureText(locale, isMailProblem(problem) ? problem : "support-mail.silent", { host });
  return { isOn, address, host, port, security, username, mailbox, lookedAt, version, problem: told };
}

/** Sets which mailbox customers write to. Its password is sealed, and nobody is shown it again. */
export async function supportMailSet(
  { version, password, ...given }: SupportMailSetInput,
  { door, caller, services }: RequestContext,
): Promise<SupportMailPayload> {
  const { locale, tenantId } = caller;
  const account: MailAccount = {
    ...given,
    address: given.address.trim(),
    host: given.host.trim(),
    username: given.username.trim(),
    mailbox: given.mailbox.trim(),
  };
  const broken = brokenRules(account, version === 0 && !password, locale);
  if (broken.length > 0) return { account: null, userErrors: broken };
  const sealed = password ? services.secrets.seal(Buffer.from(password, "utf8"), mailAccountOwner(tenantId)) : null;
  return door.write(tenantId, async (db) => {
    const before = await readMailAccount(db);
    if (sealed === null && before?.version === version && !isSameServer(account, before))
      return { account: null, userErrors: [failure(locale, "mail.password-again", ["password"])] };
    if (!(await saveMailAccount(db, account, sealed, version, caller.id)))
      return { account: null, userErrors: [failure(locale, "mail.changed", ["version"])] };
    const schedules = new JobSchedules(services.jobs);
    const look = { tenantId, type: supportMailJobType, cron: supportMailCron, timeZone: "UTC", input: {} };
    if (account.isOn) await schedules.set(db, look);
    else await schedules.remove(db, tenantId, supportMailJobType);
    return { account: await readSupportMail(db, locale), userErrors: [] };
  });
}

const address = /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+\.[^\s@<>()",;:\\[\].]+$/;
const host = /^[a-z0-9]([a-z0-9.:-]{0,251}[a-z0-9])?$/i;
const oneLine = (text: string, most: number) => text !== "" && text.length <= most && !/\p{Cc}/u.test(text);

function brokenRules(account: MailAccount, lacksPassword: boolean, locale: SentenceLocale): UserError[] {
  const rules: [keyof SupportMailSetInput, Failure, boolean][] = [
    ["address", "mail.address", account.address.length <= 254 && address.test(account.address)],
    ["host", "support-mail.host", host.test(account.host)],
    ["port", "support-mail.port", account.port >= 1 && account.port <= 65_535],
    ["username", "support-mail.username", oneLine(account.username, 200)],
    ["password", "support-mail.password", !lacksPassword],
    ["mailbox", "support-mail.mailbox", oneLine(account.mailbox, 200)],
  ];
  return rules.flatMap(([field, code, holds]) => (holds ? [] : [failure(locale, code, [field])]));
}
