import type { Role } from "@bellwether/schema/contracts/permissions";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import type pg from "pg";
import { inAuthTransaction } from "./auth-transaction.ts";
import { isUuid } from "./is-uuid.ts";
import { parseRole } from "./membership.ts";
import type { PeopleRefusal, PeopleResult, PeopleRule } from "./people.ts";

/** An organisation and its sandbox; either may be where the asker is. */
export interface SandboxPair {
  liveId: TenantId;
  sandboxId: TenantId;
}

/** An organisation that a person may be in. */
export interface PersonsOrganisation {
  tenantId: TenantId;
  role: Role;
  isSandbox: boolean;
}

/** The pair that an organisation belongs to; null where it has no sandbox and is none. */
export async function findSandbox(db: pg.Pool | pg.PoolClient, tenantId: TenantId): Promise<SandboxPair | null> {
  const found = await db.query<{ liveId: string; sandboxId: string }>(
    `SELECT "liveId", "sandboxId" FROM sandbox WHERE "liveId" = $1 OR "sandboxId" = $1`,
    [tenantId],
  );
  const row = found.rows[0];
  return row === undefined ? null : { liveId: parseTenantId(row.liveId), sandboxId: parseTenantId(row.sandboxId) };
}

/** Makes an organisation another's sandbox. Its owners are the other's; whoever else works in it is added as to any organisation. */
export async function addSandbox(
  pool: pg.Pool,
  { liveId, sandboxId }: SandboxPair,
  name: string,
): Promise<PeopleResult<SandboxPair>> {
  return inAuthTransaction(pool, async (db) => {
    // Two that ask at once: the second finds what the first made.
    await db.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`sandbox:${liveId}`]);
    const known = await findSandbox(db, liveId);
    if (known !== null) return refuse(known.sandboxId === liveId ? "sandbox-of-sandbox" : "sandbox-there");
    await db.query(`INSERT INTO organization (id, name, slug, "createdAt") VALUES ($1::uuid, $2, $1::text, now())`, [
      sandboxId,
      name,
    ]);
    await db.query(`INSERT INTO sandbox ("sandboxId", "liveId") VALUES ($1, $2)`, [sandboxId, liveId]);
    await shareOwners(db, { liveId, sandboxId });
    return { ok: true, value: { liveId, sandboxId } };
  });
}

/** Takes a person who left an organisation out of its sandbox too, which they could have been the last owner of. */
export async function leaveSandbox(db: pg.PoolClient, liveId: TenantId, userId: string): Promise<void> {
  const pair = await findSandbox(db, liveId);
  if (pair === null || pair.sandboxId === liveId) return;
  await db.query(`DELETE FROM member WHERE "organizationId" = $1 AND "userId" = $2`, [pair.sandboxId, userId]);
  await db.query(`DELETE FROM session WHERE "activeOrganizationId" = $1 AND "userId" = $2`, [pair.sandboxId, userId]);
  await shareOwners(db, pair);
}

/** Where a member may be, this organisation first, in the order in which they joined the others. */
export async function organisationsOf(
  pool: pg.Pool,
  tenantId: TenantId,
  memberId: string,
): Promise<PersonsOrganisation[]> {
  if (!isUuid(memberId)) return [];
  const found = await pool.query<{ organisation: string; role: string; isSandbox: boolean }>(
    `SELECT other."organizationId" AS organisation, other.role, sandbox."sandboxId" IS NOT NULL AS "isSandbox"
     FROM member JOIN member AS other ON other."userId" = member."userId"
       LEFT JOIN sandbox ON sandbox."sandboxId" = other."organizationId"
     WHERE member."organizationId" = $1 AND member.id = $2
     ORDER BY other."organizationId" = $1 DESC, other."createdAt", other.id`,
    [tenantId, memberId],
  );
  return found.rows.map(({ organisation, role, isSandbox }) => ({
    tenantId: parseTenantId(organisation),
    role: parseRole(role),
    isSandbox,
  }));
}

async function shareOwners(db: pg.PoolClient, { liveId, sandboxId }: SandboxPair): Promise<void> {
  // Joined later than the live one, which therefore stays where they are after signing in.
  await db.query(
    `INSERT INTO member ("organizationId", "userId", role, "createdAt")
     SELECT $2, "userId", 'owner', clock_timestamp() FROM member WHERE "organizationId" = $1 AND role = 'owner'
     ON CONFLICT ("organizationId", "userId") DO NOTHING`,
    [liveId, sandboxId],
  );
}

const refuse = (rule: PeopleRule): PeopleRefusal => ({ ok: false, code: "CONFLICT", field: null, rule, facts: {} });
