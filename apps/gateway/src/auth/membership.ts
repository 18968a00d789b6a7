import { type Role, roles } from "@bellwether/schema/contracts/permissions";
import type pg from "pg";

/** A person's place in one organisation, as a session needs it. */
export interface Membership {
  memberId: string;
  role: Role;
}

/** The membership of a person in an organisation; null when they are no member (any more). */
export async function membershipOf(pool: pg.Pool, userId: string, organisationId: string): Promise<Membership | null> {
  const found = await pool.query<{ id: string; role: string }>(
    `SELECT id, role FROM member WHERE "userId" = $1 AND "organizationId" = $2`,
    [userId, organisationId],
  );
  const row = found.rows[0];
  return row === undefined ? null : { memberId: row.id, role: parseRole(row.role) };
}

/** Where a person is after signing in: the organisation they joined first. Null when they are in none. */
export async function firstOrganisationOf(pool: pg.Pool, userId: string): Promise<string | null> {
  const found = await pool.query<{ organisation: string }>(
    `SELECT "organizationId" AS organisation FROM member WHERE "userId" = $1 ORDER BY "createdAt", id LIMIT 1`,
    [userId],
  );
  return found.rows[0]?.organisation ?? null;
}

/**
 * Reads a stored role.
 *
 * @throws RangeError on a role we do not know: better no answer than wrong rights.
 */
export function parseRole(stored: string): Role {
  const role = roles.find((known) => known === stored);
  if (role === undefined)
    throw new RangeError(`Unknown role ${JSON.stringify(stored)}; known are ${roles.join(", ")}.`);
  return role;
}
