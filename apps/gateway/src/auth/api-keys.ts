import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type pg from "pg";
import { isUuid } from "./is-uuid.ts";
import type { ApiKeyRecord, NewApiKey, PeopleRefusal, PeopleResult, PeopleRule } from "./people.ts";
import { findSandbox } from "./sandboxes.ts";
import { fromStoredScopes, type SignIn, sandboxKeyPrefix, toStoredScopes } from "./sign-in.ts";

interface KeyRow {
  id: string;
  name: string;
  prefix: string;
  permissions: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

const keyColumns = `
  SELECT id, name, start AS prefix, permissions, "createdAt", "expiresAt", "lastRequest" AS "lastUsedAt" FROM apikey`;

const maximumKeys = 500;
const maximumNameLength = 100;
const maximumDays = 3_650;
const dayInSeconds = 86_400;

export async function listKeys(pool: pg.Pool, tenantId: TenantId): Promise<ApiKeyRecord[]> {
  const found = await pool.query<KeyRow>(`${keyColumns} WHERE "referenceId" = $1 ORDER BY "createdAt", id`, [tenantId]);
  return found.rows.map(toRecord);
}

export async function findKey(pool: pg.Pool, tenantId: TenantId, keyId: string): Promise<ApiKeyRecord | null> {
  if (!isUuid(keyId)) return null;
  const found = await pool.query<KeyRow>(`${keyColumns} WHERE "referenceId" = $1 AND id = $2`, [tenantId, keyId]);
  const row = found.rows[0];
  return row === undefined ? null : toRecord(row);
}

/** Makes a key that belongs to the organisation, not to whoever asks: it outlives their membership. */
export async function createKey(
  pool: pg.Pool,
  signIn: SignIn,
  tenantId: TenantId,
  key: NewApiKey,
): Promise<PeopleResult<{ apiKey: ApiKeyRecord; key: string }>> {
  const name = key.name.trim();
  const wrong = checkNewKey({ ...key, name }) ?? (await checkRoom(pool, tenantId));
  if (wrong !== null) return wrong;
  const isSandbox = (await findSandbox(pool, tenantId))?.sandboxId === tenantId;
  const made = await signIn.api.createApiKey({
    body: {
      name,
      ...(isSandbox ? { prefix: sandboxKeyPrefix } : {}),
      organizationId: tenantId,
      // The library wants a person with the right to; the asker may be a key, which this gateway has authorised already.
      userId: await anOwner(pool, tenantId),
      permissions: toStoredScopes(key.scopes),
      ...(key.expiresInDays === null ? {} : { expiresIn: key.expiresInDays * dayInSeconds }),
    },
  });
  // The library stores as many characters of every key, of which a longer prefix leaves none to tell keys apart by.
  if (isSandbox)
    await pool.query("UPDATE apikey SET start = $2 WHERE id = $1", [
      made.id,
      made.key.slice(0, sandboxKeyPrefix.length + 6),
    ]);
  const apiKey = await findKey(pool, tenantId, made.id);
  return { ok: true, value: { apiKey: apiKey!, key: made.key } };
}

export async function revokeKey(
  pool: pg.Pool,
  tenantId: TenantId,
  keyId: string,
): Promise<PeopleResult<{ revokedId: string }>> {
  const gone = isUuid(keyId)
    ? await pool.query(`DELETE FROM apikey WHERE "referenceId" = $1 AND id = $2`, [tenantId, keyId])
    : null;
  if (gone?.rowCount !== 1) return refuse("NOT_FOUND", ["apiKeyId"], "key-unknown");
  return { ok: true, value: { revokedId: keyId } };
}

function checkNewKey({ name, scopes, expiresInDays, grantable }: NewApiKey): PeopleRefusal | null {
  if (name === "" || name.length > maximumNameLength)
    return refuse("INVALID", ["name"], "name-length", { maximum: maximumNameLength });
  if (scopes.length === 0) return refuse("INVALID", ["scopes"], "key-without-scope");
  const missing = scopes.filter((scope) => !grantable.has(scope));
  if (missing.length > 0) return refuse("FORBIDDEN", ["scopes"], "beyond-own", { permissions: missing.join(", ") });
  if (expiresInDays !== null && (expiresInDays < 1 || expiresInDays > maximumDays))
    return refuse("INVALID", ["expiresInDays"], "key-days", { maximum: maximumDays, days: expiresInDays });
  return null;
}

async function checkRoom(pool: pg.Pool, tenantId: TenantId): Promise<PeopleRefusal | null> {
  const found = await pool.query<{ keys: number }>(
    `SELECT count(*)::int AS keys FROM apikey WHERE "referenceId" = $1`,
    [tenantId],
  );
  if ((found.rows[0]?.keys ?? 0) < maximumKeys) return null;
  return refuse("CONFLICT", null, "too-many-keys", { maximum: maximumKeys });
}

async function anOwner(pool: pg.Pool, tenantId: TenantId): Promise<string> {
  const found = await pool.query<{ userId: string }>(
    `SELECT "userId" FROM member WHERE "organizationId" = $1 AND role = 'owner' ORDER BY "createdAt" LIMIT 1`,
    [tenantId],
  );
  const owner = found.rows[0];
  if (owner === undefined) throw new Error(`Organisation ${tenantId} has no owner.`);
  return owner.userId;
}

function refuse(
  code: PeopleRefusal["code"],
  field: readonly string[] | null,
  rule: PeopleRule,
  facts: PeopleRefusal["facts"] = {},
): PeopleRefusal {
  return { ok: false, code, field, rule, facts };
}

function toRecord({ permissions, ...row }: KeyRow): ApiKeyRecord {
  return { ...row, scopes: fromStoredScopes(permissions) };
}
