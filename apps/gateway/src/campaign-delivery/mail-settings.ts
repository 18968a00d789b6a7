import { checkDomain, lookUpTexts } from "@bellwether/campaigns/delivery/mail/check-domain";
import {
  mailSecretOwner,
  noteFindings,
  readMailSettings,
  type StoredMailSettings,
  saveMailSettings,
} from "@bellwether/campaigns/delivery/mail/mail-settings";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure, failureText } from "../errors/failure.ts";
import type { Failure } from "../errors/failure-codes.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { isSameServer } from "./is-same-server.ts";
import type { MailSettings, MailSettingsInput, MailSettingsPayload } from "./mail-settings.type.ts";

/** The organisation's settings, as callers are told; null where there are none. */
export async function readPublicSettings(
  db: Pick<EntityManager, "query">,
  locale: SentenceLocale,
): Promise<MailSettings | null> {
  const stored = await readMailSettings(db as EntityManager);
  const [{ currency }]: [{ currency: string }] = await db.query("SELECT currency FROM organisation");
  return stored === null ? null : toPublic(stored, currency, locale);
}

function toPublic(stored: StoredMailSettings, currency: string, locale: SentenceLocale): MailSettings {
  const { password, findings, costPerThousand, updatedBy, updatedAt, ...rest } = stored;
  return {
    ...rest,
    hasPassword: password !== null,
    costPerThousand: { amount: costPerThousand, currency },
    findings:
      findings?.map(({ code, weight, facts }) => ({ weight, message: failureText(locale, code, facts) })) ?? null,
  };
}

/** Sets by which server to send. The password is sealed, and nobody is shown it again. */
export async function mailSettingsSet(
  input: MailSettingsInput,
  { door, caller, services }: RequestContext,
): Promise<MailSettingsPayload> {
  const userErrors = brokenRules(input, caller.locale);
  if (userErrors.length > 0) return { mailSettings: null, userErrors };
  const { version, password, ...given } = input;
  const username = given.username?.trim() || null;
  const settings = {
    ...given,
    username,
    host: given.host.trim(),
    fromName: given.fromName.trim(),
    fromAddress: given.fromAddress.trim(),
    replyTo: given.replyTo?.trim() || null,
    postalAddress: given.postalAddress.trim(),
    dkimSelector: given.dkimSelector?.trim() || null,
  };
  const sealed = password
    ? services.secrets.seal(Buffer.from(password, "utf8"), mailSecretOwner(caller.tenantId))
    : undefined;
  return door.write(caller.tenantId, async (db) => {
    // Nobody to be is nothing to prove.
    const kept = username === null ? null : sealed;
    const before = await readMailSettings(db);
    const isKept = kept === undefined && before?.version === version && before.password !== null;
    if (isKept && !isSameServer(settings, before))
      return { mailSettings: null, userErrors: [failure(caller.locale, "mail.password-again", ["password"])] };
    if (!(await saveMailSettings(db, settings, kept, version, caller.id)))
      return { mailSettings: null, userErrors: [failure(caller.locale, "mail.changed", ["version"])] };
    return { mailSettings: await readPublicSettings(db, caller.locale), userErrors: [] };
  });
}

/** Looks at the sender's domain again. */
export async function mailSettingsCheck({ door, caller }: RequestContext): Promise<MailSettingsPayload> {
  const stored = await door.read(caller.tenantId, readMailSettings);
  if (stored === null) return { mailSettings: null, userErrors: [failure(caller.locale, "mail.no-settings", null)] };
  // Asked outside of a transaction: name servers take their time.
  const findings = await checkDomain(stored, lookUpTexts);
  return door.write(caller.tenantId, async (db) => {
    await noteFindings(db, findings);
    return { mailSettings: await readPublicSettings(db, caller.locale), userErrors: [] };
  });
}

const address = /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+\.[^\s@<>()",;:\\[\].]+$/;
const host = /^[a-z0-9]([a-z0-9.:-]{0,251}[a-z0-9])?$/i;
const selector = /^[a-z0-9]([a-z0-9._-]{0,60}[a-z0-9])?$/i;
/** Of a text that becomes a header. */
const oneLine = /^[^\p{Cc}]*$/u;

function brokenRules(input: MailSettingsInput, locale: SentenceLocale): UserError[] {
  const rules: [keyof MailSettingsInput, Failure, boolean][] = [
    ["host", "mail.host", host.test(input.host.trim())],
    ["port", "mail.port", input.port >= 1 && input.port <= 65_535],
    ["username", "mail.username", (input.username?.length ?? 0) <= 200 && oneLine.test(input.username ?? "")],
    [
      "password",
      "mail.password",
      (input.password?.length ?? 0) <= 500 && (!input.password || Boolean(input.username?.trim())),
    ],
    ["fromName", "mail.from-name", isBetween(input.fromName, 1, 100) && oneLine.test(input.fromName)],
    ["fromAddress", "mail.address", input.fromAddress.length <= 254 && address.test(input.fromAddress.trim())],
    [
      "replyTo",
      "mail.address",
      !input.replyTo?.trim() || (input.replyTo.length <= 254 && address.test(input.replyTo.trim())),
    ],
    ["postalAddress", "mail.postal-address", isBetween(input.postalAddress, 5, 300)],
    ["dkimSelector", "mail.selector", !input.dkimSelector?.trim() || selector.test(input.dkimSelector.trim())],
    ["perSecond", "mail.per-second", input.perSecond >= 1 && input.perSecond <= 1_000],
    ["costPerThousand", "mail.cost", !input.costPerThousand.startsWith("-") && input.costPerThousand.length <= 14],
  ];
  return rules.flatMap(([field, code, holds]) => (holds ? [] : [failure(locale, code, [field])]));
}

function isBetween(text: string, least: number, most: number): boolean {
  const { length } = text.trim();
  return length >= least && length <= most;
}
