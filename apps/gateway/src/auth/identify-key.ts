import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { defaultKeyHasher } from "@better-auth/api-key";
import type pg from "pg";
import type { Identify } from "./identity.ts";
import { fromStoredScopes, keyPrefix, sandboxKeyPrefix } from "./sign-in.ts";

interface KeyRow {
  id: string;
  organisation: string;
  enabled: boolean;
  expiresAt: Date | null;
  permissions: string | null;
  isSandbox: boolean;
}

/**
 * Finds the organisation and scopes of an API key, and notes its use at most once a minute.
 *
 * The library's own `verifyApiKey` answers "invalid" when the database is away, which would tell clients to throw good keys
 * away; this reads the library's table by the library's hash and lets such errors through.
 */
export function identifyKey(pool: pg.Pool): Identify {
  return async (secret) => {
    if (!secret.startsWith(keyPrefix))
      return { refused: "invalid", message: `An API key starts with ${keyPrefix}; this one does not.` };
    const found = await pool.query<KeyRow>({
      name: "identify-key",
      text: `
        WITH found AS (
          SELECT id, "referenceId" AS organisation, enabled, "expiresAt", permissions, "lastRequest"
          FROM apikey WHERE key = $1
        ), touched AS (
          UPDATE apikey SET "lastRequest" = now() FROM found
          WHERE apikey.id = found.id AND found.enabled AND (found."expiresAt" IS NULL OR found."expiresAt" > now())
            AND (found."lastRequest" IS NULL OR found."lastRequest" < now() - interval '1 minute')
        )
        SELECT id, organisation, enabled, "expiresAt", permissions,
          EXISTS (SELECT FROM sandbox WHERE "sandboxId"::text = found.organisation) AS "isSandbox"
        FROM found`,
      values: [await defaultKeyHasher(secret)],
    });
    const row = found.rows[0];
    if (row === undefined || !row.enabled)
      return { refused: "invalid", message: "This API key is not known here, or has been revoked." };
    // Keys are found by their hash, prefix included, so this holds of every key that was made here; of no other will it.
    if (row.isSandbox !== secret.startsWith(sandboxKeyPrefix))
      return { refused: "invalid", message: `Keys of sandboxes, and those alone, start with ${sandboxKeyPrefix}.` };
    if (row.expiresAt !== null && row.expiresAt.getTime() <= Date.now())
      return { refused: "expired", message: `This API key expired at ${row.expiresAt.toISOString()}.` };
    return {
      tenantId: parseTenantId(row.organisation),
      kind: "apiKey",
      id: row.id,
      role: null,
      permissions: new Set(fromStoredScopes(row.permissions)),
      expiresAt: row.expiresAt,
    };
  };
}
