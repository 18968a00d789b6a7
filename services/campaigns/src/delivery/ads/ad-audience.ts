import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import type { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import type { ListAnswer } from "./audience-channel.ts";
import type { AdPlatform } from "./model/ad-digests.ts";

/** With what a platform lets its lists be filled. */
export const adCredentials = {
  META: z.strictObject({ accessToken: z.string().min(1) }),
  GOOGLE: z.strictObject({
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    refreshToken: z.string().min(1),
  }),
} as const satisfies Record<AdPlatform, z.ZodType>;

/** A list of people at an ad platform. */
export interface AdAudience {
  platform: AdPlatform;
  name: string;
  /** Of Google Ads; null elsewhere. */
  accountId: string | null;
  managerId: string | null;
  /** The platform's own key. */
  listId: string;
}

export interface StoredAdAudience extends AdAudience {
  id: string;
  /** Sealed. */
  credentials: Buffer;
  /** What the last check found against it, such as `ads.unauthorised`. */
  problem: string | null;
  checkedAt: Date | null;
  version: number;
  updatedAt: Date;
  /** People whom the platform was told of, and is not known to have taken off. */
  members: number;
}

export const adSecretOwner = (tenantId: string, id: string) => `ad-audience:${tenantId}:${id}`;

const storedSql = `SELECT id, platform, name, account_id AS "accountId", manager_id AS "managerId", list_id AS "listId", credentials, problem,
  checked_at AS "checkedAt", version, updated_at AS "updatedAt",
  (SELECT count(*)::integer FROM ad_audience_member AS member WHERE member.ad_audience_id = ad_audience.id) AS members FROM ad_audience`;

/** All of an organisation's, by name. */
export const adAudiencesStatement = `${storedSql} ORDER BY lower(name), id`;

export async function readAdAudience(db: EntityManager, id: string): Promise<StoredAdAudience | null> {
  const [row]: [StoredAdAudience | undefined] = await db.query(`${storedSql} WHERE id = $1`, [id]);
  return row ?? null;
}

/** Adds a list; it is asked for before anybody is put on it. @returns false where the organisation has it already */
export async function addAdAudience(
  db: EntityManager,
  id: string,
  { platform, name, accountId, managerId, listId }: AdAudience,
  credentials: Buffer,
  author: string,
): Promise<boolean> {
  const added: unknown[] = await db.query(
    `INSERT INTO ad_audience (id, platform, name, account_id, manager_id, list_id, credentials, updated_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (tenant_id, platform, list_id) DO NOTHING RETURNING id`,
    [id, platform, name, accountId, managerId, listId, credentials, author],
  );
  return added.length > 0;
}

/** Gives a list another name, and other credentials where there are any, with which it is asked for anew. Which list it is stays. */
export async function changeAdAudience(
  db: EntityManager,
  id: string,
  { name, credentials }: { name: string; credentials: Buffer | null },
  version: number,
  author: string,
): Promise<boolean> {
  const changed = await returnedRows(
    db,
    `UPDATE ad_audience SET name = $2, credentials = coalesce($3, credentials), version = version + 1, updated_by = $4, updated_at = now(),
       checked_at = CASE WHEN $3::bytea IS NULL THEN checked_at END, problem = CASE WHEN $3::bytea IS NULL THEN problem END
     WHERE id = $1 AND version = $5 RETURNING id`,
    [id, name, credentials, author, version],
  );
  return changed.length > 0;
}

/** Keeps what a check found. One that got no answer says nothing new. */
export async function noteCheck(db: EntityManager, id: string, answer: ListAnswer): Promise<void> {
  if (answer.outcome === "LATER") return;
  const problem = answer.outcome === "STOPPED" ? answer.code : null;
  await db.query("UPDATE ad_audience SET checked_at = now(), problem = $2 WHERE id = $1", [id, problem]);
}

/** Why a list cannot be let go of yet; null: it is gone. */
export async function removeAdAudience(
  db: EntityManager,
  id: string,
): Promise<"ads.unknown" | "ads.in-use" | "ads.has-people" | null> {
  const [row]: [{ used: boolean; filled: boolean } | undefined] = await db.query(
    `SELECT EXISTS (SELECT FROM campaign WHERE ad_audience_id = audience.id AND status IN ('SCHEDULED', 'RUNNING', 'PAUSED')) AS used,
       EXISTS (SELECT FROM ad_audience_member AS member WHERE member.ad_audience_id = audience.id) AS filled
     FROM ad_audience AS audience WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (row === undefined) return "ads.unknown";
  if (row.used) return "ads.in-use";
  // Without its credentials nobody could be taken off there any more.
  if (row.filled) return "ads.has-people";
  await db.query("UPDATE campaign SET ad_audience_id = NULL WHERE ad_audience_id = $1", [id]);
  await db.query("DELETE FROM ad_audience WHERE id = $1", [id]);
  return null;
}

/** @throws Unreadable where they were sealed with another key */
export function credentialsOf(
  stored: Pick<StoredAdAudience, "id" | "credentials">,
  secrets: SecretBox,
  tenantId: string,
): unknown {
  return JSON.parse(secrets.open(stored.credentials, adSecretOwner(tenantId, stored.id)).toString("utf8"));
}
