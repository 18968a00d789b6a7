import { type Permission, type Role, rolePermissions } from "@bellwether/schema/contracts/permissions";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type pg from "pg";
import { accountOf, createAccount, readEmail } from "./accounts.ts";
import { inAuthTransaction } from "./auth-transaction.ts";
import { isUuid } from "./is-uuid.ts";
import { parseRole } from "./membership.ts";
import type { MemberRecord, NewMember, PeopleRefusal, PeopleResult, PeopleRule } from "./people.ts";
import { leaveSandbox } from "./sandboxes.ts";
import type { SignIn } from "./sign-in.ts";

interface MemberRow {
  id: string;
  userId: string;
  name: string;
  email: string;
  role: string;
  joinedAt: Date;
}

/** Characters of a person's name. */
const maximumNameLength = 200;

const memberColumns = `
  SELECT member.id, member."userId", person.name, person.email, member.role, member."createdAt" AS "joinedAt"
  FROM member JOIN "user" AS person ON person.id = member."userId"`;

export async function listMembers(pool: pg.Pool, tenantId: TenantId): Promise<MemberRecord[]> {
  const found = await pool.query<MemberRow>(
    `${memberColumns} WHERE member."organizationId" = $1 ORDER BY member."createdAt", member.id`,
    [tenantId],
  );
  return found.rows.map(toRecord);
}

export async function findMember(
  db: pg.Pool | pg.PoolClient,
  tenantId: TenantId,
  memberId: string,
): Promise<MemberRecord | null> {
  if (!isUuid(memberId)) return null;
  const found = await db.query<MemberRow>(`${memberColumns} WHERE member."organizationId" = $1 AND member.id = $2`, [
    tenantId,
    memberId,
  ]);
  const row = found.rows[0];
  return row === undefined ? null : toRecord(row);
}

/** Adds a person, making them an account when they have none. */
export async function addMember(
  pool: pg.Pool,
  signIn: SignIn,
  tenantId: TenantId,
  { email: given, name: givenName, role, grantable }: NewMember,
): Promise<PeopleResult<{ member: MemberRecord; initialPassword: string | null }>> {
  const email = readEmail(given);
  if (email === null) return refuse("INVALID", ["email"], "email", { email: given });
  const name = givenName.trim();
  if (name === "" || name.length > maximumNameLength)
    return refuse("INVALID", ["name"], "name-length", { maximum: maximumNameLength });
  const excess = beyond(role, grantable);
  if (excess !== null) return refuse("FORBIDDEN", ["role"], "beyond-own", { permissions: excess });
  return inAuthTransaction(pool, async (db) => {
    // Two requests that add one address at once: the second finds what the first made.
    await db.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`account:${email}`]);
    const known = await accountOf(db, email);
    const account =
      known === null ? await createAccount(db, signIn, { email, name }) : { userId: known, initialPassword: null };
    const added = await db.query<{ id: string }>(
      `INSERT INTO member ("organizationId", "userId", role, "createdAt") VALUES ($1, $2, $3, now())
       ON CONFLICT ("organizationId", "userId") DO NOTHING RETURNING id`,
      [tenantId, account.userId, role],
    );
    const id = added.rows[0]?.id;
    if (id === undefined) return refuse("CONFLICT", ["email"], "member-already", { email });
    const member = await findMember(db, tenantId, id);
    return { ok: true, value: { member: member!, initialPassword: account.initialPassword } };
  });
}

export async function changeRole(
  pool: pg.Pool,
  tenantId: TenantId,
  memberId: string,
  role: Role,
  grantable: ReadonlySet<Permission>,
): Promise<PeopleResult<MemberRecord>> {
  const excess = beyond(role, grantable);
  if (excess !== null) return refuse("FORBIDDEN", ["role"], "beyond-own", { permissions: excess });
  return inAuthTransaction(pool, async (db) => {
    const owners = await lockOwners(db, tenantId);
    const member = await findMember(db, tenantId, memberId);
    if (member === null) return noSuchMember;
    if (beyond(member.role, grantable) !== null) return mayDoMore;
    if (role !== "owner" && isLastOwner(owners, member)) return lastOwner("demoted");
    await db.query(`UPDATE member SET role = $3 WHERE "organizationId" = $1 AND id = $2`, [tenantId, member.id, role]);
    return { ok: true, value: { ...member, role } };
  });
}

/** Removes a person from the organisation and its sandbox, and ends their sessions in them. Their account stays: it may belong elsewhere. */
export async function removeMember(
  pool: pg.Pool,
  tenantId: TenantId,
  memberId: string,
  grantable: ReadonlySet<Permission>,
): Promise<PeopleResult<{ removedId: string }>> {
  return inAuthTransaction(pool, async (db) => {
    const owners = await lockOwners(db, tenantId);
    const member = await findMember(db, tenantId, memberId);
    if (member === null) return noSuchMember;
    if (beyond(member.role, grantable) !== null) return mayDoMore;
    if (isLastOwner(owners, member)) return lastOwner("removed");
    await db.query(`DELETE FROM member WHERE "organizationId" = $1 AND id = $2`, [tenantId, member.id]);
    await db.query(`DELETE FROM session WHERE "userId" = $1 AND "activeOrganizationId" = $2`, [
      member.userId,
      tenantId,
    ]);
    await leaveSandbox(db, tenantId, member.userId);
    return { ok: true, value: { removedId: member.id } };
  });
}

/** Ids of the owners, locked, so that two demotions at once cannot leave none. */
async function lockOwners(db: pg.PoolClient, tenantId: TenantId): Promise<string[]> {
  const found = await db.query<{ id: string }>(
    `SELECT id FROM member WHERE "organizationId" = $1 AND role = 'owner' ORDER BY id FOR UPDATE`,
    [tenantId],
  );
  return found.rows.map((row) => row.id);
}

const isLastOwner = (owners: readonly string[], member: MemberRecord): boolean =>
  owners.length === 1 && owners[0] === member.id;

/** What a role may do and the asker may not, in words; null when there is nothing. */
function beyond(role: Role, grantable: ReadonlySet<Permission>): string | null {
  const excess = rolePermissions[role].filter((permission) => !grantable.has(permission));
  return excess.length === 0 ? null : excess.join(", ");
}

const mayDoMore = refuse("FORBIDDEN", ["memberId"], "member-may-more");

const noSuchMember = refuse("NOT_FOUND", ["memberId"], "member-unknown");

const lastOwner = (what: "demoted" | "removed"): PeopleRefusal =>
  refuse("CONFLICT", ["memberId"], `last-owner-${what}`);

function refuse(
  code: PeopleRefusal["code"],
  field: readonly string[] | null,
  rule: PeopleRule,
  facts: PeopleRefusal["facts"] = {},
): PeopleRefusal {
  return { ok: false, code, field, rule, facts };
}

function toRecord({ role, ...row }: MemberRow): MemberRecord {
  return { ...row, role: parseRole(role) };
}
