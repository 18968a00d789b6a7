import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import type { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { EntityManager } from "typeorm";
import type { DomainFinding } from "../model/domain-findings.ts";
import type { MailSecurity, MailServer } from "./mail-server.ts";

/** By which server an organisation sends, and in whose name. */
export interface MailSettings {
  host: string;
  port: number;
  security: MailSecurity;
  username: string | null;
  fromName: string;
  fromAddress: string;
  replyTo: string | null;
  postalAddress: string;
  dkimSelector: string | null;
  perSecond: number;
  tracksOpens: boolean;
  /** Decimal text, in the organisation's currency. */
  costPerThousand: string;
}

export interface StoredMailSettings extends MailSettings {
  /** Sealed; null where the server asks for none. */
  password: Buffer | null;
  /** What was last found of the sender's domain; null where it was not looked at since the settings changed. */
  findings: DomainFinding[] | null;
  checkedAt: Date | null;
  version: number;
  updatedBy: string | null;
  updatedAt: Date;
}

/** Whom the server's password is sealed for. */
export function mailSecretOwner(tenantId: string): string {
  return `mail-setting:${tenantId}`;
}

/** The organisation's settings; null where it has none yet. */
export async function readMailSettings(db: EntityManager): Promise<StoredMailSettings | null> {
  const [row]: [StoredMailSettings | undefined] = await db.query(
    `SELECT host, port, security, username, password, from_name AS "fromName", from_address AS "fromAddress",
       reply_to AS "replyTo", postal_address AS "postalAddress", dkim_selector AS "dkimSelector", per_second AS "perSecond",
       tracks_opens AS "tracksOpens", trim_scale(cost_per_thousand)::text AS "costPerThousand", findings,
       checked_at AS "checkedAt", version, updated_by AS "updatedBy", updated_at AS "updatedAt"
     FROM mail_setting`,
  );
  return row ?? null;
}

/**
 * Writes the settings; what was found of another domain or selector is forgotten.
 *
 * @param password sealed; null for none, undefined to keep the one that is there
 * @param version that the writer has seen; 0 where there were none
 * @returns false where somebody else changed them since
 */
export async function saveMailSettings(
  db: EntityManager,
  settings: MailSettings,
  password: Buffer | null | undefined,
  version: number,
  author: string | null,
): Promise<boolean> {
  const values = [
    settings.host,
    settings.port,
    settings.security,
    settings.username,
    settings.fromName,
    settings.fromAddress,
    settings.replyTo,
    settings.postalAddress,
    settings.dkimSelector,
    settings.perSecond,
    settings.tracksOpens,
    settings.costPerThousand,
    author,
    password ?? null,
  ];
  if (version === 0) {
    const added: unknown[] = await db.query(
      `INSERT INTO mail_setting (host, port, security, username, from_name, from_address, reply_to, postal_address, dkim_selector,
         per_second, tracks_opens, cost_per_thousand, updated_by, password)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING RETURNING version`,
      values,
    );
    return added.length > 0;
  }
  const changed = await returnedRows(
    db,
    `UPDATE mail_setting SET host = $1, port = $2, security = $3, username = $4, from_name = $5, from_address = $6, reply_to = $7,
       postal_address = $8, dkim_selector = $9, per_second = $10, tracks_opens = $11, cost_per_thousand = $12, updated_by = $13,
       password = CASE WHEN $15 THEN password ELSE $14 END, version = version + 1, updated_at = now(),
       findings = CASE WHEN (host, from_address) = ($1, $6) AND dkim_selector IS NOT DISTINCT FROM $9 THEN findings END,
       checked_at = CASE WHEN (host, from_address) = ($1, $6) AND dkim_selector IS NOT DISTINCT FROM $9 THEN checked_at END
     WHERE version = $16 RETURNING version`,
    [...values, password === undefined, version],
  );
  return changed.length > 0;
}

/** Keeps what was found of the sender's domain. */
export async function noteFindings(db: EntityManager, findings: readonly DomainFinding[]): Promise<void> {
  await db.query("UPDATE mail_setting SET findings = $1, checked_at = now()", [JSON.stringify(findings)]);
}

/**
 * The server with its password, open.
 *
 * @throws Unreadable where it was sealed with another key
 */
export function serverOf(settings: StoredMailSettings, secrets: SecretBox, tenantId: string): MailServer {
  const { host, port, security, username, password } = settings;
  const open = password === null ? null : secrets.open(password, mailSecretOwner(tenantId)).toString("utf8");
  return { host, port, security, username, password: open };
}
