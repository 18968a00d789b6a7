import { randomBytes } from "node:crypto";
import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import type { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { Locale } from "@bellwether/schema/contracts/locale";
import type { WidgetLook } from "@bellwether/schema/contracts/widget";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { makeSiteKey, saltBytes } from "./model/site-key.ts";

/** What an organisation says of its widget. */
export interface WidgetSettings extends WidgetLook {
  isOn: boolean;
  /** As `normaliseOrigin` gives them. */
  allowedOrigins: string[];
}

export interface StoredWidgetSettings extends WidgetSettings {
  siteKey: string;
  /** Sealed. */
  signingSecret: Buffer;
  /** Sealed; null where none signs along. */
  previousSecret: Buffer | null;
  previousUntil: Date | null;
  version: number;
  updatedBy: string | null;
  updatedAt: Date;
}

/** Bytes of a signing secret, as RFC 7518 (3.2) wants for HS256. */
const secretBytes = 32;

/** Whom the signing secrets are sealed for. */
const owner = (tenantId: TenantId) => `support-widget:${tenantId}`;

/** The organisation's widget; null where it has none yet. */
export async function readWidgetSettings(db: EntityManager): Promise<StoredWidgetSettings | null> {
  const [row]: [(Omit<StoredWidgetSettings, "greetings"> & { en: string; zh: string }) | undefined] = await db.query(
    `SELECT site_key AS "siteKey", is_on AS "isOn", allowed_origins AS "allowedOrigins", signing_secret AS "signingSecret",
       CASE WHEN previous_until > now() THEN previous_secret END AS "previousSecret",
       CASE WHEN previous_until > now() THEN previous_until END AS "previousUntil", accent, theme, side, language,
       greeting_en AS en, greeting_zh AS zh, version, updated_by AS "updatedBy", updated_at AS "updatedAt"
     FROM support_widget`,
  );
  if (row === undefined) return null;
  const { en, zh, ...rest } = row;
  const greetings: Record<Locale, string> = { en, "zh-CN": zh };
  return { ...rest, greetings };
}

/**
 * Writes the settings. The first time, the site's key and a signing secret are made with them.
 *
 * @param version that the writer has seen; 0 where there were none
 * @returns false where somebody else changed them since
 */
export async function saveWidgetSettings(
  db: EntityManager,
  { settings, version, author }: { settings: WidgetSettings; version: number; author: string },
  { tenantId, secrets }: { tenantId: TenantId; secrets: SecretBox },
): Promise<boolean> {
  const { isOn, allowedOrigins, accent, theme, side, language, greetings } = settings;
  const values = [isOn, allowedOrigins, accent, theme, side, language, greetings.en, greetings["zh-CN"], author];
  if (version === 0) {
    const added: unknown[] = await db.query(
      `INSERT INTO support_widget (is_on, allowed_origins, accent, theme, side, language, greeting_en, greeting_zh, updated_by, site_key,
         signing_secret)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING version`,
      [...values, makeSiteKey(tenantId, randomBytes(saltBytes)), secrets.seal(makeSecret(), owner(tenantId))],
    );
    return added.length > 0;
  }
  const changed = await returnedRows(
    db,
    `UPDATE support_widget SET is_on = $1, allowed_origins = $2, accent = $3, theme = $4, side = $5, language = $6, greeting_en = $7,
       greeting_zh = $8, updated_by = $9, version = version + 1, updated_at = now()
     WHERE version = $10 RETURNING version`,
    [...values, version],
  );
  return changed.length > 0;
}

/**
 * Makes another signing secret. The one before signs along for some hours, so that the shop's servers can change theirs meanwhile.
 *
 * @param overlapHours 0 where the secret has become known to others
 * @returns false where there is no widget
 */
export async function rotateWidgetSecret(
  db: EntityManager,
  overlapHours: number,
  author: string,
  { tenantId, secrets }: { tenantId: TenantId; secrets: SecretBox },
): Promise<boolean> {
  const changed = await returnedRows(
    db,
    `UPDATE support_widget SET previous_secret = CASE WHEN $2 > 0 THEN signing_secret END,
       previous_until = CASE WHEN $2 > 0 THEN now() + $2 * interval '1 hour' END, signing_secret = $1, updated_by = $3,
       version = version + 1, updated_at = now()
     RETURNING version`,
    [secrets.seal(makeSecret(), owner(tenantId)), overlapHours, author],
  );
  return changed.length > 0;
}

/** The secrets that identity tokens may be signed with, as the shop's servers have them: text, used as it is. */
export function signingSecrets(
  { signingSecret, previousSecret }: Pick<StoredWidgetSettings, "signingSecret" | "previousSecret">,
  { tenantId, secrets }: { tenantId: TenantId; secrets: SecretBox },
): string[] {
  const sealed = previousSecret === null ? [signingSecret] : [signingSecret, previousSecret];
  return sealed.map((one) => secrets.open(one, owner(tenantId)).toString("utf8"));
}

/** Of letters, so that it goes into an environment variable and out of it as it is. */
function makeSecret(): Buffer {
  return Buffer.from(randomBytes(secretBytes).toString("base64url"), "utf8");
}
