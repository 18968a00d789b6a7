import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import type { EntityManager } from "typeorm";

/** The mailbox that customers write to, by IMAP (RFC 9051 and 3501). */
export interface MailAccount {
  isOn: boolean;
  address: string;
  host: string;
  port: number;
  security: "TLS" | "STARTTLS" | "NONE";
  username: string;
  mailbox: string;
}

export interface StoredMailAccount extends MailAccount {
  /** Sealed. */
  password: Buffer;
  /** Of the mailbox when it was last read; null before, and where it has become another. */
  uidValidity: bigint | null;
  lastUid: number;
  lookedAt: Date | null;
  /** A code of `mail-problems`. */
  problem: string | null;
  version: number;
}

/** Whom the mailbox's password is sealed for. */
export const mailAccountOwner = (tenantId: string) => `support-mail:${tenantId}`;

/** The organisation's mailbox; null where it has none. */
export async function readMailAccount(db: EntityManager): Promise<StoredMailAccount | null> {
  const [row]: [
    (Omit<StoredMailAccount, "uidValidity" | "lastUid"> & { validity: string | null; uid: string }) | undefined,
  ] = await db.query(
    `SELECT is_on AS "isOn", address, host, port, security, username, password, mailbox, uid_validity AS validity,
         last_uid AS uid, looked_at AS "lookedAt", problem, version
       FROM support_mail_account`,
  );
  if (row === undefined) return null;
  const { validity, uid, ...rest } = row;
  return { ...rest, uidValidity: validity === null ? null : BigInt(validity), lastUid: Number(uid) };
}

/**
 * Writes the mailbox. Of another mailbox, only what comes from now on is read.
 *
 * @param password sealed; null to keep the one that is there
 * @param version that the writer has seen; 0 where there was none
 * @returns false where somebody else changed it since, or no password is known
 */
export async function saveMailAccount(
  db: EntityManager,
  account: MailAccount,
  password: Buffer | null,
  version: number,
  author: string,
): Promise<boolean> {
  const { isOn, address, host, port, security, username, mailbox } = account;
  const values = [isOn, address, host, port, security, username, mailbox, author, password];
  if (version === 0) {
    if (password === null) return false;
    const added: unknown[] = await db.query(
      `INSERT INTO support_mail_account (is_on, address, host, port, security, username, mailbox, updated_by, password)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING version`,
      values,
    );
    return added.length > 0;
  }
  const changed = await returnedRows(
    db,
    `UPDATE support_mail_account SET is_on = $1, address = $2, host = $3, port = $4, security = $5, username = $6, mailbox = $7,
       updated_by = $8, password = coalesce($9, password), version = version + 1, updated_at = now(), problem = NULL,
       uid_validity = CASE WHEN (host, username, mailbox) = ($3, $6, $7) THEN uid_validity END,
       last_uid = CASE WHEN (host, username, mailbox) = ($3, $6, $7) THEN last_uid ELSE 0 END
     WHERE version = $10 RETURNING version`,
    [...values, version],
  );
  return changed.length > 0;
}

/** How far a mailbox was read, and what was wrong with it. */
export interface MailLook {
  /** Of the settings that it was read by. */
  version: number;
  uidValidity: bigint | null;
  lastUid: number;
  problem: string | null;
}

/** Keeps what a look found; nothing where the settings were changed meanwhile, for it may be another mailbox now. */
export async function noteLook(db: EntityManager, { version, uidValidity, lastUid, problem }: MailLook): Promise<void> {
  await db.query(
    `UPDATE support_mail_account SET uid_validity = $1, last_uid = $2, problem = $3, looked_at = now() WHERE version = $4`,
    [uidValidity?.toString() ?? null, lastUid, problem, version],
  );
}
